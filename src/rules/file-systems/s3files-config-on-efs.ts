import { isEfs } from '../../view/file-systems';
import { isKnown } from '../../view/maybe';
import { defineRule, knownPart } from '../rule';

const VPC = { VpcConfig: { SubnetIds: ['subnet-071f712345678e7c8'], SecurityGroupIds: ['sg-085912345678492fb'] } };
const EFS = 'arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-0123456789abcdef0';
const S3_FILES = 'arn:aws:s3files:eu-west-1:123456789012:file-system/fs-0123456789abcdef0/access-point/fsap-0123456789abcdef0';

export const s3filesConfigOnEfs = defineRule({
  id: 's3files-config-on-efs',
  enforces: ['s3files-config-only-s3files'],
  title: 'S3FilesConfig comes with an access point of S3 Files',
  why: 'Lambda rejects S3FilesConfig for any other access point, EFS among them',
  fix: 'remove S3FilesConfig, or use the ARN of an S3 Files access point',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_FileSystemConfig.html',
  verified: '2026-11-21',
  reads: [knownPart('fileSystems')],
  check: ({ fileSystems }) => fileSystems
    .filter((mount) => isEfs(mount) && mount.directS3Read !== undefined && isKnown(mount.directS3Read))
    .whenAny(() => 'an EFS access point is given an S3FilesConfig'),
  examples: {
    good: [
      { ...VPC, FileSystemConfigs: [{ Arn: S3_FILES, LocalMountPath: '/mnt/files', S3FilesConfig: { DirectS3Read: 'ENABLED' } }] },
      { ...VPC, FileSystemConfigs: [{ Arn: EFS, LocalMountPath: '/mnt/files' }] },
    ],
    bad: [{ ...VPC, FileSystemConfigs: [{ Arn: EFS, LocalMountPath: '/mnt/files', S3FilesConfig: { DirectS3Read: 'DISABLED' } }] }],
  },
});
