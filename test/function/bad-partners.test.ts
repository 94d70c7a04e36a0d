import { App, Aspects, CfnParameter, CfnResource, Lazy, Stack, Validations } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as codedeploy from 'aws-cdk-lib/aws-codedeploy';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as efs from 'aws-cdk-lib/aws-efs';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as destinations from 'aws-cdk-lib/aws-lambda-destinations';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import * as ssm from 'aws-cdk-lib/aws-ssm';
import { ENV, MINIMAL_PROPS } from './stack';
import { CheckedFunction, CheckedFunctionProps, DeadLetter, FunctionCode, FunctionLogging, FunctionSecret, LambdaChecks } from '../../src';
import { reported } from '../synthesis/findings';

type Props = Partial<CheckedFunctionProps>;
type Partner = (stack: Stack, app: App) => Props;

const OTHER = '111122223333';
const token = (text: string) => Lazy.string({ produce: () => text });
const file = (stack: Stack, accessPoint: efs.IAccessPoint, vpc = new ec2.Vpc(stack, 'Vpc')): Props =>
  ({ networking: { vpc }, filesystem: lambda.FileSystem.fromEfsAccessPoint(accessPoint, '/mnt/files') });
const POSIX = { path: '/orders', posixUser: { uid: '1000', gid: '1000' }, createAcl: { ownerUid: '1000', ownerGid: '1000', permissions: '750' } };
const otherStack = (app: App, env = ENV) => new Stack(app, 'Other', { env });

