import * as fc from 'fast-check';
import { ResourceIndex } from '../../src/readers/resource-index';
import { AppSurroundings } from '../../src/readers/surroundings/app-surroundings';
import { Template, TemplateResource } from '../../src/readers/template-scope';
import { UNKNOWN } from '../../src/view/maybe';

type Json = Readonly<Record<string, unknown>>;
type Resources = Readonly<Record<string, TemplateResource>>;

const NO_VALUE = { Ref: 'AWS::NoValue' };
const FILE_SYSTEM = { Type: 'AWS::EFS::FileSystem', Properties: {} };
const ARN = { 'Fn::GetAtt': ['Point', 'Arn'] };
const NFS = { IpProtocol: 'tcp', FromPort: 2049, ToPort: 2049 };
const group = (properties: Json = {}) => ({ Type: 'AWS::EC2::SecurityGroup', Properties: { VpcId: { Ref: 'Vpc' }, ...properties } });
const point = (properties: Json = {}) => ({ Type: 'AWS::EFS::AccessPoint', Properties: { FileSystemId: { Ref: 'Files' }, ...properties } });
const target = (properties: Json = {}) => ({
  Type: 'AWS::EFS::MountTarget',
  Properties: { FileSystemId: { Ref: 'Files' }, SubnetId: { Ref: 'S' }, SecurityGroups: [{ Ref: 'TargetGroup' }], ...properties },
});
const NETWORK: Resources = {
  Vpc: { Type: 'AWS::EC2::VPC' },
  S: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: { Ref: 'Vpc' }, AvailabilityZone: 'eu-west-1a' } },
  Group: group(),
  TargetGroup: group(),
};
const FILES: Resources = { Files: FILE_SYSTEM, Point: point(), Target: target() };

function fn(Arn: unknown, properties: Json = {}, more: TemplateResource = {}) {
  const VpcConfig = { SubnetIds: [{ Ref: 'S' }], SecurityGroupIds: [{ Ref: 'Group' }] };
  return { Type: 'AWS::Lambda::Function', Properties: { VpcConfig, FileSystemConfigs: [{ Arn, LocalMountPath: '/mnt/files' }], ...properties }, ...more };
}

function around(Resources: Resources, others: Readonly<Record<string, Template>> = {}) {
  const index = new ResourceIndex(Object.entries({ shop: { Resources }, ...others }).map(([key, template]) => ({ key, template, stackName: key })));
  return new AppSurroundings(index).of(index.resource('shop', 'Fn')!);
}

const mounting = (resources: Resources, mount: TemplateResource = fn(ARN)) => around({ ...NETWORK, ...FILES, ...resources, Fn: mount });
const targetsOf = (resources: Resources, mount?: TemplateResource) => mounting(resources, mount).mountTargets;

test('functions without a file system have none', () => {
  expect(mounting({}, fn(ARN, { FileSystemConfigs: undefined })).mountTargets).toBeUndefined();
});

test.each<[string, unknown, number]>([
  ['an attribute', ARN, 1],
  ['a join, as the CDK writes it', { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':elasticfilesystem:…:access-point/', { Ref: 'Point' }]] }, 1],
  ['a text', 'arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-0123456789abcdef0', 0],
  ['a parameter', { Ref: 'P' }, 0],
  ['another resource', { Ref: 'Files' }, 0],
])('an access point is found by %s', (_, arn, known) => {
  const { accessPoints, mountTargets } = mounting({}, fn(arn));
  expect([accessPoints?.known.length, mountTargets?.complete]).toEqual([known, known > 0]);
});

test('of several file systems nothing is known', () => {
  const mount = { Arn: ARN, LocalMountPath: '/mnt/files' };
  expect(mounting({}, fn(ARN, { FileSystemConfigs: [mount, mount] })).mountTargets).toEqual({ known: [], atLeast: 0, complete: false });
  expect(mounting({}, fn(ARN, { FileSystemConfigs: { 'Fn::If': ['A', [mount], NO_VALUE] } })).mountTargets?.complete).toBe(false);
});

