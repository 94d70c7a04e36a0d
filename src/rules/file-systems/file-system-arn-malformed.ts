import { SERVICE_MODEL } from '../../data/service-model';
import { isKnown } from '../../view/maybe';
import { defineRule, knownPart } from '../rule';
import { wholeValue } from '../shapes';
import { characters, list, quoted } from '../words';

const { pattern = '.*', max = Infinity } = SERVICE_MODEL['FileSystemConfigs[].Arn'] ?? {};
const PATTERN = wholeValue(pattern);
const VPC = { VpcConfig: { SubnetIds: ['subnet-071f712345678e7c8'], SecurityGroupIds: ['sg-085912345678492fb'] } };

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
      { ...VPC, FileSystemConfigs: [{ Arn: 'arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-0123456789abcdef0', LocalMountPath: '/mnt/files' }] },
      {
        ...VPC,
        FileSystemConfigs: [{
          Arn: 'arn:aws:s3files:eu-west-1:123456789012:file-system/fs-0123456789abcdef0/access-point/fsap-0123456789abcdef0',
          LocalMountPath: '/mnt/files',
        }],
      },
    ],
    bad: [
      { ...VPC, FileSystemConfigs: [{ Arn: 'arn:aws:elasticfilesystem:eu-west-1:123456789012:file-system/fs-01234567', LocalMountPath: '/mnt/files' }] },
      { ...VPC, FileSystemConfigs: [{ Arn: 'fsap-0123456789abcdef0', LocalMountPath: '/mnt/files' }] },
    ],
  },
});
