package language;

import static language.Shop.map;
import static language.Shop.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.cdkcheckedlambda.CheckedFunction;
import io.github.cdkcheckedlambda.CheckedFunctionProps;
import io.github.cdkcheckedlambda.DeadLetter;
import io.github.cdkcheckedlambda.EncryptionOptions;
import io.github.cdkcheckedlambda.FunctionAliasOptions;
import io.github.cdkcheckedlambda.FunctionCode;
import io.github.cdkcheckedlambda.FunctionCompute;
import io.github.cdkcheckedlambda.FunctionLogging;
import io.github.cdkcheckedlambda.JsonLoggingOptions;
import io.github.cdkcheckedlambda.ManagedInstancesOptions;
import io.github.cdkcheckedlambda.NetworkingOptions;
import io.github.cdkcheckedlambda.TextLoggingOptions;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.CfnParameter;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.IStableNumberProducer;
import software.amazon.awscdk.IStableStringProducer;
import software.amazon.awscdk.Lazy;
import software.amazon.awscdk.Token;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.kms.CfnKey;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.lambda.CapacityProvider;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.logs.CfnLogGroup;
import software.amazon.awscdk.services.sns.CfnTopic;
import software.amazon.awscdk.services.sqs.CfnQueue;
import software.amazon.awscdk.services.sqs.Queue;

/** Props that mean the same as in TypeScript, and become the same template. */
class PropsTest {
    private static final Map<String, Object> KEY_POLICY = Map.of(
            "Version",
            "2012-10-17",
            "Statement",
            List.of(Map.of("Effect", "Allow", "Principal", Map.of("AWS", "*"), "Action", "kms:*", "Resource", "*")));

    private final Shop shop = new Shop();

    @Test
    void theKeyCanBeAnL1() {
        CfnKey key =
                CfnKey.Builder.create(shop.stack, "Key").keyPolicy(KEY_POLICY).build();

        shop.orders().encryption(EncryptionOptions.builder().key(key).build()).build();

        assertEquals(
                Map.of("Fn::GetAtt", List.of("Key", "Arn")), shop.function().get("KmsKeyArn"));
    }

    @Test
    void theLogGroupCanBeAnL1() {
        CfnLogGroup logs = CfnLogGroup.Builder.create(shop.stack, "Logs").build();

        shop.orders()
                .logging(FunctionLogging.json(
                        JsonLoggingOptions.builder().logGroup(logs).build()))
                .build();

        assertEquals(
                Map.of("LogFormat", "JSON", "LogGroup", Map.of("Ref", "Logs")),
                shop.function().get("LoggingConfig"));
    }

    @Test
    void theQueueOfDeadLettersCanBeAnL1() {
        CfnQueue queue = CfnQueue.Builder.create(shop.stack, "Lost").build();

        shop.orders().deadLetter(DeadLetter.queue(queue)).build();

        assertEquals(
                Map.of("TargetArn", Map.of("Fn::GetAtt", List.of("Lost", "Arn"))),
                shop.function().get("DeadLetterConfig"));
    }

    @Test
    void theTopicOfDeadLettersCanBeAnL1() {
        CfnTopic topic = CfnTopic.Builder.create(shop.stack, "Lost").build();

        shop.orders().deadLetter(DeadLetter.topic(topic)).build();

        assertEquals(Map.of("TargetArn", Map.of("Ref", "Lost")), shop.function().get("DeadLetterConfig"));
    }

    @Test
    void variablesCanHoldWhatIsKnownLater() {
        Queue queue = new Queue(shop.stack, "Queue");
        IStableStringProducer later = () -> "known when the app is synthesized";

        shop.orders()
                .environment(Map.of(
                        "ATTRIBUTE", queue.getQueueArn(),
                        "JOINED", Fn.join("-", List.of("orders", shop.stack.getRegion())),
                        "LAZY", Lazy.string(later),
                        "IMPORTED", Fn.importValue("Prices")))
                .build();

        assertEquals(
                Map.of(
                        "ATTRIBUTE", Map.of("Fn::GetAtt", List.of("Queue4A7E3555", "Arn")),
                        "JOINED", Map.of("Fn::Join", List.of("-", List.of("orders", Map.of("Ref", "AWS::Region")))),
                        "LAZY", "known when the app is synthesized",
                        "IMPORTED", Map.of("Fn::ImportValue", "Prices")),
                map(shop.function().get("Environment")).get("Variables"));
    }

    @Test
    void numbersCanBeKnownLater() {
        CfnParameter memory =
                CfnParameter.Builder.create(shop.stack, "Memory").type("Number").build();

        shop.orders()
                .memorySize(memory.getValueAsNumber())
                .reservedConcurrentExecutions(Token.asNumber(Fn.importValue("Concurrency")))
                .build();

        assertEquals(Map.of("Ref", "Memory"), shop.function().get("MemorySize"));
        assertEquals(Map.of("Fn::ImportValue", "Concurrency"), shop.function().get("ReservedConcurrentExecutions"));
    }

