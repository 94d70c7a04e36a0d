package language;

import static language.Shop.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.cdkcheckedlambda.CheckedFunction;
import io.github.cdkcheckedlambda.CheckedFunctionProps;
import io.github.cdkcheckedlambda.CreateFunctionRequest;
import io.github.cdkcheckedlambda.DeadLetter;
import io.github.cdkcheckedlambda.EncryptionOptions;
import io.github.cdkcheckedlambda.FunctionCode;
import io.github.cdkcheckedlambda.NetworkingOptions;
import io.github.cdkcheckedlambda.ZipCodeOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.services.lambda.Runtime;

/** Whoever sees a mistake first names the member: Java, jsii or this library. */
class WrongInputTest {
    private final Shop shop = new Shop();

    static Stream<Arguments> missing() {
        Shop shop = new Shop();
        return Stream.of(
                missing("code", () -> CheckedFunction.Builder.create(shop.stack, "Orders")
                        .build()),
                missing("code", () -> CheckedFunctionProps.builder().build()),
                missing("props", () -> new CheckedFunction(shop.stack, "Orders", null)),
                missing("id", () -> CheckedFunction.Builder.create(shop.stack, null)
                        .code(Shop.code())
                        .build()),
                missing("handler", () -> ZipCodeOptions.builder()
                        .runtime(Runtime.PYTHON_3_13)
                        .source(Shop.source())
                        .build()),
                missing("runtime", () -> ZipCodeOptions.builder()
                        .handler("index.handler")
                        .source(Shop.source())
                        .build()),
                missing("source", () -> ZipCodeOptions.builder()
                        .runtime(Runtime.PYTHON_3_13)
                        .handler("index.handler")
                        .build()),
                missing("options", () -> FunctionCode.zip(null)),
                missing("entry", () -> FunctionCode.nodejs(null)),
                missing("key", () -> EncryptionOptions.builder().build()),
                missing("vpc", () -> NetworkingOptions.builder().build()),
                missing("queue", () -> DeadLetter.queue(null)),
                missing("reason", () -> Acknowledgment.builder()
                        .id("LambdaChecks::memory-out-of-range")
                        .build()),
                missing("json", () -> new CreateFunctionRequest(null)),
                missing("text", () -> CreateFunctionRequest.checkJson(null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("missing")
    void whatIsMissingIsNamed(String member, Executable mistake) {
        assertEquals(
                member + " is required",
                assertThrows(NullPointerException.class, mistake).getMessage());
    }

    @Test
    void aNumberThatIsNotWholeIsTold() {
        assertEquals(
                """
                CheckedFunction 'Shop/Orders': 1 problem

                  memory-not-whole at memorySize
                    what: memory is 128.5 MB; Lambda accepts whole numbers
                    why:  Lambda rejects the function
                    fix:  set memory to a whole number of MB
                    see:  https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html
                          or acknowledge 'LambdaChecks::memory-not-whole' with a reason""",
                told(shop.orders().memorySize(128.5)::build));
    }

    @Test
    void whatIsNoNumberIsNamed() {
        assertNames("memorySize", shop.orders().memorySize(Double.NaN)::build);
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void whatTheCompilerOnlyWarnsOfIsNamed() {
        assertNames("COUNT", shop.orders().environment((Map) Map.of("COUNT", 5))::build);
        assertNames("FLAG", shop.orders().tags((Map) Map.of("FLAG", true))::build);
        assertNames(
                "acknowledge", shop.orders().acknowledge((List) List.of("LambdaChecks::memory-out-of-range"))::build);
        assertNames("initialPolicy", shop.orders().initialPolicy((List) List.of("s3:GetObject"))::build);
        assertNames(
                "layers",
                () -> FunctionCode.zip(
                        Shop.zip().layers((List) List.of("arn:aws:lambda")).build()));
    }

    @Test
    void aVariableThatIsNullIsNamed() {
        Map<String, String> environment = new HashMap<>();
        environment.put("TABLE", null);

        assertNames("TABLE", shop.orders().environment(environment)::build);
    }

    @Test
    void nullOfAStructThatIsImplementedIsNamed() {
        assertNames("code", () -> new CheckedFunction(shop.stack, "Orders", () -> null));
    }

    /** jsii names the member in a tree of its own, with the value that it could not read. */
    private static void assertNames(String member, Executable mistake) {
        String told = told(mistake);
        assertTrue(told.contains("Key '" + member + "'") || told.contains("property " + member), told);
        assertTrue(told.contains("Unable to deserialize value"), told);
    }

    private static Arguments missing(String member, Executable mistake) {
        return arguments(member, mistake);
    }
}
