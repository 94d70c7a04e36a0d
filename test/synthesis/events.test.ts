import { App, CfnResource, Duration, Stack } from 'aws-cdk-lib';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as events from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Stream } from 'aws-cdk-lib/aws-kinesis';
import { Key } from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as destinations from 'aws-cdk-lib/aws-lambda-destinations';
import { DynamoEventSource, KinesisEventSource, SnsEventSource, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { LambdaDestination } from 'aws-cdk-lib/aws-s3-notifications';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { found as foundIn, L2 } from './findings';

const ENV = { region: 'us-east-1', account: '123456789012' };
/** CloudFront takes functions of this Region only. */
const found = (build: (stack: Stack, app: App) => void) => foundIn(build, ENV);
const DURABLE = { executionTimeout: Duration.minutes(10) };

const AT_ORDERS = 'at Shop/Orders/Resource';
const orders = (stack: Stack, props: Partial<lambda.FunctionProps> = {}) => new lambda.Function(stack, 'Orders', { ...L2, ...props });
/** Takes all of its own permissions from the role of a function. */
const disarm = (fn: lambda.Function) => (fn.role!.node.findChild('DefaultPolicy').node.defaultChild as CfnResource)
  .addPropertyOverride('PolicyDocument.Statement', [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }]);

test('an app that is right gives nothing', () => {
  expect(found((stack, app) => {
    const other = new Stack(app, 'Messages', { env: ENV });
    const key = new Key(stack, 'Key');
    const encrypted = new Queue(stack, 'Encrypted', { encryptionMasterKey: key, enforceSSL: true });
    const bucket = new s3.Bucket(stack, 'Bucket');
    const table = new dynamodb.Table(stack, 'Table', { partitionKey: { name: 'id', type: dynamodb.AttributeType.STRING }, stream: dynamodb.StreamViewType.NEW_IMAGE });
    const sqs = new Queue(other, 'Queue', { visibilityTimeout: Duration.minutes(3) });

    const fn = orders(stack, { deadLetterQueue: encrypted, timeout: Duration.seconds(30), reservedConcurrentExecutions: 5 });
    key.grantEncryptDecrypt(fn);
    fn.addEventSource(new SqsEventSource(sqs));
    fn.addEventSource(new KinesisEventSource(new Stream(other, 'Stream'), { startingPosition: lambda.StartingPosition.LATEST }));
    fn.addEventSource(new DynamoEventSource(table, { startingPosition: lambda.StartingPosition.LATEST }));
    fn.addEventSource(new SnsEventSource(new Topic(stack, 'Topic', { enforceSSL: true })));
    fn.configureAsyncInvoke({
      onSuccess: new destinations.EventBridgeDestination(new events.EventBus(stack, 'Bus')),
      onFailure: new destinations.S3Destination(bucket),
    });

    const second = new lambda.Function(stack, 'Second', { ...L2, deadLetterTopic: new Topic(stack, 'Failed'), onFailure: new destinations.SqsDestination(encrypted) });
    key.grantEncryptDecrypt(second);
    new lambda.Function(stack, 'Third', { ...L2, deadLetterQueueEnabled: true, onFailure: new destinations.LambdaDestination(fn), onSuccess: new destinations.SnsDestination(new Topic(stack, 'Done')) });
  })).toEqual([]);
});

