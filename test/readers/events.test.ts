import { ResourceIndex, StackTemplate } from '../../src/readers/resource-index';
import { AppSurroundings } from '../../src/readers/surroundings/app-surroundings';
import { UNKNOWN } from '../../src/view/maybe';

type Json = Readonly<Record<string, any>>;

const ENV = { region: 'eu-west-1', account: '123456789012' };
const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const ROLE = { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: {} } };
const QUEUE = { Type: 'AWS::SQS::Queue' };
const TOPIC = { Type: 'AWS::SNS::Topic' };
const fn = (properties: Json, rest: Json = {}) => ({ Type: 'AWS::Lambda::Function', Properties: { Role: arnOf('Role'), ...properties }, ...rest });
const deadLettersTo = (TargetArn: unknown, rest: Json = {}) => fn({ DeadLetterConfig: { TargetArn } }, rest);
const globalTable = (...Replicas: Json[]) => ({ Type: 'AWS::DynamoDB::GlobalTable', Properties: { Replicas } });
const allowing = (Principal: unknown) => ({ Statement: [{ Effect: 'Allow', Principal, Action: '*', Resource: '*' }] });

function stack(key: string, Resources: Json, rest: Json = {}, facts: Partial<StackTemplate<string>> = {}): StackTemplate<string> {
  return { key, template: { Resources, ...rest }, stackName: key, ...ENV, ...facts };
}

/** What is around the function `Fn` of the stack `Shop`. */
function around(resources: Json, ...others: StackTemplate<string>[]) {
  const index = new ResourceIndex([stack('Shop', { Role: ROLE, ...resources }), ...others]);
  return new AppSurroundings(index).of(index.resource('Shop', 'Fn')!);
}