test.each<[string, Resources, number, boolean]>([
  ['of the file system', {}, 1, true],
  ['of another one', { Target: target({ FileSystemId: { Ref: 'Other' } }), Other: FILE_SYSTEM }, 0, true],
  ['of one that cannot be seen', { Target: target({ FileSystemId: { Ref: 'P' } }) }, 0, false],
  ['under a condition', { Target: { ...target(), Condition: 'IsProd' } }, 0, false],
  ['beside resources that cannot be seen', { 'Fn::ForEach::Targets': ['I', ['1'], {}] as never }, 1, false],
  ['of a file system from elsewhere', { Point: point({ FileSystemId: 'fs-0123456789abcdef0' }) }, 0, false],
])('a mount target %s', (_, resources, known, complete) => {
  const targets = targetsOf(resources);
  expect([targets?.known.length, targets?.complete]).toEqual([known, complete]);
});

test('a mount target is where its subnet is', () => {
  expect(targetsOf({})?.known).toMatchObject([{ name: "'Target'", kind: 'efs', subnet: "'S'", vpc: "'Vpc'", zone: 'eu-west-1a' }]);
  expect(targetsOf({ Target: target({ SubnetId: 'subnet-1' }) })?.known).toMatchObject([{ subnet: UNKNOWN, vpc: UNKNOWN, zone: UNKNOWN }]);
});

describe('a function is made after a mount target', () => {
  const between = (Value: unknown, more: TemplateResource = {}) => ({ Between: { Type: 'AWS::SSM::Parameter', Properties: { Value }, ...more } });
  const using = (value: unknown) => fn(ARN, { Environment: { Variables: { V: value } } });

  test.each<[string, Resources, TemplateResource, unknown]>([
    ['not, by default', {}, fn(ARN), false],
    ['by DependsOn', {}, fn(ARN, {}, { DependsOn: 'Target' }), true],
    ['by a list in DependsOn', {}, fn(ARN, {}, { DependsOn: ['Vpc', 'Target'] }), true],
    ['by a reference', {}, using({ Ref: 'Target' }), true],
    ['by an attribute', {}, using({ 'Fn::GetAtt': 'Target.IpAddress' }), true],
    ['by a text', {}, using({ 'Fn::Sub': ['x ${Target.IpAddress}', {}] }), true],
    ['through another resource', between('', { DependsOn: ['Target'] }), using({ 'Fn::GetAtt': ['Between', 'Value'] }), true],
    ['through what the file system needs', { Point: { ...point(), DependsOn: ['Target'] } }, fn(ARN), true],
    ['not by one that needs it in turn', between({ Ref: 'Fn' }, { DependsOn: ['Target'] }), fn(ARN), false],
    ['not by a text that is not replaced', {}, using({ 'Fn::Sub': '${!Target}' }), false],
    ['perhaps by one that cannot be seen', { More: { Ref: 'P' } as never }, fn(ARN, {}, { DependsOn: 'More' }), UNKNOWN],
    ['not in a circle', between({ Ref: 'Between' }), using({ Ref: 'Between' }), false],
  ])('%s', (_, resources, mount, expected) => expect(targetsOf(resources, mount)?.known[0]?.isBeforeFunction).toBe(expected));

  test('as far as can be told of another stack', () => {
    const output = (Ref: string) => ({ Value: { Ref }, Export: { Name: Ref } });
    const files = { Resources: { ...NETWORK, ...FILES }, Outputs: { Point: output('Point') } };
    const { mountTargets } = around({ ...NETWORK, Fn: fn({ 'Fn::ImportValue': 'Point' }) }, { files });
    expect(mountTargets?.known).toMatchObject([{ name: "'Target' of the stack 'files'", vpc: "'Vpc' of the stack 'files'", isBeforeFunction: UNKNOWN }]);
  });
});

