package language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cdkcheckedlambda.CheckedFunction;
import io.github.cdkcheckedlambda.CheckedFunctionProps;
import io.github.cdkcheckedlambda.FunctionAliasOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.iam.AccountRootPrincipal;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.lambda.eventsources.SqsEventSource;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.LambdaSubscription;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/** A checked function wherever a function goes. */
class CheckedFunctionTest {
    private static final Map<String, String> LIVE = Map.of("Ref", "OrdersAliasFA69D35F");

    private final Shop shop = new Shop();

    @Test
    void grantsAreForItsRole() {
        Table table = Table.Builder.create(shop.stack, "Table")
                .partitionKey(Attribute.builder()
                        .name("name")
                        .type(AttributeType.STRING)
                        .build())
                .build();

        table.grantWriteData(shop.orders().build());

        Template.fromStack(shop.stack)
                .hasResourceProperties(
                        "AWS::IAM::Policy",
                        Map.of(
                                "Roles",
                                List.of(Map.of("Ref", "OrdersRoleF1878990")),
                                "PolicyDocument",
                                Map.of(
                                        "Statement",
                                        Match.arrayWith(List.of(Match.objectLike(
                                                Map.of("Action", Match.arrayWith(List.of("dynamodb:PutItem")))))))));
    }

    @Test
    void callersGetTheAlias() {
        CheckedFunction orders = live();
        Role caller = Role.Builder.create(shop.stack, "Caller")
                .assumedBy(new AccountRootPrincipal())
                .build();

        orders.grantInvoke(caller);
        orders.addEventSource(new SqsEventSource(new Queue(shop.stack, "Queue")));
        new Topic(shop.stack, "Topic").addSubscription(new LambdaSubscription(orders));

        assertTrue(shop.properties("AWS::Lambda::EventSourceMapping")
                .get("FunctionName")
                .toString()
                .contains(LIVE.toString()));
        assertEquals(LIVE, shop.properties("AWS::SNS::Subscription").get("Endpoint"));
        Template.fromStack(shop.stack)
                .hasResourceProperties(
                        "AWS::IAM::Policy",
                        Map.of(
                                "Roles",
                                List.of(Map.of("Ref", "CallerBA8D1D35")),
                                "PolicyDocument",
                                Map.of(
                                        "Statement",
                                        List.of(Match.objectLike(
                                                Map.of("Action", "lambda:InvokeFunction", "Resource", LIVE))))));
    }

    @Test
    void itsPartsCanBeRead() {
        CheckedFunction orders = live();

        assertEquals("live", orders.getAlias().getAliasName());
        assertEquals(
                "Shop/Orders/Function", orders.getLambdaFunction().getNode().getPath());
        assertEquals("Shop/Orders/Logs", orders.getLogGroup().getNode().getPath());
        assertEquals("Shop/Orders/Role", orders.getRole().getNode().getPath());
        assertNull(new Shop().orders().build().getAlias());
    }

    @Test
    void itCanBeExtended() {
        IFunction orders = new QuickFunction(shop.stack, "Orders", 512);

        orders.addEventSource(new SqsEventSource(new Queue(shop.stack, "Queue")));

        assertEquals(512, shop.function().get("MemorySize"));
        assertEquals(2, shop.function().get("Timeout"));
        assertEquals(
                Map.of("Ref", "OrdersFunction520DBA95"),
                shop.properties("AWS::Lambda::EventSourceMapping").get("FunctionName"));
    }

    @Test
    void mistakesOfItsExtensionsAreTold() {
        String told = Shop.told(() -> new QuickFunction(shop.stack, "Orders", 64));

        assertTrue(
                told.startsWith("CheckedFunction 'Shop/Orders': 1 problem\n\n  memory-out-of-range at memorySize\n"),
                told);
    }

    private CheckedFunction live() {
        return shop.orders().alias(FunctionAliasOptions.builder().build()).build();
    }

    private static final class QuickFunction extends CheckedFunction {
        QuickFunction(Construct scope, String id, int memorySize) {
            super(
                    scope,
                    id,
                    CheckedFunctionProps.builder()
                            .code(Shop.code())
                            .memorySize(memorySize)
                            .timeout(Duration.seconds(2))
                            .build());
        }
    }
}
