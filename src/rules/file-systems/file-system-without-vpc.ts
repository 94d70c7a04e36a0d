import { EFS_ARN, IN_VPC, ON_MANAGED_INSTANCES, ON_UNKNOWN_COMPUTE, S3_FILES_ARN } from '../example-properties';
import { defineRule, knownPart } from '../rule';

const FILE_SYSTEM = { FileSystemConfigs: [{ Arn: EFS_ARN, LocalMountPath: '/mnt/files' }] };
const S3_FILES = { FileSystemConfigs: [{ Arn: S3_FILES_ARN, LocalMountPath: '/mnt/files' }] };

export const fileSystemWithoutVpc = defineRule({
  id: 'file-system-without-vpc',
  enforces: ['filesystem-needs-vpc', 's3files-needs-vpc'],
  title: 'Functions that mount a file system are connected to its VPC',
  why: 'Lambda rejects the function, since it connects to a file system over the local network in a VPC',
  fix: 'connect the function to subnets and security groups of the VPC with the mount targets, or remove the file system',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-filesystem-efs.html#configuration-filesystem-efs-config',
  verified: '2026-11-21',
  reads: ['compute', knownPart('fileSystems'), 'subnets', 'securityGroups'],
  check: ({ compute, fileSystems, subnets = [], securityGroups = [] }) =>
    compute === 'default' && subnets.length === 0 && securityGroups.length === 0
      ? fileSystems.whenAny(() => 'a file system is mounted and the function is not in a VPC')
      : undefined,
  examples: {
    good: [{ ...FILE_SYSTEM, ...IN_VPC }, { ...FILE_SYSTEM, ...ON_MANAGED_INSTANCES }, { ...FILE_SYSTEM, ...ON_UNKNOWN_COMPUTE }],
    bad: [FILE_SYSTEM, S3_FILES, { ...FILE_SYSTEM, VpcConfig: { SubnetIds: [], SecurityGroupIds: [] } }],
  },
});
