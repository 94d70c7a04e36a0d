package shop;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cdkcheckedlambda.CheckedFunction;
import io.github.cdkcheckedlambda.FunctionCode;
import io.github.cdkcheckedlambda.LambdaChecks;
import io.github.cdkcheckedlambda.ZipCodeOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.InlineCode;
import software.amazon.awscdk.services.lambda.Runtime;

class ShopTest {
    private static final InlineCode CODE = Code.fromInline("def handler(event, context): return {}");

    /** "inmemory" puts what LambdaChecks find into the exception; without it they are on the standard error only. */
    private final App app = App.Builder.create()
            .context(Map.of("@aws-cdk/core:appMode", "inmemory"))
            .build();

    @Test
    void searchRunsOnArmWith256Mb() {
        Template template = Template.fromStack(new Storefront(app, "Storefront"));

        template.hasResourceProperties(
                "AWS::Lambda::Function", Map.of("Architectures", List.of("arm64"), "MemorySize", 256));
    }

    @Test
    void reportsMountAFileSystem() {
        Storefront storefront = new Storefront(app, "Storefront");

        Template template = Template.fromStack(new BackOffice(app, "BackOffice", storefront.getOrders()));

        template.hasResourceProperties(
                "AWS::Lambda::Function",
                Map.of("FileSystemConfigs", List.of(Map.of("LocalMountPath", "/mnt/reports"))));
    }

    @Test
    void aMistakeIsAnErrorOfTheConstructor() {
        CheckedFunction.Builder orders = CheckedFunction.Builder.create(new Stack(app, "Shop"), "Orders")
                .code(FunctionCode.zip(ZipCodeOptions.builder()
                        .runtime(Runtime.PYTHON_3_13)
                        .handler("index.handler")
                        .source(CODE)
                        .build()))
                .timeout(Duration.minutes(20));

        RuntimeException error = assertThrows(RuntimeException.class, orders::build);

        assertTrue(error.getMessage().contains("timeout-out-of-range at timeout"), error.getMessage());
    }

    @Test
    void noFunctionOfTheAppHasAMistake() {
        Validations.of(app).addPlugins(new LambdaChecks());
        Storefront storefront = new Storefront(app, "Storefront");
        new BackOffice(app, "BackOffice", storefront.getOrders());

        app.synth();
    }

    @Test
    void lambdaChecksFailTheSynthesis() {
        Function.Builder.create(new Stack(app, "Shop"), "Orders")
                .runtime(Runtime.PYTHON_3_13)
                .handler("index.handler")
                .code(CODE)
                .memorySize(64)
                .build();
        Validations.of(app).addPlugins(new LambdaChecks());

        RuntimeException error = assertThrows(RuntimeException.class, app::synth);

        assertTrue(error.getMessage().contains("memory is 64 MB; Lambda accepts 128 to 10,240 MB"), error.getMessage());
    }
}
