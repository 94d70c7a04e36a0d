import { check, checkSibling } from '../../src/check/check';
import { fromCloudFormation } from '../../src/readers/from-cloudformation';
import { fromSibling } from '../../src/readers/from-sibling';
import { ResourceIndex } from '../../src/readers/resource-index';
import { AppSurroundings } from '../../src/readers/surroundings/app-surroundings';
import { SiblingFacts } from '../../src/readers/surroundings/sibling-facts';
import { Template } from '../../src/readers/template-scope';
import { FUNCTION } from '../../src/view/fields';
import { SIBLINGS } from '../../src/view/siblings';
import { REGION, TODAY } from '../examples';
import { changedAt, pathsIn } from '../intrinsics';

const KNOWN = { region: REGION, today: TODAY };
const CODE = { CodeUri: 's3://packages/orders-1.zip', Handler: 'index.handler', Runtime: 'java21' };
const QUEUE = { 'Fn::GetAtt': ['Queue', 'Arn'] };
const Queue = { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 360 } };
const Role = {
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: { Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }] },
    ManagedPolicyArns: ['arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole'],
  },
};
const serverless = (properties: object) => ({ Type: 'AWS::Serverless::Function', Properties: { ...CODE, ...properties } });
const templateOf = (Orders: object, Resources: object = {}, sections: object = {}): Readonly<Record<string, unknown>> =>
  ({ Transform: 'AWS::Serverless-2016-10-31', ...sections, Resources: { Orders: serverless(Orders), ...Resources } });

/** What is found about functions, and about what belongs to them, in the first case that conditions allow. */
function found(template: unknown): string[] {
  const index = new ResourceIndex([{ key: 'A', template: template as Template, region: REGION }]);
  const [surroundings, facts] = [new AppSurroundings(index), new SiblingFacts(index)];
  const functions = index.ofType(FUNCTION.type).map((fn) => fn.scope.casesOf(fn).map(({ properties, scope }) =>
    check(fromCloudFormation(properties, { ...surroundings.of(fn, properties), ...KNOWN }, scope))));
  const siblings = SIBLINGS.flatMap((subject) => index.ofType(subject.type).map((one) => one.scope.casesOf(one).map(({ properties, scope }) =>
    checkSibling(subject, fromSibling(subject, properties, { ...facts.of(subject, { ...one, properties, scope }), ...KNOWN }, scope)))));
  return [...functions, ...siblings].flatMap(([first = [], ...others]) =>
    first.map(({ ruleId }) => ruleId).filter((id) => others.every((one) => one.some(({ ruleId }) => ruleId === id))));
}

describe('what an event says of a role that is given', () => {
  const own = { Role: { 'Fn::GetAtt': ['Role', 'Arn'] }, Events: { Queue: { Type: 'SQS', Properties: { Queue: QUEUE } } } };
  const missing = ['role-without-event-source-permissions'];
  const topic = { Type: 'SNS', Properties: { Topic: { Ref: 'Topic' }, SqsSubscription: { QueueArn: QUEUE, QueueUrl: { Ref: 'Queue' } } } };

  test.each<[string, object, object, string[]]>([
    ['no permission', {}, {}, missing],
    ['a function beside it that has no events', {}, { Other: serverless({}) }, missing],
    ['a function beside it with another event', {}, { Other: serverless({ Events: { Api: { Type: 'Api', Properties: { Path: '/', Method: 'get' } } } }) }, missing],
    ['a policy of the queue that AWS SAM makes', {}, { Other: serverless({ Events: { Topic: topic } }) }, []],
    ['one that it may make of an event', {}, { Other: serverless({ Events: { Pigeon: { Type: 'Pigeon' } } }) }, []],
    ['one that it makes of a state machine', {}, { States: { Type: 'AWS::Serverless::StateMachine', Properties: {} } }, []],
    ['one for what a rule could not send', {}, { Other: serverless({ Events: { Daily: { Type: 'Schedule', Properties: { Schedule: 'rate(1 day)', DeadLetterConfig: { Type: 'SQS' } } } } }) }, []],
    ['a role that AWS SAM makes', { Role: undefined }, {}, []],
  ])('%s', (_, properties, resources, expected) =>
    expect(found(templateOf({ ...own, ...properties }, { Role, Queue, ...resources }))).toEqual(expected));
});

