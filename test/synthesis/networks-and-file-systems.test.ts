import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, CfnParameter, CfnResource, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as efs from 'aws-cdk-lib/aws-efs';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as s3files from 'aws-cdk-lib/aws-s3files';
import { CheckedFunction, FunctionCode, LambdaChecks } from '../../src';

const CODE = lambda.Code.fromInline('def handler(event, context): return {}');
const L2 = { runtime: lambda.Runtime.PYTHON_3_13, handler: 'index.handler', code: CODE };
const POSIX = { path: '/orders', posixUser: { uid: '1000', gid: '1000' }, createAcl: { ownerUid: '1000', ownerGid: '1000', permissions: '750' } };
const ENVIRONMENTS = [['a known environment', { account: '123456789012', region: 'eu-west-1' }], ['an unknown environment', {}]] as const;

interface Violation {
  readonly ruleName: string;
  readonly violatingConstructs: readonly { readonly constructPath: string }[];
}

beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

function found(app: App): string[] {
  Validations.of(app).addPlugins(new LambdaChecks());
  try {
    app.synth();
  } catch (error) {
    expect((error as Error).name).toContain('ValidationFailed');
  }
  const { pluginReports } = JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8'));
  return (pluginReports as { violations?: Violation[] }[]).flatMap(({ violations = [] }) => violations)
    .map(({ ruleName, violatingConstructs: [where] }) => `${ruleName} at ${where?.constructPath}`);
}

const cfn = (construct: { readonly node: { readonly defaultChild?: unknown } }) => construct.node.defaultChild as CfnResource;

function vpcApp(env = {}, app = new App()) {
  const stack = new Stack(app, 'Shop', { env });
  const vpc = new ec2.Vpc(stack, 'Vpc');
  return { app, stack, vpc };
}

function efsApp(env = {}, given?: App) {
  const { app, stack, vpc } = vpcApp(env, given);
  const files = new efs.FileSystem(stack, 'Files', { vpc, removalPolicy: RemovalPolicy.DESTROY });
  const accessPoint = files.addAccessPoint('Point', POSIX);
  const fn = new lambda.Function(stack, 'Orders', { ...L2, vpc, filesystem: lambda.FileSystem.fromEfsAccessPoint(accessPoint, '/mnt/files') });
  return { app, stack, vpc, files, accessPoint, fn };
}

function s3FilesApp() {
  const { app, stack, vpc } = vpcApp();
  const bucket = new s3.Bucket(stack, 'Bucket', { versioned: true });
  const role = new iam.Role(stack, 'Sync', { assumedBy: new iam.ServicePrincipal('elasticfilesystem.amazonaws.com') });
  const files = new s3files.CfnFileSystem(stack, 'Files', { bucket: bucket.bucketArn, roleArn: role.roleArn });
  const group = new ec2.SecurityGroup(stack, 'FilesGroup', { vpc });
  vpc.privateSubnets.forEach(({ subnetId }, index) =>
    new s3files.CfnMountTarget(stack, `Target${index}`, { fileSystemId: files.attrFileSystemId, subnetId, securityGroups: [group.securityGroupId] }));
  const accessPoint = new s3files.CfnAccessPoint(stack, 'Point', { fileSystemId: files.attrFileSystemId });
  const fn = new lambda.Function(stack, 'Orders', { ...L2, vpc, filesystem: lambda.FileSystem.fromS3FilesAccessPoint(accessPoint, '/mnt/files') });
  return { app, bucket, fn, group };
}

describe.each(ENVIRONMENTS)('in %s', (_, env) => {
  test('a function in a VPC gives nothing', () => {
    const { app, stack, vpc } = vpcApp(env);
    new lambda.Function(stack, 'Orders', { ...L2, vpc });
    new CheckedFunction(stack, 'Checked', { code: FunctionCode.zip({ runtime: L2.runtime, handler: L2.handler, source: CODE }), networking: { vpc } });
    expect(found(app)).toEqual([]);
  });

  test('a function with a file system of EFS gives nothing', () => expect(found(efsApp(env).app)).toEqual([]));

  test('a checked function with a file system of EFS gives nothing', () => {
    const { app, stack, vpc, accessPoint } = efsApp(env);
    new CheckedFunction(stack, 'Checked', {
      code: FunctionCode.zip({ runtime: L2.runtime, handler: L2.handler, source: CODE }),
      networking: { vpc },
      filesystem: lambda.FileSystem.fromEfsAccessPoint(accessPoint, '/mnt/files'),
    });
    expect(found(app)).toEqual([]);
  });

  test('a function in another stack gives nothing', () => {
    const { app, vpc, accessPoint } = efsApp(env);
    new lambda.Function(new Stack(app, 'Other', { env }), 'Orders', { ...L2, vpc, filesystem: lambda.FileSystem.fromEfsAccessPoint(accessPoint, '/mnt/files') });
    expect(found(app)).toEqual([]);
  });
});

