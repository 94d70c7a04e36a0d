import { App, CfnParameter, Stack, Token } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as efs from 'aws-cdk-lib/aws-efs';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as s3files from 'aws-cdk-lib/aws-s3files';
import { CheckedFunction, CheckedFunctionProps, DirectS3Read } from '../../../src';
import { found } from '../../synthesis/findings';
import { allows, ENV, MINIMAL_PROPS, shop } from '../stack';

const OWN_GROUP = { 'Fn::GetAtt': [Match.stringLikeRegexp('^OrdersFunctionSecurityGroup'), 'GroupId'] };

const POSIX = { path: '/orders', posixUser: { uid: '1000', gid: '1000' }, createAcl: { ownerUid: '1000', ownerGid: '1000', permissions: '750' } };

function fileSystemIn(stack: Stack, props: Partial<efs.FileSystemProps> = {}) {
  const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 2 });
  return { vpc, accessPoint: new efs.FileSystem(stack, 'Files', { vpc, ...props }).addAccessPoint('Access', POSIX) };
}

function mounting(stack: Stack, vpc: ec2.IVpc, accessPoint: efs.IAccessPoint): Stack {
  new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, networking: { vpc }, filesystem: lambda.FileSystem.fromEfsAccessPoint(accessPoint, '/mnt/orders') });
  return stack;
}

const arnOf = (resource: string, id: object | string) => ({
  'Fn::Join': ['', typeof id === 'string'
    ? ['arn:', { Ref: 'AWS::Partition' }, `:elasticfilesystem:eu-west-1:123456789012:${resource}/${id}`]
    : ['arn:', { Ref: 'AWS::Partition' }, `:elasticfilesystem:eu-west-1:123456789012:${resource}/`, id]],
});
const mayMount = (accessPoint: object | string, files: object | string) => allows(...['elasticfilesystem:ClientMount', 'elasticfilesystem:ClientWrite'].map((Action) => ({
  Action,
  Resource: arnOf('file-system', files),
  Condition: { StringEquals: { 'elasticfilesystem:AccessPointArn': arnOf('access-point', accessPoint) } },
})));

describe('an EFS access point in the same stack', () => {
  const stack = shop();
  const { vpc, accessPoint } = fileSystemIn(stack);
  const template = Template.fromStack(mounting(stack, vpc, accessPoint));
  const ref = (pattern: string) => ({ Ref: Match.stringLikeRegexp(pattern) });

  test('is mounted', () => {
    template.hasResourceProperties('AWS::Lambda::Function', {
      FileSystemConfigs: [{ Arn: arnOf('access-point', ref('^FilesAccess')), LocalMountPath: '/mnt/orders' }],
    });
  });

  test('is opened to the role: this file system, through this access point', () => {
    template.hasResourceProperties('AWS::IAM::Policy', mayMount(ref('^FilesAccess'), ref('^Files')));
    template.resourceCountIs('AWS::IAM::Policy', 1);
    expect(JSON.stringify(template.toJSON()).match(/elasticfilesystem:Client/g)).toHaveLength(2);
  });

  test('lets the security group of the function in, which lets traffic out', () => {
    template.hasResourceProperties('AWS::EC2::SecurityGroupIngress', {
      FromPort: 2049,
      ToPort: 2049,
      IpProtocol: 'tcp',
      SourceSecurityGroupId: OWN_GROUP,
      GroupId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^FilesEfsSecurityGroup'), 'GroupId'] },
    });
    template.hasResourceProperties('AWS::EC2::SecurityGroup', {
      GroupDescription: Match.stringLikeRegexp('Lambda Function'), SecurityGroupEgress: [Match.objectLike({ CidrIp: '0.0.0.0/0', IpProtocol: '-1' })],
    });
  });

  test('is ready before the function: every mount target, and the rule', () => {
    const expected = [
      ...Object.keys(template.findResources('AWS::EFS::MountTarget')),
      ...Object.keys(template.findResources('AWS::EC2::SecurityGroupIngress')),
    ].sort();
    expect(expected).toHaveLength(3);
    template.hasResource('AWS::Lambda::Function', { DependsOn: Match.arrayWith(expected) });
  });
});

