import { Duration } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/assertions';
import { Role } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { CheckedFunctionProps, FunctionCode } from '../../../src';
import { allows, shopWith } from '../stack';

const durable: Partial<CheckedFunctionProps> = {
  code: FunctionCode.zip({ runtime: lambda.Runtime.NODEJS_24_X, handler: 'index.handler', source: lambda.Code.fromInline('exports.handler = () => {}') }),
  durableConfig: { executionTimeout: Duration.days(30), retentionPeriod: Duration.days(7) },
};
const CHECKPOINTS = {
  Action: ['lambda:CheckpointDurableExecution', 'lambda:GetDurableExecutionState'],
  Resource: { 'Fn::Join': ['', [{ 'Fn::GetAtt': [Match.stringLikeRegexp('^OrdersFunction'), 'Arn'] }, ':*']] },
};

test('executions last as long as they may', () => {
  shopWith(() => durable).hasResourceProperties('AWS::Lambda::Function', { DurableConfig: { ExecutionTimeout: 2_592_000, RetentionPeriodInDays: 7 } });
});

test('the role may make checkpoints of this function only, without a managed policy', () => {
  const template = shopWith(() => durable);
  template.hasResourceProperties('AWS::IAM::Policy', allows(CHECKPOINTS));
  template.hasResourceProperties('AWS::IAM::Role', { ManagedPolicyArns: Match.absent() });
});

test('the alias "live", by which executions start, waits for the permission', () => {
  const template = shopWith(() => durable);
  template.hasResource('AWS::Lambda::Alias', {
    Properties: { Name: 'live' },
    DependsOn: Match.arrayWith([Match.stringLikeRegexp('^OrdersDurableExecutionPolicy')]),
  });
});

test('a given role gets the permission', () => {
  const template = shopWith((stack) => ({ ...durable, role: Role.fromRoleArn(stack, 'Given', 'arn:aws:iam::123456789012:role/given') }));
  template.hasResourceProperties('AWS::IAM::Policy', { Roles: ['given'], ...allows(CHECKPOINTS) });
});

describe('a key', () => {
  const USES = { Principal: { Service: 'lambda.amazonaws.com' }, Action: ['kms:GenerateDataKey', 'kms:Decrypt'] };
  const DECRYPTS = { Action: 'kms:Decrypt', Condition: { StringEquals: { 'kms:ViaService': 'lambda.eu-west-1.amazonaws.com' } } };
  const KEY = { 'Fn::GetAtt': [Match.stringLikeRegexp('^Key'), 'Arn'] };

  test('encrypts the executions', () => {
    const template = shopWith((stack) => ({ ...durable, encryption: { key: new Key(stack, 'Key'), environment: false, codePackage: false } }));
    template.hasResourceProperties('AWS::Lambda::Function', { DurableConfig: { KMSKeyArn: KEY }, KmsKeyArn: Match.absent() });
    template.hasResourceProperties('AWS::KMS::Key', { KeyPolicy: { Statement: Match.arrayWith([Match.objectLike(USES)]) } });
    template.hasResourceProperties('AWS::IAM::Policy', allows(DECRYPTS));
  });

  test('is opened to Lambda once, however much it encrypts', () => {
    const template = shopWith((stack) => ({ ...durable, encryption: { key: new Key(stack, 'Key') } }));
    const [key] = Object.values(template.findResources('AWS::KMS::Key'));
    const statements = (key!.Properties.KeyPolicy.Statement as { Principal: { Service?: string } }[]);
    expect(statements.filter(({ Principal }) => Principal.Service === 'lambda.amazonaws.com')).toHaveLength(1);
  });

  test('leaves the executions alone when told so', () => {
    const template = shopWith((stack) => ({ ...durable, encryption: { key: new Key(stack, 'Key'), durableExecutions: false } }));
    template.hasResourceProperties('AWS::Lambda::Function', { DurableConfig: { KMSKeyArn: Match.absent() }, KmsKeyArn: KEY });
  });
});
