package shop;

import io.github.cdkcheckedlambda.LambdaChecks;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;

/** An app that knows nothing of CheckedFunction. LambdaChecks judges its functions when the app is synthesized. */
public final class EveryFunction {
    public static void main(String[] args) {
        App app = new App();
        Function.Builder.create(new Stack(app, "Shop"), "Orders")
                .runtime(Runtime.PYTHON_3_13)
                .handler("index.handler")
                .code(Code.fromInline("def handler(event, context): return {}"))
                .memorySize(64)
                .build();
        Validations.of(app).addPlugins(new LambdaChecks());
        app.synth();
    }
}
