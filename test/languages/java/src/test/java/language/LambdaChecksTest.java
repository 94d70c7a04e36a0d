package language;

import static language.Shop.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cdkcheckedlambda.CheckedFunction;
import io.github.cdkcheckedlambda.LambdaChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.IAspect;
import software.amazon.awscdk.IPolicyValidationContext;
import software.amazon.awscdk.IPolicyValidationPlugin;
import software.amazon.awscdk.PolicyValidationPluginReport;
import software.amazon.awscdk.PolicyViolatingResource;
import software.amazon.awscdk.PolicyViolation;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.cxapi.CloudAssembly;
import software.amazon.awscdk.services.lambda.CfnFunction;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;
import software.constructs.IConstruct;

class LambdaChecksTest {
    private static final String MEMORY_OF_RETURNS =
            """
            ERROR memory is 64 MB; Lambda accepts 128 to 10,240 MB (Lambda rejects the function) (LambdaChecks)
               Shop/Returns/Resource (Returns425A41DA) aws-cdk-lib.aws_lambda.CfnFunction
               Suggested fix: set memory between 128 and 10,240 MB
               at Properties/MemorySize
               see https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html
               Acknowledge with 'LambdaChecks::memory-out-of-range'""";

    private static final List<Acknowledgment> ACCEPTED = List.of(
            Acknowledgment.builder()
                    .id("LambdaChecks::memory-out-of-range")
                    .reason("a preview accepts it")
                    .build(),
            Acknowledgment.builder()
                    .id("LambdaChecks::environment-reserved-name")
                    .reason("handled by the extension")
                    .build());

    private final Shop shop = new Shop();

    @Test
    void findingsAreInTheExceptionOfAnAppInMemory() {
        shop.returns().memorySize(64).build();
        Validations.of(shop.app).addPlugins(new LambdaChecks());

        assertEquals("ValidationFailed: " + MEMORY_OF_RETURNS, told(shop.app::synth));
    }

    @Test
    @DisabledIfEnvironmentVariable(named = "CDK_APP_MODE", matches = ".*")
    void findingsAreInTheReportOfAnyOtherApp(@TempDir Path outdir) throws IOException {
        App app = App.Builder.create().outdir(outdir.toString()).build();
        Function.Builder.create(new Stack(app, "Shop"), "Returns")
                .runtime(Runtime.PYTHON_3_13)
                .handler("index.handler")
                .code(Shop.source())
                .memorySize(64)
                .build();
        Validations.of(app).addPlugins(new LambdaChecks());

        assertEquals(
                "ValidationFailed: Validation failed. A copy of this report can be found in: "
                        + outdir.resolve("validation-report.json"),
                told(app::synth));
        assertTrue(Files.readString(outdir.resolve("validation-report.json"))
                .contains("memory is 64 MB; Lambda accepts 128 to 10,240 MB"));
    }

    @Test
    void warningsAreInTheReportOnly() throws IOException {
        shop.returns().build();
        Validations.of(shop.app)
                .addPlugins(LambdaChecks.Builder.create().today("2040-01-01").build());

        CloudAssembly assembly = shop.app.synth();

        assertTrue(Files.readString(Path.of(assembly.getDirectory(), "validation-report.json"))
                .contains("runtime python3.13 is deprecated since 2029-06-30"));
    }

    @Test
    void aPluginInJavaIsAskedToo() {
        shop.returns().memorySize(64).build();
        Validations.of(shop.app).addPlugins(new LambdaChecks(), new NamesOfTheShop());

        assertEquals(
                "ValidationFailed: "
                        + MEMORY_OF_RETURNS
                        + """


                        ERROR functions have a name that starts with shop- (NamesOfTheShop)
                           Shop/Returns/Resource (Returns425A41DA) aws-cdk-lib.aws_lambda.CfnFunction
                           Acknowledge with 'NamesOfTheShop::name-of-the-shop'""",
                told(shop.app::synth));
    }

