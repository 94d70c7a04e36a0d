// An app that knows nothing of CheckedFunction. LambdaChecks judges its functions when the app is synthesized.
using Amazon.CDK;
using Amazon.CDK.AWS.Lambda;
using CdkCheckedLambda;

var app = new App();
new Function(new Stack(app, "Shop"), "Orders", new FunctionProps
{
    Runtime = Runtime.PYTHON_3_13,
    Handler = "index.handler",
    Code = Code.FromInline("def handler(event, context): return {}"),
    MemorySize = 64,
});
Validations.Of(app).AddPlugins(new LambdaChecks());
app.Synth();
