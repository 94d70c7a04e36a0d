"""A function with two mistakes. Nothing is written; both mistakes are told."""

from aws_cdk import App, Stack
from aws_cdk.aws_lambda import Code, Runtime
from cdk_checked_lambda import CheckedFunction, FunctionCode

CheckedFunction(
    Stack(App(), "Shop"),
    "Orders",
    code=FunctionCode.zip(
        runtime=Runtime.PYTHON_3_13,
        handler="index.handler",
        source=Code.from_inline("def handler(event, context): return {}"),
    ),
    memory_size=64,
    environment={"AWS_REGION": "eu-west-1"},
)
