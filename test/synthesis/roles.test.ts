import { App, CfnParameter, Fn, Stack, Validations } from 'aws-cdk-lib';
import * as cloudformation from 'aws-cdk-lib/aws-cloudformation';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { AnyPrincipal, CfnRole, CompositePrincipal, Effect, ManagedPolicy, PermissionsBoundary, PolicyStatement, PolicyStatementProps, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Stream } from 'aws-cdk-lib/aws-kinesis';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { L2, reported } from './findings';
import { LambdaChecks } from '../../src';
import { ENV } from '../function/stack';

const BASIC = ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSLambdaBasicExecutionRole');
const TRACED = { ...L2, tracing: lambda.Tracing.ACTIVE };
const allowing = (actions: string | string[], more: PolicyStatementProps = {}) => new PolicyStatement({ actions: [actions].flat(), resources: ['*'], ...more });
const denying = (actions: string | string[], more: PolicyStatementProps = {}) => allowing(actions, { effect: Effect.DENY, ...more });

/** What is found in a stack with a role that Lambda may take, as `id: what`. */
function found(build: (stack: Stack, role: (props?: object) => Role) => void): string[] {
  const app = new App();
  const stack = new Stack(app, 'Shop', { env: ENV });
  build(stack, (props = {}) => new Role(stack, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com'), managedPolicies: [BASIC], ...props }));
  Validations.of(app).addPlugins(new LambdaChecks());
  return reported(app).map(({ rule, what }) => `${rule}: ${what.replace(/ \([^(]*\)$/, '')}`);
}

describe('a permissions boundary of the app', () => {
  const boundary = (stack: Stack, ...statements: PolicyStatement[]) => new ManagedPolicy(stack, 'Boundary', { statements });
  const tracedWith = (...statements: PolicyStatement[]) => found((stack, role) => {
    new lambda.Function(stack, 'Orders', { ...TRACED, role: role({ permissionsBoundary: boundary(stack, ...statements) }) });
  });

  test('that allows less than the role is told', () => expect(tracedWith(allowing('logs:*'))).toEqual([
    'role-without-tracing-permissions: tracing is active and the permissions boundary of the role does not allow xray:PutTraceSegments and xray:PutTelemetryRecords',
  ]));

  test('that denies it is told', () => expect(tracedWith(allowing('*'), denying('xray:*'))).toEqual([
    'role-without-tracing-permissions: tracing is active and the permissions boundary of the role denies xray:PutTraceSegments and xray:PutTelemetryRecords',
  ]));

  test('is looked at where it comes from an aspect', () => expect(found((stack) => {
    new lambda.Function(stack, 'Orders', { ...L2, vpc: new Vpc(stack, 'Vpc', { maxAzs: 2 }) });
    PermissionsBoundary.of(stack).apply(boundary(stack, allowing('logs:*')));
  })).toEqual([
    'role-without-network-interface-permissions: the function is in a VPC and the permissions boundary of the role does not allow '
    + 'ec2:CreateNetworkInterface, ec2:DescribeNetworkInterfaces and ec2:DeleteNetworkInterface',
  ]));

  test('is told beside what the policies lack', () => expect(found((stack, role) => {
    const given = role({ permissionsBoundary: boundary(stack, allowing('logs:*')) }).withoutPolicyUpdates();
    new lambda.Function(stack, 'Orders', { ...TRACED, role: given });
  })).toEqual([
    'role-without-tracing-permissions: tracing is active and the role does not allow xray:PutTraceSegments and xray:PutTelemetryRecords, '
    + 'and the permissions boundary of the role does not allow xray:PutTraceSegments and xray:PutTelemetryRecords',
  ]));

  test('is told where a policy of the role is not known', () => expect(found((stack, role) => {
    const managedPolicies = [ManagedPolicy.fromAwsManagedPolicyName('ReadOnlyAccess')];
    new lambda.Function(stack, 'Orders', { ...TRACED, role: role({ managedPolicies, permissionsBoundary: boundary(stack, allowing('logs:*')) }) });
  })).toHaveLength(1));

  test.each([
    ['allows all', [allowing('*')]],
    ['allows all but something else', [allowing('*'), denying('iam:*')]],
    ['denies it under a condition', [allowing('*'), denying('xray:*', { conditions: { Bool: { 'aws:SecureTransport': 'false' } } })]],
    ['allows it under a condition', [allowing(['logs:*', 'xray:*'], { conditions: { StringEquals: { 'aws:PrincipalTag/team': 'shop' } } })]],
    ['allows all but what it names', [new PolicyStatement({ notActions: ['iam:*'], resources: ['*'] })]],
  ])('that %s is not', (_, statements) => expect(tracedWith(...statements)).toEqual([]));

  test('to which a custom resource may do something is not', () => expect(found((stack, role) => {
    const given = role({ permissionsBoundary: boundary(stack, allowing('logs:*')) });
    new lambda.Function(stack, 'Orders', { ...TRACED, role: given });
    new cloudformation.CfnCustomResource(stack, 'Custom', { serviceToken: 'arn:aws:lambda:eu-west-1:123456789012:function:custom' }).addPropertyOverride('RoleName', given.roleName);
  })).toEqual([]));
});

describe('a permissions boundary from elsewhere', () => {
  const tracedWith = (boundary: (stack: Stack) => string) => found((stack, role) => {
    const given = role();
    (given.node.defaultChild as CfnRole).permissionsBoundary = boundary(stack);
    new lambda.Function(stack, 'Orders', { ...TRACED, role: given });
  });

  test('is known where AWS has made it', () => {
    expect(tracedWith(() => 'arn:aws:iam::aws:policy/CloudWatchLogsFullAccess')).toHaveLength(1);
    expect(tracedWith(() => 'arn:aws:iam::aws:policy/AdministratorAccess')).toEqual([]);
  });

  test.each<[string, (stack: Stack) => string]>([
    ['of AWS that is in no table', () => 'arn:aws:iam::aws:policy/PowerUserAccess'],
    ['of the account', () => 'arn:aws:iam::123456789012:policy/boundary'],
    ['that is decided at deployment', (stack) => new CfnParameter(stack, 'Boundary').valueAsString],
    ['of another stack', () => Fn.importValue('Boundary')],
  ])('is not where it is one %s', (_, boundary) => expect(tracedWith(boundary)).toEqual([]));
});

describe('a denial', () => {
  const ADMIN = [ManagedPolicy.fromAwsManagedPolicyName('AdministratorAccess')];

  test('of what the function needs is told', () => expect(found((stack, role) => {
    const given = role({ managedPolicies: ADMIN });
    given.addToPolicy(denying('xray:*'));
    new lambda.Function(stack, 'Orders', { ...TRACED, role: given });
  })).toEqual(['role-without-tracing-permissions: tracing is active and a policy of the role denies xray:PutTraceSegments and xray:PutTelemetryRecords']));

  test('on the very resource is told, though a policy of that may let the role in', () => expect(found((stack, role) => {
    const deadLetterQueue = new Queue(stack, 'Failed', { enforceSSL: true });
    const given = role({ managedPolicies: ADMIN });
    given.addToPolicy(denying('sqs:Send*', { resources: [deadLetterQueue.queueArn] }));
    new lambda.Function(stack, 'Orders', { ...L2, role: given, deadLetterQueue });
  })).toEqual([expect.stringMatching(/^role-without-dead-letter-permission: dead letters go to queue 'Failed\w+' and a policy of the role denies sqs:SendMessage$/)]));

  test.each<[string, PolicyStatementProps]>([
    ['under a condition', { conditions: { StringEquals: { 'aws:PrincipalTag/team': 'shop' } } }],
    ['on something else', { resources: ['arn:aws:xray:*:*:group/*'] }],
    ['of other actions', { actions: ['xray:Get*'] }],
  ])('%s is not', (_, more) => expect(found((stack, role) => {
    const given = role({ managedPolicies: ADMIN });
    given.addToPolicy(denying('xray:*', more));
    new lambda.Function(stack, 'Orders', { ...TRACED, role: given });
  })).toEqual([]));
});

describe('a permission on another resource only', () => {
  test('is told of a dead-letter queue', () => expect(found((stack, role) => {
    const given = role();
    new Queue(stack, 'Bills').grantSendMessages(given);
    new lambda.Function(stack, 'Orders', { ...L2, role: given.withoutPolicyUpdates(), deadLetterQueue: new Queue(stack, 'Failed') });
  })).toEqual([expect.stringMatching(/^role-without-dead-letter-permission: dead letters go to queue 'Failed\w+' and the role allows sqs:SendMessage on other resources only$/)]));

  test('is told of an event source', () => expect(found((stack, role) => {
    const given = role();
    new Queue(stack, 'Bills').grantConsumeMessages(given);
    new lambda.Function(stack, 'Orders', { ...L2, role: given.withoutPolicyUpdates() }).addEventSource(new SqsEventSource(new Queue(stack, 'New')));
  })).toEqual([expect.stringMatching(/^role-without-event-source-permissions: .* and the role allows sqs:ReceiveMessage, sqs:DeleteMessage and sqs:GetQueueAttributes on other resources only$/)]));

  test('is told of a log group', () => expect(found((stack, role) => {
    const given = role({ managedPolicies: [] });
    new LogGroup(stack, 'Bills').grantWrite(given);
    new lambda.Function(stack, 'Orders', { ...L2, role: given, logGroup: new LogGroup(stack, 'Group') });
  })).toEqual(['role-without-log-permissions: the role allows logs:CreateLogStream and logs:PutLogEvents on other resources only']));

  test('is told of network interfaces', () => expect(found((stack, role) => {
    const given = role();
    given.addToPolicy(allowing(['ec2:CreateNetworkInterface', 'ec2:DescribeNetworkInterfaces', 'ec2:DeleteNetworkInterface', 's3:GetObject'], { resources: ['arn:aws:s3:::shop/*'] }));
    new lambda.Function(stack, 'Orders', { ...L2, role: given.withoutPolicyUpdates(), vpc: new Vpc(stack, 'Vpc', { maxAzs: 2 }) });
  })).toEqual([
    'role-without-network-interface-permissions: the function is in a VPC and the role allows '
    + 'ec2:CreateNetworkInterface, ec2:DescribeNetworkInterfaces and ec2:DeleteNetworkInterface on other resources only',
  ]));

  test('is told where an ARN names another queue', () => expect(found((stack, role) => {
    const given = role();
    given.addToPolicy(allowing('sqs:SendMessage', { resources: ['arn:aws:sqs:*:*:bills-*', 'arn:aws:sqs:eu-west-1:123456789012:orders'] }));
    new lambda.Function(stack, 'Orders', { ...L2, role: given.withoutPolicyUpdates(), deadLetterQueue: new Queue(stack, 'Failed', { queueName: 'orders-failed' }) });
  })).toHaveLength(1));

  test.each<[string, (stack: Stack, failed: Queue) => string]>([
    ['the very queue', (_, failed) => failed.queueArn],
    ['the same joined from its name', (stack, failed) => stack.formatArn({ service: 'sqs', resource: failed.queueName })],
    ['a pattern', () => 'arn:aws:sqs:*:*:orders-*'],
    ['a pattern with one character', () => 'arn:aws:sqs:eu-west-?:123456789012:orders?failed'],
    ['something with a variable', () => 'arn:aws:sqs:eu-west-1:${aws:PrincipalAccount}:*'],
    ['what is decided at deployment', (stack) => new CfnParameter(stack, 'QueueArn').valueAsString],
    ['what begins with that, however it ends', (stack) => `${new CfnParameter(stack, 'QueueArn').valueAsString}-x`],
    ['an ARN that ends at deployment', (stack) => `arn:aws:sqs:eu-west-1:123456789012:${new CfnParameter(stack, 'QueueName').valueAsString}`],
    ['the beginning of the name of another queue', (stack) => `arn:aws:sqs:eu-west-1:123456789012:${new Queue(stack, 'Bills').queueName}*`],
  ])('is not where it is on %s', (_, resource) => expect(found((stack, role) => {
    const given = role();
    const deadLetterQueue = new Queue(stack, 'Failed', { queueName: 'orders-failed' });
    given.addToPolicy(allowing('sqs:SendMessage', { resources: [resource(stack, deadLetterQueue)] }));
    new lambda.Function(stack, 'Orders', { ...L2, role: given.withoutPolicyUpdates(), deadLetterQueue });
  })).toEqual([]));

  test('is not where CloudFormation makes up the name', () => expect(found((stack, role) => {
    const given = role();
    given.addToPolicy(allowing('sqs:SendMessage', { resources: ['arn:aws:sqs:eu-west-1:123456789012:Moved-Failed-1A2B3C'] }));
    new lambda.Function(stack, 'Orders', { ...L2, role: given.withoutPolicyUpdates(), deadLetterQueue: new Queue(stack, 'Failed') });
  })).toEqual([]));

  test('is not where the CDK gives the others', () => expect(found((stack) => {
    const fn = new lambda.Function(stack, 'Orders', { ...TRACED, deadLetterQueue: new Queue(stack, 'Failed'), logGroup: new LogGroup(stack, 'Group'), onFailure: undefined });
    fn.addEventSource(new SqsEventSource(new Queue(stack, 'New')));
    new Stream(stack, 'Stream').grantReadWrite(fn);
    new Queue(stack, 'Bills').grantSendMessages(fn);
    new LogGroup(stack, 'Other').grantWrite(fn);
    new lambda.Function(stack, 'Prices', { ...L2, onFailure: new SqsDestination(new Queue(stack, 'Records')) });
  })).toEqual([]));
});

void AnyPrincipal; void CompositePrincipal;