test('a function with an S3 file system gives nothing', () => expect(found(s3FilesApp().app)).toEqual([]));

test('a file system that the CDK closes to anonymous clients gives nothing', () => {
  expect(found(efsApp({}, new App({ context: { '@aws-cdk/aws-efs:denyAnonymousAccess': true } })).app)).toEqual([]);
});

test.each([
  ['List<AWS::EC2::Subnet::Id>', ['role-without-network-interface-permissions at Shop/Orders/Resource']],
  ['AWS::SSM::Parameter::Value<List<AWS::EC2::Subnet::Id>>', ['role-without-network-interface-permissions at Shop/Orders/Resource']],
  ['CommaDelimitedList', []], // it may be empty
])('subnets that are given at deployment as %s are there', (type, expected) => {
  const stack = new Stack(new App(), 'Shop');
  const subnets = new CfnParameter(stack, 'Subnets', { type });
  const fn = new lambda.Function(stack, 'Orders', L2);
  cfn(fn).addPropertyOverride('VpcConfig', { SubnetIds: { Ref: subnets.logicalId }, SecurityGroupIds: ['sg-0123456789abcdef0'] });
  expect(found(stack.node.root as App)).toEqual(expected);
});

test('a VPC that is looked up gives nothing', () => {
  const app = new App();
  const stack = new Stack(app, 'Shop', { env: { account: '123456789012', region: 'eu-west-1' } });
  const vpc = ec2.Vpc.fromLookup(stack, 'Vpc', { vpcId: 'vpc-0123456789abcdef0' });
  const files = new efs.FileSystem(stack, 'Files', { vpc });
  new lambda.Function(stack, 'Orders', { ...L2, vpc, filesystem: lambda.FileSystem.fromEfsAccessPoint(files.addAccessPoint('Point', POSIX), '/mnt/files') });
  expect(found(app)).toEqual([]);
});

test.each<[string, (parts: ReturnType<typeof efsApp>) => void, string]>([
  ['a security group of another VPC', ({ stack, fn }) => {
    const group = new ec2.SecurityGroup(stack, 'Group', { vpc: new ec2.Vpc(stack, 'Other') });
    cfn(fn).addPropertyOverride('VpcConfig.SecurityGroupIds.1', group.securityGroupId);
  }, 'vpc-security-group-in-another-vpc'],
  ['dedicated tenancy', ({ vpc }) => cfn(vpc).addPropertyOverride('InstanceTenancy', 'dedicated'), 'vpc-with-dedicated-tenancy'],
  ['encryption control', ({ vpc }) => new ec2.CfnVPCEncryptionControl(vpc, 'Control', { vpcId: vpc.vpcId, mode: 'enforce' }), 'vpc-encryption-control-without-lambda-exclusion'],
  ['IPv6', ({ fn }) => cfn(fn).addPropertyOverride('VpcConfig.Ipv6AllowedForDualStack', true), 'vpc-ipv6-on-single-stack-subnet'],
  ['public subnets', ({ vpc, fn }) => cfn(fn).addPropertyOverride('VpcConfig.SubnetIds', vpc.publicSubnets.map(({ subnetId }) => subnetId)), 'vpc-public-subnet-without-internet'],
  ['an access point without a POSIX user', ({ accessPoint }) => cfn(accessPoint).addPropertyDeletionOverride('PosixUser'), 'access-point-without-posix-user'],
  ['an access point that does not make its directory', ({ accessPoint }) => cfn(accessPoint).addPropertyDeletionOverride('RootDirectory.CreationInfo'), 'access-point-directory-not-created'],
  ['no order', ({ fn }) => fn.node.findAll().filter(CfnResource.isCfnResource).forEach((one) => one.addOverride('DependsOn', [])), 'function-before-mount-target'],
])('a function with %s is found', (_, breakIt, ruleName) => {
  const parts = efsApp();
  breakIt(parts);
  expect(found(parts.app)).toEqual([`${ruleName} at Shop/Orders/Resource`]);
});

