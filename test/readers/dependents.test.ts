import * as fc from 'fast-check';
import { Dependents } from '../../src/readers/from-cloudformation';
import { ResourceIndex } from '../../src/readers/resource-index';
import { dependentsOf } from '../../src/readers/surroundings/dependents';
import { TemplateResource } from '../../src/readers/template-scope';
import { UNKNOWN } from '../../src/view/maybe';

type Resources = Readonly<Record<string, TemplateResource>>;
type Json = Readonly<Record<string, unknown>>;

const FN = { Ref: 'Fn' };
const ARN = { 'Fn::GetAtt': ['Fn', 'Arn'] };
const NO_VALUE = { Ref: 'AWS::NoValue' };
const VERSION = { Type: 'AWS::Lambda::Version', Properties: { FunctionName: FN } };
const alias = (properties: Json) => ({ Type: 'AWS::Lambda::Alias', Properties: { FunctionName: FN, Name: 'live', ...properties } });
const LIVE = alias({ FunctionVersion: { 'Fn::GetAtt': ['V1', 'Version'] } });
const mapping = (properties: Json) => ({ Type: 'AWS::Lambda::EventSourceMapping', Properties: { FunctionName: FN, ...properties } });

function dependentsIn(resources: Resources, logicalId: string): Dependents {
  const index = new ResourceIndex([{ key: 'shop', template: { Resources: resources } }]);
  return dependentsOf(index, index.resource('shop', logicalId)!);
}

function dependents(resources: Resources, fn: TemplateResource = {}): Dependents {
  return dependentsIn({ ...resources, Fn: { Type: 'AWS::Lambda::Function', ...fn } }, 'Fn');
}

test('functions that nothing refers to share one empty object', () => {
  expect(dependents({})).toEqual({});
  expect(dependents({})).toBe(dependents({ Other: { Type: 'AWS::SQS::Queue' } }));
});

test('what is found is never all there is', () => {
  expect(dependents({ V1: VERSION }).versions).toEqual({ known: [expect.objectContaining({ name: 'V1' })], atLeast: 1, complete: false });
});

describe('an alias', () => {
  const aliasOf = (properties: Json) => dependents({ V1: VERSION, A: alias(properties) }).aliases?.known[0];

  test.each<[string, unknown, unknown]>([
    ['a version of the template', { 'Fn::GetAtt': ['V1', 'Version'] }, 'V1'],
    ['such a version, as YAML writes it', { 'Fn::GetAtt': 'V1.Version' }, 'V1'],
    ['such a version in a text', { 'Fn::Sub': '${V1.Version}' }, 'V1'],
    ['a number', 7, '7'],
    ['$LATEST', '$LATEST', '$LATEST'],
    ['a parameter', { Ref: 'Number' }, UNKNOWN],
    ['an attribute of something else', { 'Fn::GetAtt': ['Other', 'Version'] }, UNKNOWN],
    ['nothing', NO_VALUE, undefined],
    ['a list', ['1'], UNKNOWN],
  ])('points at %s', (_, FunctionVersion, version) => expect(aliasOf({ FunctionVersion })).toMatchObject({ name: 'live', version }));

  test('is called by its logical id while its name is unknown', () => {
    expect(aliasOf({ Name: { Ref: 'Stage' } })?.name).toBe('A');
  });

  test.each<[unknown, unknown]>([
    [{ ProvisionedConcurrentExecutions: 5 }, 5],
    [{ ProvisionedConcurrentExecutions: '5' }, 5],
    [{ ProvisionedConcurrentExecutions: { Ref: 'P' } }, UNKNOWN],
    [{ 'Fn::If': ['IsProd', { ProvisionedConcurrentExecutions: 5 }, NO_VALUE] }, UNKNOWN],
    [{}, undefined],
    [NO_VALUE, undefined],
    ['five', UNKNOWN],
  ])('with the provisioned concurrency %j has %p', (ProvisionedConcurrencyConfig, executions) => {
    expect(aliasOf({ ProvisionedConcurrencyConfig })?.provisionedConcurrentExecutions).toBe(executions);
  });

  test.each<[unknown, unknown]>([
    [{ AdditionalVersionWeights: [{ FunctionVersion: '1', FunctionWeight: 0.1 }] }, true],
    [{ AdditionalVersionWeights: [] }, false],
    [{ AdditionalVersionWeights: [{ 'Fn::If': ['Canary', { FunctionVersion: '1' }, NO_VALUE] }] }, UNKNOWN],
    [{ AdditionalVersionWeights: { 'Fn::If': ['Canary', [{}], []] } }, UNKNOWN],
    [{ Ref: 'Routing' }, UNKNOWN],
    [{}, false],
    [NO_VALUE, false],
    [7, UNKNOWN],
  ])('with the routing %j is weighted: %p', (RoutingConfig, isWeighted) => expect(aliasOf({ RoutingConfig })?.isWeighted).toBe(isWeighted));
});

