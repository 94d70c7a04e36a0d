import { Properties, Scenario } from './rule';
import { SubnetFacts } from '../view/known-facts';

type Resources = NonNullable<Scenario['resources']>;

const IN_VPC = { VpcId: { Ref: 'Vpc' } };
export const NFS = { IpProtocol: 'tcp', FromPort: 2049, ToPort: 2049 };

export const FROM_FUNCTION = { ...NFS, SourceSecurityGroupId: { 'Fn::GetAtt': ['Group', 'GroupId'] } };
export const TO_FILES = { ...NFS, DestinationSecurityGroupId: { 'Fn::GetAtt': ['FilesGroup', 'GroupId'] } };

/** Zones by their number, as the CDK writes them where the Region is not known. */
export function zone(index: number) {
  return { 'Fn::Select': [index, { 'Fn::GetAZs': '' }] };
}

const NETWORK: Resources = {
  Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } },
  Subnet: { Type: 'AWS::EC2::Subnet', Properties: { ...IN_VPC, CidrBlock: '10.0.0.0/24', AvailabilityZone: zone(0) } },
  Group: { Type: 'AWS::EC2::SecurityGroup', Properties: { ...IN_VPC, GroupDescription: 'orders' } },
};

const FILES: Resources = {
  FileSystem: { Type: 'AWS::EFS::FileSystem', Properties: {} },
  AccessPoint: { Type: 'AWS::EFS::AccessPoint', Properties: { FileSystemId: { Ref: 'FileSystem' }, PosixUser: { Uid: '1000', Gid: '1000' } } },
  FilesGroup: { Type: 'AWS::EC2::SecurityGroup', Properties: { ...IN_VPC, GroupDescription: 'files', SecurityGroupIngress: [FROM_FUNCTION] } },
  Target: { Type: 'AWS::EFS::MountTarget', Properties: targetIn('Subnet') },
};

/** As the CDK writes it; `Ref` gives the ARN of a file system of S3 Files. */
const OF_S3_FILES = { FileSystemId: { 'Fn::GetAtt': ['FileSystem', 'FileSystemId'] } };

const S3_FILES: Resources = {
  Bucket: { Type: 'AWS::S3::Bucket', Properties: { VersioningConfiguration: { Status: 'Enabled' } } },
  FileSystem: { Type: 'AWS::S3Files::FileSystem', Properties: { Bucket: { 'Fn::GetAtt': ['Bucket', 'Arn'] } } },
  AccessPoint: { Type: 'AWS::S3Files::AccessPoint', Properties: { ...FILES.AccessPoint!.Properties, ...OF_S3_FILES } },
  FilesGroup: FILES.FilesGroup!,
  Target: { Type: 'AWS::S3Files::MountTarget', Properties: { ...targetIn('Subnet'), ...OF_S3_FILES } },
};

/** More properties of the resources of an example, and more resources; `undefined` takes a property away. */
export type Changes = Readonly<Record<string, Properties | { readonly Type: string; readonly Properties: Properties }>>;

/** A function in a VPC of its template. */
export function inVpc(changes: Changes = {}, properties: Properties = {}): Scenario {
  return { properties: { ...networkOf('Subnet'), ...properties }, resources: changed(NETWORK, changes) };
}

/** A function that mounts a file system of EFS, and is made after its mount target. */
export function mounting(changes: Changes = {}, properties: Properties = {}): Scenario {
  return withFiles(FILES, 'Arn', changes, properties);
}

/** The same of S3 Files. */
export function mountingS3Files(changes: Changes = {}, properties: Properties = {}): Scenario {
  return withFiles(S3_FILES, 'AccessPointArn', changes, properties);
}

/** The same function in subnets that the user tells about, and no other. */
export function inKnown(subnets: readonly SubnetFacts[], scenario = inVpc()): Scenario {
  const VpcConfig = { ...networkOf().VpcConfig, SubnetIds: subnets.map(({ subnetId }) => subnetId) };
  return { ...scenario, properties: { ...scenario.properties, VpcConfig }, facts: { subnets } };
}

/** A subnet from elsewhere. */
export const KNOWN = { subnetId: 'subnet-0123456789abcdef0', vpcId: 'vpc-0123456789abcdef0', availabilityZone: 'eu-west-1a' };
export const OTHER_KNOWN = { ...KNOWN, subnetId: 'subnet-0fedcba9876543210' };

/** The properties of a function in these subnets. */
export function networkOf(...subnets: readonly string[]) {
  return { VpcConfig: { SubnetIds: subnets.map((Ref) => ({ Ref })), SecurityGroupIds: [{ 'Fn::GetAtt': ['Group', 'GroupId'] }] } };
}

export function resource(Type: string, properties: Properties) {
  return { Type, Properties: properties };
}

/** Another subnet; the examples have one, in the first zone. */
export function subnet(properties: Properties) {
  return resource('AWS::EC2::Subnet', { ...IN_VPC, CidrBlock: '10.0.1.0/24', ...properties });
}

/** The properties of a mount target. */
export function targetIn(Subnet: string) {
  return { FileSystemId: { Ref: 'FileSystem' }, SubnetId: { Ref: Subnet }, SecurityGroups: [{ Ref: 'FilesGroup' }] };
}

function withFiles(files: Resources, attribute: string, changes: Changes, properties: Properties): Scenario {
  const FileSystemConfigs = [{ Arn: { 'Fn::GetAtt': ['AccessPoint', attribute] }, LocalMountPath: '/mnt/files' }];
  return {
    properties: { ...networkOf('Subnet'), FileSystemConfigs, ...properties },
    resources: changed({ ...NETWORK, ...files }, changes),
    dependsOn: ['Target'],
  };
}

function changed(resources: Resources, changes: Changes): Resources {
  const entries = Object.entries(changes).map(([logicalId, change]) => {
    const before = resources[logicalId];
    return [logicalId, before ? { ...before, Properties: { ...before.Properties, ...change } } : change];
  });
  return { ...resources, ...Object.fromEntries(entries) };
}
