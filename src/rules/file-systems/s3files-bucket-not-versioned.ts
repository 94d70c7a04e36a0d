import { mountingS3Files } from '../example-networks';
import { defineRule, knownPart } from '../rule';

const bucket = (VersioningConfiguration: unknown) => mountingS3Files({ Bucket: { VersioningConfiguration } });

export const s3filesBucketNotVersioned = defineRule({
  id: 's3files-bucket-not-versioned',
  enforces: ['s3files-bucket-versioning'],
  title: 'The bucket behind an S3 file system keeps versions',
  why: 'S3 Files needs versions of the objects to keep file system and bucket in step, and makes no file system of a bucket without them',
  fix: 'turn on versioning of the bucket',
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-files-prereq-policies.html',
  verified: '2026-11-21',
  reads: [knownPart('accessPoints')],
  check: ({ accessPoints }) => accessPoints.filter(({ isVersioned }) => isVersioned === false).whenAny(() => 'the bucket of the S3 file system has no versioning'),
  examples: {
    good: [
      bucket({ Status: 'Enabled' }),
      bucket({ Status: { Ref: 'Status' } }),
      mountingS3Files({ Bucket: { VersioningConfiguration: undefined, ObjectLockEnabled: true } }),
      mountingS3Files({ FileSystem: { Bucket: 'arn:aws:s3:::orders' } }),
    ],
    bad: [bucket(undefined), bucket({ Status: 'Suspended' })],
  },
});