describe('a dead-letter target', () => {
  const targetOf = (resources: Json, ...others: StackTemplate<string>[]) => around(resources, ...others).deadLetterTargets?.known[0];

  test.each<[string, unknown, Json, unknown]>([
    ['a queue', arnOf('T'), QUEUE, { name: 'T', kind: 'queue', isFifo: undefined, mayAdmitRole: false }],
    ['a FIFO queue', arnOf('T'), { ...QUEUE, Properties: { FifoQueue: 'true' } }, { kind: 'queue', isFifo: true }],
    ['a queue that may be FIFO', arnOf('T'), { ...QUEUE, Properties: { FifoQueue: { Ref: 'IsFifo' } } }, { kind: 'queue', isFifo: UNKNOWN }],
    ['a topic', { Ref: 'T' }, TOPIC, { kind: 'topic' }],
    ['a FIFO topic by its attribute', { 'Fn::GetAtt': ['T', 'TopicArn'] }, { ...TOPIC, Properties: { FifoTopic: true } }, { kind: 'topic', isFifo: true }],
    ['a bucket', arnOf('T'), { Type: 'AWS::S3::Bucket' }, { kind: 'bucket' }],
    ['a stream', arnOf('T'), { Type: 'AWS::Kinesis::Stream' }, { kind: 'stream' }],
    ['a log group', arnOf('T'), { Type: 'AWS::Logs::LogGroup' }, { kind: 'logGroup' }],
    ['a table by its stream', { 'Fn::GetAtt': ['T', 'StreamArn'] }, { Type: 'AWS::DynamoDB::Table' }, { kind: 'table' }],
    ['a stream that is only named', { 'Fn::Sub': 'arn:aws:kinesis:eu-west-1:${Account}:stream/failed' }, QUEUE, { name: 'stream/failed', kind: 'stream' }],
    ['a queue that is only named', { 'Fn::Sub': 'arn:aws:sqs:eu-west-1:${Account}:failed' }, QUEUE, { name: 'failed', kind: 'queue', isFifo: false, mayAdmitRole: true }],
    ['a FIFO topic of some account', { 'Fn::Sub': 'arn:aws:sns:eu-west-1:${Account}:failed.fifo' }, TOPIC, { name: 'failed.fifo', kind: 'topic', isFifo: true }],
    ['a queue of some name', { 'Fn::Sub': 'arn:${Partition}:sqs:eu-west-1:123456789012:${Name}' }, QUEUE, { name: 'arn:?:sqs:eu-west-1:123456789012:?', kind: 'queue', isFifo: UNKNOWN }],
    ['a FIFO queue of some name', { 'Fn::Sub': 'arn:aws:sqs:eu-west-1:123456789012:${Name}.fifo' }, QUEUE, { name: 'arn:aws:sqs:eu-west-1:123456789012:?.fifo', isFifo: true }],
    ['a queue of which part of the name is open', { 'Fn::Sub': 'arn:aws:sqs:eu-west-1:123456789012:failed-${Stage}' }, QUEUE, { name: 'failed-?' }],
    ['an event bus of some account', { 'Fn::Sub': 'arn:aws:events:eu-west-1:${Account}:event-bus/orders' }, QUEUE, { name: 'orders', kind: 'eventBus' }],
    ['an alias of some account', { 'Fn::Sub': 'arn:aws:lambda:eu-west-1:${Account}:function:failed:live' }, QUEUE, { name: 'failed:live', kind: 'function' }],
    ['an ARN that is open after the service', { 'Fn::Sub': 'arn:aws:sqs:${Rest}' }, QUEUE, { name: 'arn:aws:sqs:?', kind: 'queue' }],
  ])('is %s', (_, arn, T, expected) => expect(targetOf({ T, Fn: deadLettersTo(arn) })).toMatchObject(expected as Json));

  test.each<[string, unknown, Json]>([
    ['the URL of a queue', { Ref: 'T' }, QUEUE],
    ['the ARN of a role', arnOf('T'), ROLE],
    ['a resource that may have any ARN', arnOf('T'), { Type: 'Custom::Queue' }],
    ['a resource under a condition', arnOf('T'), { ...QUEUE, Condition: 'IsProd' }],
    ['a resource without a type', arnOf('T'), { Type: { Ref: 'Type' } }],
    ['a parameter', { Ref: 'TargetArn' }, QUEUE],
    ['part of an ARN', { 'Fn::Sub': '${T.Arn}-failed' }, QUEUE],
    ['an ARN that is known', 'arn:aws:sqs:eu-west-1:123456789012:failed', QUEUE],
    ['an ARN of some service', { 'Fn::Sub': 'arn:aws:${Service}:eu-west-1:123456789012:failed.fifo' }, QUEUE],
    ['nothing', { Ref: 'AWS::NoValue' }, QUEUE],
  ])('is not seen in %s', (_, arn, T) => expect(targetOf({ T, Fn: deadLettersTo(arn) })).toBeUndefined());

  test('is seen with the condition of the function', () => {
    expect(targetOf({ Role: { ...ROLE, Condition: 'IsProd' }, T: { ...QUEUE, Condition: 'IsProd' }, Fn: deadLettersTo(arnOf('T'), { Condition: 'IsProd' }) }))
      .toMatchObject({ name: 'T', mayAdmitRole: false });
  });

  describe('of another stack', () => {
    const value = (Value: unknown) => ({ Outputs: { Out: { Value, Export: { Name: 'Queue' } } } });
    const messages = stack('Messages', { T: QUEUE }, value(arnOf('T')));

    test.each<[string, unknown]>([
      ['imported', { 'Fn::ImportValue': 'Queue' }],
      ['read from its output', { 'Fn::GetStackOutput': { StackName: 'Messages', Region: 'eu-west-1', OutputName: 'Out' } }],
    ])('is %s', (_, arn) => expect(targetOf({ Fn: deadLettersTo(arn) }, messages)).toMatchObject({ name: 'T', kind: 'queue' }));

    test('is passed to a nested stack', () => {
      const outer = stack('Outer', { T: QUEUE, Role: ROLE, Inner: { Type: 'AWS::CloudFormation::Stack', Properties: { Parameters: { Arn: arnOf('T') } } } });
      const Fn = deadLettersTo({ Ref: 'Arn' });
      const inner = stack('Inner', { Fn }, { Parameters: { Arn: { Type: 'String' } } }, { nestedIn: { key: 'Outer', logicalId: 'Inner' } });
      const index = new ResourceIndex([outer, inner]);
      expect(new AppSurroundings(index).of(index.resource('Inner', 'Fn')!).deadLetterTargets?.known[0]).toMatchObject({ name: 'T' });
    });
  });

  describe('with a policy of its own', () => {
    const policy = (PolicyDocument: unknown, Queues: unknown = [{ Ref: 'T' }]) => ({ Type: 'AWS::SQS::QueuePolicy', Properties: { Queues, PolicyDocument } });
    const admits = (Policy: Json) => targetOf({ T: QUEUE, Other: QUEUE, OtherRole: ROLE, Policy, Fn: deadLettersTo(arnOf('T')) })?.mayAdmitRole;

    test.each<[string, Json, boolean]>([
      ['for the role', policy(allowing({ AWS: arnOf('Role') })), true],
      ['for everybody', policy(allowing('*')), true],
      ['for the account', policy(allowing({ AWS: '123456789012' })), true],
      ['for somebody that cannot be read', policy(allowing({ AWS: { Ref: 'Principal' } })), true],
      ['that cannot be read', policy({ Ref: 'Document' }), true],
      ['for somebody, of a queue that cannot be read', policy(allowing('*'), { Ref: 'Queues' }), true],
      ['for all but one', policy({ Statement: { Effect: 'Allow', NotPrincipal: { AWS: arnOf('OtherRole') }, Action: '*' } }), true],
      ['for a service', policy(allowing({ Service: 'sns.amazonaws.com' })), false],
      ['for another role', policy(allowing({ AWS: [arnOf('OtherRole')] })), false],
      ['that only denies', policy({ Statement: { Effect: 'Deny', Principal: '*', Action: '*' } }), false],
      ['for everybody, of another queue', policy(allowing('*'), [{ Ref: 'Other' }]), false],
      ['inline', { Type: 'AWS::SQS::QueueInlinePolicy', Properties: { Queue: { Ref: 'T' }, PolicyDocument: allowing('*') } }, true],
      ['that a loop may make', [], true],
    ])('%s: admits the role %#', (_, resource, expected) => expect(admits(resource)).toBe(expected));
  });

  test.each<[string, Json, Json, boolean]>([
    ['an event bus', { Type: 'AWS::Events::EventBus', Properties: { Policy: allowing('*').Statement } }, {}, true],
    ['an event bus without a policy', { Type: 'AWS::Events::EventBus' }, QUEUE, false],
    ['an event bus with a policy beside it', { Type: 'AWS::Events::EventBus' }, { Type: 'AWS::Events::EventBusPolicy', Properties: { EventBusName: { Ref: 'T' }, Principal: '*' } }, true],
    ['a function that a service may call', fn({}), { Type: 'AWS::Lambda::Permission', Properties: { FunctionName: { Ref: 'T' }, Principal: 's3.amazonaws.com' } }, false],
    ['a function that anybody may call', fn({}), { Type: 'AWS::Lambda::Permission', Properties: { FunctionName: { Ref: 'T' }, Principal: '123456789012' } }, true],
  ])('that is %s may admit the role: %#', (_, T, Policy, expected) => {
    expect(targetOf({ T, Policy, Fn: deadLettersTo(arnOf('T')) })?.mayAdmitRole).toBe(expected);
  });

  describe('with a key', () => {
    const key = (Principal: unknown) => ({ Type: 'AWS::KMS::Key', Properties: { KeyPolicy: allowing(Principal) } });
    const ROOT = { AWS: { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:root' } };
    const keyOf = (KmsMasterKeyId: unknown, Key: Json) => targetOf({
      T: { ...TOPIC, Properties: { KmsMasterKeyId } },
      Key,
      Alias: { Type: 'AWS::KMS::Alias', Properties: { TargetKeyId: { Ref: 'Key' } } },
      OtherRole: ROLE,
      Fn: deadLettersTo({ Ref: 'T' }),
    })?.key;

    test.each<[unknown, Json, string | undefined]>([
      [{ Ref: 'Key' }, key(ROOT), 'Key'],
      [arnOf('Key'), key('*'), 'Key'],
      [{ Ref: 'Alias' }, key(ROOT), 'Key'],
      ['alias/aws/sns', key(ROOT), undefined],
      [{ Ref: 'KeyArn' }, key(ROOT), undefined],
      [undefined, key(ROOT), undefined],
    ])('that is %j of %j: %p', (id, resource, expected) => expect(keyOf(id, resource)?.name).toBe(expected));

    const ALL = { Effect: 'Allow', Action: 'kms:*', Resource: '*' };
    const via = (service: string) => ({ StringEquals: { 'kms:ViaService': `${service}.eu-west-1.amazonaws.com` } });

    test.each<[string, unknown, number, number]>([
      ['the role', { ...ALL, Principal: { AWS: arnOf('Role') } }, 1, 0],
      ['another role', { ...ALL, Principal: { AWS: arnOf('OtherRole') } }, 0, 0],
      ['everybody', { ...ALL, Principal: '*' }, 1, 0],
      ['all but one', { ...ALL, NotPrincipal: { AWS: arnOf('OtherRole') } }, 1, 0],
      ['somebody that cannot be read', { ...ALL, Principal: { AWS: { Ref: 'Principal' } } }, 1, 0],
      ['somebody with a name', { ...ALL, Principal: { AWS: 'arn:aws:iam::123456789012:role/shop' } }, 1, 0],
      ['the role and the account', { ...ALL, Principal: { AWS: [ROOT.AWS, arnOf('Role')] } }, 1, 0],
      ['the account', { ...ALL, Principal: ROOT }, 0, 1],
      ['the account by its number', { ...ALL, Principal: { AWS: { Ref: 'AWS::AccountId' } } }, 0, 1],
      ['some account', { ...ALL, Principal: { AWS: { 'Fn::Sub': 'arn:aws:iam::${Account}:root' } } }, 0, 1],
      ['another account', { ...ALL, Principal: { AWS: 'arn:aws:iam::210987654321:root' } }, 0, 0],
      ['a service', { ...ALL, Principal: { Service: 'sns.amazonaws.com' } }, 0, 0],
      ['the role through Amazon SNS', { ...ALL, Principal: { AWS: arnOf('Role') }, Condition: via('sns') }, 1, 0],
      ['the role through Amazon SQS', { ...ALL, Principal: { AWS: arnOf('Role') }, Condition: via('sqs') }, 0, 0],
      ['the account through Amazon S3', { ...ALL, Principal: ROOT, Condition: via('s3') }, 0, 0],
      ['callers of another account', { ...ALL, Principal: '*', Condition: { StringEquals: { 'kms:CallerAccount': '210987654321' } } }, 0, 0],
    ])('may be used by %s', (_, Statement, forRole, forAccount) => {
      const found = keyOf({ Ref: 'Key' }, { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: { Statement } } });
      expect(found).toMatchObject({ via: 'sns.eu-west-1.amazonaws.com', forRole: { atLeast: forRole, complete: true }, forAccount: { atLeast: forAccount, complete: true } });
    });

    test.each<[string, Json, number]>([
      ['everybody', { Principal: '*' }, 1],
      ['the role', { Principal: { AWS: [arnOf('Role')] } }, 1],
      ['somebody', { Principal: { AWS: { Ref: 'Principal' } } }, 0],
      ['all but one', { NotPrincipal: { AWS: arnOf('OtherRole') } }, 0],
    ])('that denies something to %s', (_, whom, count) => {
      const found = keyOf({ Ref: 'Key' }, { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: { Statement: { ...ALL, Effect: 'Deny', ...whom } } } });
      expect(found?.forRole).toMatchObject({ atLeast: count, complete: true });
    });

    test('without a policy is left to the policies of the role', () => {
      expect(keyOf({ Ref: 'Key' }, { Type: 'AWS::KMS::Key' })).toMatchObject({ forRole: { atLeast: 0 }, forAccount: { atLeast: 1 } });
    });

    test.each<[unknown]>([[{ Ref: 'Policy' }], [{ Statement: { 'Fn::If': ['IsProd', ALL, ALL] } }], [{ Statement: [{ ...ALL, Effect: { Ref: 'Effect' }, Principal: '*' }] }]])(
      'with the policy %j may be open', (KeyPolicy) => expect(keyOf({ Ref: 'Key' }, { Type: 'AWS::KMS::Key', Properties: { KeyPolicy } })?.forRole.complete).toBe(false),
    );
  });
});

