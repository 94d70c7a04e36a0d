import { isKnown } from '../../view/maybe';
import { IN_VPC } from '../example-properties';
import { defineRule, knownPart } from '../rule';

const ARN = /^arn:[^:]+:s3files:([^:]+):/;
const mountedFrom = (region: string) => ({
  ...IN_VPC,
  FileSystemConfigs: [{ Arn: `arn:aws:s3files:${region}:123456789012:file-system/fs-0123456789abcdef0/access-point/fsap-0123456789abcdef0`, LocalMountPath: '/mnt/files' }],
});

export const s3filesInAnotherRegion = defineRule({
  id: 's3files-in-another-region',
  enforces: ['s3files-same-account-region'],
  title: 'S3 file systems are mounted in their own Region',
  why: 'Lambda rejects the function, since an S3 file system must be in its Region',
  fix: 'use an access point of the Region that the function is deployed to',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-filesystem-s3files.html',
  verified: '2026-11-21',
  reads: [knownPart('fileSystems'), 'region'],
  check: ({ fileSystems, region }) => fileSystems.filter(({ arn }) => arn !== undefined && isKnown(arn) && ![undefined, region].includes(ARN.exec(arn)?.[1])).whenAny(([{ arn }]) =>
    region && `the S3 file system is in ${ARN.exec(String(arn))?.[1]} and the function in ${region}`),
  examples: {
    good: [mountedFrom('eu-west-1'), { properties: mountedFrom('us-east-1'), region: 'us-east-1' }],
    bad: [mountedFrom('us-east-1')],
  },
});