describe('NFS', () => {
  const fromFunction = { ...NFS, SourceSecurityGroupId: { 'Fn::GetAtt': ['Group', 'GroupId'] } };
  const toTarget = { ...NFS, DestinationSecurityGroupId: { Ref: 'TargetGroup' } };
  const into = (...SecurityGroupIngress: unknown[]) => ({ TargetGroup: group({ SecurityGroupIngress }) });
  const out = (...SecurityGroupEgress: unknown[]) => ({ Group: group({ SecurityGroupEgress }) });
  const rule = (direction: string, properties: Json, more: TemplateResource = {}) => ({ Rule: { Type: `AWS::EC2::SecurityGroup${direction}`, Properties: properties, ...more } });

  test.each<[string, Resources, boolean]>([
    ['no rule', {}, false],
    ['no rule, beside resources that cannot be seen', { More: { Ref: 'P' } as never }, true],
    ['an inline rule', into(fromFunction), true],
    ['a rule for a range of ports', into({ ...fromFunction, FromPort: 2000, ToPort: '3000' }), true],
    ['a rule for other ports', into({ ...fromFunction, FromPort: 0, ToPort: 2048 }, { ...fromFunction, FromPort: 2050, ToPort: 65535 }), false],
    ['a rule for all ports', into({ ...fromFunction, FromPort: -1, ToPort: -1 }), true],
    ['a rule for all protocols', into({ SourceSecurityGroupId: { Ref: 'Group' }, IpProtocol: -1 }), true],
    ['a rule by the number of TCP', into({ ...fromFunction, IpProtocol: 6 }), true],
    ['a rule for another protocol', into({ ...fromFunction, IpProtocol: 'udp' }), false],
    ['a rule for a protocol that cannot be read', into({ ...fromFunction, IpProtocol: { Ref: 'P' } }), true],
    ['a rule for ports that cannot be read', into({ ...fromFunction, FromPort: { Ref: 'P' }, ToPort: { Ref: 'P' } }), true],
    ['a rule for addresses', into({ ...NFS, CidrIp: '10.0.0.0/8' }), true],
    ['a rule for no address', into({ ...NFS, CidrIp: '255.255.255.255/32' }), false],
    ['a rule for another group', into({ ...NFS, SourceSecurityGroupId: { Ref: 'TargetGroup' } }), false],
    ['a rule for a group that cannot be seen', into({ ...NFS, SourceSecurityGroupId: 'sg-1' }), true],
    ['a rule that cannot be read', into({ 'Fn::If': ['A', fromFunction, NO_VALUE] }), true],
    ['rules that cannot be read', { TargetGroup: group({ SecurityGroupIngress: { Ref: 'P' } }) }, true],
    ['a rule of its own', rule('Ingress', { GroupId: { Ref: 'TargetGroup' }, ...fromFunction }), true],
    ['a rule of its own under a condition', rule('Ingress', { GroupId: { Ref: 'TargetGroup' }, ...fromFunction }, { Condition: 'A' }), true],
    ['a rule of its own for another group', rule('Ingress', { GroupId: { Ref: 'Group' }, ...fromFunction }), false],
    ['a rule of its own for a default group', rule('Ingress', { GroupId: { 'Fn::GetAtt': ['Vpc', 'DefaultSecurityGroup'] }, ...fromFunction }), false],
    ['a rule of its own for a group that cannot be seen', rule('Ingress', { GroupId: { Ref: 'P' }, ...fromFunction }), true],
    ['a default group', { Target: target({ SecurityGroups: [{ 'Fn::GetAtt': ['Vpc', 'DefaultSecurityGroup'] }] }) }, true],
    ['a group from elsewhere', { Target: target({ SecurityGroups: [{ Ref: 'TargetGroup' }, 'sg-1'] }) }, true],
    ['groups that are not given', { Target: target({ SecurityGroups: undefined }) }, true],
    ['no groups, where the default one counts', { Target: target({ SecurityGroups: [] }) }, true],
    ['no groups, in a VPC that cannot be seen', { Target: target({ SecurityGroups: [NO_VALUE], SubnetId: 'subnet-1' }) }, true],
  ])('may come in with %s', (_, resources, isOpen) => expect(targetsOf(resources)?.known).toMatchObject([{ isOpen, isReachable: true }]));

  test('may come in from a group of the function that cannot be seen', () => {
    const unknown = { VpcConfig: { SubnetIds: [], SecurityGroupIds: [{ Ref: 'Group' }, { Ref: 'P' }] } };
    const resources = { ...into({ ...NFS, SourceSecurityGroupId: { Ref: 'TargetGroup' } }) };
    expect(targetsOf(resources, fn(ARN, unknown))?.known).toMatchObject([{ isOpen: true }]);
  });

  test.each<[string, Resources, boolean]>([
    ['the default rule', {}, true],
    ['no rule, to which EC2 adds the default rule', out(), true],
    ['an inline rule', out(toTarget), true],
    ['a rule for another port', out({ ...NFS, FromPort: 443, ToPort: 443, CidrIp: '0.0.0.0/0' }), false],
    ['the rule with which the CDK lets nothing out', out({ CidrIp: '255.255.255.255/32', IpProtocol: 'icmp', FromPort: 252, ToPort: 86 }), false],
    ['a rule for a list of prefixes', out({ ...NFS, DestinationPrefixListId: 'pl-1' }), true],
    ['a rule of its own', { ...out(), ...rule('Egress', { GroupId: { Ref: 'Group' }, ...toTarget }) }, true],
    ['no value', { Group: group({ SecurityGroupEgress: NO_VALUE }) }, true],
    ['a rule for the default group, which the target has', { ...out({ ...NFS, DestinationSecurityGroupId: { 'Fn::GetAtt': ['Vpc', 'DefaultSecurityGroup'] } }), Target: target({ SecurityGroups: [] }) }, true],
    ['a rule for a group that the target does not have', { ...out(toTarget), Target: target({ SecurityGroups: undefined }) }, false],
    ['a rule for a group, and a target in a VPC that cannot be seen', { ...out(toTarget), Target: target({ SecurityGroups: [], SubnetId: 'subnet-1' }) }, true],
  ])('may go out with %s', (_, resources, isReachable) => expect(targetsOf(resources)?.known).toMatchObject([{ isReachable }]));
});