test('the destinations of event invoke configs are seen with the config', () => {
  const Async = {
    Type: 'AWS::Lambda::EventInvokeConfig',
    Properties: { FunctionName: { Ref: 'Fn' }, Qualifier: '$LATEST', DestinationConfig: { OnSuccess: { Destination: { Ref: 'T' } }, OnFailure: { Destination: { Ref: 'X' } } } },
  };
  expect(around({ Fn: fn({}), T: TOPIC, Async }).destinations).toMatchObject({ known: [{ name: 'T', kind: 'topic', config: 'Async' }], complete: false });
  expect(around({ Fn: fn({}), T: TOPIC }).destinations).toBeUndefined();
});

test.each<[string, string, boolean, Json?]>([
  ['of the account', 'arn:aws:events:eu-west-1:123456789012:event-bus/default', false],
  ['of the account of the stack', 'arn:aws:events:${AWS::Region}:${AWS::AccountId}:event-bus/default', false],
  ['of an account that is open', 'arn:aws:events:${AWS::Region}:${AWS::AccountId}:event-bus/default', false, { account: undefined }],
  ['of an account that somebody gives', 'arn:aws:events:${AWS::Region}:${Account}:event-bus/default', true],
  ['of an account that somebody gives, in one that is open', 'arn:aws:events:${AWS::AccountId}:${Account}:event-bus/default', true, { account: undefined }],
  ['of another account', 'arn:aws:events:eu-west-1:210987654321:event-bus/default', true],
  ['that is another one', 'arn:aws:events:${AWS::Region}:${AWS::AccountId}:event-bus/orders', true],
])('a default event bus %s may admit the role: %#', (_, arn, expected, facts = {}) => {
  const Async = {
    Type: 'AWS::Lambda::EventInvokeConfig',
    Properties: { FunctionName: { Ref: 'Fn' }, Qualifier: '$LATEST', DestinationConfig: { OnSuccess: { Destination: { 'Fn::Sub': arn } } } },
  };
  const index = new ResourceIndex([stack('Shop', { Role: ROLE, Fn: fn({}), Async }, {}, facts)]);
  expect(new AppSurroundings(index).of(index.resource('Shop', 'Fn')!).destinations?.known[0]).toMatchObject({ kind: 'eventBus', mayAdmitRole: expected });
});

