import { App, CfnCondition, CfnOutput, CfnParameter, CfnResource, Fn, NestedStack, Stack, Validations } from 'aws-cdk-lib';
import { reported } from './findings';
import { LambdaChecks } from '../../src';

/** Templates that AWS accepts, and that were once said to be wrong. */

const ENV = { account: '123456789012', region: 'eu-west-1' };
const TRUST = { Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }] };
const LOGS = { PolicyName: 'logs', PolicyDocument: { Statement: [{ Effect: 'Allow', Action: ['logs:CreateLogStream', 'logs:PutLogEvents'], Resource: '*' }] } };
const CODE = { S3Bucket: 'packages', S3Key: 'orders.zip' };
const ROLE_ARN = 'arn:aws:iam::123456789012:role/orders';
const FUNCTION = { Code: CODE, Handler: 'index.handler', Runtime: 'nodejs24.x', Role: ROLE_ARN };

type Properties = Readonly<Record<string, unknown>>;

function shop(id = 'Shop', region = ENV.region): Stack {
  return new Stack(new App(), id, { env: { ...ENV, region } });
}

function add(scope: Stack, id: string, type: string, properties: Properties): CfnResource {
  return new CfnResource(scope, id, { type, properties });
}

function found(app: App) {
  Validations.of(app).addPlugins(new LambdaChecks());
  return reported(app);
}

const rulesIn = (app: App) => found(app).map(({ rule }) => rule);

test('a macro of somebody may add what is missing, and change the rest', () => {
  const stack = shop();
  stack.addTransform('Globals');
  add(stack, 'Fn', 'AWS::Lambda::Function', { Code: CODE, Handler: 'index.handler', Timeout: '#!PyPlate output = 30', MemorySize: 64 });
  add(stack, 'Mapping', 'AWS::Lambda::EventSourceMapping', { EventSourceArn: 'arn:aws:sqs:eu-west-1:123456789012:orders', BatchSize: 0 });
  expect(found(stack.node.root as App).map(({ rule, severity }) => `${severity}: ${rule}`)).toEqual([
    'warning: memory-out-of-range', 'warning: batch-size-out-of-range',
  ]);
});

test('a loop among properties may add any', () => {
  const stack = shop();
  stack.addTransform('AWS::LanguageExtensions');
  const loop = (name: string, value: unknown) => ({ 'Fn::ForEach::Properties': ['Name', [name], { '${Name}': value }] });
  add(stack, 'Whole', 'AWS::Lambda::Function', { Code: CODE, Handler: 'index.handler', ...loop('Role', ROLE_ARN) });
  add(stack, 'Inside', 'AWS::Lambda::Function', { ...FUNCTION, VpcConfig: { SubnetIds: ['subnet-0123456789abcdef0'], ...loop('SecurityGroupIds', []) } });
  add(stack, 'Mapping', 'AWS::Lambda::EventSourceMapping', {
    FunctionName: { Ref: 'Inside' }, EventSourceArn: 'arn:aws:kinesis:eu-west-1:123456789012:stream/orders', ...loop('StartingPosition', 'LATEST'),
  });
  add(stack, 'Wrong', 'AWS::Lambda::Function', { ...FUNCTION, MemorySize: 64, Environment: { Variables: { AWS_REGION: 'eu-west-1', ...loop('TABLE', 'orders') } } });
  expect(rulesIn(stack.node.root as App)).toEqual(['memory-out-of-range', 'environment-reserved-name']);
});

test('nested stacks that exclude each other have resources that exclude each other', () => {
  const stack = shop();
  const isBig = new CfnCondition(stack, 'Big', { expression: Fn.conditionEquals(Fn.ref('AWS::StackName'), 'big') });
  const isSmall = new CfnCondition(stack, 'Small', { expression: Fn.conditionNot(isBig) });
  const fn = add(stack, 'Fn', 'AWS::Lambda::Function', FUNCTION);
  for (const [id, condition] of [['NestedBig', isBig], ['NestedSmall', isSmall]] as const) {
    const nested = new NestedStack(stack, id);
    (nested.nestedStackResource as CfnResource).cfnOptions.condition = condition;
    add(nested, 'Mapping', 'AWS::Lambda::EventSourceMapping', { FunctionName: fn.ref, EventSourceArn: 'arn:aws:sqs:eu-west-1:123456789012:orders' });
    add(nested, 'Url', 'AWS::Lambda::Url', { TargetFunctionArn: fn.getAtt('Arn'), AuthType: 'AWS_IAM' });
  }
  expect(rulesIn(stack.node.root as App)).toEqual([]);
});

test('parameters of a nested stack may be lists, or the names of what Systems Manager keeps', () => {
  const stack = shop();
  const nested = new NestedStack(stack, 'Inner', { parameters: { Subnets: 'subnet-0123456789abcdef0, subnet-0fedcba9876543210', Memory: 'orders-memory' } });
  const subnets = new CfnParameter(nested, 'Subnets', { type: 'CommaDelimitedList' });
  const memory = new CfnParameter(nested, 'Memory', { type: 'AWS::SSM::Parameter::Value<String>' });
  const VpcConfig = { SubnetIds: subnets.valueAsList, SecurityGroupIds: ['sg-0123456789abcdef0'] };
  add(nested, 'Fn', 'AWS::Lambda::Function', { ...FUNCTION, MemorySize: memory.valueAsString, VpcConfig });
  expect(rulesIn(stack.node.root as App)).toEqual([]);
});

