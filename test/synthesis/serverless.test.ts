import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { LambdaChecks } from '../../src';
import { shop } from '../function/stack';

/** What a function of AWS SAM needs at least. */
const MINIMAL = { CodeUri: 's3://packages/orders-1.zip', Handler: 'index.handler', Runtime: 'nodejs24.x' };
const ARN = 'arn:aws:sqs:eu-west-1:123456789012:orders';

let printed: jest.SpyInstance;
beforeEach(() => {
  printed = jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => printed.mockRestore());

type Template = Readonly<Record<string, any>>;

/** What is found in a stack with this function, as `id at construct: places`. */
function found(properties: object, { Resources, ...template }: Template = {}, attributes: object = {}, acknowledged: string[] = []): string[] {
  const app = new App();
  Validations.of(app).addPlugins(new LambdaChecks({ today: '2026-11-21' }));
  const templateFile = join(mkdtempSync(join(tmpdir(), 'serverless-')), 'template.json');
  const Orders = { Type: 'AWS::Serverless::Function', Properties: { ...MINIMAL, ...properties }, ...attributes };
  writeFileSync(templateFile, JSON.stringify({ Transform: 'AWS::Serverless-2016-10-31', ...template, Resources: { Orders, ...Resources } }));
  const included = new CfnInclude(shop(app), 'Included', { templateFile });
  acknowledged.forEach((id) => Validations.of(included.getResource('Orders')).acknowledge({ id: `LambdaChecks::${id}`, reason: 'a test' }));
  try {
    app.synth();
  } catch (error) {
    expect((error as Error).name).toContain('ValidationFailed');
  }
  const { pluginReports } = JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8'));
  return pluginReports.filter(({ pluginName }: any) => pluginName === 'LambdaChecks').flatMap(({ violations = [] }: any) => violations)
    .map(({ ruleName, violatingConstructs: [{ constructPath, cloudFormationResource: where }] }: any) =>
      [`${ruleName} at ${constructPath.split('/').at(-1)}`, ...where?.propertyPaths ?? []].join(': '));
}

const QUEUE = { 'Fn::GetAtt': ['Queue', 'Arn'] };
const queue = (Properties = {}) => ({ Queue: { Type: 'AWS::SQS::Queue', Properties } });
const reading = (Type: string, Properties: object) => ({ Events: { Source: { Type, Properties } } });
const SECRET = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:a-123456';
const KAFKA = { KafkaBootstrapServers: ['broker:9092'], Topics: ['orders'], SourceAccessConfigurations: [{ Type: 'BASIC_AUTH', URI: SECRET }] };
const STREAM = { Stream: 'arn:aws:kinesis:eu-west-1:123456789012:stream/orders', StartingPosition: 'LATEST' };

describe('an event that Lambda polls is an event source mapping', () => {
  test.each<[string, object, string[]]>([
    ['a batch that needs a window', reading('SQS', { Queue: ARN, BatchSize: 11 }), ['batch-without-window at Orders: Properties/Events/Source/Properties/BatchSize']],
    ['what a queue does not have, although nobody can see it', reading('SQS', { Queue: { 'Fn::ImportValue': 'Queue' }, TumblingWindowInSeconds: 30 }), ['shard-option-of-other-source at Orders: Properties/Events/Source/Properties/TumblingWindowInSeconds']],
    ['the ARN of the source', reading('SQS', { Queue: ARN.replace('eu-west-1', 'us-east-1') }), ['queue-in-another-region at Orders: Properties/Events/Source/Properties/Queue']],
    ['a stream', reading('Kinesis', { ...STREAM, ParallelizationFactor: 11 }), ['parallelization-factor-out-of-range at Orders: Properties/Events/Source/Properties/ParallelizationFactor']],
    ['a list', reading('SQS', { Queue: ARN, FilterCriteria: { Filters: [{ Pattern: 'new' }] } }), ['filter-pattern-not-json at Orders: Properties/Events/Source/Properties/FilterCriteria/Filters']],
    ['what has another name', reading('SelfManagedKafka', { ...KAFKA, KafkaBootstrapServers: Array(11).fill('broker:9092') }), ['too-many-bootstrap-servers at Orders: Properties/Events/Source/Properties/KafkaBootstrapServers']],
    ['what is inside of another property', reading('SelfManagedKafka', { ...KAFKA, ConsumerGroupId: 'orders?' }), ['self-managed-kafka-consumer-group-malformed at Orders: Properties/Events/Source/Properties/ConsumerGroupId']],
  ])('%s is judged', (_, properties, expected) => expect(found(properties)).toEqual(expected));

  test.each<[string, object]>([
    ['a batch with a window', reading('SQS', { Queue: ARN, BatchSize: 11, MaximumBatchingWindowInSeconds: 1 })],
    ['a size that is given at deployment', reading('SQS', { Queue: ARN, BatchSize: { Ref: 'Size' } })],
    ['an event that a condition chooses', { Events: { Source: { 'Fn::If': ['IsLarge', { Type: 'SQS', Properties: { Queue: 'orders' } }, { Ref: 'AWS::NoValue' }] } } }],
    ['an event of a kind that nobody knows', reading('Pigeon', { Queue: 'orders', BatchSize: 11 })],
    ['Kafka', reading('SelfManagedKafka', { ...KAFKA, ConsumerGroupId: 'orders' })],
    ['a batch of a queue that nobody can see, and may be FIFO', reading('SQS', { Queue: { 'Fn::ImportValue': 'Queue' }, BatchSize: 11 })],
    ['MSK', reading('MSK', { Stream: 'arn:aws:kafka:eu-west-1:123456789012:cluster/orders/6cc0432b-8618-4f44-bccc-e1fbd8fb7c4d-2', Topics: ['orders'], StartingPosition: 'LATEST', ConsumerGroupId: 'orders' })],
    ['DocumentDB', reading('DocumentDB', {
      Cluster: 'arn:aws:rds:eu-west-1:123456789012:cluster:orders',
      DatabaseName: 'shop',
      CollectionName: 'orders',
      FullDocument: 'UpdateLookup',
      StartingPosition: 'LATEST',
      SourceAccessConfigurations: [{ Type: 'BASIC_AUTH', URI: SECRET }],
    })],
    ['Amazon MQ', reading('MQ', {
      Broker: 'arn:aws:mq:eu-west-1:123456789012:broker:orders:b-1',
      Queues: ['orders'],
      SourceAccessConfigurations: [{ Type: 'BASIC_AUTH', URI: SECRET }],
    })],
  ])('%s gives no finding', (_, properties) => expect(found(properties, {
    Parameters: { Size: { Type: 'Number' } }, Conditions: { IsLarge: { 'Fn::Equals': [{ Ref: 'Size' }, '1000'] } },
  })).toEqual([]));

  test('the function is judged with the queue that it reads', () => {
    const polling = { Timeout: 60, ...reading('SQS', { Queue: QUEUE }) };
    expect(found(polling, { Resources: queue() })).toEqual(['queue-visibility-timeout-below-timeout at Orders: Properties/Timeout']);
    expect(found({ ...polling, AutoPublishAlias: 'live' }, { Resources: queue() })).toEqual(['queue-visibility-timeout-below-timeout at Orders: Properties/Timeout']);
    expect(found(polling, { Resources: queue({ VisibilityTimeout: 360 }) })).toEqual([]);
    expect(found(polling, { Parameters: { Seconds: { Type: 'Number' } }, Resources: queue({ VisibilityTimeout: { Ref: 'Seconds' } }) })).toEqual([]);
  });

  test('a function that is there under a condition has its events under it', () => {
    const conditional = { Parameters: { Stage: { Type: 'String' } }, Conditions: { IsProduction: { 'Fn::Equals': [{ Ref: 'Stage' }, 'production'] }, Never: { 'Fn::Equals': ['a', 'b'] } } };
    const polling = { Timeout: 60, ...reading('SQS', { Queue: QUEUE, BatchSize: 11 }) };
    expect(found(polling, { ...conditional, Resources: queue() }, { Condition: 'IsProduction' })).toEqual([
      'queue-visibility-timeout-below-timeout at Orders: Properties/Timeout', 'batch-without-window at Orders: Properties/Events/Source/Properties/BatchSize',
    ]);
    expect(found(polling, { ...conditional, Resources: queue() }, { Condition: 'Never' })).toEqual([]);
  });

  test('two events of one queue', () => {
    const both = { A: { Type: 'SQS', Properties: { Queue: QUEUE } }, B: { Type: 'SQS', Properties: { Queue: QUEUE } } };
    expect(found({ Events: both }, { Resources: queue() })).toContain('event-source-mapping-repeated at Orders');
  });
});

describe('what a function publishes is there', () => {
  const snapStart = { Runtime: 'java21', SnapStart: { ApplyOn: 'PublishedVersions' } };
  const provisioned = { ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 0 } };

  test.each<[string, object, string[]]>([
    ['the name of the alias', { AutoPublishAlias: 'a'.repeat(129) }, ['alias-name-too-long at Orders: Properties/AutoPublishAlias']],
    ['the description of the version', { AutoPublishAlias: 'live', VersionDescription: 'x'.repeat(257) }, ['version-description-too-long at Orders: Properties/VersionDescription']],
    ['provisioned concurrency', { AutoPublishAlias: 'live', ...provisioned }, ['provisioned-concurrency-below-one at Orders']],
    ['provisioned concurrency with SnapStart', { ...snapStart, AutoPublishAlias: 'live', ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 1 } },
      ['snapstart-with-provisioned-concurrency at Orders: Properties/SnapStart/ApplyOn']],
    ['SnapStart without it', snapStart, ['snapstart-without-version at Orders: Properties/SnapStart/ApplyOn']],
  ])('%s is judged', (_, properties, expected) => expect(found(properties)).toEqual(expected));

  test.each<[string, object]>([
    ['SnapStart', { ...snapStart, AutoPublishAlias: 'live' }],
    ['an alias whose name is given at deployment', { ...snapStart, AutoPublishAlias: { Ref: 'Alias' } }],
    ['what SnapStart has polled', { ...snapStart, AutoPublishAlias: 'live', ...reading('SQS', { Queue: ARN }) }],
    ['a durable function that is polled', { DurableConfig: { ExecutionTimeout: 600, RetentionPeriodInDays: 1 }, AutoPublishAlias: { Ref: 'Alias' }, ...reading('SQS', { Queue: ARN }) }],
    ['a parameter in what is published', { AutoPublishAlias: 'live', Environment: { Variables: { ALIAS: { Ref: 'Alias' } } } }],
  ])('%s gives no finding', (_, properties) => expect(found(properties, { Parameters: { Alias: { Type: 'String' } } })).toEqual([]));

  const LINEAR = { Type: 'Linear10PercentEvery1Minute' };

  test.each<[string, object, string[]]>([
    ['in steps', LINEAR, ['deployment-without-alarms at Orders']],
    ['in steps, with alarms', { ...LINEAR, Alarms: [{ Ref: 'Given' }] }, []],
    ['in steps, with alarms in some cases', { ...LINEAR, Alarms: { 'Fn::If': ['IsLive', [{ Ref: 'Given' }], { Ref: 'AWS::NoValue' }] } }, []],
    ['all at once', { Type: 'AllAtOnce' }, []],
    ['as a parameter says', { Type: { Ref: 'Given' } }, []],
    ['in steps of their own', { Type: 'LinearOfOurs' }, []],
    ['in steps that are turned off', { ...LINEAR, Enabled: false }, []],
    ['in steps that may be turned off', { ...LINEAR, Enabled: { Ref: 'Given' } }, []],
  ])('deployments %s', (_, DeploymentPreference, expected) => expect(found({ AutoPublishAlias: 'live', DeploymentPreference }, {
    Parameters: { Given: { Type: 'String' } }, Conditions: { IsLive: { 'Fn::Equals': [{ Ref: 'Given' }, 'live'] } },
  })).toEqual(expected));

  test('without an alias, events call the function', () => {
    const durable = { DurableConfig: { ExecutionTimeout: 600, RetentionPeriodInDays: 1 }, ...reading('SQS', { Queue: ARN }) };
    expect(found(durable)).toEqual(['durable-event-source-unqualified at Orders: Properties/DurableConfig']);
    expect(found(durable, { Globals: { Function: { AutoPublishAlias: 'live' } } })).toEqual([]);
  });
});

