package shop;

import io.github.cdkcheckedlambda.CheckedFunction;
import io.github.cdkcheckedlambda.FunctionCode;
import io.github.cdkcheckedlambda.ZipCodeOptions;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Runtime;

/** A function with two mistakes. Nothing is written; both mistakes are told. */
public final class FirstMistake {
    public static void main(String[] args) {
        CheckedFunction.Builder.create(new Stack(new App(), "Shop"), "Orders")
                .code(FunctionCode.zip(ZipCodeOptions.builder()
                        .runtime(Runtime.PYTHON_3_13)
                        .handler("index.handler")
                        .source(Code.fromInline("def handler(event, context): return {}"))
                        .build()))
                .memorySize(64)
                .environment(Map.of("AWS_REGION", "eu-west-1"))
                .build();
    }
}