describe('a custom resource', () => {
  const network = (stack: Stack) => {
    const vpc = add(stack, 'Vpc', 'AWS::EC2::VPC', { CidrBlock: '10.0.0.0/16' });
    const subnet = add(stack, 'Subnet', 'AWS::EC2::Subnet', { VpcId: vpc.ref, CidrBlock: '10.0.0.0/24', AvailabilityZone: 'eu-west-1a' });
    const group = add(stack, 'Group', 'AWS::EC2::SecurityGroup', { VpcId: vpc.ref, GroupDescription: 'orders' });
    return { vpc, subnet, group, VpcConfig: { SubnetIds: [subnet.ref], SecurityGroupIds: [group.getAtt('GroupId')] } };
  };
  const custom = (stack: Stack, properties: Properties) => add(stack, 'Custom', 'Custom::Completion', { ServiceToken: ROLE_ARN, ...properties });
  const names = (stack: Stack) => rulesIn(stack.node.root as App);

  test.each([[true, []], [false, ['role-without-network-interface-permissions']]])('may attach policies to a role: %p', (isAttached, expected) => {
    const stack = shop();
    const role = add(stack, 'Role', 'AWS::IAM::Role', { AssumeRolePolicyDocument: TRUST, Policies: [LOGS] });
    add(stack, 'Fn', 'AWS::Lambda::Function', { ...FUNCTION, Role: role.getAtt('Arn'), VpcConfig: network(stack).VpcConfig });
    custom(stack, { RoleName: isAttached ? role.ref : 'orders' });
    expect(names(stack)).toEqual(expected);
  });

  test.each([[true, []], [false, ['mount-target-port-closed']]])('may open a security group: %p', (isOpened, expected) => {
    const stack = shop();
    const { subnet, vpc, VpcConfig } = network(stack);
    const files = add(stack, 'Files', 'AWS::EFS::FileSystem', { Encrypted: true });
    const filesGroup = add(stack, 'FilesGroup', 'AWS::EC2::SecurityGroup', { VpcId: vpc.ref, GroupDescription: 'files' });
    const target = add(stack, 'Target', 'AWS::EFS::MountTarget', { FileSystemId: files.ref, SubnetId: subnet.ref, SecurityGroups: [filesGroup.getAtt('GroupId')] });
    const accessPoint = add(stack, 'AccessPoint', 'AWS::EFS::AccessPoint', { FileSystemId: files.ref, PosixUser: { Uid: '1000', Gid: '1000' } });
    const fn = add(stack, 'Fn', 'AWS::Lambda::Function', { ...FUNCTION, VpcConfig, FileSystemConfigs: [{ Arn: accessPoint.getAtt('Arn'), LocalMountPath: '/mnt/files' }] });
    fn.addResourceDependency(target);
    custom(stack, { GroupId: isOpened ? filesGroup.getAtt('GroupId') : 'sg-0123456789abcdef0' });
    expect(names(stack)).toEqual(expected);
  });

  test.each([[true, []], [false, ['mount-target-missing-in-zone']]])('may make mount targets: %p', (isMade, expected) => {
    const stack = shop();
    const files = add(stack, 'Files', 'AWS::EFS::FileSystem', { Encrypted: true });
    const accessPoint = add(stack, 'AccessPoint', 'AWS::EFS::AccessPoint', { FileSystemId: files.ref, PosixUser: { Uid: '1000', Gid: '1000' } });
    add(stack, 'Fn', 'AWS::Lambda::Function', {
      ...FUNCTION, VpcConfig: network(stack).VpcConfig, FileSystemConfigs: [{ Arn: accessPoint.getAtt('Arn'), LocalMountPath: '/mnt/files' }],
    });
    custom(stack, { Targets: Fn.join(',', ['eu-west-1a', isMade ? files.ref : 'fs-0123456789abcdef0']) });
    expect(names(stack)).toEqual(expected);
  });
});

describe('in another Region', () => {
  const KEY = { KeyPolicy: { Statement: [{ Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::123456789012:root' }, Action: 'kms:*', Resource: '*' }] }, MultiRegion: true };
  const apps = (type: string, properties: Properties) => {
    const app = new App();
    const [origin, shopStack] = [['Origin', 'us-east-1'], ['Shop', 'eu-west-1']].map(([id, region]) => new Stack(app, id!, { env: { ...ENV, region } }));
    const made = add(origin!, 'Made', type, properties);
    new CfnOutput(origin!, 'Name', { value: made.ref });
    return { app, stack: shopStack!, name: { 'Fn::GetStackOutput': { StackName: 'Origin', Region: 'us-east-1', OutputName: 'Name' } } };
  };

  test('the replica of a key has the identifier of the key', () => {
    const { app, stack, name } = apps('AWS::KMS::Key', KEY);
    add(stack, 'Fn', 'AWS::Lambda::Function', {
      ...FUNCTION, Environment: { Variables: { STAGE: 'test' } }, KmsKeyArn: { 'Fn::Join': ['', ['arn:aws:kms:eu-west-1:123456789012:key/', name]] },
    });
    expect(rulesIn(app)).toEqual([]);
  });

  test('the replica of a repository has the name of the repository', () => {
    const { app, stack, name } = apps('AWS::ECR::Repository', { RepositoryName: 'orders' });
    add(stack, 'Fn', 'AWS::Lambda::Function', {
      PackageType: 'Image', Role: ROLE_ARN, Code: { ImageUri: { 'Fn::Join': ['', ['123456789012.dkr.ecr.eu-west-1.', { Ref: 'AWS::URLSuffix' }, '/', name, ':v7']] } },
    });
    expect(rulesIn(app)).toEqual([]);
  });
});