    @Test
    void anAspectInJavaThatBreaksACheckedFunctionIsFound() {
        shop.orders().memorySize(256).build();
        Aspects.of(shop.app).add(new SmallestMemory());

        assertEquals(
                """
                ValidationFailed: ERROR memory is 64 MB; Lambda accepts 128 to 10,240 MB (Lambda rejects the function) (LambdaChecks)
                   Shop/Orders/Function/Resource (OrdersFunction520DBA95) aws-cdk-lib.aws_lambda.CfnFunction
                   Suggested fix: set memory between 128 and 10,240 MB
                   at Properties/MemorySize
                   see https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html
                   Acknowledge with 'LambdaChecks::memory-out-of-range'""",
                told(shop.app::synth));
    }

    @Test
    void anAspectInJavaThatBreaksAnyFunctionIsFound() {
        shop.returns().build();
        Aspects.of(shop.app).add(new SmallestMemory());
        Validations.of(shop.app).addPlugins(new LambdaChecks());

        assertEquals("ValidationFailed: " + MEMORY_OF_RETURNS, told(shop.app::synth));
    }

    @Test
    void anEscapeHatchThatBreaksACheckedFunctionIsFound() {
        CheckedFunction orders = shop.orders().build();
        CfnFunction resource =
                (CfnFunction) orders.getLambdaFunction().getNode().getDefaultChild();
        resource.addPropertyOverride("MemorySize", 64);

        assertTrue(told(shop.app::synth).contains("Shop/Orders/Function/Resource (OrdersFunction520DBA95)"));
    }

    @Test
    void anAcknowledgementSilencesAFinding() {
        shop.orders().memorySize(64).acknowledge(ACCEPTED).build();
        Validations.of(shop.app).addPlugins(new LambdaChecks());

        shop.app.synth();

        assertEquals(64, shop.function().get("MemorySize"));
    }

    @Test
    void theSameAcknowledgementsSilenceAnyFunction() {
        Function returns = shop.returns().memorySize(64).build();
        Validations.of(returns).acknowledge(ACCEPTED.toArray(Acknowledgment[]::new));
        Validations.of(shop.app).addPlugins(new LambdaChecks());

        shop.app.synth();

        assertEquals(64, shop.function().get("MemorySize"));
    }

    @Test
    void anAcknowledgementOfNothingIsAMistake() {
        CheckedFunction.Builder orders = shop.orders()
                .acknowledge(List.of(Acknowledgment.builder()
                        .id("LambdaChecks::memory-out-of-rage")
                        .reason("a preview accepts it")
                        .build()));

        assertEquals(
                """
                CheckedFunction 'Shop/Orders': 1 problem

                  acknowledgement-unknown-rule at acknowledge
                    what: there is no rule "LambdaChecks::memory-out-of-rage"; the nearest is "LambdaChecks::memory-out-of-range"
                    why:  an acknowledgement of nothing hides that the finding it was meant for is gone or has another id
                    fix:  use the id exactly as it is printed, or remove the acknowledgement
                    see:  https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.Acknowledgment.html""",
                told(orders::build));
    }

    private static final class SmallestMemory implements IAspect {
        @Override
        public void visit(IConstruct node) {
            if (node instanceof CfnFunction function) {
                function.setMemorySize(64);
            }
        }
    }

    private static final class NamesOfTheShop implements IPolicyValidationPlugin {
        @Override
        public String getName() {
            return "NamesOfTheShop";
        }

        @Override
        public PolicyValidationPluginReport validate(IPolicyValidationContext context) {
            PolicyViolatingResource returns = PolicyViolatingResource.builder()
                    .templatePath(context.getTemplatePaths().get(0))
                    .resourceLogicalId("Returns425A41DA")
                    .locations(List.of("Properties/FunctionName"))
                    .build();
            return PolicyValidationPluginReport.builder()
                    .success(false)
                    .violations(List.of(PolicyViolation.builder()
                            .ruleName("name-of-the-shop")
                            .description("functions have a name that starts with shop-")
                            .violatingResources(List.of(returns))
                            .build()))
                    .build();
        }
    }
}