test('a version has provisioned concurrency and a runtime policy', () => {
  const properties = { ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 3 }, RuntimePolicy: { UpdateRuntimeOn: 'Manual' } };
  const { versions } = dependents({ V1: { ...VERSION, Properties: { ...VERSION.Properties, ...properties } } });
  expect(versions?.known).toEqual([{
    name: 'V1', provisionedConcurrentExecutions: 3, runtimeUpdateOn: 'Manual', isOfPresent: true, mayBeEarlier: false, mayFollowChanges: false,
  }]);
});

describe('a version that nothing publishes anew', () => {
  const isFixed = (fn: string, version: string, more: Json = {}, others: Resources = {}, Transform?: string) => {
    const of = { FunctionName: { Ref: fn } };
    const Resources = {
      [fn]: { Type: 'AWS::Lambda::Function' },
      [version]: { Type: 'AWS::Lambda::Version', Properties: { ...of, ...more } },
      Live: { Type: 'AWS::Lambda::Alias', Properties: { ...of, Name: 'live', FunctionVersion: { 'Fn::GetAtt': [version, 'Version'] } } },
      ...others,
    };
    const index = new ResourceIndex([{ key: 'shop', template: { Resources, Transform } }]);
    return dependentsOf(index, index.resource('shop', fn)!).versions?.known[0]?.isFixed;
  };

  test.each<[string, string]>([
    ['Orders', 'Version'], ['Orders', 'OrdersVersion'], ['OrdersA1B2C3D4', 'OrdersVersionE5F60718'], ['OrdersA1B2C3D4', 'Version'],
  ])('of %s is %s', (fn, version) => expect(isFixed(fn, version)).toBe(true));

  test.each<[string, string]>([
    ['Orders', 'V7'], ['Orders', 'Version4f2c9ab'], ['Orders', 'VersionE5F60718'], ['OrdersA1B2C3D4', 'V7E5F60718'], ['OrdersA1B2C3D4', 'OrdersVersion20261201'],
    ['OrdersA1B2C3D4', 'OrdersCurrentVersionE5F60718d41d8cd98f00b204e9800998ecf8427e'],
  ])('of %s may be none in %s', (fn, version) => expect(isFixed(fn, version)).toBeUndefined());

  test.each<[string, Json, Resources, string?]>([
    ['a number in its description', { Description: '7 of July' }, {}],
    ['another version beside it', {}, { Green: { Type: 'AWS::Lambda::Version', Properties: { FunctionName: { Ref: 'Orders' } } } }],
    ['an alias of what nobody knows', {}, { Live: { Type: 'AWS::Lambda::Alias', Properties: { FunctionName: { Ref: 'Orders' }, Name: 'live', FunctionVersion: { Ref: 'V' } } } }],
    ['a macro', {}, {}, 'AWS::Serverless-2016-10-31'],
  ])('may be none with %s', (_, more, others, ...[transform]) => expect(isFixed('Orders', 'Version', more, others, transform)).toBeUndefined());
});

test.each<[string, Resources, boolean]>([
  ['the only version', { V1: VERSION }, true],
  ['one of two', { V1: VERSION, V2: VERSION }, false],
  ['one that says of which code it is', { V1: { ...VERSION, Properties: { ...VERSION.Properties, CodeSha256: 'abc' } } }, false],
  ['one beside resources that cannot be seen', { V1: VERSION, More: { Ref: 'P' } as never }, false],
])('%s is of the function as the template has it: %p', (_, resources, isOfPresent) => {
  expect(dependents(resources).versions?.known[0]?.isOfPresent).toBe(isOfPresent);
});

