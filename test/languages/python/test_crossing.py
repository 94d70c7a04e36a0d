"""What goes from Python to the library and comes back."""

import inspect

import jsii
import pytest
from aws_cdk import (
    Acknowledgment,
    App,
    Aspects,
    CfnParameter,
    Fn,
    IAspect,
    InjectionContext,
    IPolicyValidationPlugin,
    IPropertyInjector,
    IStableStringProducer,
    Lazy,
    PolicyValidationPluginReport,
    PropertyInjectors,
    Stack,
    Token,
    Validations,
)
from aws_cdk.assertions import Template
from aws_cdk.aws_iam import Role, ServicePrincipal
from aws_cdk.aws_kms import CfnKey
from aws_cdk.aws_lambda import CfnFunction, Code, Function, Runtime, Tracing
from aws_cdk.aws_lambda_event_sources import SqsEventSource
from aws_cdk.aws_logs import CfnLogGroup
from aws_cdk.aws_sqs import CfnQueue, Queue
from cdk_checked_lambda import (
    CheckedFunction,
    CheckedFunctionProps,
    CreateFunctionRequest,
    DeadLetter,
    EncryptionOptions,
    FindingSeverity,
    FunctionCode,
    FunctionLogging,
    KnownAccount,
    KnownFacts,
    KnownSubnet,
    LambdaChecks,
    RuleCatalog,
)
from constructs import Construct, IConstruct

MEMORY_FINDING = "memory is 64 MB; Lambda accepts 128 to 10,240 MB"
MEMORY_RULE = "LambdaChecks::memory-out-of-range"


def small_function(stack: Stack) -> Function:
    """A function of the CDK with a mistake."""
    code = Code.from_inline("def handler(event, context): return {}")
    return Function(stack, "Small", runtime=Runtime.PYTHON_3_13, handler="index.handler", code=code, memory_size=64)


def test_a_plugin_of_the_library(stack: Stack) -> None:
    small_function(stack)
    Validations.of(stack.node.root).add_plugins(LambdaChecks())
    with pytest.raises(RuntimeError, match=MEMORY_FINDING):
        App.of(stack).synth()


def test_the_day_of_the_checks(stack: Stack) -> None:
    code = Code.from_inline("exports.handler = async () => {};")
    Function(stack, "Old", runtime=Runtime.NODEJS_20_X, handler="index.handler", code=code)
    Validations.of(stack.node.root).add_plugins(LambdaChecks(today="2020-01-01"))
    App.of(stack).synth()


def test_what_the_user_knows(stack: Stack) -> None:
    code = Code.from_inline("def handler(event, context): return {}")
    Function(stack, "Greedy", runtime=Runtime.PYTHON_3_13, handler="index.handler", code=code, reserved_concurrent_executions=901)
    facts = KnownFacts(accounts=[KnownAccount(unreserved_concurrent_executions=1000)])
    Validations.of(stack.node.root).add_plugins(LambdaChecks(known_facts=facts))
    with pytest.raises(RuntimeError, match="the function reserves 901 of 1,000 unreserved concurrent executions"):
        App.of(stack).synth()


def test_what_the_user_cannot_know() -> None:
    with pytest.raises(RuntimeError, match=r"LambdaChecksProps.knownFacts.subnets\[0\].subnetId is \"first\" instead of the id of a subnet"):
        LambdaChecks(known_facts=KnownFacts(subnets=[KnownSubnet(subnet_id="first")]))


@jsii.implements(IPolicyValidationPlugin)
class NeverContent:
    """A plugin of the user."""

    name = "NeverContent"

    def validate(self, context) -> PolicyValidationPluginReport:
        (template,) = context.template_paths
        violation = {
            "ruleName": "never-content",
            "description": "nothing is ever right",
            "violatingResources": [{"resourceLogicalId": "Small", "templatePath": template, "locations": []}],
        }
        return PolicyValidationPluginReport(success=False, violations=[violation])


def test_a_plugin_of_the_user_beside_it(stack: Stack) -> None:
    small_function(stack)
    Validations.of(stack.node.root).add_plugins(NeverContent(), LambdaChecks())
    with pytest.raises(RuntimeError) as error:
        App.of(stack).synth()
    assert MEMORY_FINDING in str(error.value)
    assert "nothing is ever right" in str(error.value)


def test_references_to_l1_resources(stack: Stack, orders, properties) -> None:
    orders(
        encryption=EncryptionOptions(key=CfnKey(stack, "Key")),
        logging=FunctionLogging.json(log_group=CfnLogGroup(stack, "Logs")),
        dead_letter=DeadLetter.queue(CfnQueue(stack, "Lost")),
    )
    written = properties()
    assert written["KmsKeyArn"] == {"Fn::GetAtt": ["Key", "Arn"]}
    assert written["LoggingConfig"]["LogGroup"] == {"Ref": "Logs"}
    assert written["DeadLetterConfig"] == {"TargetArn": {"Fn::GetAtt": ["Lost", "Arn"]}}


def test_options_as_dictionaries(stack: Stack, orders, properties) -> None:
    orders(encryption={"key": CfnKey(stack, "Key"), "log_group": False}, alias={"alias_name": "current"})
    assert properties()["KmsKeyArn"] == {"Fn::GetAtt": ["Key", "Arn"]}


@pytest.mark.parametrize(
    "accepted",
    [
        Acknowledgment(id=MEMORY_RULE, reason="a preview accepts it"),
        {"id": MEMORY_RULE, "reason": "a preview accepts it"},
    ],
)
def test_acknowledged_in_the_props(accepted, orders, properties) -> None:
    orders(memory_size=64, acknowledge=[accepted])
    assert properties()["MemorySize"] == 64


