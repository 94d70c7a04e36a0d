import pytest
from aws_cdk import App, Duration, Stack, Validations
from aws_cdk.assertions import Template
from aws_cdk.aws_lambda import Code, Function, Runtime
from cdk_checked_lambda import CheckedFunction, FunctionCode, LambdaChecks

from shop.back_office import BackOffice
from shop.storefront import Storefront


@pytest.fixture
def app() -> App:
    return App()


def test_search_runs_on_arm_with_256_mb(app: App) -> None:
    template = Template.from_stack(Storefront(app, "Storefront"))
    template.has_resource_properties("AWS::Lambda::Function", {"Architectures": ["arm64"], "MemorySize": 256})


def test_reports_mount_a_file_system(app: App) -> None:
    storefront = Storefront(app, "Storefront")
    template = Template.from_stack(BackOffice(app, "BackOffice", orders=storefront.orders))
    template.has_resource_properties("AWS::Lambda::Function", {"FileSystemConfigs": [{"LocalMountPath": "/mnt/reports"}]})


def test_a_mistake_is_an_error_of_the_constructor(app: App) -> None:
    code = FunctionCode.zip(runtime=Runtime.PYTHON_3_13, handler="index.handler", source=Code.from_inline("def handler(event, context): return {}"))
    with pytest.raises(RuntimeError, match="timeout-out-of-range at timeout"):
        CheckedFunction(Stack(app, "Shop"), "Orders", code=code, timeout=Duration.minutes(20))


def test_no_function_of_the_app_has_a_mistake(app: App) -> None:
    Validations.of(app).add_plugins(LambdaChecks())
    storefront = Storefront(app, "Storefront")
    BackOffice(app, "BackOffice", orders=storefront.orders)
    app.synth()


def test_lambda_checks_fail_the_synthesis(app: App) -> None:
    code = Code.from_inline("def handler(event, context): return {}")
    Function(Stack(app, "Shop"), "Orders", runtime=Runtime.PYTHON_3_13, handler="index.handler", code=code, memory_size=64)
    Validations.of(app).add_plugins(LambdaChecks())
    with pytest.raises(RuntimeError, match="memory is 64 MB; Lambda accepts 128 to 10,240 MB"):
        app.synth()