describe('NFS by addresses', () => {
  const from = (CidrIp: unknown) => ({ TargetGroup: group({ SecurityGroupIngress: [{ ...NFS, CidrIp }] }) });
  const to = (CidrIp: unknown) => ({ Group: group({ SecurityGroupEgress: [{ ...NFS, CidrIp }] }) });
  const vpc = (CidrBlock: unknown) => ({ Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock } } });
  const subnet = (CidrBlock: unknown, more: Json = {}) => ({ S: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: { Ref: 'Vpc' }, CidrBlock, ...more } } });
  const TEN = { ...vpc('10.0.0.0/16'), ...subnet({ 'Fn::Select': [0, { 'Fn::Cidr': [{ 'Fn::GetAtt': ['Vpc', 'CidrBlock'] }, 4, 8] }] }) };
  const block = (properties: Json) => ({ Block: { Type: 'AWS::EC2::VPCCidrBlock', Properties: { VpcId: { Ref: 'Vpc' }, ...properties } } });
  const HERE = { ...from('10.0.0.0/16'), Target: target({ SubnetId: { Ref: 'There' } }) };
  const THERE = { There: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: { Ref: 'Elsewhere' } } }, Elsewhere: { Type: 'AWS::EC2::VPC' } };

  test.each<[string, Resources, boolean]>([
    ['of its VPC', { ...TEN, ...from('10.0.0.0/16') }, true],
    ['of all private networks of its kind', { ...TEN, ...from('10.0.0.0/8') }, true],
    ['of everybody', { ...TEN, ...from('0.0.0.0/0') }, true],
    ['of a part of its VPC', { ...TEN, ...from('10.0.255.0/24') }, true],
    ['of another network', { ...TEN, ...from('192.168.0.0/16') }, false],
    ['of a network next to it', { ...TEN, ...from('10.1.0.0/16') }, false],
    ['of another part of its VPC', { ...TEN, ...subnet('10.0.0.0/24'), ...from('10.0.1.0/24') }, false],
    ['of its subnet', { ...TEN, ...subnet('10.0.0.0/24'), ...from('10.0.0.17/24') }, true],
    ['of another network, for a VPC of unknown addresses', { ...vpc({ Ref: 'P' }), ...from('192.168.0.0/16') }, true],
    ['of another network, for a subnet with a pool', { ...vpc('10.0.0.0/16'), ...subnet(undefined, { Ipv4IpamPoolId: 'pool' }), ...from('192.168.0.0/16') }, false],
    ['of a network that the VPC has too', { ...TEN, ...block({ CidrBlock: '192.168.0.0/16' }), ...from('192.168.0.0/16') }, true],
    ['of a network that the VPC may have too', { ...TEN, ...block({ Ipv4IpamPoolId: 'pool' }), ...from('192.168.0.0/16') }, true],
    ['of a network that a VPC may have too', { ...TEN, ...block({ VpcId: { Ref: 'P' }, CidrBlock: '192.168.0.0/16' }), ...from('192.168.0.0/16') }, true],
    ['of another network than those of the VPC', { ...TEN, ...block({ CidrBlock: '10.1.0.0/16' }), ...block({ AmazonProvidedIpv6CidrBlock: true }), ...from('192.168.0.0/16') }, false],
    ['of a network that a custom resource may add', { ...TEN, C: { Type: 'Custom::Blocks', Properties: { Vpc: { Ref: 'Vpc' } } }, ...from('192.168.0.0/16') }, true],
    ['that cannot be read', { ...TEN, ...from({ Ref: 'P' }) }, true],
    ['that are none', { ...TEN, ...from('10.0.0.0') }, true],
    ['of this VPC, for a mount target in another one', { ...TEN, ...THERE, ...HERE, ...from('192.168.0.0/16') }, true],
  ])('may come in from addresses %s', (_, resources, isOpen) => expect(targetsOf(resources)?.known).toMatchObject([{ isOpen, isReachable: true }]));

  test('may come in from addresses of a subnet that another stack makes of a VPC', () => {
    const output = (Ref: string) => ({ Value: { Ref }, Export: { Name: Ref } });
    const network = { Resources: vpc('10.0.0.0/16'), Outputs: { Vpc: output('Vpc') } };
    const S = { Type: 'AWS::EC2::Subnet', Properties: { VpcId: { 'Fn::ImportValue': 'Vpc' }, CidrBlock: { Ref: 'Block' } } };
    const { Vpc: _, ...rest } = NETWORK;
    expect(around({ ...rest, ...FILES, ...from('192.168.0.0/16'), S, Fn: fn(ARN) }, { network }).mountTargets?.known).toMatchObject([{ isOpen: true }]);
  });

  test('may come in from addresses of a subnet that cannot be seen', () => {
    const VpcConfig = { SubnetIds: [{ Ref: 'S' }, { Ref: 'P' }], SecurityGroupIds: [{ Ref: 'Group' }] };
    expect(targetsOf({ ...TEN, ...from('192.168.0.0/16') }, fn(ARN, { VpcConfig }))?.known).toMatchObject([{ isOpen: true }]);
  });

  test.each<[string, Resources, boolean]>([
    ['of its VPC', { ...TEN, ...to('10.0.0.0/16') }, true],
    ['of another network', { ...TEN, ...to('192.168.0.0/16') }, false],
    ['of another network, for a target that cannot be seen', { ...TEN, ...to('192.168.0.0/16'), Target: target({ SubnetId: 'subnet-1' }) }, true],
  ])('may go out to addresses %s', (_, resources, isReachable) => expect(targetsOf(resources)?.known).toMatchObject([{ isReachable }]));
});

