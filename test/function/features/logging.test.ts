import { App, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/assertions';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import { CheckedFunction, FunctionLogging } from '../../../src';
import { reported } from '../../synthesis/findings';
import { ENV, MINIMAL_PROPS, shop, shopWith } from '../stack';

const logging = (options: FunctionLogging) => shopWith(() => ({ logging: options }));
const OWN_GROUP = { Ref: Match.stringLikeRegexp('^OrdersLogs') };
const LOGS = { Effect: 'Allow', Action: ['logs:CreateLogStream', 'logs:PutLogEvents'] };

test.each([
  ['JSON', FunctionLogging.json(), { LogFormat: 'JSON', ApplicationLogLevel: Match.absent(), SystemLogLevel: Match.absent() }],
  [
    'JSON with levels',
    FunctionLogging.json({ applicationLogLevel: lambda.ApplicationLogLevel.WARN, systemLogLevel: lambda.SystemLogLevel.DEBUG }),
    { LogFormat: 'JSON', ApplicationLogLevel: 'WARN', SystemLogLevel: 'DEBUG' },
  ],
  ['text', FunctionLogging.text(), { LogFormat: 'Text', ApplicationLogLevel: Match.absent(), SystemLogLevel: Match.absent() }],
])('events are %s, in the own log group', (_, options, config) => {
  logging(options).hasResourceProperties('AWS::Lambda::Function', { LoggingConfig: { ...config, LogGroup: OWN_GROUP } });
});

test('the own log group has a generated name, so that it never exists already', () => {
  logging(FunctionLogging.json()).hasResourceProperties('AWS::Logs::LogGroup', { LogGroupName: Match.absent() });
});

test.each([
  ['a retention', { retention: logs.RetentionDays.ONE_WEEK }, { Properties: { RetentionInDays: 7 } }],
  ['no end', { retention: logs.RetentionDays.INFINITE }, { Properties: Match.absent() }],
  ['a class', { logGroupClass: logs.LogGroupClass.INFREQUENT_ACCESS }, { Properties: { LogGroupClass: 'INFREQUENT_ACCESS' } }],
  ['a removal policy', { removalPolicy: RemovalPolicy.RETAIN }, { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' }],
])('the own log group has %s', (_, options, resource) => {
  logging(FunctionLogging.json(options)).hasResource('AWS::Logs::LogGroup', resource);
  logging(FunctionLogging.text(options)).hasResource('AWS::Logs::LogGroup', resource);
});

test('the own log group masks what must not be read', () => {
  const dataProtectionPolicy = new logs.DataProtectionPolicy({ name: 'mask', identifiers: [logs.DataIdentifier.EMAILADDRESS] });
  logging(FunctionLogging.json({ dataProtectionPolicy })).hasResourceProperties('AWS::Logs::LogGroup', { DataProtectionPolicy: Match.objectLike({ Name: 'mask' }) });
});

test('the role writes to the own log group only', () => {
  const template = logging(FunctionLogging.json());
  template.hasResourceProperties('AWS::IAM::Policy', {
    PolicyDocument: { Statement: Match.arrayWith([{ ...LOGS, Resource: { 'Fn::GetAtt': [Match.stringLikeRegexp('^OrdersLogs'), 'Arn'] } }]) },
  });
  expect(JSON.stringify(template.toJSON())).not.toContain('logs:CreateLogGroup');
});

describe('a given log group', () => {
  test('is used as it is, and the role writes to that one only', () => {
    const template = shopWith((stack) => ({ logging: FunctionLogging.text({ logGroup: new logs.LogGroup(stack, 'Shared', { logGroupName: 'shop' }) }) }));
    template.resourceCountIs('AWS::Logs::LogGroup', 1);
    template.hasResourceProperties('AWS::Lambda::Function', { LoggingConfig: { LogGroup: { Ref: Match.stringLikeRegexp('^Shared') } } });
    template.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: { Statement: Match.arrayWith([{ ...LOGS, Resource: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Shared'), 'Arn'] } }]) },
    });
  });

  test('may be imported', () => {
    const template = shopWith((stack) => ({ logging: FunctionLogging.json({ logGroup: logs.LogGroup.fromLogGroupName(stack, 'Shared', 'shop') }) }));
    template.hasResourceProperties('AWS::Lambda::Function', { LoggingConfig: { LogGroup: 'shop' } });
    template.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: Match.arrayWith([{ ...LOGS, Resource: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':logs:eu-west-1:123456789012:log-group:shop:*']] } }]),
      },
    });
  });

  test.each([
    ['retention', { retention: logs.RetentionDays.ONE_WEEK }],
    ['logGroupClass', { logGroupClass: logs.LogGroupClass.STANDARD }],
    ['removalPolicy', { removalPolicy: RemovalPolicy.RETAIN }],
    ['dataProtectionPolicy', { dataProtectionPolicy: new logs.DataProtectionPolicy({ identifiers: [logs.DataIdentifier.EMAILADDRESS] }) }],
  ])('rejects %s beside it', (option, options) => {
    expect(() => shopWith((stack) => ({ logging: FunctionLogging.json({ logGroup: logs.LogGroup.fromLogGroupName(stack, 'Shared', 'shop'), ...options }) })))
      .toThrow(`logging.${option} has no effect, because logging.logGroup is given and keeps its own settings`);
  });
});

