"""What the examples of the documentation take for granted: the counterpart of rosetta/default.ts-fixture."""

# ruff: noqa: F401
from aws_cdk import App, Duration, Fn, RemovalPolicy, Size, Stack, Validations
from aws_cdk.aws_cloudfront import Distribution, EdgeLambda, LambdaEdgeEventType
from aws_cdk.aws_codedeploy import LambdaDeploymentConfig
from aws_cdk.aws_dynamodb import ITable, Table
from aws_cdk.aws_ec2 import Peer, Port, SubnetType, Vpc
from aws_cdk.aws_ecr import Repository
from aws_cdk.aws_efs import FileSystem as Efs
from aws_cdk.aws_iam import PolicyStatement, Role, ServicePrincipal
from aws_cdk.aws_kms import Key
from aws_cdk.aws_lambda import (
    ApplicationLogLevel,
    Architecture,
    CapacityProvider,
    CfnFunction,
    Code,
    EventInvokeConfig,
    FileSystem,
    Function,
    FunctionUrl,
    FunctionUrlAuthType,
    LambdaInsightsVersion,
    Runtime,
    SnapStartConf,
    SystemLogLevel,
    Tracing,
)
from aws_cdk.aws_lambda_event_sources import SqsEventSource
from aws_cdk.aws_logs import LogGroup, RetentionDays
from aws_cdk.aws_rds import DatabaseInstance, DatabaseInstanceEngine, PostgresEngineVersion
from aws_cdk.aws_secretsmanager import Secret
from aws_cdk.aws_sqs import Queue
from aws_cdk.aws_ssm import StringParameter
from cdk_checked_lambda import (
    CheckedFunction,
    CreateFunctionRequest,
    DeadLetter,
    DeploymentPackage,
    FindingSeverity,
    FunctionCode,
    FunctionCompute,
    FunctionLogging,
    FunctionSecret,
    LambdaChecks,
    RuleCatalog,
)

TABLE = "arn:aws:dynamodb:eu-west-1:123456789012:table/orders"


class Fixture:
    """The names that `declare const` gives to the examples."""

    def __init__(self) -> None:
        self.app = App()
        self.stack = Stack(self.app, "Shop")
        outside = Stack(self.app, "Outside")
        self.vpc = Vpc(outside, "Vpc")
        self.access_point = Efs(outside, "Files", vpc=self.vpc).add_access_point("AccessPoint")
        self.code = FunctionCode.zip(runtime=Runtime.NODEJS_24_X, handler="index.handler", source=Code.from_inline("exports.handler = async () => {};"))
        postgres = DatabaseInstanceEngine.postgres(version=PostgresEngineVersion.VER_16)
        self.database = DatabaseInstance(outside, "Database", vpc=self.vpc, engine=postgres)
        self.distribution = Distribution.from_distribution_attributes(outside, "Distribution", domain_name="d111111abcdef8.cloudfront.net", distribution_id="EDFDVBD6EXAMPLE")
        self.fleet = CapacityProvider.from_capacity_provider_name(outside, "Fleet", "fleet")
        self.key = Key(outside, "Key")
        self.parameter = StringParameter(outside, "Parameter", string_value="token")
        self.queue = Queue(outside, "Queue", visibility_timeout=Duration.minutes(1))
        self.repository = Repository.from_repository_name(outside, "Images", "shop/reports")
        self.role = Role(outside, "Role", assumed_by=ServicePrincipal("ec2.amazonaws.com"))
        self.secret = Secret(outside, "Secret")
        self.smoke_test = Function(outside, "SmokeTest", runtime=Runtime.NODEJS_24_X, handler="index.handler", code=Code.from_inline("exports.handler = async () => {};"))
        self.search = CheckedFunction(outside, "Function", code=self.code, alias={})
        self.table = Table.from_table_arn(outside, "Table", TABLE)

    def names(self) -> dict[str, object]:
        return {**globals(), **vars(self), "self": self.stack}