test('a security group that lets no traffic out gets a rule on its side too', () => {
  const stack = shop();
  const { vpc, accessPoint } = fileSystemIn(stack);
  new CheckedFunction(stack, 'Orders', {
    ...MINIMAL_PROPS, networking: { vpc, allowAllOutbound: false }, filesystem: lambda.FileSystem.fromEfsAccessPoint(accessPoint, '/mnt/orders'),
  });
  const template = Template.fromStack(stack);
  template.hasResourceProperties('AWS::EC2::SecurityGroupEgress', {
    FromPort: 2049, ToPort: 2049, GroupId: OWN_GROUP, DestinationSecurityGroupId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^FilesEfsSecurityGroup'), 'GroupId'] },
  });
  template.hasResource('AWS::Lambda::Function', { DependsOn: Match.arrayWith(Object.keys(template.findResources('AWS::EC2::SecurityGroupEgress'))) });
});

describe('an EFS access point in another stack', () => {
  const app = new App();
  const files = new Stack(app, 'Storage', { env: ENV });
  const { vpc, accessPoint } = fileSystemIn(files);
  const stack = mounting(shop(app), vpc, accessPoint);
  const template = Template.fromStack(stack);
  const imported = (pattern: string) => ({ 'Fn::ImportValue': Match.stringLikeRegexp(pattern) });

  test('is mounted, in one direction between the stacks', () => {
    template.hasResourceProperties('AWS::IAM::Policy', mayMount(imported('^Storage:.*FilesAccess'), imported('^Storage:.*RefFiles')));
    expect(stack.dependencies).toEqual([files]);
    expect(files.dependencies).toEqual([]);
  });

  test('gets the rule from the stack of the function', () => {
    template.hasResourceProperties('AWS::EC2::SecurityGroupIngress', { FromPort: 2049, SourceSecurityGroupId: OWN_GROUP, GroupId: imported('^Storage:.*EfsSecurityGroup') });
    Template.fromStack(files).resourceCountIs('AWS::EC2::SecurityGroupIngress', 0);
  });

  test('has the rule before the function', () => {
    template.hasResource('AWS::Lambda::Function', { DependsOn: Match.arrayWith(Object.keys(template.findResources('AWS::EC2::SecurityGroupIngress'))) });
    template.resourceCountIs('AWS::EC2::SecurityGroupIngress', 1);
  });
});

test('an imported EFS access point is mounted, and its security group lets the function in', () => {
  const stack = shop();
  const accessPoint = efs.AccessPoint.fromAccessPointAttributes(stack, 'Access', {
    accessPointId: 'fsap-0123456789abcdef0',
    fileSystem: efs.FileSystem.fromFileSystemAttributes(stack, 'Files', {
      fileSystemId: 'fs-0123456789abcdef0', securityGroup: ec2.SecurityGroup.fromSecurityGroupId(stack, 'Group', 'sg-0123456789abcdef0'),
    }),
  });
  const template = Template.fromStack(mounting(stack, new ec2.Vpc(stack, 'Vpc'), accessPoint));
  template.hasResourceProperties('AWS::IAM::Policy', mayMount('fsap-0123456789abcdef0', 'fs-0123456789abcdef0'));
  template.hasResourceProperties('AWS::EC2::SecurityGroupIngress', { GroupId: 'sg-0123456789abcdef0', SourceSecurityGroupId: OWN_GROUP });
  template.hasResource('AWS::Lambda::Function', { DependsOn: Match.arrayWith(Object.keys(template.findResources('AWS::EC2::SecurityGroupIngress'))) });
});