test.each<[string, Resources, boolean]>([
  ['a version', { V1: VERSION }, false],
  ['one that says of which code it is', { V1: { ...VERSION, Properties: { ...VERSION.Properties, CodeSha256: { Ref: 'Hash' } } } }, true],
  ['one of an alias', { V1: VERSION, A: LIVE }, false],
  ['one of an alias that shares traffic', { V1: VERSION, A: alias({ RoutingConfig: { AdditionalVersionWeights: [{ FunctionVersion: '1', FunctionWeight: 0.1 }] } }) }, true],
  ['one of perhaps an alias that shares traffic', { V1: VERSION, A: alias({ FunctionName: { Ref: 'Name' }, RoutingConfig: { Ref: 'Routing' } }) }, true],
  ['one of an alias that may share traffic', { V1: VERSION, A: alias({ RoutingConfig: { Ref: 'Routing' } }) }, true],
])('%s may be one of an earlier deployment: %#', (_, resources, expected) => {
  expect(dependents(resources).versions?.known[0]?.mayBeEarlier).toBe(expected);
});

describe('an event source mapping', () => {
  const around = {
    V1: VERSION,
    Live: LIVE,
    Old: alias({ FunctionVersion: '7', Name: 'old' }),
    Perhaps: { ...alias({ FunctionVersion: { 'Fn::GetAtt': ['V1', 'Version'] }, Name: 'perhaps' }), Condition: 'IsProd' },
    Queue: { Type: 'AWS::SQS::Queue' },
    Broker: { Type: 'AWS::AmazonMQ::Broker' },
    Docs: { Type: 'AWS::DocDB::DBCluster' },
    Table: { Type: 'AWS::DynamoDB::Table' },
    Stream: { Type: 'AWS::Kinesis::Stream' },
    Cluster: { Type: 'AWS::MSK::Cluster' },
  };
  const mappingOf = (properties: Json) => dependents({ ...around, M: mapping(properties) }).eventSources?.known[0];

  test.each<[unknown, unknown, string?]>([
    [FN, 'function'],
    [ARN, 'function'],
    [{ 'Fn::GetAtt': 'Fn.Arn' }, 'function'],
    [{ 'Fn::Sub': '${Fn}' }, 'function'],
    [{ 'Fn::Sub': ['${Name}', { Name: FN }] }, 'function'],
    [{ 'Fn::Select': [6, { 'Fn::Split': [':', ARN] }] }, 'function'],
    [{ Ref: 'Live' }, 'alias', 'V1'],
    [{ 'Fn::GetAtt': ['Live', 'AliasArn'] }, 'alias', 'V1'],
    [{ Ref: 'Old' }, 'alias'],
    [{ Ref: 'V1' }, 'version', 'V1'],
    [{ 'Fn::GetAtt': ['V1', 'FunctionArn'] }, UNKNOWN],
    [{ 'Fn::Join': [':', [FN, 'live']] }, 'alias', 'V1'],
    [{ 'Fn::Join': [':', [FN, 'other']] }, 'alias'],
    [{ 'Fn::Join': [':', [FN, 'perhaps']] }, 'alias'],
    [{ 'Fn::Join': ['', [FN, ':', { 'Fn::GetAtt': ['V1', 'Version'] }]] }, 'version', 'V1'],
    [{ 'Fn::Join': ['', [FN, ':', { 'Fn::GetAtt': ['Queue', 'Version'] }]] }, UNKNOWN],
    [{ 'Fn::Join': ['', [{ 'Fn::Select': [6, { 'Fn::Split': [':', { Ref: 'Live' }] }] }, ':live']] }, 'alias', 'V1'],
    [{ 'Fn::Join': ['', [{ 'Fn::Select': [6, { 'Fn::Split': [':', { Ref: 'Live' }] }] }, ':other']] }, 'alias'],
    [{ 'Fn::Sub': '${Fn.Arn}:$LATEST' }, 'latest'],
    [{ 'Fn::Sub': '${Fn.Arn}:7' }, 'version'],
    [{ 'Fn::Sub': '${Fn}:${Qualifier}' }, UNKNOWN],
  ])('that names %j has the target %p', (FunctionName, target, ...[version]) =>
    expect(mappingOf({ FunctionName })).toMatchObject({ target, version }));

  test.each<[unknown]>([
    [{ Ref: 'Other' }], [{ 'Fn::Sub': '${Fn}-canary' }], [{ 'Fn::Sub': '${Fn}${Suffix}' }], [{ 'Fn::Sub': 'the-${Fn}' }], [{ 'Fn::Sub': '${!Fn}' }],
    [{ 'Fn::If': ['IsProd', FN, { Ref: 'Other' }] }], [{ 'Fn::GetAtt': ['Fn', 'SnapStartResponse.ApplyOn'] }], [{ 'Fn::ImportValue': 'fn' }],
    [{ 'Fn::GetAtt': ['V1', 'Version'] }], [{ 'Fn::Join': ['', [{ Ref: 'Live' }, 'x']] }], [{ 'Fn::Select': [5, { 'Fn::Split': [':', ARN] }] }],
    [NO_VALUE], [undefined], [null], [7], [['Fn']], [{ Ref: ['Fn'] }], [{ 'Fn::GetAtt': 'Fn' }], [{ 'Fn::Join': FN }], [{ 'Fn::Sub': [FN] }],
  ])('that names %j may belong to another function', (FunctionName) => expect(mappingOf({ FunctionName })).toBeUndefined());

  test.each<[string, string | undefined]>([
    ['arn:aws:lambda:eu-west-1:123456789012:function:${Fn}', 'function'],
    ['arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:${Fn}:live', 'alias'],
    ['arn:aws:lambda:us-east-1:123456789012:function:${Fn}', undefined],
    ['arn:aws:lambda:eu-west-1:999999999999:function:${Fn}', undefined],
    ['arn:aws:lambda:${Region}:123456789012:function:${Fn}', undefined],
    ['arn:aws:lambda:eu-west-1:123456789012:function:my-${Fn}', undefined],
    ['arn:aws:lambda:eu-west-1:123456789012:function:${Fn.Arn}', undefined],
  ])('that names %j has the target %p', (arn, target) => {
    const template = { Resources: { Fn: { Type: 'AWS::Lambda::Function' }, M: mapping({ FunctionName: { 'Fn::Sub': arn } }) } };
    const index = new ResourceIndex([{ key: 'shop', template, region: 'eu-west-1', account: '123456789012' }]);
    expect(dependentsOf(index, index.resource('shop', 'Fn')!).eventSources?.known[0]?.target).toBe(target);
  });

  describe('by the name that the template gives', () => {
    const ENV = { region: 'eu-west-1', account: '123456789012' };
    const arnOf = (name: string, region = ENV.region) => `arn:aws:lambda:${region}:${ENV.account}:function:${name}`;
    const nameIn = (name: unknown, facts: Partial<typeof ENV> = ENV, more: Resources = {}) => {
      const Fn = { Type: 'AWS::Lambda::Function', Properties: { FunctionName: name } };
      const Named = alias({ FunctionName: name, FunctionVersion: { 'Fn::GetAtt': ['V1', 'Version'] }, Name: 'named' });
      return (FunctionName: unknown) => {
        const template = { Resources: { ...around, ...more, Fn, Named, M: mapping({ FunctionName }) }, Parameters: { Stage: {} } };
        const index = new ResourceIndex([{ key: 'shop', template, stackName: 'Shop', ...facts }]);
        return dependentsOf(index, index.resource('shop', 'Fn')!).eventSources?.known[0];
      };
    };
    const STAGED = { 'Fn::Sub': 'orders-${Stage}' };

    test.each<[unknown, unknown, unknown, string?]>([
      ['orders', 'orders', 'function'],
      ['orders', 'orders:live', 'alias', 'V1'],
      ['orders', 'orders:7', 'version'],
      ['orders', { 'Fn::Sub': 'orders:${V1.Version}' }, 'version', 'V1'],
      ['orders', { Ref: 'Named' }, 'alias', 'V1'],
      ['orders', arnOf('orders'), 'function'],
      ['orders', { 'Fn::Sub': 'arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:orders:live' }, 'alias', 'V1'],
      [undefined, { 'Fn::Sub': 'arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:${Fn}' }, 'function'],
      [undefined, { 'Fn::Sub': 'arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:function:${Fn}:live' }, 'alias', 'V1'],
      [{ 'Fn::Sub': '${AWS::StackName}-orders' }, 'Shop-orders', 'function'],
      [STAGED, { ...STAGED }, 'function'],
    ])('%j is named by %j', (name, FunctionName, target, ...[version]) => expect(nameIn(name)(FunctionName)).toMatchObject({ target, version }));

    test.each<[unknown, unknown]>([
      ['orders', 'order'], ['orders', 'orders-live'], ['orders', arnOf('orders', 'us-east-1')], ['orders', { 'Fn::Sub': 'orders${Stage}' }],
      [STAGED, { 'Fn::Sub': 'orders-${Other}' }], [undefined, { 'Fn::Sub': `${arnOf('', 'us-east-1')}\${Fn}` }], [NO_VALUE, NO_VALUE], [undefined, undefined],
    ])('%j may be another than %j', (name, FunctionName) => expect(nameIn(name)(FunctionName)).toBeUndefined());

    test('an ARN may be of another Region where that is decided at deployment', () => expect(nameIn('orders', {})(arnOf('orders'))).toBeUndefined());

    test('two functions may have a name, of which conditions leave one', () => {
      const other = { Other: { Type: 'AWS::Lambda::Function', Properties: { FunctionName: 'orders' } } };
      expect(nameIn('orders', ENV, other)('orders')).toBeUndefined();
    });
  });

  test.each<[Json, unknown]>([
    [{ EventSourceArn: 'arn:aws:sqs:eu-west-1:123456789012:orders' }, 'sqs'],
    [{ EventSourceArn: 'arn:aws-cn:kinesis:cn-north-1:123456789012:stream/orders' }, 'kinesis'],
    [{ EventSourceArn: 'arn:aws:rds:eu-west-1:123456789012:cluster:orders' }, 'documentDb'],
    [{ EventSourceArn: 'arn:aws:mq:eu-west-1:123456789012:broker:orders:b-1' }, 'amazonMq'],
    [{ EventSourceArn: { 'Fn::Sub': 'arn:${AWS::Partition}:kinesis:${AWS::Region}:${AWS::AccountId}:stream/orders' } }, 'kinesis'],
    [{ EventSourceArn: { 'Fn::Join': [':', ['arn', { Ref: 'AWS::Partition' }, 'sqs', 'eu-west-1', { Ref: 'Account' }, 'orders']] } }, 'sqs'],
    [{ EventSourceArn: { 'Fn::Sub': 'arn:aws:${Service}:eu-west-1:123456789012:orders' } }, UNKNOWN],
    [{ EventSourceArn: 'arn:aws:s3:::orders' }, UNKNOWN],
    [{ EventSourceArn: 'orders' }, UNKNOWN],
    [{ EventSourceArn: { 'Fn::GetAtt': ['Queue', 'Arn'] } }, 'sqs'],
    [{ EventSourceArn: { 'Fn::GetAtt': ['Table', 'StreamArn'] } }, 'dynamodb'],
    [{ EventSourceArn: { 'Fn::GetAtt': ['Stream', 'Arn'] } }, 'kinesis'],
    [{ EventSourceArn: { Ref: 'Cluster' } }, 'kafka'],
    [{ EventSourceArn: { 'Fn::GetAtt': ['Broker', 'Arn'] } }, 'amazonMq'],
    [{ EventSourceArn: { Ref: 'Docs' } }, 'documentDb'],
    [{ EventSourceArn: { Ref: 'Parameter' } }, UNKNOWN],
    [{ EventSourceArn: { Ref: 'Parameter' }, Queues: ['orders'] }, 'amazonMq'],
    [{ EventSourceArn: { Ref: 'Parameter' }, AmazonManagedKafkaEventSourceConfig: { ConsumerGroupId: 'g' } }, 'kafka'],
    [{ EventSourceArn: { Ref: 'Parameter' }, DocumentDBEventSourceConfig: { DatabaseName: 'shop' } }, 'documentDb'],
    [{ SelfManagedEventSource: { Endpoints: {} } }, 'selfManagedKafka'],
    [{ SelfManagedKafkaEventSourceConfig: {} }, 'selfManagedKafka'],
    [{ Queues: { 'Fn::If': ['IsMq', ['orders'], NO_VALUE] } }, UNKNOWN],
    [{}, UNKNOWN],
  ])('with %j reads from %p', (properties, kind) => expect(mappingOf(properties)?.kind).toBe(kind));
});

