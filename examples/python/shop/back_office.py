from aws_cdk import Duration, RemovalPolicy, Stack
from aws_cdk.aws_ec2 import SubnetConfiguration, SubnetType, Vpc
from aws_cdk.aws_ecr import Repository
from aws_cdk.aws_efs import Acl, PosixUser
from aws_cdk.aws_efs import FileSystem as Efs
from aws_cdk.aws_lambda import FileSystem, Runtime
from aws_cdk.aws_lambda_event_sources import SqsEventSource
from aws_cdk.aws_sqs import Queue
from cdk_checked_lambda import CheckedFunction, FunctionAliasOptions, FunctionCode, NetworkingOptions
from constructs import Construct

from .handlers import handler


class BackOffice(Stack):
    """What the people of the shop use: lists of sales on a file system, and small pictures of products."""

    def __init__(self, scope: Construct, id: str, *, orders: Queue) -> None:
        super().__init__(scope, id)

        vpc = Vpc(
            self,
            "Vpc",
            max_azs=2,
            nat_gateways=0,
            subnet_configuration=[SubnetConfiguration(name="Private", subnet_type=SubnetType.PRIVATE_ISOLATED)],
        )
        files = Efs(self, "Files", vpc=vpc, encrypted=True, allow_anonymous_access=False, removal_policy=RemovalPolicy.RETAIN)
        access_point = files.add_access_point(
            "Reports",
            path="/reports",
            create_acl=Acl(owner_uid="1000", owner_gid="1000", permissions="750"),
            posix_user=PosixUser(uid="1000", gid="1000"),
        )

        reports = CheckedFunction(
            self,
            "Reports",
            code=FunctionCode.zip(runtime=Runtime.PYTHON_3_13, handler="reports.handler", source=handler("reports")),
            timeout=Duration.seconds(30),
            networking=NetworkingOptions(vpc=vpc, allow_all_outbound=False),
            filesystem=FileSystem.from_efs_access_point(access_point, "/mnt/reports"),
            environment={"REPORTS_FOLDER": "/mnt/reports"},
            alias=FunctionAliasOptions(description="works off the orders"),
        )
        # The alias is called.
        reports.add_event_source(SqsEventSource(orders, batch_size=100, max_batching_window=Duration.seconds(10)))

        CheckedFunction(
            self,
            "Thumbnails",
            code=FunctionCode.ecr_image(
                Repository.from_repository_name(self, "Images", "shop/thumbnails"), tag_or_digest="v7", cmd=["thumbnails.handler"]
            ),
            memory_size=2048,
            timeout=Duration.minutes(1),
        )
