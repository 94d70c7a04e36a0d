import { App, Duration, Size, Stack, Validations } from 'aws-cdk-lib';
import { LambdaDeploymentConfig } from 'aws-cdk-lib/aws-codedeploy';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as efs from 'aws-cdk-lib/aws-efs';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { ENV } from './stack';
import { CheckedFunction, CheckedFunctionProps, DeadLetter, FunctionCode, FunctionCompute, FunctionLogging, FunctionSecret, LambdaChecks } from '../../src';
import { reported } from '../synthesis/findings';

type Props = Partial<CheckedFunctionProps>;
type Feature = (stack: Stack) => Props;

const INLINE = lambda.Code.fromInline('def handler(event, context): return {}');
const PYTHON = FunctionCode.zip({ runtime: lambda.Runtime.PYTHON_3_14, handler: 'index.handler', source: INLINE });

const ACL = { ownerUid: '1000', ownerGid: '1000', permissions: '750' };

/** One VPC for the features that need one. */
const vpcOf = (stack: Stack): ec2.Vpc =>
  stack.node.tryFindChild('Vpc') as ec2.Vpc | undefined ?? new ec2.Vpc(stack, 'Vpc', { availabilityZones: ['eu-west-1a', 'eu-west-1b'] });

const FEATURES: Readonly<Record<string, Feature>> = {
  'an image': (stack) => ({ code: FunctionCode.ecrImage(new ecr.Repository(stack, 'Images'), { tagOrDigest: 'v7' }) }),
  'Node.js': () => ({ code: FunctionCode.zip({ runtime: lambda.Runtime.NODEJS_24_X, handler: 'index.handler', source: lambda.Code.fromInline('exports.handler = async () => {};') }) }),
  'a fixed name': () => ({ functionName: 'orders' }),
  'more of everything': () => ({ memorySize: 2048, timeout: Duration.minutes(5), ephemeralStorageSize: Size.mebibytes(512) }),
  'large ephemeral storage': () => ({ ephemeralStorageSize: Size.gibibytes(4) }),
  'arm64': () => ({ architecture: lambda.Architecture.ARM_64 }),
  'variables': () => ({ environment: { PRICES: 'prices' } }),
  'no tracing': () => ({ tracing: lambda.Tracing.DISABLED }),
  'a given role': (stack) => ({ role: new iam.Role(stack, 'Given', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }) }),
  'a VPC': (stack) => ({ networking: { vpc: vpcOf(stack) } }),
  'a file system': (stack) => {
    const files = new efs.FileSystem(stack, 'Files', { vpc: vpcOf(stack) });
    return { networking: { vpc: vpcOf(stack) }, filesystem: lambda.FileSystem.fromEfsAccessPoint(files.addAccessPoint('Orders', { path: '/orders', createAcl: ACL, posixUser: { uid: '1000', gid: '1000' } }), '/mnt/files') };
  },
  'SnapStart': () => ({ snapStart: lambda.SnapStartConf.ON_PUBLISHED_VERSIONS }),
  'text logs': () => ({ logging: FunctionLogging.text() }),
  'a given log group': (stack) => ({ logging: FunctionLogging.json({ logGroup: new logs.LogGroup(stack, 'GivenLogs') }) }),
  'a key': (stack) => ({ encryption: { key: new kms.Key(stack, 'Key') } }),
  'an alias': () => ({ alias: { aliasName: 'stable' } }),
  'provisioned concurrency': () => ({ alias: { provisionedConcurrentExecutions: 2 } }),
  'scaled concurrency': () => ({ alias: { provisionedConcurrencyScaling: { maxCapacity: 10, utilizationTarget: 0.7 } } }),
  'weights': (stack) => ({ alias: { additionalVersions: [{ version: lambda.Version.fromVersionArn(stack, 'Old', 'arn:aws:lambda:eu-west-1:123456789012:function:orders:3'), weight: 0.1 }] } }),
  'deployment': () => ({ deployment: { deploymentConfig: LambdaDeploymentConfig.ALL_AT_ONCE } }),
  'a URL': () => ({ url: {} }),
  'a public URL': () => ({ url: { authType: lambda.FunctionUrlAuthType.NONE } }),
  'merged permissions': () => ({ mergeInvokePermissions: true }),
  'secrets': (stack) => ({ secrets: { LOGIN: FunctionSecret.fromSecretsManager(new secretsmanager.Secret(stack, 'Login')) } }),
  'options of the role': () => ({ roleOptions: { path: '/shop/' } }),
  'closed egress': (stack) => ({ networking: { vpc: vpcOf(stack), outbound: [{ peer: ec2.Peer.ipv4('10.1.0.0/16'), port: ec2.Port.HTTPS }] } }),
  'reserved concurrency': () => ({ reservedConcurrentExecutions: 10 }),
  'no concurrency': () => ({ reservedConcurrentExecutions: 0 }),
  'loops': () => ({ recursiveLoop: lambda.RecursiveLoop.ALLOW }),
  'asynchronous invocation': () => ({ asyncInvocation: { retryAttempts: 0 } }),
  'dead letters': (stack) => ({ deadLetter: DeadLetter.queue(new sqs.Queue(stack, 'Lost')) }),
  'durable executions': () => ({ durableConfig: { executionTimeout: Duration.hours(1) } }),
  'tenant isolation': () => ({ tenancyConfig: lambda.TenancyConfig.PER_TENANT }),
  'managed instances': (stack) => ({
    compute: FunctionCompute.managedInstances(new lambda.CapacityProvider(stack, 'Fleet', {
      subnets: vpcOf(stack).privateSubnets, securityGroups: [new ec2.SecurityGroup(stack, 'FleetGroup', { vpc: vpcOf(stack) })],
    })),
    memorySize: 2048,
  }),
};