test.each<[Json, Json]>([
  [{}, { hasPosixUser: false, rootDirectory: '/', createsRootDirectory: false }],
  [{ PosixUser: { Uid: '1', Gid: '1' }, RootDirectory: { Path: '/a', CreationInfo: {} } }, { hasPosixUser: true, rootDirectory: '/a', createsRootDirectory: true }],
  [{ PosixUser: { 'Fn::If': ['A', {}, NO_VALUE] }, RootDirectory: { Ref: 'P' } }, { hasPosixUser: UNKNOWN, rootDirectory: UNKNOWN, createsRootDirectory: UNKNOWN }],
  [{ PosixUser: NO_VALUE, RootDirectory: { Path: { Ref: 'P' } } }, { hasPosixUser: false, rootDirectory: UNKNOWN, createsRootDirectory: false }],
])('an access point with %j', (properties, expected) => expect(mounting({ Point: point(properties) }).accessPoints?.known).toMatchObject([{ name: "'Point'", isVersioned: UNKNOWN, ...expected }]));

const STATEMENT = { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'elasticfilesystem:ClientMount' };

test.each<[string, Json, unknown]>([
  ['none', {}, undefined],
  ['one', { FileSystemPolicy: { Statement: [STATEMENT] } }, true],
  ['one that cannot be read', { FileSystemPolicy: { Ref: 'P' } }, false],
])('a file system of EFS has a policy: %s', (_, Properties, complete) => expect(mounting({ Files: { ...FILE_SYSTEM, Properties } }).fileSystemPolicy?.complete).toBe(complete));