describe('a second event source mapping', () => {
  const named = (name: string) => ({ 'Fn::Sub': `arn:\${AWS::Partition}:sqs:\${AWS::Region}:\${AWS::AccountId}:${name}` });
  const sameAs = (...arns: unknown[]) => {
    const [one, other] = arns.map((EventSourceArn) => mapping({ EventSourceArn }));
    return dependents({ One: one!, Other: other! }).eventSources?.known[1]?.sameAs;
  };

  test.each<[string, unknown, unknown, string | undefined]>([
    ['the same queue', named('orders'), named('orders'), 'One'],
    ['another queue', named('orders'), named('bills'), undefined],
    ['a queue in some account', named('orders'), { 'Fn::Sub': 'arn:aws:sqs:${AWS::Region}:${Account}:orders' }, undefined],
    ['a parameter that may be the ARN of a cluster', { Ref: 'Source' }, { Ref: 'Source' }, undefined],
  ])('may read from %s', (_, one, other, expected) => expect(sameAs(one, other)).toBe(expected));
});

test('numbers may be in a mapping of the template', () => {
  const five = { 'Fn::FindInMap': ['Stages', 'test', 'Five'] };
  const provisioned = { ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: five } };
  const Resources = {
    Fn: { Type: 'AWS::Lambda::Function' },
    V1: { Type: 'AWS::Lambda::Version', Properties: { FunctionName: FN, ...provisioned } },
    Live: alias(provisioned),
    M: mapping({ ScalingConfig: { MaximumConcurrency: five } }),
    Async: { Type: 'AWS::Lambda::EventInvokeConfig', Properties: { FunctionName: FN, MaximumRetryAttempts: five, MaximumEventAgeInSeconds: five } },
  };
  const index = new ResourceIndex([{ key: 'shop', template: { Resources, Mappings: { Stages: { test: { Five: 5 } } } } }]);
  const { aliases, versions, eventSources, asyncConfigs } = dependentsOf(index, index.resource('shop', 'Fn')!);
  expect([aliases, versions, eventSources, asyncConfigs].map((all) => all?.known[0])).toMatchObject([
    { provisionedConcurrentExecutions: 5 },
    { provisionedConcurrentExecutions: 5 },
    { maximumConcurrency: 5 },
    { retryAttempts: 5, maxEventAgeSeconds: 5 },
  ]);
});

