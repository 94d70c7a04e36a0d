import { judge } from './findings';

type Json = Readonly<Record<string, unknown>>;

const NO_VALUE = { Ref: 'AWS::NoValue' };
const is = (value: string, parameter = 'Stage') => ({ 'Fn::Equals': [{ Ref: parameter }, value] });
const Conditions = {
  IsProd: is('prod'),
  IsNotProd: { 'Fn::Not': [{ Condition: 'IsProd' }] },
  IsTest: is('test'),
  IsBig: is('big', 'Size'),
};
const Parameters = { Stage: { Type: 'String' }, Size: { Type: 'String' } };
const prod = (one: unknown, other: unknown = NO_VALUE) => ({ 'Fn::If': ['IsProd', one, other] });
const big = (one: unknown, other: unknown = NO_VALUE) => ({ 'Fn::If': ['IsBig', one, other] });
const arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const resource = (Type: string, Properties: Json, Condition?: string) => ({ Type, Properties, Condition });
const policy = (...actions: unknown[]) => ({ PolicyName: 'own', PolicyDocument: { Statement: [{ Effect: 'Allow', Action: ['logs:CreateLogStream', 'logs:PutLogEvents', ...actions], Resource: '*' }] } });

const TRUST = { Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }] };
const CODE = { S3Bucket: 'packages', S3Key: 'orders.zip' };
const role = (properties: Json, condition?: string) => resource('AWS::IAM::Role', { AssumeRolePolicyDocument: TRUST, Policies: [policy()], ...properties }, condition);
const fn = (properties: Json = {}, condition?: string) =>
  resource('AWS::Lambda::Function', { Role: arn('Role'), Handler: 'index.handler', Runtime: 'nodejs24.x', Code: CODE, ...properties }, condition);

function rulesIn(resources: Json): string[] {
  return judge({ Parameters, Conditions, Resources: { Role: role({}), Fn: fn(), ...resources } }).violations.map(({ ruleName }) => ruleName);
}

const BOTH: [string, string][] = [['IsProd', 'IsTest'], ['IsProd', 'IsBig']];

describe('the permission to send to a dead-letter queue', () => {
  const MISSING = ['role-without-dead-letter-permission'];
  const attached = (condition: string | undefined, ...actions: unknown[]) => resource('AWS::IAM::Policy', { ...policy(...actions), Roles: [{ Ref: 'Role' }] }, condition);
  const found = (resources: Json) => rulesIn({
    Queue: resource('AWS::SQS::Queue', {}),
    Policy: attached(undefined, 's3:*'),
    Other: attached('IsBig', 's3:*'),
    Fn: { ...fn({ DeadLetterConfig: { TargetArn: arn('Queue') } }), DependsOn: ['Policy', 'Other'] },
    ...resources,
  });

  test.each<[string, Json]>([
    ['policies under conditions', { Policy: attached('IsProd', 's3:*'), Other: attached('IsTest', 'sns:*') }],
    ['inline policies', { Role: role({ Policies: [policy(), prod(policy('s3:*'))] }) }],
    ['all of them', { Role: role({ Policies: prod([policy('s3:*')], [policy()]) }) }],
    ['policies of AWS', { Role: role({ ManagedPolicyArns: [prod('arn:aws:iam::aws:policy/AmazonS3FullAccess', 'arn:aws:iam::aws:policy/AmazonSNSFullAccess')] }) }],
    ['actions', { Policy: attached(undefined, prod('s3:GetObject', 'sns:Publish'), big('s3:*')) }],
    ['statements', { Role: role({ Policies: [{ PolicyDocument: { Statement: [prod(policy('s3:*').PolicyDocument.Statement[0]), policy().PolicyDocument.Statement[0]] } }] }) }],
    ['roles', { Fn: fn({ DeadLetterConfig: { TargetArn: arn('Queue') }, Role: prod(arn('Role'), arn('OtherRole')) }), OtherRole: role({}) }],
    ['a role that exists with the function', { Fn: fn({ DeadLetterConfig: { TargetArn: arn('Queue') } }, 'IsProd'), Role: role({ Policies: [policy(), big(policy('s3:*'))] }, 'IsProd') }],
    ['a policy where the function is not', { Fn: fn({ DeadLetterConfig: { TargetArn: arn('Queue') } }, 'IsProd'), Policy: attached('IsTest', 'sqs:SendMessage') }],
  ])('is missing whichever %s are there', (_, resources) => expect(found(resources)).toEqual(MISSING));

  test.each<[string, Json]>([
    ['a policy', { Policy: attached('IsProd', 'sqs:SendMessage') }],
    ['an inline policy', { Role: role({ Policies: [policy(), prod(policy('sqs:SendMessage'))] }) }],
    ['a policy of AWS', { Role: role({ ManagedPolicyArns: [prod('arn:aws:iam::aws:policy/AmazonSQSFullAccess')] }) }],
    ['a policy that nobody can read', { Role: role({ ManagedPolicyArns: [prod('arn:aws:iam::123456789012:policy/orders')] }) }],
    ['an action', { Policy: attached(undefined, prod('sqs:*', 's3:*')) }],
    ['a role from elsewhere', { Fn: fn({ DeadLetterConfig: { TargetArn: arn('Queue') }, Role: prod(arn('Role'), 'arn:aws:iam::123456789012:role/orders') }) }],
    ['a policy of all other cases', { Role: role({}, 'IsProd'), Policy: attached('IsNotProd', 'sqs:SendMessage'), Other: attached('IsProd', 'sqs:SendMessage') }],
    ['what an unknown condition adds', { Role: role({ Policies: [policy(), { 'Fn::If': ['Undeclared', policy('sqs:SendMessage'), NO_VALUE] }] }) }],
  ])('may come from %s', (_, resources) => expect(found(resources)).toEqual([]));

  test.each(BOTH)('is given in all cases by policies under %s and %s only when one of them holds', (one, other) => {
    const missing = found({ Fn: fn({ DeadLetterConfig: { TargetArn: arn('Queue') } }, one), Policy: attached(other, 'sqs:SendMessage') });
    expect(missing).toEqual(other === 'IsTest' ? MISSING : []);
  });
});