describe('an S3 file system', () => {
  const OF_S3_FILES = { FileSystemId: { 'Fn::GetAtt': ['Files', 'FileSystemId'] } };
  const s3 = (type: string, { Properties }: TemplateResource) => ({ Type: `AWS::S3Files::${type}`, Properties });
  const withS3 = (resources: Resources, Bucket: unknown = { 'Fn::GetAtt': ['Bucket', 'Arn'] }) => mounting({
    Bucket: { Type: 'AWS::S3::Bucket', Properties: { VersioningConfiguration: { Status: 'Enabled' } } },
    Files: { Type: 'AWS::S3Files::FileSystem', Properties: { Bucket } },
    Point: s3('AccessPoint', point({ RootDirectory: { CreationPermissions: {} }, ...OF_S3_FILES })),
    Target: s3('MountTarget', target(OF_S3_FILES)),
    ...resources,
  }, fn({ 'Fn::GetAtt': ['Point', 'AccessPointArn'] }));
  const policy = (FileSystemId: unknown, more: TemplateResource = {}) => ({ Type: 'AWS::S3Files::FileSystemPolicy', Properties: { FileSystemId, Policy: { Statement: [STATEMENT] } }, ...more });

  test('is read like one of EFS', () => {
    const { accessPoints, mountTargets } = withS3({});
    expect([accessPoints?.known[0], mountTargets?.known[0]]).toMatchObject([{ kind: 's3Files', createsRootDirectory: true, isVersioned: true }, { kind: 's3Files', zone: 'eu-west-1a' }]);
  });

  test.each<[unknown, unknown, unknown]>([
    [{ 'Fn::GetAtt': ['Bucket', 'Arn'] }, { Status: 'Enabled' }, true],
    [{ 'Fn::Join': ['', ['arn:aws:s3:::', { Ref: 'Bucket' }]] }, { Status: 'Suspended' }, false],
    [{ Ref: 'Bucket' }, undefined, false],
    [{ Ref: 'Bucket' }, { Status: { Ref: 'P' } }, UNKNOWN],
    ['arn:aws:s3:::orders', undefined, UNKNOWN],
  ])('of the bucket %j with %j is versioned: %p', (bucket, VersioningConfiguration, isVersioned) => {
    const resources = { Bucket: { Type: 'AWS::S3::Bucket', Properties: { VersioningConfiguration } } };
    expect(withS3(resources, bucket).accessPoints?.known[0]?.isVersioned).toBe(isVersioned);
  });

  test.each<[string, Resources, number, boolean]>([
    ['none', {}, 0, true],
    ['none that can be seen', { More: { Ref: 'P' } as never }, 0, false],
    ['one', { Policy: policy({ Ref: 'Files' }) }, 1, true],
    ['one that names its id', { Policy: policy({ 'Fn::GetAtt': ['Files', 'FileSystemId'] }) }, 1, true],
    ['one of another file system', { Policy: policy({ Ref: 'Other' }), Other: FILE_SYSTEM }, 0, true],
    ['one that may be of another', { Policy: policy({ Ref: 'P' }) }, 0, false],
    ['one under a condition', { Policy: policy({ Ref: 'Files' }, { Condition: 'A' }) }, 0, false],
    ['two', { Policy: policy({ Ref: 'Files' }), Second: policy({ Ref: 'Files' }) }, 0, false],
  ])('has a policy: %s', (_, resources, known, complete) => {
    const { fileSystemPolicy } = withS3(resources);
    expect([fileSystemPolicy?.known.length, fileSystemPolicy?.complete]).toEqual([known, complete]);
  });
});

