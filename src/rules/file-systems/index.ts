import { accessPointDirectoryNotCreated } from './access-point-directory-not-created';
import { accessPointWithoutPosixUser } from './access-point-without-posix-user';
import { efsRegionUnsupported } from './efs-region-unsupported';
import { fileSystemArnMalformed } from './file-system-arn-malformed';
import { fileSystemMountPathMalformed } from './file-system-mount-path-malformed';
import { fileSystemWithoutVpc } from './file-system-without-vpc';
import { functionBeforeMountTarget } from './function-before-mount-target';
import { mountTargetMissingInZone } from './mount-target-missing-in-zone';
import { mountTargetPortClosed } from './mount-target-port-closed';
import { mountTargetsInAnotherVpc } from './mount-targets-in-another-vpc';
import { roleWithoutEfsMountPermission } from './role-without-efs-mount-permission';
import { roleWithoutS3filesMountPermission } from './role-without-s3files-mount-permission';
import { s3filesBucketNotVersioned } from './s3files-bucket-not-versioned';
import { s3filesConfigOnEfs } from './s3files-config-on-efs';
import { s3filesDirectReadUnknown } from './s3files-direct-read-unknown';
import { s3filesInAnotherRegion } from './s3files-in-another-region';
import { EFS_ARN, IN_VPC } from '../example-properties';
import { Rule } from '../rule';
import { missing, tooMany } from '../shapes';

const MOUNT = { Arn: EFS_ARN, LocalMountPath: '/mnt/files' };
const FILE_SYSTEM_CONFIG = { source: 'https://docs.aws.amazon.com/lambda/latest/api/API_FileSystemConfig.html', verified: '2026-11-21' };

export const FILE_SYSTEMS: readonly Rule[] = [
  tooMany('fileSystems', {
    id: 'file-system-not-alone',
    enforces: ['filesystem-max-one'],
    title: 'At most one file system, of EFS or of S3 Files',
    fix: 'keep one of them; directories of it can be reached through its access point',
    sample: (index) => ({ ...MOUNT, LocalMountPath: `/mnt/files${index}` }),
    among: IN_VPC,
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-filesystem.html',
    verified: '2026-11-21',
  }),
  missing('fileSystems', {
    id: 'file-system-without-arn',
    enforces: ['filesystem-arn-required'],
    path: 'FileSystemConfigs[].Arn',
    what: 'a file system is given without an Arn',
    title: 'File systems name their access point',
    fix: 'set Arn to that of an access point, or remove the file system',
    examples: { good: [{ ...IN_VPC, FileSystemConfigs: [MOUNT] }], bad: [{ ...IN_VPC, FileSystemConfigs: [{ ...MOUNT, Arn: undefined }] }] },
    ...FILE_SYSTEM_CONFIG,
  }),
  missing('fileSystems', {
    id: 'file-system-without-mount-path',
    enforces: ['filesystem-mount-path-required'],
    path: 'FileSystemConfigs[].LocalMountPath',
    what: 'a file system is given without a LocalMountPath',
    title: 'File systems name the path that they are mounted at',
    fix: 'set LocalMountPath to a directory below /mnt, such as /mnt/files',
    examples: {
      good: [{ ...IN_VPC, FileSystemConfigs: [MOUNT] }],
      bad: [{ ...IN_VPC, FileSystemConfigs: [{ ...MOUNT, LocalMountPath: undefined }] }],
    },
    ...FILE_SYSTEM_CONFIG,
  }),
  fileSystemArnMalformed,
  fileSystemMountPathMalformed,
  fileSystemWithoutVpc,
  efsRegionUnsupported,
  s3filesConfigOnEfs,
  s3filesDirectReadUnknown,
  mountTargetMissingInZone,
  mountTargetsInAnotherVpc,
  mountTargetPortClosed,
  functionBeforeMountTarget,
  roleWithoutEfsMountPermission,
  accessPointWithoutPosixUser,
  accessPointDirectoryNotCreated,
  s3filesInAnotherRegion,
  s3filesBucketNotVersioned,
  roleWithoutS3filesMountPermission,
];
