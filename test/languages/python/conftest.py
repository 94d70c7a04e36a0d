"""What the tests share: a stack with one function, and its template."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("CDK_VALIDATION", "false")  # the CDK's own validator takes seconds
os.environ.setdefault("JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", "20")

# The kernel of jsii looks there for the esbuild that bundles FunctionCode.nodejs.
ROOT = Path(__file__).parents[3]
os.environ["PATH"] = f"{ROOT / 'node_modules/.bin'}{os.pathsep}{os.environ['PATH']}"

# It starts with the import below, in the current folder, and relative paths of code start there.
folder = tempfile.TemporaryDirectory()
os.chdir(folder.name)

import pytest
from aws_cdk import App, Stack
from aws_cdk.assertions import Template
from aws_cdk.aws_lambda import Code, Runtime
from cdk_checked_lambda import CheckedFunction, FunctionCode


@pytest.fixture
def stack() -> Stack:
    return Stack(App(), "Shop")


@pytest.fixture
def code() -> FunctionCode:
    return FunctionCode.zip(
        runtime=Runtime.PYTHON_3_13,
        handler="index.handler",
        source=Code.from_inline("def handler(event, context): return {}"),
    )


@pytest.fixture
def orders(stack: Stack, code: FunctionCode) -> Callable[..., CheckedFunction]:
    return lambda **props: CheckedFunction(stack, "Orders", **{"code": code, **props})


@pytest.fixture
def properties(stack: Stack) -> Callable[[], dict]:
    """The properties of the only function of the stack."""

    def read() -> dict:
        (function,) = Template.from_stack(stack).find_resources("AWS::Lambda::Function").values()
        return function["Properties"]

    return read
