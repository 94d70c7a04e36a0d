import { Duration, Stack } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import { ApplicationLogLevel, Architecture, Runtime, SnapStartConf } from 'aws-cdk-lib/aws-lambda';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { handler } from './handlers';
import { CheckedFunction, FunctionCode, FunctionLogging } from '../../src';

/** What customers use: search products, and order them. */
export class Storefront extends Stack {
  /** Orders to be worked off. */
  public readonly orders: Queue;

  constructor(scope: Construct, id: string) {
    super(scope, id);

    this.orders = new Queue(this, 'Orders', { visibilityTimeout: Duration.minutes(3), enforceSSL: true });
    const products = new Table(this, 'Products', {
      partitionKey: { name: 'category', type: AttributeType.STRING },
      sortKey: { name: 'name', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
    });

    const search = new CheckedFunction(this, 'Search', {
      code: FunctionCode.zip({ runtime: Runtime.PYTHON_3_13, handler: 'search.handler', source: handler('search') }),
      architecture: Architecture.ARM_64,
      memorySize: 256,
      timeout: Duration.seconds(5),
      environment: { PRODUCTS_TABLE: products.tableName },
      encryption: { key: new Key(this, 'Key', { enableKeyRotation: true }) },
      alias: {},
    });
    products.grantReadData(search);

    const prices = new CheckedFunction(this, 'Prices', {
      code: FunctionCode.zip({ runtime: Runtime.JAVA_21, handler: 'shop.Prices::handle', source: handler('prices/prices.jar') }),
      memorySize: 1024,
      snapStart: SnapStartConf.ON_PUBLISHED_VERSIONS,
      logging: FunctionLogging.json({ applicationLogLevel: ApplicationLogLevel.WARN, retention: RetentionDays.THREE_MONTHS }),
    });

    const checkout = new CheckedFunction(this, 'Checkout', {
      code: FunctionCode.zip({ runtime: Runtime.NODEJS_24_X, handler: 'index.handler', source: handler('checkout') }),
      timeout: Duration.seconds(10),
      environment: { PRICES_FUNCTION: prices.functionArn, ORDERS_QUEUE: this.orders.queueUrl },
    });
    prices.grantInvoke(checkout); // on the alias, which is what starts from a snapshot
    this.orders.grantSendMessages(checkout);
    checkout.addFunctionUrl();
  }
}