/** What is given, and what comes of it: findings, or `refused:` those with which the constructor throws. */
const PARTNERS: readonly (readonly [given: string, outcome: string, partner: Partner])[] = [
  ['a key of an ARN that is a token', 'statements-not-added', (stack) => ({ encryption: { key: kms.Key.fromKeyArn(stack, 'Key', token(`arn:aws:kms:eu-west-1:${ENV.account}:key/1`)) } })],
  ['a key of a parameter', 'statements-not-added', (stack) => ({ encryption: { key: kms.Key.fromKeyArn(stack, 'Key', ssm.StringParameter.valueForStringParameter(stack, '/key')) } })],
  ['a key of another account', 'statements-not-added', (stack) => ({ encryption: { key: kms.Key.fromKeyArn(stack, 'Key', `arn:aws:kms:eu-west-1:${OTHER}:key/1234abcd-12ab-34cd-56ef-1234567890ab`) } })],
  ['a key of another Region', 'refused: key-in-another-region', (stack) => ({ encryption: { key: kms.Key.fromKeyArn(stack, 'Key', `arn:aws:kms:us-east-1:${ENV.account}:key/1234abcd-12ab-34cd-56ef-1234567890ab`) } })],
  ['a key of a stack in another Region', 'refused: key-in-another-region', (_, app) => ({ encryption: { key: new kms.Key(otherStack(app, { ...ENV, region: 'us-east-1' }), 'Key') } })],
  ['a key by alias name', 'statements-not-added', (stack) => ({ encryption: { key: kms.Alias.fromAliasName(stack, 'Key', 'alias/orders') } })],
  ['an asymmetric key', 'key-not-symmetric', (stack) => ({ encryption: { key: new kms.Key(stack, 'Key', { keySpec: kms.KeySpec.RSA_4096, keyUsage: kms.KeyUsage.ENCRYPT_DECRYPT }) } })],
  ['a disabled key', 'key-disabled', (stack) => ({ encryption: { key: new kms.Key(stack, 'Key', { enabled: false }) } })],
  ['a VPC without attributes', 'refused: vpc-subnets-not-selected', (stack) => ({ networking: { vpc: ec2.Vpc.fromVpcAttributes(stack, 'Vpc', { vpcId: 'vpc-1', availabilityZones: ['eu-west-1a'] }) } })],
  ['a VPC whose zones and subnets are tokens', '', (stack) => ({
    networking: { vpc: ec2.Vpc.fromVpcAttributes(stack, 'Vpc', { vpcId: token('vpc-1'), availabilityZones: new CfnParameter(stack, 'Zones', { type: 'List<AWS::EC2::AvailabilityZone::Name>' }).valueAsList, privateSubnetIds: new CfnParameter(stack, 'Subnets', { type: 'List<AWS::EC2::Subnet::Id>' }).valueAsList }) },
  })],
  ['a VPC without private subnets', 'refused: vpc-public-subnets-not-allowed', (stack) => ({ networking: { vpc: new ec2.Vpc(stack, 'Vpc', { subnetConfiguration: [{ name: 'Public', subnetType: ec2.SubnetType.PUBLIC }] }) } })],
  ['a VPC without subnets', 'refused: vpc-subnets-not-selected', (stack) => ({ networking: { vpc: new ec2.Vpc(stack, 'Vpc', { subnetConfiguration: [] }) } })],
  ['a VPC in another account', '', (_, app) => ({ networking: { vpc: new ec2.Vpc(otherStack(app, { ...ENV, account: OTHER }), 'Vpc') } })],
  ['a VPC in another Region', 'refused: vpc-in-another-region', (_, app) => ({ networking: { vpc: new ec2.Vpc(otherStack(app, { ...ENV, region: 'us-east-1' }), 'Vpc') } })],
  ['a selection of subnets that selects none', 'refused: vpc-subnets-not-selected', (stack) => ({ networking: { vpc: new ec2.Vpc(stack, 'Vpc'), vpcSubnets: { subnetGroupName: 'Nobody' } } })],
  ['a security group of another VPC', 'vpc-security-group-in-another-vpc', (stack) => ({ networking: { vpc: new ec2.Vpc(stack, 'Vpc'), securityGroups: [new ec2.SecurityGroup(stack, 'Group', { vpc: new ec2.Vpc(stack, 'OtherVpc') })] } })],
  ['a security group by id', '', (stack) => ({ networking: { vpc: new ec2.Vpc(stack, 'Vpc'), securityGroups: [ec2.SecurityGroup.fromSecurityGroupId(stack, 'Group', token('sg-1'))] } })],
  ['an immutable security group', '', (stack) => ({ networking: { vpc: new ec2.Vpc(stack, 'Vpc'), securityGroups: [ec2.SecurityGroup.fromSecurityGroupId(stack, 'Group', 'sg-1', { mutable: false })] } })],
  ['a VPC that an aspect deletes', 'reference-to-missing-resource', (stack) => {
    const vpc = new ec2.Vpc(stack, 'Vpc');
    Aspects.of(stack).add({ visit: (node) => { if (node === vpc) { stack.node.tryRemoveChild('Vpc'); } } });
    return { networking: { vpc } };
  }],
  ['an access point with a file system by token', '', (stack) => {
    const vpc = new ec2.Vpc(stack, 'Vpc');
    const fileSystem = efs.FileSystem.fromFileSystemAttributes(stack, 'FileSystem', { fileSystemId: token('fs-0123456789abcdef0'), securityGroup: ec2.SecurityGroup.fromSecurityGroupId(stack, 'Nfs', token('sg-1')) });
    return file(stack, efs.AccessPoint.fromAccessPointAttributes(stack, 'Files', { accessPointId: token('fsap-0123456789abcdef0'), fileSystem }), vpc);
  }],
  ['a file system in another VPC', 'mount-targets-in-another-vpc', (stack) => file(stack, new efs.FileSystem(stack, 'FileSystem', { vpc: new ec2.Vpc(stack, 'OtherVpc') }).addAccessPoint('Orders', POSIX))],
  ['a file system in one zone', 'mount-target-missing-in-zone', (stack) => {
    const vpc = new ec2.Vpc(stack, 'Vpc', { availabilityZones: ['eu-west-1a', 'eu-west-1b'] });
    return file(stack, new efs.FileSystem(stack, 'FileSystem', { vpc, oneZone: true }).addAccessPoint('Orders', POSIX), vpc);
  }],
  ['a file system without a VPC', 'refused: file-system-without-vpc', (stack) => {
    const vpc = new ec2.Vpc(stack, 'Vpc');
    return { filesystem: lambda.FileSystem.fromEfsAccessPoint(new efs.FileSystem(stack, 'FileSystem', { vpc }).addAccessPoint('Orders', POSIX), '/mnt/files') };
  }],
  ['a role by ARN', '', (stack) => ({ role: iam.Role.fromRoleArn(stack, 'Role', `arn:aws:iam::${ENV.account}:role/orders`) })],
  ['a role of another account', 'role-in-another-account, statements-not-added', (stack) => ({ role: iam.Role.fromRoleArn(stack, 'Role', `arn:aws:iam::${OTHER}:role/orders`) })],
  ['a role by a token', '', (stack) => ({ role: iam.Role.fromRoleArn(stack, 'Role', token(`arn:aws:iam::${ENV.account}:role/orders`)) })],
  ['a role by name', '', (stack) => ({ role: iam.Role.fromRoleName(stack, 'Role', 'orders') })],
  ['a role of EC2', 'role-not-assumable-by-lambda', (stack) => ({ role: new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') }) })],
  ['a role whose policies are frozen', 'role-without-log-permissions, role-without-tracing-permissions, statements-not-added', (stack) => ({ role: new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }).withoutPolicyUpdates() })],
  ['a log group by a token', '', (stack) => ({ logging: FunctionLogging.json({ logGroup: logs.LogGroup.fromLogGroupName(stack, 'Logs', token('/shop/orders')) }) })],
  ['a log group of another Region', 'refused: log-group-elsewhere', (stack) => ({ logging: FunctionLogging.json({ logGroup: logs.LogGroup.fromLogGroupArn(stack, 'Logs', `arn:aws:logs:us-east-1:${ENV.account}:log-group:/shop/orders:*`) }) })],
  ['a log group of a stack in another account', 'refused: log-group-elsewhere', (_, app) => ({ logging: FunctionLogging.json({ logGroup: new logs.LogGroup(otherStack(app, { ...ENV, account: OTHER }), 'Logs') }) })],
  ['a FIFO queue for dead letters', 'dead-letter-target-fifo', (stack) => ({ deadLetter: DeadLetter.queue(new sqs.Queue(stack, 'Lost', { fifo: true })) })],
  ['a FIFO topic for dead letters', 'dead-letter-target-fifo', (stack) => ({ deadLetter: DeadLetter.topic(new sns.Topic(stack, 'Lost', { fifo: true })) })],
  ['a queue by a token', '', (stack) => ({ deadLetter: DeadLetter.queue(sqs.Queue.fromQueueArn(stack, 'Lost', token(`arn:aws:sqs:eu-west-1:${ENV.account}:lost`))) })],
  ['a queue of a stack in another account', 'refused: partner-without-name', (_, app) => ({ deadLetter: DeadLetter.queue(new sqs.Queue(otherStack(app, { ...ENV, account: OTHER }), 'Lost')) })],
  ['a FIFO queue as destination', 'destination-fifo', (stack) => ({ asyncInvocation: { onFailure: new destinations.SqsDestination(new sqs.Queue(stack, 'Failed', { fifo: true })) } })],
  ['a FIFO topic as destination', 'destination-fifo', (stack) => ({ asyncInvocation: { onFailure: new destinations.SnsDestination(new sns.Topic(stack, 'Failed', { fifo: true })) } })],
  ['a bucket as destination of successes', 'on-success-destination-unsupported', (stack) => ({ asyncInvocation: { onSuccess: new destinations.S3Destination(new s3.Bucket(stack, 'Done')) } })],
  ['a secret by name', '', (stack) => ({ secrets: { LOGIN: FunctionSecret.fromSecretsManager(secretsmanager.Secret.fromSecretNameV2(stack, 'Login', 'login')) } })],
  ['a secret by a token', '', (stack) => ({ secrets: { LOGIN: FunctionSecret.fromSecretsManager(secretsmanager.Secret.fromSecretCompleteArn(stack, 'Login', token(`arn:aws:secretsmanager:eu-west-1:${ENV.account}:secret:login-abcdef`))) } })],
  ['a secret of another account', 'statements-not-added', (stack) => ({ secrets: { LOGIN: FunctionSecret.fromSecretsManager(secretsmanager.Secret.fromSecretCompleteArn(stack, 'Login', `arn:aws:secretsmanager:eu-west-1:${OTHER}:secret:login-abcdef`)) } })],
  ['a layer by a token', '', (stack) => ({ code: zipWith([lambda.LayerVersion.fromLayerVersionArn(stack, 'Layer', token(`arn:aws:lambda:eu-west-1:${OTHER}:layer:tools:1`))]) })],
  ['a layer of another Region', 'refused: layer-in-another-region', (stack) => ({ code: zipWith([lambda.LayerVersion.fromLayerVersionArn(stack, 'Layer', `arn:aws:lambda:us-east-1:${OTHER}:layer:tools:1`)]) })],
  ['a layer without a version', 'refused: layer-arn-malformed', (stack) => ({ code: zipWith([lambda.LayerVersion.fromLayerVersionArn(stack, 'Layer', `arn:aws:lambda:eu-west-1:${OTHER}:layer:tools`)]) })],
  ['a repository of another Region', 'image-repository-in-another-region', (stack) => ({
    code: FunctionCode.ecrImage(ecr.Repository.fromRepositoryArn(stack, 'Images', `arn:aws:ecr:us-east-1:${ENV.account}:repository/orders`), { tagOrDigest: 'v1' }),
  })],
  ['a repository of another account', '', (stack) => ({
    code: FunctionCode.ecrImage(ecr.Repository.fromRepositoryArn(stack, 'Images', `arn:aws:ecr:eu-west-1:${OTHER}:repository/orders`), { tagOrDigest: 'v1' }),
  })],
  ['an alarm of another Region', 'refused: partner-without-name', (_, app) => ({ deployment: { deploymentConfig: codedeploy.LambdaDeploymentConfig.ALL_AT_ONCE, alarms: [alarm(otherStack(app, { ...ENV, region: 'us-east-1' }))] } })],
  ['a resource that an aspect deletes', 'reference-to-missing-resource', (stack) => {
    const key = new kms.Key(stack, 'Key');
    Aspects.of(stack).add({ visit: (node) => { if (node instanceof CfnResource && node.node.path === 'Shop/Key/Resource') { key.node.tryRemoveChild('Resource'); } } });
    return { encryption: { key } };
  }],
];

function zipWith(layers: lambda.ILayerVersion[]): FunctionCode {
  return FunctionCode.zip({ runtime: lambda.Runtime.PYTHON_3_13, handler: 'index.handler', source: lambda.Code.fromInline('def handler(event, context): return {}'), layers });
}

function alarm(stack: Stack): cloudwatch.Alarm {
  return new cloudwatch.Alarm(stack, 'Alarm', { metric: new cloudwatch.Metric({ namespace: 'Shop', metricName: 'Errors' }), threshold: 1, evaluationPeriods: 1 });
}

/** An error of ours lists the ids of its findings; any other is shown whole. */
function outcomeOf(partner: Partner): string {
  const app = new App();
  const stack = new Stack(app, 'Shop', { env: ENV });
  try {
    new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, ...partner(stack, app) });
  } catch (error) {
    const ids = [...String(error).matchAll(/^ {2}([a-z0-9-]+) at /gm)].map(([, id]) => id!);
    return String(error).startsWith("Error: CheckedFunction 'Shop/Orders': ") ? `refused: ${ids.join(', ')}` : String(error);
  }
  Validations.of(app).addPlugins(new LambdaChecks());
  return reported(app).map(({ rule }) => rule).join(', ');
}

test.each(PARTNERS)('%s gives: %s', (_, outcome, partner) => expect(outcomeOf(partner)).toBe(outcome));