test('what takes no records of asynchronous invocations is no destination', () => {
  const Async = {
    Type: 'AWS::Lambda::EventInvokeConfig',
    Properties: { FunctionName: { Ref: 'Fn' }, Qualifier: '$LATEST', DestinationConfig: { OnFailure: { Destination: arnOf('T') } } },
  };
  expect(around({ Fn: fn({}), T: { Type: 'AWS::Kinesis::Stream' }, Async }).destinations).toBeUndefined();
});

test('targets of a function whose role is not of the app admit it', () => {
  expect(around({ T: QUEUE, Fn: { Type: 'AWS::Lambda::Function', Properties: { Role: { Ref: 'RoleArn' }, DeadLetterConfig: { TargetArn: arnOf('T') } } } })
    .deadLetterTargets?.known[0]).toMatchObject({ mayAdmitRole: true, key: undefined });
});

describe('the permissions that are there before a function', () => {
  const Policy = { Type: 'AWS::IAM::Policy', Properties: { Roles: [{ Ref: 'Role' }], PolicyDocument: allowing(undefined) } };
  const before = (resources: Json, ...others: StackTemplate<string>[]) =>
    around({ T: QUEUE, Policy, Fn: deadLettersTo(arnOf('T')), ...resources }, ...others).rolePermissionsBefore;

  test.each<[string, Json, number]>([
    ['are not those of a policy beside it', {}, 0],
    ['are those of a policy that it depends on', { Fn: deadLettersTo(arnOf('T'), { DependsOn: 'Policy' }) }, 1],
    ['are those that something depends on that it depends on', { Fn: deadLettersTo(arnOf('T'), { DependsOn: ['T'] }), T: { ...QUEUE, DependsOn: ['Policy'] } }, 1],
    ['are those that something names that it names', { T: { ...QUEUE, Properties: { Tags: [{ Key: 'x', Value: { 'Fn::Sub': '${Policy}' } }] } } }, 1],
    ['are those of the role itself', { Role: { ...ROLE, Properties: { Policies: [{ PolicyDocument: allowing(undefined) }] } } }, 1],
  ])('%s', (_, resources, count) => expect(before(resources)).toMatchObject({ atLeast: count, complete: true }));

  test('may be those of another stack', () => {
    const other = stack('Policies', { Policy: { ...Policy, Properties: { ...Policy.Properties, Roles: [{ 'Fn::ImportValue': 'Role' }] } } });
    const roles = stack('Roles', { R: ROLE }, { Outputs: { Out: { Value: { Ref: 'R' }, Export: { Name: 'Role' } }, Arn: { Value: arnOf('R'), Export: { Name: 'Arn' } } } });
    const Fn = { Type: 'AWS::Lambda::Function', Properties: { Role: { 'Fn::ImportValue': 'Arn' }, DeadLetterConfig: { TargetArn: arnOf('T') } } };
    expect(before({ Fn }, other, roles)).toMatchObject({ atLeast: 1, complete: true });
  });

  test('are not asked without a dead-letter target', () => {
    expect(before({ Fn: fn({}) })).toBeUndefined();
  });
});

describe('the permissions that are there before an event source mapping', () => {
  const Policy = { Type: 'AWS::IAM::ManagedPolicy', Properties: { Roles: [{ Ref: 'Role' }], PolicyDocument: allowing(undefined) } };
  const M = { Type: 'AWS::Lambda::EventSourceMapping', Properties: { FunctionName: { Ref: 'Fn' }, EventSourceArn: arnOf('Q') } };
  const before = (resources: Json, ...others: StackTemplate<string>[]) =>
    around({ Q: QUEUE, Policy, M, Fn: fn({}), ...resources }, ...others).eventSources?.known[0]?.source?.permissionsBefore;

  test.each<[string, Json]>([
    ['a policy that it depends on', { M: { ...M, DependsOn: 'Policy' } }],
    ['a policy that the function depends on', { Fn: fn({}, { DependsOn: ['Policy'] }) }],
    ['a policy that the queue depends on', { Q: { ...QUEUE, DependsOn: 'Policy' } }],
    ['a policy that the role names', { Role: { ...ROLE, Properties: { ManagedPolicyArns: [{ Ref: 'Policy' }] } }, Policy: { ...Policy, Properties: { PolicyDocument: allowing(undefined) } } }],
  ])('are all with %s', (_, resources) => expect(before(resources)).toBeUndefined());

  test('are all where nobody knows the role', () => expect(before({ Fn: fn({ Role: { Ref: 'RoleArn' } }) })).toBeUndefined());

  test('are not those of a policy beside it', () => expect(before({})).toEqual([]));

  test('are unknown beside a policy that cannot be read', () =>
    expect(before({ Inline: { ...Policy, Properties: { ...Policy.Properties, PolicyDocument: { Ref: 'Document' } } }, Fn: fn({}, { DependsOn: 'Inline' }) })).toBeUndefined());
});

