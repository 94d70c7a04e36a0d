import { isEfs } from '../../view/file-systems';
import { isKnown } from '../../view/maybe';
import { EFS_ARN, IN_VPC, S3_FILES_ARN } from '../example-properties';
import { defineRule, knownPart } from '../rule';


export const s3filesConfigOnEfs = defineRule({
  id: 's3files-config-on-efs',
  enforces: ['s3files-config-only-s3files'],
  title: 'Direct reads from S3 come with an access point of S3 Files',
  why: 'Lambda rejects a configuration of S3 Files for any other access point, EFS among them',
  fix: 'remove DirectS3Read (in a template the whole S3FilesConfig), or use an access point of S3 Files',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_FileSystemConfig.html',
  verified: '2026-11-21',
  props: ['directS3Read'],
  reads: [knownPart('fileSystems')],
  check: ({ fileSystems }) => fileSystems
    .filter((mount) => isEfs(mount) && mount.directS3Read !== undefined && isKnown(mount.directS3Read))
    .whenAny(() => 'DirectS3Read is set for an EFS access point'),
  examples: {
    good: [
      { ...IN_VPC, FileSystemConfigs: [{ Arn: S3_FILES_ARN, LocalMountPath: '/mnt/files', S3FilesConfig: { DirectS3Read: 'ENABLED' } }] },
      { ...IN_VPC, FileSystemConfigs: [{ Arn: EFS_ARN, LocalMountPath: '/mnt/files' }] },
    ],
    bad: [{ ...IN_VPC, FileSystemConfigs: [{ Arn: EFS_ARN, LocalMountPath: '/mnt/files', S3FilesConfig: { DirectS3Read: 'DISABLED' } }] }],
  },
});
