import { SERVICE_MODEL } from '../../data/service-model';
import { isKnown } from '../../view/maybe';
import { EFS_ARN, IN_VPC, S3_FILES_ARN } from '../example-properties';
import { defineRule, knownPart } from '../rule';
import { wholeValue } from '../shapes';
import { characters, list, quoted } from '../words';

const { pattern = '.*', max = Infinity } = SERVICE_MODEL['FileSystemConfigs[].Arn'] ?? {};
const PATTERN = wholeValue(pattern);

export const fileSystemArnMalformed = defineRule({
  id: 'file-system-arn-malformed',
  enforces: ['filesystem-arn-pattern'],
  title: 'File systems are mounted by the ARN of an access point',
  why: 'Lambda rejects the function',
  fix: 'use the ARN of an access point, which ends in access-point/fsap-…, and not that of the file system',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_FileSystemConfig.html',
  verified: '2026-11-21',
  reads: [knownPart('fileSystems')],
  check: ({ fileSystems }) =>
    fileSystems.filter(({ arn }) => arn !== undefined && isKnown(arn) && (!PATTERN.test(arn) || characters(arn) > max)).whenAny((mounts) =>
      `the file system is ${list(mounts.map(({ arn }) => quoted(String(arn))))}; Lambda accepts access points of EFS or S3 Files`),
  examples: {
    good: [
      { ...IN_VPC, FileSystemConfigs: [{ Arn: EFS_ARN, LocalMountPath: '/mnt/files' }] },
      {
        ...IN_VPC,
        FileSystemConfigs: [{
          Arn: S3_FILES_ARN,
          LocalMountPath: '/mnt/files',
        }],
      },
    ],
    bad: [
      { ...IN_VPC, FileSystemConfigs: [{ Arn: 'arn:aws:elasticfilesystem:eu-west-1:123456789012:file-system/fs-01234567', LocalMountPath: '/mnt/files' }] },
      { ...IN_VPC, FileSystemConfigs: [{ Arn: 'fsap-0123456789abcdef0', LocalMountPath: '/mnt/files' }] },
    ],
  },
});