describe('the visibility timeout of a queue', () => {
  const SHORT = ['queue-visibility-timeout-below-timeout'];
  const mapping = (properties: Json = {}, condition?: string) => resource('AWS::Lambda::EventSourceMapping', { FunctionName: { Ref: 'Fn' }, EventSourceArn: arn('Queue'), ...properties }, condition);
  const queue = (VisibilityTimeout: unknown, condition?: string) => resource('AWS::SQS::Queue', { VisibilityTimeout }, condition);
  const found = (resources: Json) => rulesIn({ Role: role({ Policies: [policy('sqs:*')] }), Fn: fn({ Timeout: 60 }), Mapping: mapping(), Queue: queue(10), ...resources });

  test.each<[string, Json]>([
    ['of each branch', { Queue: queue(prod(10, 20)) }],
    ['of each queue', { Queue: queue(10), Mapping: mapping({ EventSourceArn: prod(arn('Queue'), arn('Other')) }), Other: queue(20) }],
    ['of the queue of each mapping', { Mapping: mapping({}, 'IsProd'), Others: mapping({ EventSourceArn: arn('Other') }, 'IsNotProd'), Other: queue(20) }],
    ['by the name of each branch', { Mapping: mapping({ FunctionName: prod({ Ref: 'Fn' }, arn('Fn')) }) }],
    ['where function and queue go together', { Fn: fn({ Timeout: prod(60, 5) }), Queue: queue(prod(10, 2)) }],
    ['of a queue with the function', { Fn: fn({ Timeout: 60 }, 'IsProd'), Mapping: mapping({}, 'IsProd'), Queue: queue(prod(10, 600), 'IsProd') }],
  ])('%s is too short', (_, resources) => expect(found(resources)).toEqual(SHORT));

  test.each<[string, Json]>([
    ['in one branch', { Queue: queue(prod(10, 600)) }],
    ['of one queue', { Mapping: mapping({ EventSourceArn: prod(arn('Queue'), arn('Other')) }), Other: queue(600) }],
    ['where the mapping is', { Mapping: mapping({}, 'IsProd') }],
    ['where both mappings are', { Mapping: mapping({}, 'IsProd'), Others: mapping({ EventSourceArn: arn('Other') }, 'IsTest'), Other: queue(20) }],
    ['where function and queue do not go together', { Fn: fn({ Timeout: prod(60, 5) }), Queue: queue(prod(600, 10)) }],
    ['for another function', { Mapping: mapping({ FunctionName: prod({ Ref: 'Fn' }, { Ref: 'Quick' }) }), Quick: fn({ Timeout: 5 }) }],
  ])('is too short only %s', (_, resources) => expect(found(resources)).toEqual([]));
});