describe('the function waits for every mount target and for the rules on both sides,', () => {
  interface Stacks { readonly network: Stack; readonly storage: Stack; readonly shop: Stack }
  type Groups = (stacks: Stacks, vpc: ec2.IVpc) => ec2.ISecurityGroup[];

  const OWN: Groups = () => [];
  const ofNetwork: Groups = ({ network }, vpc) => [new ec2.SecurityGroup(network, 'Shared', { vpc, allowAllOutbound: false })];
  const ofShop: Groups = ({ shop: stack }, vpc) => [new ec2.SecurityGroup(stack, 'Given', { vpc, allowAllOutbound: false })];
  const imported = (at: keyof Stacks): Groups => (stacks) => [ec2.SecurityGroup.fromSecurityGroupId(stacks[at], 'Given', 'sg-0123456789abcdef0', { allowAllOutbound: false })];

  /** What is of these types, as `stack: type`. */
  function resourcesIn(app: App, types: readonly string[]): [string, string, string][] {
    return app.synth().stacks.flatMap(({ stackName, template: { Resources = {} } }) => Object.entries<any>(Resources)
      .filter(([, { Type }]) => types.includes(Type)).map(([id, { Type }]): [string, string, string] => [stackName, Type.split('::')[2], id]));
  }

  test.each<[string, Groups, keyof Stacks, string]>([
    ['with its own group and a file system of its stack', OWN, 'shop', 'Shop'],
    ['with its own group and a file system of another stack', OWN, 'storage', 'Shop'],
    ['with its own group and a file system of the stack of the VPC', OWN, 'network', 'Shop'],
    ['with a group of its stack and a file system of another stack', ofShop, 'storage', 'Shop'],
    ['with a group of the stack of the VPC and a file system of its own stack', ofNetwork, 'shop', 'Shop'],
    ['with a group of the stack of the VPC and a file system of another stack', ofNetwork, 'storage', 'Storage'],
    ['with a group and a file system of the stack of the VPC', ofNetwork, 'network', 'Network'],
    ['with an imported group and a file system of its stack', imported('shop'), 'shop', 'Shop'],
    ['with an imported group and a file system of another stack', imported('shop'), 'storage', 'Shop'],
    ['with a group imported elsewhere and a file system of another stack', imported('network'), 'storage', 'Storage'],
    ['with a group imported elsewhere and a file system of its stack', imported('network'), 'shop', 'Shop'],
  ])('%s', (_, groups, at, expected) => {
    const app = new App();
    const shopStack = shop(app);
    const stacks = { network: new Stack(app, 'Network', { env: ENV }), storage: new Stack(app, 'Storage', { env: ENV }), shop: shopStack };
    const vpc = new ec2.Vpc(stacks.network, 'Vpc', { maxAzs: 2 });
    const accessPoint = new efs.FileSystem(stacks[at], 'Files', { vpc }).addAccessPoint('Access', POSIX);
    new CheckedFunction(shopStack, 'Orders', {
      ...MINIMAL_PROPS,
      networking: { vpc, securityGroups: groups(stacks, vpc), allowAllOutbound: groups === OWN ? false : undefined },
      filesystem: lambda.FileSystem.fromEfsAccessPoint(accessPoint, '/mnt/orders'),
    });
    const rules = resourcesIn(app, ['AWS::EC2::SecurityGroupIngress', 'AWS::EC2::SecurityGroupEgress']);
    expect(rules.map(([stack, type]) => `${stack}: ${type}`).sort()).toEqual([`${expected}: SecurityGroupEgress`, `${expected}: SecurityGroupIngress`]);
    const { template, dependencies } = app.synth().getStackByName('Shop');
    const { DependsOn } = Object.values<any>(template.Resources).find(({ Type }) => Type === 'AWS::Lambda::Function');
    const isThere = ([stack, , id]: [string, string, string]) => stack === 'Shop' ? DependsOn.includes(id) : dependencies.some(({ id: name }) => name === stack);
    expect([...rules, ...resourcesIn(app, ['AWS::EFS::MountTarget'])].filter((one) => !isThere(one))).toEqual([]);
  });

  test('and not for those of another function on the same file system', () => {
    const stack = shop();
    const { vpc, accessPoint } = fileSystemIn(stack);
    const filesystem = lambda.FileSystem.fromEfsAccessPoint(accessPoint, '/mnt/orders');
    ['Orders', 'Other'].forEach((id) => new CheckedFunction(stack, id, { ...MINIMAL_PROPS, networking: { vpc }, filesystem }));
    const template = Template.fromStack(stack);
    const rules = Object.keys(template.findResources('AWS::EC2::SecurityGroupIngress'));
    const waiting = Object.values(template.findResources('AWS::Lambda::Function')).map(({ DependsOn }) => DependsOn.filter((id: string) => rules.includes(id)));
    expect(waiting.map((ids: string[]) => ids.length)).toEqual([1, 1]);
    expect(new Set(waiting.flat()).size).toBe(2);
  });

  test('also for a rule that is made later', () => {
    const stack = shop();
    const { vpc, accessPoint } = fileSystemIn(stack);
    const fn = new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, networking: { vpc }, filesystem: lambda.FileSystem.fromEfsAccessPoint(accessPoint, '/mnt/orders') });
    accessPoint.fileSystem.connections.allowFrom(fn, ec2.Port.tcp(2050));
    const template = Template.fromStack(stack);
    const rules = Object.keys(template.findResources('AWS::EC2::SecurityGroupIngress'));
    expect(rules).toHaveLength(2);
    template.hasResource('AWS::Lambda::Function', { DependsOn: Match.arrayWith(rules.sort()) });
  });
});