test('a function URL is called by its logical id', () => {
  const { functionUrls } = dependents({ Url: { Type: 'AWS::Lambda::Url', Properties: { TargetFunctionArn: ARN, Qualifier: 'live' } } });
  expect(functionUrls?.known).toEqual([{ name: 'Url', qualifier: 'live' }]);
});

describe('a qualifier', () => {
  const ALIAS = { Type: 'AWS::Lambda::Alias', Properties: { FunctionName: FN, FunctionVersion: '1', Name: 'live' } };
  const qualifierOf = (properties: Record<string, unknown>) =>
    dependents({ Alias: ALIAS, Async: { Type: 'AWS::Lambda::EventInvokeConfig', Properties: { FunctionName: FN, ...properties } } }).asyncConfigs?.known[0]?.qualifier;

  test.each<[string, unknown, unknown]>([
    ['a text', '$LATEST', '$LATEST'],
    ['taken out of the ARN of an alias', { 'Fn::Select': [7, { 'Fn::Split': [':', { Ref: 'Alias' }] }] }, 'live'],
    ['the name in that ARN', { 'Fn::Select': [6, { 'Fn::Split': [':', { Ref: 'Alias' }] }] }, UNKNOWN],
    ['a parameter', { Ref: 'Qualifier' }, UNKNOWN],
    ['nothing', NO_VALUE, undefined],
  ])('is %s', (_, Qualifier, expected) => expect(qualifierOf({ Qualifier })).toBe(expected));

  test('is not known of what names an alias', () => expect(qualifierOf({ FunctionName: { Ref: 'Alias' }, Qualifier: '$LATEST' })).toBe(UNKNOWN));
});