describe('what an event source mapping reads', () => {
  const arnOfSource = ({ Type }: Json) => Type?.includes('DynamoDB') ? { 'Fn::GetAtt': ['Source', 'StreamArn'] } : arnOf('Source');
  const sourceOf = (Source: Json, EventSourceArn: unknown = arnOfSource(Source)) => around({
    Source, Key: { Type: 'AWS::KMS::Key' }, Fn: fn({}), M: { Type: 'AWS::Lambda::EventSourceMapping', Properties: { FunctionName: { Ref: 'Fn' }, EventSourceArn } },
  }).eventSources?.known[0]?.source;

  test.each<[Json, unknown]>([
    [QUEUE, { name: 'Source', mayAdmitRole: false, visibilityTimeoutSeconds: undefined }],
    [{ ...QUEUE, Properties: { VisibilityTimeout: '60' } }, { visibilityTimeoutSeconds: 60 }],
    [{ ...QUEUE, Properties: { VisibilityTimeout: { Ref: 'Seconds' } } }, { visibilityTimeoutSeconds: UNKNOWN }],
    [{ Type: 'AWS::Kinesis::Stream' }, { mayAdmitRole: false, key: undefined }],
    [{ Type: 'AWS::Kinesis::Stream', Properties: { StreamEncryption: { EncryptionType: 'KMS', KeyId: { Ref: 'Key' } } } }, { key: { name: 'Key', via: 'kinesis.eu-west-1.amazonaws.com' } }],
    [{ ...QUEUE, Properties: { KmsMasterKeyId: { Ref: 'Key' } } }, { key: { name: 'Key', via: 'sqs.eu-west-1.amazonaws.com' } }],
    [{ ...QUEUE, Properties: { KmsMasterKeyId: 'alias/aws/sqs' } }, { key: undefined }],
    [{ Type: 'AWS::MSK::Cluster', Properties: { BrokerNodeGroupInfo: {} } }, { mayAdmitRole: false, isPrivate: true }],
    [{ Type: 'AWS::MSK::Cluster', Properties: { BrokerNodeGroupInfo: { ConnectivityInfo: { PublicAccess: {} } } } }, { isPrivate: false }],
    [{ Type: 'AWS::MSK::Cluster', Properties: { BrokerNodeGroupInfo: { Ref: 'Brokers' } } }, { isPrivate: false }],
    [{ Type: 'AWS::MSK::ServerlessCluster' }, { isPrivate: true }],
    [{ Type: 'AWS::AmazonMQ::Broker', Properties: { PubliclyAccessible: 'false' } }, { isPrivate: true }],
    [{ Type: 'AWS::AmazonMQ::Broker', Properties: { PubliclyAccessible: true } }, { isPrivate: false }],
    [{ Type: 'AWS::AmazonMQ::Broker', Properties: { PubliclyAccessible: { Ref: 'IsPublic' } } }, { isPrivate: false }],
    [{ Type: 'AWS::DynamoDB::Table', Properties: { StreamSpecification: {} } }, { mayAdmitRole: false }],
    [{ Type: 'AWS::DynamoDB::Table', Properties: { StreamSpecification: { ResourcePolicy: { PolicyDocument: allowing('*') } } } }, { mayAdmitRole: true }],
    [{ Type: 'AWS::DynamoDB::Table', Properties: { StreamSpecification: { Ref: 'Stream' } } }, { mayAdmitRole: true }],
    [globalTable({ Region: 'eu-west-1' }), { mayAdmitRole: false }],
    [globalTable({ ReplicaStreamSpecification: { ResourcePolicy: { PolicyDocument: allowing('*') } } }), { mayAdmitRole: true }],
    [globalTable({ ResourcePolicy: { PolicyDocument: allowing({ Service: 'sns.amazonaws.com' }) } }, { ResourcePolicy: { PolicyDocument: allowing('*') } }), { mayAdmitRole: true }],
    [globalTable({ 'Fn::If': ['IsProd', {}, {}] }), { mayAdmitRole: true }],
    [{ Type: 'AWS::DynamoDB::GlobalTable', Properties: { Replicas: { 'Fn::If': ['IsProd', [], []] } } }, { mayAdmitRole: true }],
  ])('is %j', (resource, expected) => expect(sourceOf(resource)).toMatchObject(expected as Json));

  test.each<[string, string | undefined]>([
    ['arn:aws:rds:eu-west-1:123456789012:cluster:${Source}', 'Source'],
    ['arn:${AWS::Partition}:rds:${AWS::Region}:${AWS::AccountId}:cluster:${Source}', 'Source'],
    ['arn:aws:rds:eu-west-1:123456789012:cluster:${Source}-2', undefined],
    ['arn:aws:rds:eu-west-1:123456789012:cluster:${Source.Endpoint}', undefined],
    ['arn:aws:rds:eu-west-1:123456789012:db:${Source}', undefined],
  ])('is the cluster in %s: %p', (arn, name) => expect(sourceOf({ Type: 'AWS::DocDB::DBCluster' }, { 'Fn::Sub': arn })?.name).toBe(name));

  test.each<[Json, unknown?]>([
    [{ Type: 'AWS::Kinesis::StreamConsumer' }], [{ ...QUEUE, Condition: 'IsProd' }], [QUEUE, { Ref: 'QueueArn' }],
    [QUEUE, { Ref: 'Source' }], [{ Type: 'AWS::DynamoDB::Table', Properties: { StreamSpecification: {} } }, arnOf('Source')], [{ Type: 'AWS::DynamoDB::Table' }],
  ])('is not seen in %j', (resource, ...[arn]) => expect(sourceOf(resource, arn)).toBeUndefined());
});

describe('the secrets of an event source mapping', () => {
  const secretsOf = (SourceAccessConfigurations: unknown, resources: Json = {}) => around({
    Secret: { Type: 'AWS::SecretsManager::Secret', Properties: { KmsKeyId: { Ref: 'Key' } } },
    Key: { Type: 'AWS::KMS::Key' },
    Fn: fn({}),
    M: { Type: 'AWS::Lambda::EventSourceMapping', Properties: { FunctionName: { Ref: 'Fn' }, SourceAccessConfigurations } },
    ...resources,
  }).eventSources?.known[0]?.secrets;
  const auth = (URI: unknown) => [{ Type: 'VIRTUAL_HOST', URI: '/' }, { Type: 'BASIC_AUTH', URI }];

  test.each<[unknown, Json, unknown]>([
    [auth({ Ref: 'Secret' }), {}, [{ name: 'Secret', mayAdmitRole: false, key: { name: 'Key', via: 'secretsmanager.eu-west-1.amazonaws.com' } }]],
    [auth({ Ref: 'A' }), { A: { Type: 'AWS::SecretsManager::SecretTargetAttachment', Properties: { SecretId: { Ref: 'Secret' } } } }, [{ name: 'Secret' }]],
    [auth({ Ref: 'Secret' }), { P: { Type: 'AWS::SecretsManager::ResourcePolicy', Properties: { SecretId: { Ref: 'Secret' }, ResourcePolicy: allowing('*') } } }, [{ mayAdmitRole: true }]],
    [auth({ Ref: 'Secret' }), { Secret: { Type: 'AWS::SecretsManager::Secret', Condition: 'IsProd' } }, []],
    [auth({ Ref: 'SecretArn' }), {}, []],
    [[{ 'Fn::If': ['IsProd', {}, {}] }], {}, []],
  ])('in %j are those of the app', (configurations, resources, expected) => expect(secretsOf(configurations, resources)).toMatchObject(expected as Json[]));

  test.each([[undefined], [{ Ref: 'Configurations' }]])('are not seen in %j', (configurations) => expect(secretsOf(configurations)).toBeUndefined());
});

