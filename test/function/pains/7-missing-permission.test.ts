import { Duration, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as efs from 'aws-cdk-lib/aws-efs';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as destinations from 'aws-cdk-lib/aws-lambda-destinations';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import * as ssm from 'aws-cdk-lib/aws-ssm';
import { CheckedFunctionProps, DeadLetter, FunctionCode, FunctionSecret } from '../../../src';
import { shopWith, statementsIn } from '../stack';

const LOGS = ['logs:CreateLogStream', 'logs:PutLogEvents'];
const TRACES = ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'];
const ENCRYPTS_LOGS = ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncryptFrom', 'kms:ReEncryptTo', 'kms:GenerateDataKey', 'kms:DescribeKey'];
const ENIS = expect.arrayContaining(['ec2:CreateNetworkInterface', 'ec2:DescribeNetworkInterfaces', 'ec2:DeleteNetworkInterface']);
const SOURCE = lambda.Code.fromInline('def handler(event, context): return {}');
const vpcOf = (stack: Stack) => new ec2.Vpc(stack, 'Vpc', { restrictDefaultSecurityGroup: false });

/** What each feature adds to what every function may do. */
test.each<[string, (stack: Stack) => Partial<CheckedFunctionProps>, unknown[]]>([
  ['no feature', () => ({}), []],
  ['a VPC', (stack) => ({ networking: { vpc: vpcOf(stack) } }), [ENIS]],
  [
    'a file system',
    (stack) => {
      const vpc = vpcOf(stack);
      const accessPoint = new efs.FileSystem(stack, 'Files', { vpc }).addAccessPoint('Point', { posixUser: { uid: '1000', gid: '1000' } });
      return { networking: { vpc }, filesystem: lambda.FileSystem.fromEfsAccessPoint(accessPoint, '/mnt/files') };
    },
    [ENIS, 'elasticfilesystem:ClientMount', 'elasticfilesystem:ClientWrite'],
  ],
  ['a dead-letter queue', (stack) => ({ deadLetter: DeadLetter.queue(new sqs.Queue(stack, 'Letters')) }), ['sqs:SendMessage']],
  [
    'an encrypted dead-letter queue',
    (stack) => ({ deadLetter: DeadLetter.queue(new sqs.Queue(stack, 'Letters', { encryption: sqs.QueueEncryption.KMS })) }),
    ['sqs:SendMessage', ['kms:GenerateDataKey', 'kms:Decrypt']],
  ],
  ['a dead-letter topic', (stack) => ({ deadLetter: DeadLetter.topic(new sns.Topic(stack, 'Letters')) }), ['sns:Publish']],
  ['a destination', (stack) => ({ asyncInvocation: { onFailure: new destinations.SqsDestination(new sqs.Queue(stack, 'Failed')) } }), [expect.arrayContaining(['sqs:SendMessage'])]],
  ['a key', (stack) => ({ encryption: { key: new kms.Key(stack, 'Key') } }), ['kms:Decrypt', ENCRYPTS_LOGS]],
  ['durable executions', () => ({ durableConfig: { executionTimeout: Duration.hours(1) } }), [['lambda:CheckpointDurableExecution', 'lambda:GetDurableExecutionState']]],
  ['a secret', (stack) => ({ secrets: { LOGIN: FunctionSecret.fromSecretsManager(new secretsmanager.Secret(stack, 'Login')) } }), ['secretsmanager:GetSecretValue']],
  ['a parameter', (stack) => ({ secrets: { LOGIN: FunctionSecret.fromSsmParameter(new ssm.StringParameter(stack, 'Login', { stringValue: 'x' })) } }), [['ssm:GetParameter', 'ssm:GetParameters']]],
  [
    'Lambda Insights',
    () => ({ code: FunctionCode.zip({ runtime: lambda.Runtime.PYTHON_3_13, handler: 'index.handler', source: SOURCE, insightsVersion: lambda.LambdaInsightsVersion.VERSION_1_0_333_0 }) }),
    [['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents']],
  ],
])('pain 7: the own role may do what %s needs', (_, props, actions) => {
  const all = statementsIn(shopWith(props)).filter((statement) => (statement as { Effect: unknown }).Effect === 'Allow').map((statement) => (statement as { Action: unknown }).Action);
  const others = all.filter((one) => ![LOGS, TRACES].some((always) => JSON.stringify(always) === JSON.stringify(one)));
  expect(all).toHaveLength(others.length + 2);
  expect(others).toHaveLength(actions.length);
  actions.forEach((expected) => expect(others).toContainEqual(expected));
});
