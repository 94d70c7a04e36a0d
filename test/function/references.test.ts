import { Match } from 'aws-cdk-lib/assertions';
import { CfnKey } from 'aws-cdk-lib/aws-kms';
import { CfnCapacityProvider, CfnCodeSigningConfig, Code, Runtime } from 'aws-cdk-lib/aws-lambda';
import { CfnLogGroup } from 'aws-cdk-lib/aws-logs';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { CfnTopic } from 'aws-cdk-lib/aws-sns';
import { CfnQueue } from 'aws-cdk-lib/aws-sqs';
import { allows, ENV, MINIMAL_PROPS, shop, shopWith } from './stack';
import { CheckedFunction, DeadLetter, FunctionCode, FunctionCompute, FunctionLogging } from '../../src';

const attribute = (resource: string) => ({ 'Fn::GetAtt': [resource, 'Arn'] });

describe('an L1 key', () => {
  const LOGS = Match.objectLike({ Principal: { Service: 'logs.eu-west-1.amazonaws.com' } });
  const LAMBDA = Match.objectLike({ Principal: { Service: 'lambda.amazonaws.com' } });
  const encryptedBy = (keyPolicy?: unknown) => shopWith((stack) => ({ encryption: { key: new CfnKey(stack, 'Key', { keyPolicy }) } }));

  test('encrypts', () => {
    const template = encryptedBy();
    template.hasResourceProperties('AWS::Lambda::Function', { KmsKeyArn: attribute('Key') });
    template.hasResourceProperties('AWS::Logs::LogGroup', { KmsKeyId: attribute('Key') });
    template.hasResourceProperties('AWS::IAM::Policy', allows({ Action: 'kms:Decrypt', Resource: attribute('Key') }));
  });

  test('gets the statements in its policy', () => {
    const own = { Effect: 'Allow', Principal: { AWS: '123456789012' }, Action: 'kms:Put*', Resource: '*' };
    encryptedBy({ Version: '2012-10-17', Statement: [own] }).hasResourceProperties('AWS::KMS::Key', {
      KeyPolicy: { Statement: [Match.objectLike({ Action: 'kms:Put*' }), LOGS, LAMBDA] },
    });
  });

  test('without a policy keeps what AWS KMS would have given it', () => {
    const root = { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:iam::${ENV.account}:root`]] };
    encryptedBy().hasResourceProperties('AWS::KMS::Key', {
      KeyPolicy: { Statement: [Match.objectLike({ Effect: 'Allow', Principal: { AWS: root }, Action: 'kms:*' }), LOGS, LAMBDA] },
    });
  });

  test('with one statement without a list as its policy keeps it', () => {
    const policy = { Version: '2012-10-17', Statement: { Effect: 'Allow', Principal: '*', Action: 'kms:*', Resource: '*' } };
    encryptedBy(policy).hasResourceProperties('AWS::KMS::Key', { KeyPolicy: policy });
  });

  test('with nothing as its policy keeps that too, which is found', () => {
    expect(() => encryptedBy({})).toThrow('has a policy that does not allow');
  });
});

test('an L1 log group takes the logs, and can be asked for metrics', () => {
  const stack = shop();
  const logGroup = new CfnLogGroup(stack, 'Group', { retentionInDays: 30 });
  const orders = new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, logging: FunctionLogging.json({ logGroup }) });
  expect(stack.resolve(orders.logGroup.logGroupName)).toEqual({ Ref: 'Group' });
  expect(orders.logGroup.metricIncomingLogEvents().namespace).toBe('AWS/Logs');
  expect(stack.resolve(orders.logGroup.logGroupArn)).toEqual({
    'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:logs:${ENV.region}:${ENV.account}:log-group:`, { Ref: 'Group' }, ':*']],
  });
});

test.each([
  ['queue', (stack: ReturnType<typeof shop>) => DeadLetter.queue(new CfnQueue(stack, 'Target')), attribute('Target'), 'sqs:SendMessage'],
  ['topic', (stack: ReturnType<typeof shop>) => DeadLetter.topic(new CfnTopic(stack, 'Target')), { Ref: 'Target' }, 'sns:Publish'],
])('an L1 %s takes dead letters', (_, target, arn, action) => {
  const template = shopWith((stack) => ({ deadLetter: target(stack) }));
  template.hasResourceProperties('AWS::Lambda::Function', { DeadLetterConfig: { TargetArn: arn } });
  template.hasResourceProperties('AWS::IAM::Policy', allows({ Action: action, Resource: arn }));
});

test('an L1 code signing configuration and an L1 capacity provider', () => {
  const template = shopWith((stack) => ({
    code: FunctionCode.zip({
      runtime: Runtime.PYTHON_3_13,
      handler: 'index.handler',
      source: Code.fromBucketV2(Bucket.fromBucketName(stack, 'Packages', 'packages'), 'orders.zip'),
      codeSigningConfig: new CfnCodeSigningConfig(stack, 'Signing', { allowedPublishers: { signingProfileVersionArns: ['arn:aws:signer:eu-west-1:123456789012:/signing-profiles/shop/1'] } }),
    }),
    memorySize: 2048,
    compute: FunctionCompute.managedInstances(new CfnCapacityProvider(stack, 'Fleet', {
      permissionsConfig: { capacityProviderOperatorRoleArn: 'arn:aws:iam::123456789012:role/fleet' },
      vpcConfig: { subnetIds: ['subnet-0123456789abcdef0'], securityGroupIds: ['sg-0123456789abcdef0'] },
    })),
  }));
  template.hasResourceProperties('AWS::Lambda::Function', {
    CodeSigningConfigArn: { Ref: 'Signing' },
    CapacityProviderConfig: { LambdaManagedInstancesCapacityProviderConfig: { CapacityProviderArn: attribute('Fleet') } },
  });
});