describe('the namesakes of a function', () => {
  const FN = (FunctionName: unknown, rest: Json = {}) => fn({ FunctionName }, rest);
  const namesakes = (resources: Json, ...others: StackTemplate<string>[]) => around(resources, ...others).namesakes?.known;
  const orders = { Fn: FN('orders') };

  test.each<[string, Json, StackTemplate<string>[], unknown]>([
    ['of its stack', { ...orders, Other: FN({ 'Fn::Sub': 'orders' }) }, [], [{ name: 'Other', isInSameStack: true }]],
    ['of another stack', orders, [stack('B', { Other: FN('orders') })], [{ name: 'Other', isInSameStack: false }]],
    ['of a nested stack', { ...orders, Inner: { Type: 'AWS::CloudFormation::Stack' } },
      [stack('B', { Other: FN('orders') }, {}, { nestedIn: { key: 'Shop', logicalId: 'Inner' } })], [{ name: 'Other', isInSameStack: true }]],
    ['of a nested stack under a condition', { ...orders, Inner: { Type: 'AWS::CloudFormation::Stack', Condition: 'IsProd' } },
      [stack('B', { Other: FN('orders') }, {}, { nestedIn: { key: 'Shop', logicalId: 'Inner' } })], undefined],
    ['in another Region', orders, [stack('B', { Other: FN('orders') }, {}, { region: 'us-east-1' })], undefined],
    ['in another account', orders, [stack('B', { Other: FN('orders') }, {}, { account: '210987654321' })], undefined],
    ['in an unknown account', orders, [stack('B', { Other: FN('orders') }, {}, { account: undefined })], undefined],
    ['under a condition', { ...orders, Other: FN('orders', { Condition: 'IsProd' }) }, [], undefined],
    ['while it is under a condition itself', { Fn: FN('orders', { Condition: 'IsProd' }), Other: FN('orders') }, [], undefined],
    ['with other letters', { ...orders, Other: FN('Orders') }, [], undefined],
    ['with names that cannot be read', { Fn: FN({ Ref: 'Name' }), Other: FN({ Ref: 'Name' }) }, [], undefined],
    ['without names', { Fn: fn({}), Other: fn({}) }, [], undefined],
  ])('%s', (_, resources, others, expected) => expect(namesakes(resources, ...others)).toEqual(expected));
});

