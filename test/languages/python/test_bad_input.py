"""The first layer that sees a mistake names the member: Python itself, the type check of jsii, its kernel, or the library."""

import re

import pytest
from aws_cdk import Duration
from aws_cdk.aws_lambda import Code, Runtime
from cdk_checked_lambda import CheckedFunction, CreateFunctionRequest, EncryptionOptions, FunctionCode


def test_missing_members(stack, orders) -> None:
    with pytest.raises(TypeError, match="missing 1 required keyword-only argument: 'code'"):
        CheckedFunction(stack, "Orders")
    with pytest.raises(TypeError, match="missing 1 required keyword-only argument: 'handler'"):
        FunctionCode.zip(runtime=Runtime.PYTHON_3_13, source=Code.from_inline("x"))
    with pytest.raises(TypeError, match="missing 1 required keyword-only argument: 'key'"):
        EncryptionOptions()
    with pytest.raises(TypeError, match="missing 1 required keyword-only argument: 'vpc'"):
        orders(networking={})
    with pytest.raises(RuntimeError, match="Missing required properties for aws-cdk-lib.Acknowledgment: 'reason'"):
        orders(acknowledge=[{"id": "LambdaChecks::memory-out-of-range"}])


@pytest.mark.parametrize(
    ("member", "value", "message"),
    [
        ("memory_sise", 256, "unexpected keyword argument 'memory_sise'"),
        ("alias", {"name": "live"}, "unexpected keyword argument 'name'"),
        ("code", "orders", "type of argument code must be cdk_checked_lambda.FunctionCode; got str"),
        ("timeout", 30, "type of argument timeout must be one of (aws_cdk.Duration, NoneType); got int"),
        ("memory_size", "256", "type of argument memory_size must be one of (int, float, NoneType); got str"),
        ("description", 42, "type of argument description must be one of (str, NoneType); got int"),
        ("environment", ["A=b"], "type of argument environment must be one of (Mapping[str, str], NoneType); got list"),
        ("alias", "live", "type of argument alias must be one of (cdk_checked_lambda.FunctionAliasOptions, Dict[str, Any], NoneType); got str"),
        ("alias", {"provisioned_concurrent_executions": "5"}, "type of argument provisioned_concurrent_executions must be one of (int, float, NoneType)"),
        ("acknowledge", "memory-out-of-range", "type of argument acknowledge must be one of (Sequence[Union[aws_cdk.Acknowledgment, Dict[str, Any]]], NoneType)"),
        ("tracing", "Active", "type of argument tracing must be one of (aws_cdk.aws_lambda.Tracing, NoneType); got str"),
        ("logging", {"retention": 7}, "type of argument logging must be one of (cdk_checked_lambda.FunctionLogging, NoneType); got dict"),
        ("code", None, "type of argument code must be cdk_checked_lambda.FunctionCode; got NoneType"),
    ],
)
def test_told_by_python(member: str, value: object, message: str, orders) -> None:
    with pytest.raises(TypeError, match=re.escape(message)):
        orders(**{member: value})


@pytest.mark.parametrize(
    ("member", "value", "keys"),
    [
        ("environment", {"PORT": 8080}, ["environment", "PORT"]),
        ("environment", {"DEBUG": None}, ["environment", "DEBUG"]),
        ("tags", {"cost": 1}, ["tags", "cost"]),
        ("networking", {"vpc": "vpc-1"}, ["networking", "vpc"]),
        ("encryption", {"key": "arn"}, ["encryption", "key"]),
    ],
)
def test_told_by_the_kernel(member: str, value: object, keys: list[str], orders) -> None:
    with pytest.raises(RuntimeError, match="new cdk-checked-lambda.CheckedFunction") as error:
        orders(**{member: value})
    assert re.findall(r"Key '(\w+)'", str(error.value)) == keys


@pytest.mark.parametrize(
    ("member", "value", "place"),
    [
        ("memory_size", 128.5, "memory-not-whole at memorySize"),
        ("timeout", Duration.millis(1500), "timeout-not-whole at timeout"),
        ("environment", {"1ST": "x"}, "environment-name-malformed at environment.1ST"),
        ("acknowledge", [{"id": "LambdaChecks::memory", "reason": "x"}], "acknowledgement-unknown-rule at acknowledge"),
    ],
)
def test_told_by_the_library(member: str, value: object, place: str, orders) -> None:
    with pytest.raises(RuntimeError, match=f"CheckedFunction 'Shop/Orders': 1 problem\n\n  {place}"):
        orders(**{member: value})


def test_whole_numbers_as_floats(orders, properties) -> None:
    orders(memory_size=128.0, timeout=Duration.seconds(30.0))
    assert (properties()["MemorySize"], properties()["Timeout"]) == (128, 30)


def test_a_wrong_request() -> None:
    with pytest.raises(TypeError, match="type of argument json must be collections.abc.Mapping; got str"):
        CreateFunctionRequest("{}")
    (finding,) = (one for one in CreateFunctionRequest({"MemorySize": "256"}).check() if "MemorySize" in one.locations)
    assert finding.rule_id == "request-value-wrong-type"