describe('a One Zone file system', () => {
  const mountingIn = (vpcSubnets?: (vpc: ec2.Vpc) => ec2.SubnetSelection) => found((stack) => {
    const { vpc, accessPoint } = fileSystemIn(stack, { oneZone: true });
    new CheckedFunction(stack, 'Orders', {
      ...MINIMAL_PROPS, networking: { vpc, vpcSubnets: vpcSubnets?.(vpc) }, filesystem: lambda.FileSystem.fromEfsAccessPoint(accessPoint, '/mnt/orders'),
    });
  }, {});

  test('is refused to a function that is in other zones too', () => {
    expect(mountingIn()).toEqual(['mount-target-missing-in-zone at Shop/Orders/Function/Resource']);
  });

  test('is mounted in its zone', () => {
    expect(mountingIn(({ availabilityZones }) => ({ availabilityZones: availabilityZones.slice(0, 1) }))).toEqual([]);
  });
});

test('a file system that is imported without its security group is told what is missing', () => {
  const stack = shop();
  const fileSystem = efs.FileSystem.fromFileSystemAttributes(stack, 'Files', { fileSystemId: 'fs-0123456789abcdef0' } as efs.FileSystemAttributes);
  const accessPoint = efs.AccessPoint.fromAccessPointAttributes(stack, 'Access', { accessPointId: 'fsap-0123456789abcdef0', fileSystem });
  expect(() => mounting(stack, new ec2.Vpc(stack, 'Vpc'), accessPoint)).toThrow('filesystem is an object instead of a FileSystem with security groups');
});

test('a file system without a VPC is rejected by a sentence of ours', () => {
  const stack = shop();
  const { accessPoint } = fileSystemIn(stack);
  expect(() => new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, filesystem: lambda.FileSystem.fromEfsAccessPoint(accessPoint, '/mnt/orders') }))
    .toThrow('file-system-without-vpc');
});