describe('a caller', () => {
  const callerOf = (Caller: Json) => around({ Fn: fn({}), Caller }).callers?.known[0];
  const arn = arnOf('Fn');
  const uriOf = (place: readonly unknown[], qualifier = '') =>
    ({ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ...place, ':lambda:path/2015-03-31/functions/', arn, `${qualifier}/invocations`]] });

  const authorizer = { 'x-amazon-apigateway-authorizer': { authorizerUri: uriOf([':apigateway:eu-west-1']) } };
  const FIREHOSE = { Type: 'AWS::KinesisFirehose::DeliveryStream' };
  const firehose = (...Parameters: Json[]) =>
    ({ ExtendedS3DestinationConfiguration: { ProcessingConfiguration: { Processors: [{ Type: 'Lambda', Parameters }] } } });
  const hook = { LocaleId: 'en_US', BotAliasLocaleSetting: { CodeHookSpecification: { LambdaCodeHook: { LambdaArn: arn } } } };

  test.each<[string, unknown]>([['$LATEST', 'latest'], ['live', 'alias'], ['${stageVariables.alias}', UNKNOWN]])('of an API may name %s', (qualifier, target) =>
    expect(callerOf({ Type: 'AWS::ApiGateway::Method', Properties: { Integration: { Uri: uriOf([':apigateway:eu-west-1'], `:${qualifier}`) } } })).toMatchObject({ target }));

  test.each<[string, Json, Json]>([
    ['subscription', { Endpoint: arn }, { Type: 'AWS::SNS::Subscription' }],
    ['rule', { Targets: [{ Arn: { Ref: 'Other' } }, { Arn: arn }] }, { Type: 'AWS::Events::Rule' }],
    ['schedule', { Target: { Arn: arn } }, { Type: 'AWS::Scheduler::Schedule' }],
    ['bucket notification', { NotificationConfiguration: { LambdaConfigurations: [{ Function: arn }] } }, { Type: 'AWS::S3::Bucket' }],
    ['bucket notification', { NotificationConfiguration: { LambdaFunctionConfigurations: [{ LambdaFunctionArn: arn }] } }, { Type: 'Custom::S3BucketNotifications' }],
    ['subscription filter', { DestinationArn: arn }, { Type: 'AWS::Logs::SubscriptionFilter' }],
    ['API method', { Integration: { Uri: uriOf([':apigateway:', { Ref: 'AWS::Region' }]) } }, { Type: 'AWS::ApiGateway::Method' }],
    ['API integration', { IntegrationUri: arn }, { Type: 'AWS::ApiGatewayV2::Integration' }],
    ['API integration', { IntegrationUri: uriOf([':apigateway:eu-west-1']) }, { Type: 'AWS::ApiGatewayV2::Integration' }],
    ['target group', { Targets: [{ Id: arn }] }, { Type: 'AWS::ElasticLoadBalancingV2::TargetGroup' }],
    ['user pool', { LambdaConfig: { PreSignUp: arn } }, { Type: 'AWS::Cognito::UserPool' }],
    ['function URL', { TargetFunctionArn: arn }, { Type: 'AWS::Lambda::Url' }],
    ['topic', { Subscription: [{ Protocol: 'email', Endpoint: 'a@b.c' }, { Protocol: 'lambda', Endpoint: arn }] }, { Type: 'AWS::SNS::Topic' }],
    ['topic rule', { TopicRulePayload: { Actions: [{ Lambda: { FunctionArn: arn } }] } }, { Type: 'AWS::IoT::TopicRule' }],
    ['topic rule', { TopicRulePayload: { Actions: [], ErrorAction: { Lambda: { FunctionArn: arn } } } }, { Type: 'AWS::IoT::TopicRule' }],
    ['authorizer', { AuthorizerFunctionArn: arn }, { Type: 'AWS::IoT::Authorizer' }],
    ['API', { Body: { paths: { '/orders': { get: { 'x-amazon-apigateway-integration': { uri: uriOf([':apigateway:eu-west-1']) } } } } } }, { Type: 'AWS::ApiGateway::RestApi' }],
    ['API', { Body: { components: { 'x-amazon-apigateway-integrations': { it: { uri: arn } } } } }, { Type: 'AWS::ApiGatewayV2::Api' }],
    ['API', { Body: { securityDefinitions: { it: authorizer } } }, { Type: 'AWS::ApiGateway::RestApi' }],
    ['API', { Body: { components: { securitySchemes: { it: authorizer } } } }, { Type: 'AWS::ApiGatewayV2::Api' }],
    ['API', { DefinitionBody: { paths: { '/': { 'x-amazon-apigateway-any-method': { 'x-amazon-apigateway-integration': { uri: arn } } } } } }, { Type: 'AWS::Serverless::HttpApi' }],
    ['authorizer', { AuthorizerUri: uriOf([':apigateway:eu-west-1']) }, { Type: 'AWS::ApiGateway::Authorizer' }],
    ['authorizer', { AuthorizerUri: uriOf([':apigateway:eu-west-1']) }, { Type: 'AWS::ApiGatewayV2::Authorizer' }],
    ['data source', { LambdaConfig: { LambdaFunctionArn: arn } }, { Type: 'AWS::AppSync::DataSource' }],
    ['GraphQL API', { LambdaAuthorizerConfig: { AuthorizerUri: arn } }, { Type: 'AWS::AppSync::GraphQLApi' }],
    ['event API', { EventConfig: { AuthProviders: [{ AuthType: 'AWS_LAMBDA', LambdaAuthorizerConfig: { AuthorizerUri: arn } }] } }, { Type: 'AWS::AppSync::Api' }],
    ['API', { Name: 'shop', ProtocolType: 'HTTP', Target: arn }, { Type: 'AWS::ApiGatewayV2::Api' }],
    ['GraphQL API', { AdditionalAuthenticationProviders: [{ LambdaAuthorizerConfig: { AuthorizerUri: arn } }] }, { Type: 'AWS::AppSync::GraphQLApi' }],
    ['pipe', { Target: arn }, { Type: 'AWS::Pipes::Pipe' }],
    ['pipe', { Enrichment: arn, Target: { Ref: 'Other' } }, { Type: 'AWS::Pipes::Pipe' }],
    ['rotation schedule', { RotationLambdaARN: arn }, { Type: 'AWS::SecretsManager::RotationSchedule' }],
    ['delivery stream', firehose({ ParameterName: 'NumberOfRetries', ParameterValue: '1' }, { ParameterName: 'LambdaArn', ParameterValue: arn }), FIREHOSE],
    ['bot', { TestBotAliasSettings: { BotAliasLocaleSettings: [hook] } }, { Type: 'AWS::Lex::Bot' }],
    ['bot alias', { BotAliasLocaleSettings: [hook] }, { Type: 'AWS::Lex::BotAlias' }],
    ['agent', { ActionGroups: [{ ActionGroupExecutor: { Lambda: arn } }] }, { Type: 'AWS::Bedrock::Agent' }],
    ['agent', { PromptOverrideConfiguration: { OverrideLambda: arn } }, { Type: 'AWS::Bedrock::Agent' }],
    ['agent', { CustomOrchestration: { Executor: { Lambda: arn } } }, { Type: 'AWS::Bedrock::Agent' }],
    ['alarm', { AlarmActions: [{ Ref: 'Topic' }, arn] }, { Type: 'AWS::CloudWatch::Alarm' }],
    ['alarm', { OKActions: [arn] }, { Type: 'AWS::CloudWatch::Alarm' }],
    ['alarm', { InsufficientDataActions: [arn] }, { Type: 'AWS::CloudWatch::CompositeAlarm' }],
    ['Config rule', { Source: { Owner: 'CUSTOM_LAMBDA', SourceIdentifier: arn } }, { Type: 'AWS::Config::ConfigRule' }],
    ['receipt rule', { Rule: { Actions: [{ LambdaAction: { FunctionArn: arn } }] } }, { Type: 'AWS::SES::ReceiptRule' }],
    ['target group', { Config: {}, Targets: [{ Id: arn }] }, { Type: 'AWS::VpcLattice::TargetGroup' }],
    ['user pool', { LambdaConfig: { PreTokenGenerationConfig: { LambdaArn: arn, LambdaVersion: 'V2_0' } } }, { Type: 'AWS::Cognito::UserPool' }],
    ['custom resource', { ServiceToken: arn }, { Type: 'Custom::Seed' }],
    ['custom resource', { ServiceToken: arn }, { Type: 'AWS::CloudFormation::CustomResource' }],
    ['custom resource', { ServiceToken: arn, NotificationConfiguration: {} }, { Type: 'Custom::S3BucketNotifications' }],
  ])('is a %s of %j', (kind, Properties, type) => expect(callerOf({ ...type, Properties })).toMatchObject({ name: 'Caller', kind, target: 'function', version: undefined }));

  test.each<[string, Json, string | undefined]>([
    ['AWS::SNS::Subscription', { Endpoint: arn }, 'sns.amazonaws.com'],
    ['AWS::Events::Rule', { Targets: [{ Arn: { Ref: 'Other' }, RoleArn: 'arn' }, { Arn: arn }] }, 'events.amazonaws.com'],
    ['AWS::Events::Rule', { Targets: [{ Arn: arn, RoleArn: { Ref: 'RoleArn' } }] }, undefined],
    ['AWS::Scheduler::Schedule', { Target: { Arn: arn } }, undefined],
    ['AWS::ApiGateway::Method', { Integration: { Uri: uriOf([':apigateway:', { Ref: 'AWS::Region' }]) } }, 'apigateway.amazonaws.com'],
    ['AWS::ApiGateway::Method', { Integration: { Uri: uriOf([':apigateway:', { Ref: 'AWS::Region' }]), Credentials: { Ref: 'RoleArn' } } }, undefined],
    ['AWS::ApiGatewayV2::Integration', { IntegrationUri: arn }, 'apigateway.amazonaws.com'],
    ['AWS::ApiGatewayV2::Integration', { IntegrationUri: arn, CredentialsArn: 'arn' }, undefined],
    ['AWS::Lambda::Url', { TargetFunctionArn: arn }, undefined],
    ['Custom::S3BucketNotifications', { NotificationConfiguration: { LambdaFunctionConfigurations: [{ LambdaFunctionArn: arn }] } }, undefined],
    ['Custom::S3BucketNotifications', { ServiceToken: arn, NotificationConfiguration: {} }, undefined],
  ])('of the type %s with %j lacks the permission of %s', (Type, Properties, service) => expect(callerOf({ Type, Properties })?.unpermitted).toBe(service));

  test.each<[string, Json]>([
    ['sns', { Type: 'AWS::SNS::Topic', Properties: { Subscription: [{ Protocol: 'lambda', Endpoint: arn }] } }],
    ['iot', { Type: 'AWS::IoT::TopicRule', Properties: { TopicRulePayload: { Actions: [{ Lambda: { FunctionArn: arn } }] } } }],
    ['secretsmanager', { Type: 'AWS::SecretsManager::RotationSchedule', Properties: { RotationLambdaARN: arn } }],
    ['lambda.alarms.cloudwatch', { Type: 'AWS::CloudWatch::Alarm', Properties: { AlarmActions: [arn] } }],
    ['config', { Type: 'AWS::Config::ConfigRule', Properties: { Source: { SourceIdentifier: arn } } }],
    ['ses', { Type: 'AWS::SES::ReceiptRule', Properties: { Rule: { Actions: [{ LambdaAction: { FunctionArn: arn } }] } } }],
  ])('whose service %s may only call an alias is seen', (service, Caller) => {
    const Permission = (Principal: string) => ({ Type: 'AWS::Lambda::Permission', Properties: { FunctionName: { Ref: 'Live' }, Principal } });
    const Live = { Type: 'AWS::Lambda::Alias', Properties: { FunctionName: { Ref: 'Fn' }, Name: 'live', FunctionVersion: '1' } };
    const permittedOnly = (Principal: string) =>
      around({ Fn: fn({}), Live, Caller, Permission: Permission(Principal) }).callers?.known[0]?.permittedOnly;
    expect(permittedOnly(`${service}.amazonaws.com`)).toEqual(["the alias 'live'"]);
    expect(permittedOnly('events.amazonaws.com')).toBeUndefined();
  });

  test.each<[Json]>([
    [{ Type: 'AWS::Lambda::Url', Properties: { TargetFunctionArn: arn, Qualifier: 'live' } }],
    [{ Type: 'AWS::Events::Rule', Properties: { Targets: { 'Fn::If': ['IsProd', [{ Arn: arn }], []] } } }],
    [{ Type: 'AWS::SNS::Subscription', Properties: { Endpoint: { 'Fn::If': ['IsProd', arn, 'x'] } } }],
    [{ Type: 'AWS::S3::Bucket', Properties: { NotificationConfiguration: { Ref: 'Notifications' } } }],
    [{ Type: 'AWS::SNS::Subscription', Condition: 'IsProd', Properties: { Endpoint: arn } }],
    [{ ...FIREHOSE, Properties: firehose({ ParameterName: 'RoleArn', ParameterValue: arn }) }],
    [{ Type: 'AWS::ApiGateway::RestApi', Properties: { Body: { 'Fn::Transform': { Name: 'AWS::Include' } } } }],
    [{ Type: 'AWS::ApiGateway::RestApi', Properties: { Body: { paths: { '/': { get: { 'description': arn, 'x-example': { uri: arn } } } } } } }],
    [{ Type: 'AWS::Cognito::UserPool', Properties: { LambdaConfig: { KMSKeyID: { Ref: 'Key' }, CustomEmailSender: { Ref: 'AWS::NoValue' } } } }],
    [{ Type: 'Custom::Seed', Properties: { ServiceToken: { Ref: 'Other' }, FunctionName: arn } }],
    [{ Type: 'AWS::CloudWatch::Alarm', Properties: { Dimensions: [{ Name: 'FunctionName', Value: { Ref: 'Fn' } }] } }],
    [{ Type: 'AWS::IoT::TopicRule', Properties: { TopicRulePayload: { Actions: [{ Lambda: { FunctionArn: { 'Fn::Sub': '${Fn.Arn}-2' } } }] } } }],
  ])('is not seen in %j', (resource) => expect(callerOf(resource)).toBeUndefined());
});

test.each<[Json, unknown]>([
  [{}, { name: 'Fleet', architectures: undefined, maxVCpuCount: undefined }],
  [{ InstanceRequirements: { Architectures: ['arm64'] }, CapacityProviderScalingConfig: { MaxVCpuCount: '12' } },
    { architectures: { known: ['arm64'], complete: true }, maxVCpuCount: 12 }],
  [{ InstanceRequirements: { Ref: 'Requirements' }, CapacityProviderScalingConfig: { MaxVCpuCount: { Ref: 'Max' } } }, { maxVCpuCount: UNKNOWN }],
])('a capacity provider with %j is seen', (Properties, expected) => {
  const CapacityProviderConfig = { LambdaManagedInstancesCapacityProviderConfig: { CapacityProviderArn: arnOf('Fleet') } };
  const resources = { Fn: fn({ CapacityProviderConfig }), Fleet: { Type: 'AWS::Lambda::CapacityProvider', Properties } };
  expect(around(resources).capacityProviders?.known[0]).toMatchObject(expected as Json);
  expect(around({ ...resources, Fleet: { ...resources.Fleet, Condition: 'IsProd' } }).capacityProviders).toBeUndefined();
});
