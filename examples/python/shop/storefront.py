from aws_cdk import Duration, Stack
from aws_cdk.aws_dynamodb import Attribute, AttributeType, BillingMode, Table
from aws_cdk.aws_kms import Key
from aws_cdk.aws_lambda import ApplicationLogLevel, Architecture, Runtime, SnapStartConf
from aws_cdk.aws_logs import RetentionDays
from aws_cdk.aws_sqs import Queue
from cdk_checked_lambda import CheckedFunction, EncryptionOptions, FunctionAliasOptions, FunctionCode, FunctionLogging
from constructs import Construct

from .handlers import handler


class Storefront(Stack):
    """What customers use: search products, and order them."""

    def __init__(self, scope: Construct, id: str) -> None:
        super().__init__(scope, id)

        self.orders = Queue(self, "Orders", visibility_timeout=Duration.minutes(3), enforce_ssl=True)
        products = Table(
            self,
            "Products",
            partition_key=Attribute(name="category", type=AttributeType.STRING),
            sort_key=Attribute(name="name", type=AttributeType.STRING),
            billing_mode=BillingMode.PAY_PER_REQUEST,
        )

        search = CheckedFunction(
            self,
            "Search",
            code=FunctionCode.zip(runtime=Runtime.PYTHON_3_13, handler="search.handler", source=handler("search")),
            architecture=Architecture.ARM_64,
            memory_size=256,
            timeout=Duration.seconds(5),
            environment={"PRODUCTS_TABLE": products.table_name},
            encryption=EncryptionOptions(key=Key(self, "Key", enable_key_rotation=True)),
            alias=FunctionAliasOptions(),
        )
        products.grant_read_data(search)

        prices = CheckedFunction(
            self,
            "Prices",
            code=FunctionCode.zip(runtime=Runtime.JAVA_21, handler="shop.Prices::handle", source=handler("prices/prices.jar")),
            memory_size=1024,
            snap_start=SnapStartConf.ON_PUBLISHED_VERSIONS,
            logging=FunctionLogging.json(application_log_level=ApplicationLogLevel.WARN, retention=RetentionDays.THREE_MONTHS),
        )

        checkout = CheckedFunction(
            self,
            "Checkout",
            code=FunctionCode.zip(runtime=Runtime.NODEJS_24_X, handler="index.handler", source=handler("checkout")),
            timeout=Duration.seconds(10),
            environment={"PRICES_FUNCTION": prices.function_arn, "ORDERS_QUEUE": self.orders.queue_url},
        )
        prices.grant_invoke(checkout)  # on the alias, which is what starts from a snapshot
        self.orders.grant_send_messages(checkout)
        checkout.add_function_url()