test.each<[unknown, unknown]>([
  [{ OnFailure: { Destination: { Ref: 'Queue' } } }, true],
  [{ OnSuccess: { Destination: 'arn:aws:sqs:eu-west-1:123456789012:done' } }, true],
  [{ OnSuccess: { Destination: { 'Fn::If': ['IsProd', 'arn', NO_VALUE] } } }, UNKNOWN],
  [{ Ref: 'Parameter' }, UNKNOWN],
  [{ OnSuccess: NO_VALUE }, false],
  [undefined, false],
])('asynchronous invocations with %j have a destination: %p', (DestinationConfig, hasDestination) => {
  const config = { Type: 'AWS::Lambda::EventInvokeConfig', Properties: { FunctionName: FN, Qualifier: '$LATEST', DestinationConfig } };
  expect(dependents({ Async: config }).asyncConfigs?.known).toEqual([{ name: 'Async', qualifier: '$LATEST', hasDestination }]);
});

describe('a CloudFront distribution', () => {
  const associating = (...arns: unknown[]) => ({ LambdaFunctionAssociations: arns.map((LambdaFunctionARN) => ({ LambdaFunctionARN })) });
  const distribution = (DistributionConfig: unknown) => ({ Type: 'AWS::CloudFront::Distribution', Properties: { DistributionConfig } });
  const associationsOf = (config: unknown) => dependents({ V1: VERSION, Live: LIVE, Cdn: distribution(config) }).edgeAssociations?.known;

  test.each<[unknown, Json]>([
    [{ Ref: 'V1' }, { target: 'version', version: 'V1' }],
    [{ 'Fn::Join': ['', [ARN, ':', { 'Fn::GetAtt': ['V1', 'Version'] }]] }, { target: 'version', version: 'V1' }],
    [{ 'Fn::Sub': '${Fn.Arn}:7' }, { target: 'version', version: undefined }],
    [{ Ref: 'Live' }, { target: 'alias', version: 'V1' }],
    [{ 'Fn::Sub': '${Fn.Arn}:$LATEST' }, { target: 'latest', version: undefined }],
    [{ 'Fn::Sub': '${Fn.Arn}:${Number}' }, { target: UNKNOWN, version: undefined }],
    [ARN, { target: 'function', version: undefined }],
  ])('that names %j', (arn, found) => expect(associationsOf({ DefaultCacheBehavior: associating(arn) })).toEqual([{ name: 'Cdn', ...found }]));

  test('is seen with each of its behaviors', () => {
    const config = { DefaultCacheBehavior: associating({ Ref: 'V1' }), CacheBehaviors: [associating(ARN, { Ref: 'Other' }), NO_VALUE, 7] };
    expect(associationsOf(config)).toEqual([{ name: 'Cdn', target: 'version', version: 'V1' }, { name: 'Cdn', target: 'function' }]);
  });

  test('is seen with the events of the behaviors that run the function', () => {
    const forEvent = (EventType: unknown, options: Json = {}) => ({ EventType, LambdaFunctionARN: { Ref: 'V1' }, ...options });
    const [request, other] = [forEvent('viewer-request'), forEvent('viewer-request', { LambdaFunctionARN: { Ref: 'Other' } })];
    const eventsOf = (...behaviors: Json[]) => associationsOf({ DefaultCacheBehavior: behaviors[0], CacheBehaviors: behaviors.slice(1) })?.[0];
    expect(eventsOf({ LambdaFunctionAssociations: [request, forEvent({ Ref: 'Event' }), forEvent('origin-response', { IncludeBody: true })] }))
      .toEqual({ name: 'Cdn', target: 'version', version: 'V1', events: ['viewer-request', 'origin-response'], eventsWithBody: ['origin-response'] });
    expect(eventsOf({ LambdaFunctionAssociations: [request, other] })).toMatchObject({ events: ['viewer-request'], repeatedEvents: ['viewer-request'] });
    expect(eventsOf({ LambdaFunctionAssociations: [request], FunctionAssociations: [{ EventType: 'viewer-response' }] })).toMatchObject({ mixedEvents: ['viewer-request'] });
    expect(eventsOf({ LambdaFunctionAssociations: [request] }, { LambdaFunctionAssociations: [other, other] }))
      .toEqual({ name: 'Cdn', target: 'version', version: 'V1', events: ['viewer-request'] });
  });

  test.each([[undefined], [NO_VALUE], [{ CacheBehaviors: 7 }], [{ DefaultCacheBehavior: { LambdaFunctionAssociations: { 'Fn::If': [] } } }], ['x']])(
    'with %j is not seen', (config) => expect(associationsOf(config)).toBeUndefined(),
  );
});

