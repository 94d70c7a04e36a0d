package language;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.cdkcheckedlambda.CheckedFunction;
import io.github.cdkcheckedlambda.FunctionCode;
import io.github.cdkcheckedlambda.ZipCodeOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.function.Executable;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;

/** An app with one stack, for one test. */
final class Shop {
    final App app = App.Builder.create()
            .context(Map.of("@aws-cdk/core:appMode", "inmemory"))
            .build();
    final Stack stack = new Stack(app, "Shop");

    static Code source() {
        return Code.fromInline("def handler(event, context): return {}");
    }

    static ZipCodeOptions.Builder zip() {
        return ZipCodeOptions.builder()
                .runtime(Runtime.PYTHON_3_13)
                .handler("index.handler")
                .source(source());
    }

    static FunctionCode code() {
        return FunctionCode.zip(zip().build());
    }

    CheckedFunction.Builder orders() {
        return CheckedFunction.Builder.create(stack, "Orders").code(code());
    }

    /** A function that is not checked when it is created. */
    Function.Builder returns() {
        return Function.Builder.create(stack, "Returns")
                .runtime(Runtime.PYTHON_3_13)
                .handler("index.handler")
                .code(source());
    }

    Map<String, Object> resources() {
        return map(Template.fromStack(stack).toJSON().get("Resources"));
    }

    /** The properties of the only resource of this type. */
    Map<String, Object> properties(String type) {
        List<Object> found = resources().values().stream()
                .filter(resource -> map(resource).get("Type").equals(type))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " resources are " + type);
        }
        return map(map(found.get(0)).get("Properties"));
    }

    Map<String, Object> function() {
        return properties("AWS::Lambda::Function");
    }

    /** What the exception says, without what follows each time: where the report is, and the same again with a stack. */
    static String told(Executable mistake) {
        String message = assertThrows(RuntimeException.class, mistake).getMessage();
        return message.split("\nA copy of this report|\nError: |\n@jsii/kernel\\.")[0].strip();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object json) {
        return (Map<String, Object>) json;
    }
}
