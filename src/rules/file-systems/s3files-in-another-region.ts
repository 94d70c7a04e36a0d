import { isKnown, Maybe } from '../../view/maybe';
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
  severity: 'warning',
  title: 'S3 file systems are mounted in their own Region',
  why: 'Lambda rejects the function, since an S3 file system must be in its Region',
  fix: 'use an access point of the Region that the function is deployed to',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-filesystem-s3files.html',
  verified: '2026-11-21',
  reads: [knownPart('fileSystems'), 'region'],
  check: ({ fileSystems, region }) => region === undefined ? undefined : fileSystems
    .filter(({ arn }) => ![undefined, region].includes(regionOf(arn)))
    .whenAny(([{ arn }]) => `the S3 file system is in ${regionOf(arn)} and the function in ${region}`),
  examples: {
    good: [mountedFrom('eu-west-1'), { properties: mountedFrom('us-east-1'), region: 'us-east-1' }],
    bad: [mountedFrom('us-east-1')],
  },
});

function regionOf(arn: Maybe<string> | undefined): string | undefined {
  return arn !== undefined && isKnown(arn) ? ARN.exec(arn)?.[1] : undefined;
}