    @Test
    void aLazyNumberIsJudgedWhenItIsKnown() {
        IStableNumberProducer memory = () -> 64;
        shop.orders().memorySize(Lazy.number(memory)).build();

        assertEquals(
                """
                ValidationFailed: ERROR memory is 64 MB; Lambda accepts 128 to 10,240 MB (Lambda rejects the function) (LambdaChecks)
                   Shop/Orders/Function/Resource (OrdersFunction520DBA95) aws-cdk-lib.aws_lambda.CfnFunction
                   Suggested fix: set memory between 128 and 10,240 MB
                   at Properties/MemorySize
                   see https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html
                   Acknowledge with 'LambdaChecks::memory-out-of-range'""",
                Shop.told(shop.app::synth));
    }

    static Stream<Number> numbers() {
        return Stream.of(256, 256L, (short) 256, 256.0, 256.0f, new BigDecimal("256.0"));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void everyNumberThatIsWholeIsWhole(Number memory) {
        shop.orders().memorySize(memory).build();

        assertEquals(256, shop.function().get("MemorySize"));
    }

    static Stream<Arguments> structs() {
        return Stream.of(
                struct("CheckedFunctionProps", (shop, unset) -> unset.in(shop.orders())
                        .code(Shop.code())
                        .build()),
                struct("ZipCodeOptions", (shop, unset) -> shop.orders()
                        .code(FunctionCode.zip(unset.in(zip())
                                .runtime(Runtime.PYTHON_3_13)
                                .handler("index.handler")
                                .source(Shop.source())
                                .build()))
                        .build()),
                struct("FunctionAliasOptions", (shop, unset) -> shop.orders()
                        .alias(unset.in(FunctionAliasOptions.builder()).build())
                        .build()),
                struct("EncryptionOptions", (shop, unset) -> shop.orders()
                        .encryption(unset.in(EncryptionOptions.builder())
                                .key(new Key(shop.stack, "Key"))
                                .build())
                        .build()),
                struct("NetworkingOptions", (shop, unset) -> shop.orders()
                        .networking(unset.in(NetworkingOptions.builder())
                                .vpc(new Vpc(shop.stack, "Vpc"))
                                .build())
                        .build()),
                struct("JsonLoggingOptions", (shop, unset) -> shop.orders()
                        .logging(FunctionLogging.json(
                                unset.in(JsonLoggingOptions.builder()).build()))
                        .build()),
                struct("TextLoggingOptions", (shop, unset) -> shop.orders()
                        .logging(FunctionLogging.text(
                                unset.in(TextLoggingOptions.builder()).build()))
                        .build()),
                struct("ManagedInstancesOptions", (shop, unset) -> shop.orders()
                        .memorySize(2048)
                        .compute(FunctionCompute.managedInstances(
                                fleet(shop),
                                unset.in(ManagedInstancesOptions.builder()).build()))
                        .build()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("structs")
    void nullIsAsIfLeftOut(String name, BiConsumer<Shop, Unset> create) {
        Shop expected = new Shop();
        create.accept(expected, Unset.LEFT_OUT);

        create.accept(shop, Unset.NULL);

        assertEquals(expected.resources(), shop.resources());
    }

    @Test
    void nullOfAStructThatIsImplementedIsAsIfLeftOut() {
        new CheckedFunction(shop.stack, "Orders", new CheckedFunctionProps() {
            @Override
            public FunctionCode getCode() {
                return Shop.code();
            }

            @Override
            public Number getMemorySize() {
                return null;
            }

            @Override
            public Map<String, String> getEnvironment() {
                return null;
            }

            @Override
            public FunctionAliasOptions getAlias() {
                return null;
            }

            @Override
            public FunctionLogging getLogging() {
                return null;
            }
        });

        Shop expected = new Shop();
        expected.orders().build();
        assertEquals(expected.resources(), shop.resources());
    }

    private static Arguments struct(String name, BiConsumer<Shop, Unset> create) {
        return arguments(name, create);
    }

    private static CapacityProvider fleet(Shop shop) {
        Vpc vpc = new Vpc(shop.stack, "Vpc");
        return CapacityProvider.Builder.create(shop.stack, "Fleet")
                .subnets(vpc.getPrivateSubnets())
                .securityGroups(List.of(SecurityGroup.Builder.create(shop.stack, "Group")
                        .vpc(vpc)
                        .build()))
                .build();
    }

    /** What the members of a struct are that a test does not set. */
    private enum Unset {
        NULL,
        LEFT_OUT;

        <B> B in(B builder) {
            for (Method setter : builder.getClass().getMethods()) {
                if (this == NULL && setter.getParameterCount() == 1 && setter.getReturnType() == builder.getClass()) {
                    try {
                        setter.invoke(builder, new Object[] {null});
                    } catch (ReflectiveOperationException error) {
                        throw new AssertionError(setter.toString(), error);
                    }
                }
            }
            return builder;
        }
    }
}