/** The pairs that Lambda refuses, and what we say of them. */
const REFUSED: readonly (readonly [pair: string, id: string])[] = [
  ['Node.js + SnapStart', 'snapstart-unsupported-runtime'],
  ['large ephemeral storage + SnapStart', 'snapstart-with-large-ephemeral-storage'],
  ['a given role + options of the role', 'option-without-effect'],
  ['a VPC + managed instances', 'managed-instances-with-vpc-config'],
  ['a file system + SnapStart', 'snapstart-with-file-system'],
  ['a file system + managed instances', 'managed-instances-with-vpc-config'],
  ['SnapStart + provisioned concurrency', 'snapstart-with-provisioned-concurrency'],
  ['SnapStart + scaled concurrency', 'snapstart-with-provisioned-concurrency'],
  ['SnapStart + tenant isolation', 'tenant-isolation-with-snapstart'],
  ['SnapStart + managed instances', 'snapstart-on-managed-instances'],
  ['text logs + durable executions', 'durable-with-text-logs'],
  ['text logs + managed instances', 'managed-instances-with-text-logs'],
  ['provisioned concurrency + no concurrency', 'provisioned-concurrency-above-reserved'],
  ['provisioned concurrency + tenant isolation', 'tenant-isolation-with-provisioned-concurrency'],
  ['provisioned concurrency + managed instances', 'managed-instances-with-provisioned-concurrency'],
  ['scaled concurrency + no concurrency', 'provisioned-concurrency-above-reserved'],
  ['scaled concurrency + tenant isolation', 'tenant-isolation-with-provisioned-concurrency'],
  ['weights + deployment', 'deployment-of-weighted-alias'],
  ['a URL + durable executions', 'durable-execution-too-long-for-function-url'],
  ['a URL + tenant isolation', 'tenant-isolation-with-function-url'],
  ['a public URL + durable executions', 'durable-execution-too-long-for-function-url'],
  ['a public URL + tenant isolation', 'tenant-isolation-with-function-url'],
  ['closed egress + managed instances', 'managed-instances-with-vpc-config'],
  ['reserved concurrency + managed instances', 'managed-instances-with-reserved-concurrency'],
  ['no concurrency + managed instances', 'managed-instances-with-reserved-concurrency'],
  ['tenant isolation + managed instances', 'managed-instances-with-tenant-isolation'],
];

/** The ids of what is found in a function with two features, whatever tells of it; `works` when nothing is. */
function outcome(one: Feature, other: Feature): string[] {
  const app = new App();
  const stack = new Stack(app, 'Shop', { env: ENV });
  try {
    new CheckedFunction(stack, 'Orders', { code: PYTHON, ...one(stack), ...other(stack) });
  } catch (error) {
    return problemsIn(String(error));
  }
  Validations.of(app).addPlugins(new LambdaChecks());
  return reported(app).map(({ rule }) => rule);
}

/** An error of ours lists the ids of its findings; anything else is shown whole, and is no id. */
function problemsIn(error: string): string[] {
  const ids = [...error.matchAll(/^ {2}([a-z0-9-]+)(?: at .*)?$/gm)].map(([, id]) => id!);
  return error.startsWith("Error: CheckedFunction 'Shop/Orders': ") && ids.length > 0 ? ids : [error];
}

const NAMES = Object.keys(FEATURES);
const PAIRS = NAMES.flatMap((one, index) => NAMES.slice(index + 1).map((other): [string, string] => [one, other]));

test('each pair of features works, or we say why Lambda refuses it', () => {
  const refused = PAIRS.map(([one, other]) => ({ pair: `${one} + ${other}`, ids: outcome(FEATURES[one]!, FEATURES[other]!) })).filter(({ ids }) => ids.length > 0);
  expect(refused.map(({ pair, ids }) => [pair, ids.join(', ')])).toEqual(REFUSED);
});
