"""An app that knows nothing of CheckedFunction. LambdaChecks judges its functions when the app is synthesized."""

from aws_cdk import App, Stack, Validations
from aws_cdk.aws_lambda import Code, Function, Runtime
from cdk_checked_lambda import LambdaChecks

app = App()
Function(
    Stack(app, "Shop"),
    "Orders",
    runtime=Runtime.PYTHON_3_13,
    handler="index.handler",
    code=Code.from_inline("def handler(event, context): return {}"),
    memory_size=64,
)
Validations.of(app).add_plugins(LambdaChecks())
app.synth()