test('templates may refer to the version and the alias', () => {
  const rule = (Arn: unknown) => ({ Type: 'AWS::Events::Rule', Properties: { ScheduleExpression: 'rate(1 day)', Targets: [{ Id: 'T', Arn }] } });
  const durable = { DurableConfig: { ExecutionTimeout: 600, RetentionPeriodInDays: 1 }, AutoPublishAlias: 'live' };
  ['Orders.Alias', 'Orders.Version', 'OrdersAliaslive'].forEach((Ref) => {
    const index = new ResourceIndex([{ key: 'A', template: templateOf(durable, { Rule: rule({ Ref }) }) }]);
    const [fn] = index.ofType(FUNCTION.type);
    expect(index.dependentsOf(fn!).filter(({ type }) => type === 'AWS::Events::Rule').map(({ reference }) => [reference.target, reference.version]))
      .toEqual([[Ref === 'Orders.Version' ? 'version' : 'alias', 'Orders.Version']]);
  });
  expect(found(templateOf(durable, { Rule: rule({ 'Fn::GetAtt': ['Orders', 'Arn'] }) }))).toEqual(['durable-called-unqualified']);
});

test('what the template has stands before what AWS SAM makes', () => {
  const index = new ResourceIndex([{ key: 'A', template: templateOf({ FunctionUrlConfig: { AuthType: 'NONE' } }, { OrdersUrl: Queue }) }]);
  expect(index.resource('A', 'OrdersUrl')?.type).toBe('AWS::SQS::Queue');
  expect(index.mayHide('AWS::Lambda::Url')).toBe(true);
  expect(index.mayHide('AWS::Lambda::Permission')).toBe(false);
});

test('without the macro, nothing is made', () => {
  expect(new ResourceIndex([{ key: 'A', template: { ...templateOf({ AutoPublishAlias: 'live' }), Transform: undefined } }]).ofType('AWS::Lambda::Alias')).toEqual([]);
});

describe('an unknown value anywhere', () => {
  const EVENTS = {
    Queue: { Type: 'SQS', Properties: { Queue: QUEUE, BatchSize: 10, Enabled: true } },
    Stream: { Type: 'Kinesis', Properties: { Stream: 'arn:aws:kinesis:eu-west-1:123456789012:stream/orders', StartingPosition: 'LATEST' } },
    Topic: { Type: 'SNS', Properties: { Topic: { Ref: 'Topic' } } },
    Through: { Type: 'SNS', Properties: { Topic: { Ref: 'Topic' }, SqsSubscription: true } },
    Daily: { Type: 'Schedule', Properties: { Schedule: 'rate(1 day)', Enabled: true } },
    Api: { Type: 'Api', Properties: { Path: '/orders/{id}', Method: 'get' } },
    Http: { Type: 'HttpApi', Properties: { Path: '/orders/{id}', Method: 'get' } },
    Bucket: { Type: 'S3', Properties: { Bucket: { Ref: 'Bucket' }, Events: 's3:ObjectCreated:*' } },
    Pool: { Type: 'Cognito', Properties: { UserPool: { Ref: 'Pool' }, Trigger: 'PreSignUp' } },
  };
  const ORDERS = {
    Timeout: 5,
    AutoPublishAlias: 'live',
    SnapStart: { ApplyOn: 'PublishedVersions' },
    Events: EVENTS,
    FunctionUrlConfig: { AuthType: 'NONE', Cors: { AllowOrigins: ['*'] } },
    EventInvokeConfig: { MaximumRetryAttempts: 0, DestinationConfig: { OnFailure: { Type: 'SQS', Destination: QUEUE } } },
    DeploymentPreference: { Type: 'Linear10PercentEvery1Minute', Alarms: [{ Ref: 'Alarm' }] },
  };
  const TEMPLATE = templateOf(ORDERS, { Queue, Bucket: { Type: 'AWS::S3::Bucket' }, Pool: { Type: 'AWS::Cognito::UserPool' } });
  const UNKNOWN = [
    { Ref: 'Given' }, { 'Fn::ImportValue': 'Orders' }, { 'Fn::GetAtt': ['Custom', 'Value'] }, { 'Fn::If': ['IsLive', { Ref: 'Given' }, { Ref: 'AWS::NoValue' }] },
  ];
  const PATHS = pathsIn(TEMPLATE).filter((path) => path.length > 3 && path[1] === 'Orders');

  test.each(UNKNOWN)('%j adds no finding', (unknown) => {
    expect(found(TEMPLATE)).toEqual([]);
    PATHS.forEach((path) => expect([path, found(changedAt(TEMPLATE, path, () => unknown))]).toEqual([path, []]));
  });

  test.each([5, 'text', true, null, [[]], {}, { '': {} }])('%j fails nowhere', (junk) =>
    PATHS.forEach((path) => expect(found(changedAt(TEMPLATE, path, () => junk))).not.toContain('internal-error')));
});