describe('an access point of S3 Files', () => {
  function reading(
    directS3Read?: DirectS3Read,
    props: Partial<CheckedFunctionProps> = {},
    prefix?: string,
    rootDirectory?: s3files.CfnAccessPoint.RootDirectoryProperty,
  ): Template {
    const stack = shop();
    new CfnParameter(stack, 'Memory', { type: 'Number' });
    const vpc = new ec2.Vpc(stack, 'Vpc', { maxAzs: 2 });
    const files = new s3files.CfnFileSystem(stack, 'Files', { bucket: 'arn:aws:s3:::reports', prefix, roleArn: 'arn:aws:iam::123456789012:role/files' });
    const group = new ec2.CfnSecurityGroup(stack, 'FilesGroup', { groupDescription: 'files', vpcId: vpc.vpcId });
    vpc.privateSubnets.forEach(({ subnetId }, index) => new s3files.CfnMountTarget(stack, `Target${index}`, {
      fileSystemId: files.attrFileSystemId, subnetId, securityGroups: [group.attrGroupId],
    }));
    const accessPoint = new s3files.CfnAccessPoint(stack, 'Access', { fileSystemId: files.attrFileSystemId, rootDirectory });
    new CheckedFunction(stack, 'Orders', {
      ...MINIMAL_PROPS, ...props, networking: { vpc }, filesystem: lambda.FileSystem.fromS3FilesAccessPoint(accessPoint, '/mnt/reports'), directS3Read,
    });
    return Template.fromStack(stack);
  }

  test('is mounted, once both mount targets are there', () => {
    reading().hasResource('AWS::Lambda::Function', {
      Properties: {
        FileSystemConfigs: [{ Arn: { 'Fn::GetAtt': ['Access', 'AccessPointArn'] }, LocalMountPath: '/mnt/reports', S3FilesConfig: Match.absent() }],
      },
      DependsOn: Match.arrayWith(['Target0', 'Target1']),
    });
  });

  test('is opened to the role and to the security group of the function', () => {
    const template = reading();
    template.hasResourceProperties('AWS::IAM::Policy', allows(
      { Action: 's3files:ClientMount', Resource: { 'Fn::GetAtt': ['Access', 'AccessPointArn'] } },
      { Action: ['s3files:ClientMount', 's3files:ClientWrite'], Resource: { Ref: 'Files' } },
    ));
    template.resourceCountIs('AWS::IAM::Policy', 1);
    template.hasResourceProperties('AWS::EC2::SecurityGroupIngress', { FromPort: 2049, SourceSecurityGroupId: OWN_GROUP });
  });

  test('is read past the file system when told so', () => {
    reading(DirectS3Read.ENABLED).hasResourceProperties('AWS::Lambda::Function', {
      FileSystemConfigs: [{ LocalMountPath: '/mnt/reports', S3FilesConfig: { DirectS3Read: 'ENABLED' } }],
    });
  });

  const statements = (template: Template) => Object.values(template.findResources('AWS::IAM::Policy')).flatMap(({ Properties }) => Properties.PolicyDocument.Statement);
  const ofFiles = (template: Template) => statements(template).filter(({ Action }) => /s3/.test(String(Action)));
  const READS = { Effect: 'Allow', Action: ['s3:GetObject', 's3:GetObjectVersion'], Resource: 'arn:aws:s3:::reports/*' };

  test.each<[string, DirectS3Read | undefined, Partial<CheckedFunctionProps>]>([
    ['enabled, with any memory', DirectS3Read.ENABLED, {}],
    ['automatic, with 512 MB', undefined, { memorySize: 512 }],
    ['said to be automatic, with more memory', DirectS3Read.AUTO, { memorySize: 1024 }],
    ['automatic, with a memory that nobody knows yet', undefined, { memorySize: Token.asNumber({ Ref: 'Memory' }) }],
  ])('is read past the file system with statements for it: %s', (_, directS3Read, props) => {
    expect(ofFiles(reading(directS3Read, props))).toEqual([
      { Effect: 'Allow', Action: 's3files:ClientMount', Resource: { 'Fn::GetAtt': ['Access', 'AccessPointArn'] } },
      { Effect: 'Allow', Action: ['s3files:ClientMount', 's3files:ClientWrite'], Resource: { Ref: 'Files' } },
      READS,
    ]);
  });

  test.each<[string, DirectS3Read | undefined, Partial<CheckedFunctionProps>]>([
    ['disabled, with any memory', DirectS3Read.DISABLED, { memorySize: 1024 }],
    ['automatic, with less memory', DirectS3Read.AUTO, { memorySize: 511 }],
    ['automatic, with the default memory', undefined, {}],
  ])('is not read past the file system: %s', (_, directS3Read, props) => expect(ofFiles(reading(directS3Read, props))).toHaveLength(2));

  test.each<[string, string | undefined, string | undefined, string]>([
    ['a prefix', 'shared/', undefined, 'shared/*'],
    ['a root directory', undefined, '/orders/2026', 'orders/2026/*'],
    ['both', 'shared/', '/orders', 'shared/orders/*'],
    ['the root of all', undefined, '/', '*'],
  ])('is read past the file system only where it shows objects: %s', (_, prefix, path, keys) => {
    expect(ofFiles(reading(DirectS3Read.ENABLED, {}, prefix, path === undefined ? undefined : { path }))).toContainEqual({ ...READS, Resource: `arn:aws:s3:::reports/${keys}` });
  });
});

test('reading past the file system is refused for Amazon EFS', () => {
  const stack = shop();
  const vpc = new ec2.Vpc(stack, 'Vpc');
  const files = efs.FileSystem.fromFileSystemAttributes(stack, 'Files', {
    fileSystemId: 'fs-0123456789abcdef0', securityGroup: ec2.SecurityGroup.fromSecurityGroupId(stack, 'Group', 'sg-085912345678492fb'),
  });
  const filesystem = lambda.FileSystem.fromEfsAccessPoint(efs.AccessPoint.fromAccessPointAttributes(stack, 'Access', {
    accessPointArn: 'arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-0123456789abcdef0', fileSystem: files,
  }), '/mnt/orders');
  expect(() => new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, networking: { vpc }, filesystem, directS3Read: DirectS3Read.AUTO }))
    .toThrow('s3files-config-on-efs');
});