def test_acknowledged_in_the_way_of_the_cdk(stack: Stack) -> None:
    Validations.of(small_function(stack)).acknowledge(Acknowledgment(id=MEMORY_RULE, reason="a preview accepts it"))
    Validations.of(stack.node.root).add_plugins(LambdaChecks())
    App.of(stack).synth()


@jsii.implements(IStableStringProducer)
class LaterText:
    """A text that is known only when the app is synthesized."""

    def produce(self) -> str:
        return "known at synthesis"


def test_values_that_are_not_known_yet(stack: Stack, orders, properties) -> None:
    queue = Queue(stack, "Queue")
    parameter = CfnParameter(stack, "Memory", type="Number", default=256)
    orders(
        memory_size=parameter.value_as_number,
        environment={
            "QUEUE": queue.queue_url,
            "QUEUES": Fn.join(",", [queue.queue_url, "other"]),
            "LATER": Lazy.string(LaterText()),
            "MEMORY": Token.as_string(parameter.value_as_number),
        },
    )
    written = properties()
    url = {"Ref": stack.get_logical_id(queue.node.default_child)}
    assert written["MemorySize"] == {"Ref": "Memory"}
    assert written["Environment"]["Variables"] == {
        "QUEUE": url,
        "QUEUES": {"Fn::Join": [",", [url, "other"]]},
        "LATER": "known at synthesis",
        "MEMORY": {"Ref": "Memory"},
    }


def optional_members(struct: type) -> dict[str, None]:
    parameters = inspect.signature(struct.__init__).parameters.values()
    return {parameter.name: None for parameter in parameters if parameter.default is None}


def test_none_is_not_given(stack: Stack, code: FunctionCode, orders) -> None:
    members = optional_members(CheckedFunctionProps)
    assert len(members) > 20
    orders(**members)
    without = Stack(App(), "Shop")
    CheckedFunction(without, "Orders", code=code)
    assert Template.from_stack(stack).to_json() == Template.from_stack(without).to_json()


def test_none_in_options_is_not_given(stack: Stack, orders, properties) -> None:
    orders(
        logging=FunctionLogging.json(application_log_level=None, log_group=None, retention=None),
        encryption=EncryptionOptions(key=CfnKey(stack, "Key"), environment=None, log_group=None),
        alias={"alias_name": None, "description": None},
    )
    assert properties()["KmsKeyArn"] == {"Fn::GetAtt": ["Key", "Arn"]}


@jsii.implements(IPropertyInjector)
class Injected:
    """Sets a prop of every CheckedFunction."""

    def __init__(self, **props) -> None:
        self.props = props

    @property
    def construct_unique_id(self) -> str:
        return CheckedFunction.PROPERTY_INJECTION_ID

    def inject(self, original_props, context: InjectionContext):
        return {**original_props, **self.props}


def test_a_property_injector(stack: Stack, orders, properties) -> None:
    PropertyInjectors.of(stack.node.root).add(Injected(memorySize=512))
    orders()
    assert properties()["MemorySize"] == 512


def test_a_property_injector_that_makes_a_mistake(stack: Stack, orders) -> None:
    PropertyInjectors.of(stack.node.root).add(Injected(memorySize=64))
    with pytest.raises(RuntimeError, match="memory-out-of-range at memorySize"):
        orders()


@jsii.implements(IAspect)
class TooSmall:
    """Breaks every function."""

    def visit(self, node: IConstruct) -> None:
        if isinstance(node, CfnFunction):
            node.memory_size = 64


def test_an_aspect_that_makes_a_mistake(stack: Stack, orders) -> None:
    orders()
    Aspects.of(stack).add(TooSmall())
    with pytest.raises(RuntimeError, match=MEMORY_FINDING):
        App.of(stack).synth()


def test_it_is_a_function_of_the_cdk(stack: Stack, orders) -> None:
    queue = Queue(stack, "Queue")
    fn = orders(alias={})
    fn.add_event_source(SqsEventSource(queue))
    fn.grant_invoke(Role(stack, "Caller", assumed_by=ServicePrincipal("ec2.amazonaws.com")))
    assert fn.add_function_url().auth_type is not None
    assert fn.metric_errors().namespace == "AWS/Lambda"


class Traced(CheckedFunction):
    """A function of the user, with defaults of their own."""

    def __init__(self, scope: Construct, id: str, *, code: FunctionCode) -> None:
        super().__init__(scope, id, code=code, tracing=Tracing.PASS_THROUGH, memory_size=1024)


def test_a_class_of_the_user(stack: Stack, code: FunctionCode, properties) -> None:
    Traced(stack, "Orders", code=code)
    assert properties()["MemorySize"] == 1024


def test_a_request() -> None:
    request = {
        "FunctionName": "orders",
        "Role": "arn:aws:iam::123456789012:role/orders",
        "Runtime": "python3.14",
        "Handler": "orders.handler",
        "Code": {"S3Bucket": "packages", "S3Key": "orders.zip"},
        "Timeout": 30.0,
        "Publish": True,
        "Layers": [],
        "MemorySize": 64,
    }
    (finding,) = CreateFunctionRequest(request, region="eu-west-1").check()
    assert (finding.rule_id, finding.severity, finding.locations) == ("memory-out-of-range", FindingSeverity.ERROR, ["MemorySize"])
    assert finding.what == MEMORY_FINDING


def test_the_text_of_a_request() -> None:
    (finding,) = CreateFunctionRequest.check_json('{"FunctionName": "orders",\n "Runtime": }')
    assert finding.locations == ["line 2, column 13"]


def test_the_rules() -> None:
    assert len(RuleCatalog.all()) > 200
    assert RuleCatalog.find("memory-out-of-range").severity == FindingSeverity.ERROR
    assert RuleCatalog.find("no-such-rule") is None