describe('a version of a function at the edge', () => {
  const found = (LambdaFunctionARN: unknown) => rulesIn({
    Version: resource('AWS::Lambda::Version', { FunctionName: { Ref: 'Fn' } }),
    Other: resource('AWS::Lambda::Version', { FunctionName: { Ref: 'OtherFn' } }),
    OtherFn: fn(),
    Fn: fn({ DeadLetterConfig: { TargetArn: 'arn:aws:sqs:us-east-1:123456789012:orders' }, Role: 'arn:aws:iam::123456789012:role/orders' }),
    Distribution: resource('AWS::CloudFront::Distribution', {
      DistributionConfig: { DefaultCacheBehavior: { LambdaFunctionAssociations: [{ EventType: 'viewer-request', LambdaFunctionARN }] } },
    }),
  }).filter((rule) => rule === 'edge-function-with-dead-letter-target');

  test('may be named in each branch', () => expect(found(prod({ Ref: 'Version' }, { 'Fn::Join': ['', [{ Ref: 'Version' }]] }))).toHaveLength(1));
  test.each([['another', { Ref: 'Other' }], ['none', NO_VALUE]])('and %s has no dead-letter queue to lose', (_, other) => expect(found(prod({ Ref: 'Version' }, other))).toEqual([]));
});

describe('resources that are judged themselves', () => {
  const mapping = { FunctionName: { Ref: 'Fn' }, StartingPosition: 'LATEST' };
  const found = (EventSourceArn: unknown, resources: Json) => rulesIn({
    Role: role({ Policies: [policy('dynamodb:*')] }), Mapping: resource('AWS::Lambda::EventSourceMapping', { ...mapping, EventSourceArn }), ...resources,
  });
  const table = (StreamSpecification: unknown) => resource('AWS::DynamoDB::Table', { StreamSpecification });
  const stream = { 'Fn::GetAtt': ['Table', 'StreamArn'] };

  test('have neighbours under conditions', () => expect(found(stream, { Table: table(prod(NO_VALUE, big(NO_VALUE))) })).toEqual(['event-source-table-without-stream']));
  test('of which one branch is right', () => expect(found(stream, { Table: table(prod({ StreamViewType: 'NEW_IMAGE' })) })).toEqual([]));
});

test('what a nested stack has is there only with that', () => {
  const nested = (condition: string) => ({ Type: 'AWS::CloudFormation::Stack', Properties: { Parameters: { Name: { Ref: 'Fn' } } }, Condition: condition });
  expect(rulesIn({ Inner: nested('IsProd'), Fn: fn({ Timeout: prod(901, 902) }) })).toEqual(['timeout-out-of-range']);
});

test('more conditions than anybody can try are silence, and cost little', () => {
  const names = Array.from({ length: 40 }, (_, index) => `C${index}`);
  const conditions = Object.fromEntries(names.map((name) => [name, is('x', name)]));
  const Policies = names.map((name) => ({ 'Fn::If': [name, policy('s3:*'), NO_VALUE] }));
  const { violations } = judge({
    Conditions: conditions,
    Resources: { Role: role({ Policies: [policy(), ...Policies] }), Fn: fn({ MemorySize: 64, DeadLetterConfig: { TargetArn: arn('Queue') } }), Queue: resource('AWS::SQS::Queue', {}) },
  });
  expect(violations.map(({ ruleName }) => ruleName)).toEqual(['memory-out-of-range']);
});

describe('a setting of the creation that a parameter decides', () => {
  const isolated = { TenancyConfig: prod({ TenantIsolationMode: 'PER_TENANT' }) };

  test('is found where the name is fixed', () => expect(rulesIn({ Fn: fn({ ...isolated, FunctionName: 'orders' }) })).toEqual(['creation-setting-switched']));
  test('is no trouble with a name for each case', () => expect(rulesIn({ Fn: fn({ ...isolated, FunctionName: prod('orders', 'orders-test') }) })).toEqual([]));
  test('is no trouble with a generated name', () => expect(rulesIn({ Fn: fn(isolated) })).toEqual([]));
  test('is no trouble where the function is there in one case', () => expect(rulesIn({ Fn: fn({ ...isolated, FunctionName: 'orders' }, 'IsProd') })).toEqual([]));
});