describe('a resource under a condition', () => {
  const conditional = { ...VERSION, Condition: 'IsProd' };

  test('is left out, since it may not exist', () => {
    expect(dependents({ V1: conditional }).versions).toBeUndefined();
    expect(dependents({ V1: conditional }, { Condition: 'IsTest' }).versions).toBeUndefined();
  });

  test('is seen when the function has the same', () => {
    expect(dependents({ V1: conditional }, { Condition: 'IsProd' }).versions?.known).toHaveLength(1);
  });

  test('does not hide the others', () => {
    expect(dependents({ V1: conditional, V2: VERSION }).versions?.known.map(({ name }) => name)).toEqual(['V2']);
  });
});

test('each function has its own', () => {
  const resources = {
    Fn: { Type: 'AWS::Lambda::Function' },
    Other: { Type: 'AWS::Lambda::Function' },
    V1: VERSION,
    V2: { Type: 'AWS::Lambda::Version', Properties: { FunctionName: { Ref: 'Other' } } },
  };
  expect(['Fn', 'Other'].map((id) => dependentsIn(resources, id).versions?.known.map(({ name }) => name))).toEqual([['V1'], ['V2']]);
});

describe('nothing throws', () => {
  test('on resources that refer to each other in a circle', () => {
    const circle = { Type: 'AWS::Lambda::Version', Properties: { FunctionName: { Ref: 'V1' } } };
    expect(dependents({ V1: circle, A: alias({ FunctionName: { Ref: 'A' } }) })).toEqual({});
  });

  test('on texts that are nested without end', () => {
    const nested = Array.from({ length: 100_000 }).reduce<unknown>((text) => ({ 'Fn::Join': ['', [text]] }), FN);
    expect(dependents({ M: mapping({ FunctionName: nested, EventSourceArn: nested }) })).toEqual({});
  });

  test('on names that objects have by themselves', () => {
    const resources = JSON.parse('{"__proto__":{"Type":"AWS::Lambda::Version","Properties":{"FunctionName":{"Ref":"Fn"}}}}') as Resources;
    expect(dependents({ M: mapping({ FunctionName: { Ref: 'constructor' } }) })).toEqual({});
    expect(() => dependentsIn(resources, '__proto__')).not.toThrow();
  });

  test('whatever the template holds', () => {
    const types = ['Alias', 'Version', 'EventSourceMapping', 'Url', 'EventInvokeConfig'].map((type) => `AWS::Lambda::${type}`);
    const names = ['FunctionName', 'TargetFunctionArn', 'FunctionVersion', 'ProvisionedConcurrencyConfig', 'RoutingConfig', 'RuntimePolicy',
      'EventSourceArn', 'Queues', 'DestinationConfig', 'DistributionConfig', 'Name'];
    const text = fc.oneof(fc.constantFrom<unknown>(FN, ARN, 'Fn', UNKNOWN), fc.dictionary(
      fc.constantFrom('Ref', 'Fn::GetAtt', 'Fn::Sub', 'Fn::Join', 'Fn::Select', 'AdditionalVersionWeights', 'OnSuccess', 'DefaultCacheBehavior'),
      fc.oneof(fc.anything(), fc.array(fc.constantFrom<unknown>('', ':', 6, FN, [FN], { 'Fn::Split': [':', ARN] }, '${Fn}')))));
    const resource = fc.record({
      Type: fc.constantFrom<unknown>(...types, 'AWS::CloudFront::Distribution', 7, undefined),
      Properties: fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom(...names), fc.oneof(text, fc.anything()))),
      Condition: fc.oneof(fc.constant(undefined), fc.anything()),
    });
    fc.assert(fc.property(fc.dictionary(fc.constantFrom('A', 'B', 'Fn', '__proto__'), fc.oneof(resource, fc.anything())), (resources) => {
      expect(() => dependents(resources as Resources)).not.toThrow();
    }), { numRuns: 1500 });
  });
});