describe('permissions that are there when the function is made', () => {
  const policy = (more: TemplateResource = {}) => ({ Type: 'AWS::IAM::Policy', Properties: { Roles: [{ Ref: 'Role' }], PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'ec2:*' }] } }, ...more });
  const permissions = (resources: Resources, more: TemplateResource = {}, others = {}) =>
    around({ ...NETWORK, Role: { Type: 'AWS::IAM::Role', Properties: {} }, ...resources, Fn: fn(ARN, { Role: { 'Fn::GetAtt': ['Role', 'Arn'] } }, more) }, others).rolePermissionsBefore;

  test.each<[string, Resources, TemplateResource, number, boolean]>([
    ['not those of a policy that may come later', { Policy: policy() }, {}, 0, true],
    ['those of one that comes earlier', { Policy: policy() }, { DependsOn: ['Policy'] }, 1, true],
    ['those of one that may not come at all', { Policy: policy({ Condition: 'A' }) }, { DependsOn: ['Policy'] }, 0, false],
    ['perhaps those of one that cannot be seen', { More: { Ref: 'P' } as never }, {}, 0, false],
    ['perhaps those of one for a role that cannot be seen', { Policy: { ...policy(), Properties: { Roles: [{ Ref: 'P' }] } } }, {}, 0, false],
  ])('are %s', (_, resources, more, known, complete) => {
    const early = permissions(resources, more);
    expect([early?.known.length, early?.complete]).toEqual([known, complete]);
  });

  test('are told for functions in a VPC only', () => {
    expect(around({ Role: { Type: 'AWS::IAM::Role' }, Fn: { Type: 'AWS::Lambda::Function', Properties: { Role: { Ref: 'Role' } } } }).rolePermissionsBefore).toBeUndefined();
  });
});

test('nothing throws, whatever the template holds', () => {
  const types = ['EC2::VPC', 'EC2::Subnet', 'EC2::SecurityGroup', 'EC2::SecurityGroupIngress', 'EC2::Route', 'EC2::SubnetRouteTableAssociation',
    'EFS::AccessPoint', 'EFS::FileSystem', 'EFS::MountTarget', 'S3Files::FileSystemPolicy', 'EC2::VPCEncryptionControl', 'IAM::Policy'];
  const names = ['VpcId', 'SubnetId', 'GroupId', 'SecurityGroupEgress', 'SecurityGroupIngress', 'FileSystemId', 'PosixUser',
    'RootDirectory', 'VpcConfig', 'FileSystemConfigs', 'SecurityGroups', 'AvailabilityZone', 'RouteTableId'];
  const references: readonly unknown[] = [{ Ref: 'A' }, { 'Fn::GetAtt': ['B', 'VpcId'] }, [{ Ref: 'C' }], { SubnetIds: [{ Ref: 'A' }] }, [{ Arn: { Ref: 'B' } }]];
  const value = fc.oneof(fc.anything(), fc.constantFrom<unknown>(...references, { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] }));
  const resource = fc.record({
    Type: fc.constantFrom(...types.map((type) => `AWS::${type}`)),
    Properties: fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom(...names), value)),
    DependsOn: fc.anything(),
  });
  const three = fc.record({ A: resource, B: resource, C: resource });
  fc.assert(fc.property(three, fc.dictionary(fc.constantFrom(...names), value), (resources, properties) => {
    around({ ...resources, Fn: fn({ Ref: 'B' }, properties) });
  }));
});
