package shop;

import static shop.Handlers.handler;

import io.github.cdkcheckedlambda.CheckedFunction;
import io.github.cdkcheckedlambda.EncryptionOptions;
import io.github.cdkcheckedlambda.FunctionAliasOptions;
import io.github.cdkcheckedlambda.FunctionCode;
import io.github.cdkcheckedlambda.FunctionLogging;
import io.github.cdkcheckedlambda.JsonLoggingOptions;
import io.github.cdkcheckedlambda.ZipCodeOptions;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.lambda.ApplicationLogLevel;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/** What customers use: search products, and order them. */
public class Storefront extends Stack {
    private final Queue orders;

    public Storefront(Construct scope, String id) {
        super(scope, id);

        orders = Queue.Builder.create(this, "Orders")
                .visibilityTimeout(Duration.minutes(3))
                .enforceSsl(true)
                .build();
        Table products = Table.Builder.create(this, "Products")
                .partitionKey(Attribute.builder()
                        .name("category")
                        .type(AttributeType.STRING)
                        .build())
                .sortKey(Attribute.builder()
                        .name("name")
                        .type(AttributeType.STRING)
                        .build())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .build();

        Key key = Key.Builder.create(this, "Key").enableKeyRotation(true).build();
        CheckedFunction search = CheckedFunction.Builder.create(this, "Search")
                .code(FunctionCode.zip(ZipCodeOptions.builder()
                        .runtime(Runtime.PYTHON_3_13)
                        .handler("search.handler")
                        .source(handler("search"))
                        .build()))
                .architecture(Architecture.ARM_64)
                .memorySize(256)
                .timeout(Duration.seconds(5))
                .environment(Map.of("PRODUCTS_TABLE", products.getTableName()))
                .encryption(EncryptionOptions.builder().key(key).build())
                .alias(FunctionAliasOptions.builder().build())
                .build();
        products.grantReadData(search);

        CheckedFunction prices = CheckedFunction.Builder.create(this, "Prices")
                .code(FunctionCode.zip(ZipCodeOptions.builder()
                        .runtime(Runtime.JAVA_21)
                        .handler("shop.Prices::handle")
                        .source(handler("prices/prices.jar"))
                        .build()))
                .memorySize(1024)
                .snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS)
                .logging(FunctionLogging.json(JsonLoggingOptions.builder()
                        .applicationLogLevel(ApplicationLogLevel.WARN)
                        .retention(RetentionDays.THREE_MONTHS)
                        .build()))
                .build();

        CheckedFunction checkout = CheckedFunction.Builder.create(this, "Checkout")
                .code(FunctionCode.zip(ZipCodeOptions.builder()
                        .runtime(Runtime.NODEJS_24_X)
                        .handler("index.handler")
                        .source(handler("checkout"))
                        .build()))
                .timeout(Duration.seconds(10))
                .environment(Map.of("PRICES_FUNCTION", prices.getFunctionArn(), "ORDERS_QUEUE", orders.getQueueUrl()))
                .build();
        prices.grantInvoke(checkout); // on the alias, which is what starts from a snapshot
        orders.grantSendMessages(checkout);
        checkout.addFunctionUrl();
    }

    /** Orders to be worked off. */
    public Queue getOrders() {
        return orders;
    }
}