describe('how a function is invoked', () => {
  const QUEUE_ARN = { Type: 'SQS', Destination: ARN };

  test.each<[string, object, string[]]>([
    ['the age of events', { EventInvokeConfig: { MaximumEventAgeInSeconds: 59 } }, ['async-event-age-out-of-range at Orders']],
    ['a destination', { EventInvokeConfig: { DestinationConfig: { OnFailure: { ...QUEUE_ARN, Destination: 'arn:aws:kinesis:eu-west-1:123456789012:stream/failed' }, OnSuccess: QUEUE_ARN } } },
      ['on-failure-destination-unsupported at Orders: Properties/EventInvokeConfig/DestinationConfig/OnFailure/Destination']],
    ['a URL with another type', { FunctionUrlConfig: { AuthType: 'AWS' } }, ['function-url-auth-type-unknown at Orders: Properties/FunctionUrlConfig/AuthType']],
    ['a URL that streams in another language', { Runtime: 'python3.13', FunctionUrlConfig: { AuthType: 'AWS_IAM', InvokeMode: 'RESPONSE_STREAM' } },
      ['function-url-streaming-unsupported-runtime at Orders: Properties/Runtime']],
    ['a URL of an alias', { AutoPublishAlias: 'live', FunctionUrlConfig: { AuthType: 'AWS_IAM', InvokeMode: 'STREAM' } },
      ['function-url-invoke-mode-unknown at Orders: Properties/FunctionUrlConfig/InvokeMode']],
  ])('%s is judged', (_, properties, expected) => expect(found(properties)).toEqual(expected));

  test.each<[string, object]>([
    ['a URL that is open to everybody', { FunctionUrlConfig: { AuthType: 'NONE' } }],
    ['the same of an alias', { FunctionUrlConfig: { AuthType: 'NONE' }, AutoPublishAlias: 'live' }],
    ['a URL that is open depending on a parameter', { FunctionUrlConfig: { AuthType: { Ref: 'Given' } } }],
    ['settings that are given at deployment', { EventInvokeConfig: { MaximumEventAgeInSeconds: { Ref: 'Given' } } }],
    ['an alias with a configuration', { EventInvokeConfig: { MaximumRetryAttempts: 0 }, AutoPublishAlias: 'live' }],
    ['destinations', { EventInvokeConfig: { DestinationConfig: { OnFailure: QUEUE_ARN, OnSuccess: QUEUE_ARN } } }],
    ['no configuration', { EventInvokeConfig: {} }],
  ])('%s gives no finding', (_, properties) => expect(found(properties, { Parameters: { Given: { Type: 'String' } } })).toEqual([]));

  test('a second configuration of the same', () => {
    const Second = { Type: 'AWS::Lambda::EventInvokeConfig', Properties: { FunctionName: { Ref: 'Orders' }, Qualifier: '$LATEST', MaximumRetryAttempts: 0 } };
    const config = { EventInvokeConfig: { MaximumRetryAttempts: 1 } };
    expect(found(config, { Resources: { Second } })).toEqual(['async-config-repeated at Orders']);
    expect(found({ ...config, AutoPublishAlias: 'live' }, { Resources: { Second } })).toEqual([]);
  });

  test('a finding is acknowledged on the function', () => {
    const config = { FunctionUrlConfig: { AuthType: 'AWS' } };
    expect(found(config, {}, {}, ['function-url-auth-type-unknown'])).toEqual([]);
    expect(found(config, {}, {}, ['function-url-invoke-mode-unknown'])).toEqual(['function-url-auth-type-unknown at Orders: Properties/FunctionUrlConfig/AuthType']);
  });
});