test.each([
  ['with an endpoint for what it calls gives nothing', true, []],
  ['without one is found', false, ['vpc-public-subnet-without-internet at Shop/Orders/Resource']],
])('a function in public subnets %s', (_, hasEndpoint, expected) => {
  const { app, stack, vpc } = vpcApp();
  if (hasEndpoint) {
    vpc.addGatewayEndpoint('Files', { service: ec2.GatewayVpcEndpointAwsService.S3 });
  }
  const fn = new lambda.Function(stack, 'Orders', { ...L2, vpc, vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC }, allowPublicSubnet: true });
  new s3.Bucket(stack, 'Bucket').grantRead(fn);
  expect(found(app)).toEqual(expected);
});

type Door = (vpc: ec2.Vpc, fn: lambda.Function) => void;
const sqs = { service: ec2.InterfaceVpcEndpointAwsService.SQS };

test.each<[string, Door, boolean]>([
  ['is found without an endpoint', () => undefined, true],
  ['gives nothing with an endpoint', (vpc) => vpc.addInterfaceEndpoint('Queues', sqs), false],
  ['is found with an endpoint that is closed', (vpc) => vpc.addInterfaceEndpoint('Queues', { ...sqs, open: false }), true],
  ['gives nothing with an endpoint that is opened to it', (vpc, fn) => vpc.addInterfaceEndpoint('Queues', { ...sqs, open: false }).connections.allowDefaultPortFrom(fn), false],
])('a function in isolated subnets that sends to a queue %s', (_, add, isFound) => {
  const app = new App();
  const stack = new Stack(app, 'Shop');
  const vpc = new ec2.Vpc(stack, 'Vpc', { subnetConfiguration: [{ name: 'Isolated', subnetType: ec2.SubnetType.PRIVATE_ISOLATED }] });
  const fn = new lambda.Function(stack, 'Orders', { ...L2, vpc, vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_ISOLATED } });
  fn.addToRolePolicy(new iam.PolicyStatement({ actions: ['sqs:SendMessage'], resources: ['*'] }));
  add(vpc, fn);
  expect(found(app)).toEqual(isFound ? ['vpc-service-without-endpoint at Shop/Orders/Resource'] : []);
});

test('a mount target that is removed is missed in its zone, and by what waits for it', () => {
  const { app, files } = efsApp();
  files.node.tryRemoveChild('EfsMountTarget2');
  expect(found(app)).toEqual(['mount-target-missing-in-zone at Shop/Orders/Resource', 'reference-to-missing-resource at Shop/Orders/Resource']);
});

const NOWHERE = { CidrIp: '255.255.255.255/32', IpProtocol: '-1' };

test.each<[string, (parts: ReturnType<typeof s3FilesApp>) => void, string]>([
  ['of a bucket without versions', ({ bucket }) => cfn(bucket).addPropertyDeletionOverride('VersioningConfiguration'), 's3files-bucket-not-versioned'],
  ['that the function cannot reach', ({ fn }) => fn.connections.securityGroups.forEach((group) => cfn(group).addPropertyOverride('SecurityGroupEgress', [NOWHERE])), 'mount-target-port-closed'],
])('a function with an S3 file system %s is found', (_, breakIt, ruleName) => {
  const parts = s3FilesApp();
  breakIt(parts);
  expect(found(parts.app)).toEqual([`${ruleName} at Shop/Orders/Resource`]);
});

test('subnets in a list that another stack exports are known', () => {
  const app = new App();
  const network = new Stack(app, 'Network');
  const [one, other] = ['One', 'Other'].map((id) => new ec2.Vpc(network, id, { natGateways: 0 }));
  const exported = network.exportStringListValue([one!.isolatedSubnets[0]!.subnetId, other!.isolatedSubnets[0]!.subnetId], { name: 'subnets' });
  new lambda.CfnFunction(new Stack(app, 'Shop'), 'Orders', {
    role: 'arn:aws:iam::123456789012:role/orders',
    runtime: 'nodejs24.x',
    handler: 'index.handler',
    code: { zipFile: 'exports.handler = async () => {};' },
    vpcConfig: { subnetIds: exported, securityGroupIds: ['sg-0123456789abcdef0'] },
  });
  expect(found(app)).toContain('vpc-subnets-in-different-vpcs at Shop/Orders');
});
