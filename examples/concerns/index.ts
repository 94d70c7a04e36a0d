import { Duration, Stack } from 'aws-cdk-lib';
import * as codedeploy from 'aws-cdk-lib/aws-codedeploy';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as efs from 'aws-cdk-lib/aws-efs';
import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import * as ssm from 'aws-cdk-lib/aws-ssm';
import { orders } from './bare';
import { CheckedFunction, DeadLetter, FunctionCode, FunctionLogging, FunctionSecret } from '../../src';

export type Concern = (stack: Stack) => CheckedFunction;

/** One function for each concern, with what it needs around it. */
export const CONCERNS: Readonly<Record<string, Concern>> = {
  'bare': (stack) => orders(stack),
  'networking': (stack) => orders(stack, { networking: { vpc: privateVpc(stack) } }),
  'file system': (stack) => {
    const vpc = privateVpc(stack);
    const files = new efs.FileSystem(stack, 'Files', { vpc, encrypted: true, enableAutomaticBackups: true });
    const accessPoint = files.addAccessPoint('OrdersFiles', { path: '/orders', createAcl: ACL, posixUser: { uid: '1000', gid: '1000' } });
    return orders(stack, { networking: { vpc }, filesystem: lambda.FileSystem.fromEfsAccessPoint(accessPoint, '/mnt/files') });
  },
  'SnapStart': (stack) => orders(stack, {
    code: FunctionCode.zip({ runtime: lambda.Runtime.PYTHON_3_14, handler: 'index.handler', source: lambda.Code.fromInline('def handler(event, context): pass') }),
    snapStart: lambda.SnapStartConf.ON_PUBLISHED_VERSIONS,
  }),
  'logging': (stack) => orders(stack, { logging: FunctionLogging.json({ retention: RetentionDays.SIX_MONTHS }) }),
  'encryption': (stack) => orders(stack, {
    environment: { PRICES: 'prices' }, encryption: { key: new kms.Key(stack, 'Key', { enableKeyRotation: true }) },
  }),
  'role': (stack) => orders(stack, { roleOptions: { path: '/shop/', description: 'runs Orders' } }),
  'secrets': (stack) => {
    const key = new kms.Key(stack, 'Key', { enableKeyRotation: true });
    const secret = new secretsmanager.Secret(stack, 'Login', { encryptionKey: key });
    secret.addRotationSchedule('Rotation', { hostedRotation: secretsmanager.HostedRotation.mysqlSingleUser() });
    return orders(stack, {
      secrets: {
        DB_LOGIN: FunctionSecret.fromSecretsManager(secret),
        API_TOKEN: FunctionSecret.fromSsmParameter(ssm.StringParameter.fromSecureStringParameterAttributes(stack, 'Token', { parameterName: '/orders/token' })),
      },
    });
  },
  'deployment': (stack) => {
    const fn = orders(stack, { deployment: { deploymentConfig: codedeploy.LambdaDeploymentConfig.LINEAR_10PERCENT_EVERY_1MINUTE } });
    fn.deploymentGroup!.addAlarm(fn.metricErrors().createAlarm(stack, 'Errors', { threshold: 5, evaluationPeriods: 1 }));
    return fn;
  },
  'durable execution': (stack) => orders(stack, { durableConfig: { executionTimeout: Duration.hours(1) } }),
  'provisioned concurrency': (stack) => orders(stack, { alias: { provisionedConcurrentExecutions: 2 } }),
  'asynchronous invocation': (stack) => orders(stack, {
    asyncInvocation: { retryAttempts: 1 }, deadLetter: DeadLetter.queue(queue(stack, 'Lost')),
  }),
  'triggers': (stack) => {
    const fn = orders(stack, { url: {}, alias: {} });
    new events.Rule(stack, 'Nightly', { schedule: events.Schedule.rate(Duration.days(1)), targets: [new targets.LambdaFunction(fn)] });
    return fn;
  },
  'event source': (stack) => {
    const fn = orders(stack, { timeout: Duration.seconds(10) });
    fn.addEventSource(new SqsEventSource(new sqs.Queue(stack, 'Queue', {
      enforceSSL: true, visibilityTimeout: Duration.minutes(1), deadLetterQueue: { queue: queue(stack, 'Poison'), maxReceiveCount: 3 },
    })));
    return fn;
  },
};

const ACL = { ownerUid: '1000', ownerGid: '1000', permissions: '750' };

function privateVpc(stack: Stack): ec2.Vpc {
  return new ec2.Vpc(stack, 'Vpc', { availabilityZones: ['eu-west-1a', 'eu-west-1b'], natGateways: 1, flowLogs: { all: {} } });
}

/** A queue that is a dead-letter queue itself. */
function queue(stack: Stack, id: string): sqs.Queue {
  return new sqs.Queue(stack, id, { enforceSSL: true });
}