describe('services that call a function', () => {
  const durable = { DurableConfig: { ExecutionTimeout: 600, RetentionPeriodInDays: 1 } };
  const TOPIC = 'arn:aws:sns:eu-west-1:123456789012:orders';
  const Resources = { Bucket: { Type: 'AWS::S3::Bucket', Properties: {} }, Pool: { Type: 'AWS::Cognito::UserPool', Properties: {} } };
  const EVENTS: [string, object][] = [
    ['SNS', { Topic: TOPIC }],
    ['S3', { Bucket: { Ref: 'Bucket' }, Events: 's3:ObjectCreated:*' }],
    ['Schedule', { Schedule: 'rate(1 day)', Enabled: true }],
    ['ScheduleV2', { ScheduleExpression: 'rate(1 day)' }],
    ['EventBridgeRule', { Pattern: { source: ['shop'] } }],
    ['CloudWatchEvent', { Pattern: { source: ['shop'] }, DeadLetterConfig: { Type: 'SQS' } }],
    ['CloudWatchLogs', { LogGroupName: 'shop', FilterPattern: 'ERROR' }],
    ['Cognito', { UserPool: { Ref: 'Pool' }, Trigger: 'PreSignUp' }],
    ['Api', { Path: '/orders', Method: 'get' }],
    ['HttpApi', { Path: '/orders', Method: 'GET' }],
    ['HttpApi', {}],
  ];

  test.each(EVENTS)('%s calls the function, or its alias', (Type, Properties) => {
    expect(found({ ...durable, ...reading(Type, Properties) }, { Resources })).toEqual(['durable-called-unqualified at Orders: Properties/DurableConfig']);
    expect(found({ ...durable, ...reading(Type, Properties), AutoPublishAlias: 'live' }, { Resources })).toEqual([]);
    expect(found(reading(Type, Properties), { Resources })).toEqual([]);
  });

  test.each<[string, object]>([
    ['Schedule', { Schedule: 'rate(1 day)', Enabled: false }],
    ['Schedule', { Schedule: 'rate(1 day)', State: { Ref: 'State' } }],
    ['EventBridgeRule', { Pattern: { source: ['shop'] }, State: 'DISABLED' }],
    ['Api', { Path: '/orders', Method: 'get', RestApiId: { Ref: 'Api' } }],
    ['Pigeon', {}],
  ])('%s with %j may not call it', (Type, Properties) => {
    const Api = { Type: 'AWS::Serverless::Api', Properties: { StageName: 'live', DefinitionUri: 's3://apis/orders.json' } };
    expect(found({ ...durable, ...reading(Type, Properties) }, { Parameters: { State: { Type: 'String' } }, Resources: { ...Resources, Api } })).toEqual([]);
  });

  test('an API that AWS SAM defines', () => {
    const Api = { Type: 'AWS::Serverless::Api', Properties: { StageName: 'live' } };
    expect(found({ ...durable, ...reading('Api', { Path: '/orders', Method: 'get', RestApiId: { Ref: 'Api' } }) }, { Resources: { Api } }))
      .toEqual(['durable-called-unqualified at Orders: Properties/DurableConfig']);
  });

  test('each route has a permission, and the policy takes so many', () => {
    const routes = (count: number) => Object.fromEntries([...Array(count).keys()].map((index) =>
      [`Route${index}`, { Type: 'Api', Properties: { Path: `/orders/{order}/${'x'.repeat(40)}/${index}`, Method: 'get' } }]));
    expect(found({ Events: routes(90) })).toEqual([expect.stringMatching(/^permissions-too-large at Orders/)]);
    expect(found({ Events: routes(20) })).toEqual([]);
  });

  test('a queue between a topic and the function', () => {
    const through = (SqsSubscription: unknown) => reading('SNS', { Topic: TOPIC, SqsSubscription });
    const url = { 'Fn::GetAtt': ['Queue', 'QueueUrl'] };
    expect(found({ Timeout: 31, ...through(true) })).toEqual(['queue-visibility-timeout-below-timeout at Orders: Properties/Timeout']);
    expect(found({ Timeout: 5, ...through(true) })).toEqual([]);
    expect(found({ Timeout: 31, ...through({ QueueArn: QUEUE, QueueUrl: url }) }, { Resources: queue() }))
      .toEqual(['queue-visibility-timeout-below-timeout at Orders: Properties/Timeout']);
    expect(found({ Timeout: 5, ...through({ QueueArn: QUEUE, QueueUrl: url, BatchSize: 11 }) }, { Resources: queue() }))
      .toEqual(['batch-without-window at Orders: Properties/Events/Source/Properties/SqsSubscription/BatchSize']);
    expect(found({ Timeout: 31, ...through(false) })).toEqual([]);
  });
});