test('callers of aliases, functions at the edge and functions with roles of their own give nothing', () => {
  expect(found((stack) => {
    const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
    role.addManagedPolicy(iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSLambdaBasicExecutionRole'));
    const fn = orders(stack, { role, deadLetterQueue: new Queue(stack, 'Failed'), snapStart: lambda.SnapStartConf.ON_PUBLISHED_VERSIONS });
    const live = fn.addAlias('live');
    live.addFunctionUrl();
    live.addEventSource(new SqsEventSource(new Queue(stack, 'Queue')));
    new events.Rule(stack, 'Nightly', { schedule: events.Schedule.rate(Duration.days(1)), targets: [new LambdaFunction(live)] });
    new s3.Bucket(stack, 'Bucket').addObjectCreatedNotification(new LambdaDestination(live));

    const durable = new lambda.Function(stack, 'Durable', { ...L2, durableConfig: DURABLE });
    new events.Rule(stack, 'Weekly', { schedule: events.Schedule.rate(Duration.days(7)), targets: [new LambdaFunction(durable.currentVersion)] });

    const edge = new cloudfront.experimental.EdgeFunction(stack, 'Edge', L2);
    new cloudfront.Distribution(stack, 'Cdn', {
      defaultBehavior: { origin: new HttpOrigin('example.com'), edgeLambdas: [{ functionVersion: edge.currentVersion, eventType: cloudfront.LambdaEdgeEventType.VIEWER_REQUEST }] },
    });
  })).toEqual([]);
});

test.each<[string, string, (stack: Stack, app: App) => void]>([
  ['without the permission for its dead-letter queue', 'role-without-dead-letter-permission', (stack) => disarm(orders(stack, { deadLetterQueueEnabled: true }))],
  ['with a dead-letter queue whose key its role may not use', 'dead-letter-key-closed-to-role', (stack) => {
    orders(stack, { deadLetterQueue: new Queue(stack, 'Failed', { encryptionMasterKey: new Key(stack, 'Key') }) });
  }],
  ['with a FIFO dead-letter topic', 'dead-letter-target-fifo', (stack) => { orders(stack, { deadLetterTopic: new Topic(stack, 'Failed', { fifo: true }) }); }],
  ['that does not wait for the policy of its role', 'dead-letter-permission-not-before-function', (stack) => {
    (orders(stack, { deadLetterQueueEnabled: true }).node.defaultChild as CfnResource).addOverride('DependsOn', undefined);
  }],
  ['without the permission for its destination', 'role-without-destination-permission', (stack) => {
    disarm(orders(stack, { onFailure: new destinations.SqsDestination(new Queue(stack, 'Failed')) }));
  }],
  ['without the permissions for its event source', 'role-without-event-source-permissions', (stack) => {
    const fn = orders(stack);
    fn.addEventSource(new SqsEventSource(new Queue(new Stack(stack.node.scope as App, 'Messages', { env: ENV }), 'Queue')));
    disarm(fn);
  }],
  ['with a timeout above that of its queue', 'queue-visibility-timeout-below-timeout', (stack) => {
    const fn = orders(stack, { timeout: Duration.seconds(31) });
    fn.addEventSource(new SqsEventSource(new Queue(stack, 'Queue')));
  }],
  ['with a sixth of its timeout above that of its queue', 'queue-visibility-timeout-short', (stack) => {
    orders(stack, { timeout: Duration.seconds(6) }).addEventSource(new SqsEventSource(new Queue(stack, 'Queue')));
  }],
  ['with SnapStart that is called by a rule', 'snapstart-called-unqualified', (stack) => {
    const fn = orders(stack, { snapStart: lambda.SnapStartConf.ON_PUBLISHED_VERSIONS });
    fn.addAlias('live');
    new events.Rule(stack, 'Nightly', { schedule: events.Schedule.rate(Duration.days(1)), targets: [new LambdaFunction(fn)] });
  }],
  ['with provisioned concurrency that is called by a rule', 'provisioned-concurrency-called-unqualified', (stack) => {
    const fn = orders(stack);
    fn.addAlias('live', { provisionedConcurrentExecutions: 5 });
    new events.Rule(stack, 'Nightly', { schedule: events.Schedule.rate(Duration.days(1)), targets: [new LambdaFunction(fn)] });
  }],
  ['that is durable and called by a bucket', 'durable-called-unqualified', (stack) => {
    new s3.Bucket(stack, 'Bucket').addObjectCreatedNotification(new LambdaDestination(orders(stack, { durableConfig: DURABLE })));
  }],
  ['that a rule calls without a permission', 'caller-not-permitted', (stack) => {
    const { functionArn } = orders(stack);
    new events.CfnRule(stack, 'Nightly', { scheduleExpression: 'rate(1 day)', targets: [{ id: 'Orders', arn: functionArn }] });
  }],
  ['whose version stays', 'version-published-once', (stack) => {
    new lambda.Alias(stack, 'Live', { aliasName: 'live', version: new lambda.Version(stack, 'Version', { lambda: orders(stack) }) });
  }],
  ['that is durable and has the role of another one', 'role-without-durable-permissions', (stack) => {
    const { role } = new lambda.Function(stack, 'Other', L2);
    orders(stack, { role, durableConfig: DURABLE });
  }],
])('a function %s is found', (_, id, build) => expect(found(build)).toEqual([`${id} ${AT_ORDERS}`]));

test('versions that somebody counts up, or the CDK, give nothing', () => {
  expect(found((stack) => {
    const fn = orders(stack);
    new lambda.Alias(stack, 'Live', { aliasName: 'live', version: new lambda.Version(stack, 'V7', { lambda: fn }) });
    const other = new lambda.Function(stack, 'Other', L2);
    new lambda.Alias(stack, 'OtherLive', { aliasName: 'live', version: other.currentVersion });
  })).toEqual([]);
});

test('two functions of one name are found where both are', () => {
  expect(found((stack, app) => {
    orders(stack, { functionName: 'orders' });
    new lambda.Function(stack, 'Again', { ...L2, functionName: 'orders' });
    new lambda.Function(new Stack(app, 'Other', { env: ENV }), 'Orders', { ...L2, functionName: 'orders' });
  }).sort()).toEqual([
    'function-name-in-another-stack at Other/Orders/Resource',
    'function-name-repeated at Shop/Again/Resource',
    'function-name-repeated at Shop/Orders/Resource',
  ]);
});
