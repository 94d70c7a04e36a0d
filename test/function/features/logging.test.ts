import { RemovalPolicy } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/assertions';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import { FunctionLogging } from '../../../src';
import { shopWith } from '../stack';

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