test.each<[object, string]>([
  [{ Tracing: 'Sometimes' }, 'tracing-mode-unknown at Orders: Properties/Tracing'],
  [{ DeadLetterQueue: { Type: 'SQS', TargetArn: `${ARN}.fifo` } }, 'dead-letter-target-fifo at Orders: Properties/DeadLetterQueue/TargetArn'],
  [{ CodeUri: undefined, InlineCode: 'x'.repeat(5_000_000) }, 'inline-code-too-large at Orders: Properties/InlineCode'],
  [{ CodeUri: { Bucket: 'not a bucket', Key: 'orders.zip' } }, 's3-bucket-malformed at Orders: Properties/CodeUri/Bucket'],
  [{ CodeUri: 's3://not a bucket/orders.zip' }, 's3-bucket-malformed at Orders: Properties/CodeUri'],
  [{ CodeUri: undefined, PackageType: 'Image', Handler: undefined, Runtime: undefined, ImageUri: 'public.ecr.aws/lambda/nodejs:24' }, 'image-uri-not-private-ecr at Orders: Properties/ImageUri'],
  [{ MemorySize: 64 }, 'memory-out-of-range at Orders: Properties/MemorySize'],
])('places are those of the function of AWS SAM (%#)', (properties, expected) => expect(found(properties)).toContain(expected));