describe('a fixed name', () => {
  test('is that of the own log group, which function and role mean by reference', () => {
    const template = logging(FunctionLogging.json({ logGroupName: '/aws/lambda/orders' }));
    template.hasResourceProperties('AWS::Logs::LogGroup', { LogGroupName: '/aws/lambda/orders', RetentionInDays: 365 });
    template.hasResourceProperties('AWS::Lambda::Function', { LoggingConfig: { LogGroup: OWN_GROUP } });
  });

  test.each([
    ['with spaces', 'shop orders', 'log group is "shop orders"'],
    ['that is too long', 'x'.repeat(513), 'log group has 513 characters'],
    ['beside a log group', 'shop', 'logging.logGroupName has no effect, because logging.logGroup is given'],
  ])('rejects a name %s', (_, logGroupName, message) => {
    const beside = (stack: Stack) => (logGroupName === 'shop' ? logs.LogGroup.fromLogGroupName(stack, 'Shared', 'shop') : undefined);
    expect(() => shopWith((stack) => ({ logging: FunctionLogging.text({ logGroupName, logGroup: beside(stack) }) }))).toThrow(message);
  });
});

test.each<[string, (other: Stack) => logs.ILogGroupRef]>([
  ['a log group', (other) => new logs.LogGroup(other, 'Shared')],
  ['an L1 log group', (other) => new logs.CfnLogGroup(other, 'Shared')],
  ['an imported log group', (other) => logs.LogGroup.fromLogGroupName(other, 'Shared', 'shop')],
])('%s of another stack makes no cycle', (_, group) => {
  const app = new App();
  const other = new Stack(app, 'Logs', { env: ENV });
  const stack = shop(app);
  new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, logging: FunctionLogging.json({ logGroup: group(other) }) });
  app.synth();
  expect(other.dependencies).toEqual([]);
});

test.each<[string, (stack: Stack, app: App) => logs.ILogGroupRef, string]>([
  ['of another Region', (_, app) => new logs.LogGroup(new Stack(app, 'Logs', { env: { ...ENV, region: 'us-east-1' } }), 'Shared'), 'the log group is in us-east-1, and the function is not'],
  [
    'of another account',
    (_, app) => new logs.CfnLogGroup(new Stack(app, 'Logs', { env: { ...ENV, account: '999999999999' } }), 'Shared'),
    'the log group is of the account 999999999999, and the function is not',
  ],
  [
    'imported by the ARN of another Region',
    (stack) => logs.LogGroup.fromLogGroupArn(stack, 'Shared', 'arn:aws:logs:us-east-1:123456789012:log-group:shop:*'),
    'the log group is in us-east-1, and the function is not',
  ],
])('rejects a log group %s', (_, group, message) => {
  const app = new App();
  const stack = shop(app);
  expect(() => new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, logging: FunctionLogging.json({ logGroup: group(stack, app) }) })).toThrow(message);
});

test('a stack whose place is open can take any log group', () => {
  const app = new App();
  const group = logs.LogGroup.fromLogGroupArn(new Stack(app, 'Logs'), 'Shared', 'arn:aws:logs:us-east-1:123456789012:log-group:shop:*');
  expect(() => new CheckedFunction(new Stack(app, 'Shop'), 'Orders', { ...MINIMAL_PROPS, logging: FunctionLogging.json({ logGroup: group }) })).not.toThrow();
});

test('warns of masking that the class does not have', () => {
  const app = new App();
  const dataProtectionPolicy = new logs.DataProtectionPolicy({ identifiers: [logs.DataIdentifier.EMAILADDRESS] });
  new CheckedFunction(shop(app), 'Orders', {
    ...MINIMAL_PROPS, logging: FunctionLogging.json({ logGroupClass: logs.LogGroupClass.INFREQUENT_ACCESS, dataProtectionPolicy }),
  });
  expect(reported(app).map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['warning log-group-class-without-data-protection']);
});
