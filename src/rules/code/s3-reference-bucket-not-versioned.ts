import { copied, referenced, VERSIONED } from '../example-code';
import { defineRule, knownPart, maybe } from '../rule';

export const s3ReferenceBucketNotVersioned = defineRule({
  id: 's3-reference-bucket-not-versioned',
  enforces: ['code-reference-bucket-versioned'],
  title: 'A bucket in which packages stay keeps versions',
  why: 'Lambda requires versioning on the bucket of a package that it does not copy',
  fix: 'set VersioningConfiguration.Status of the bucket to Enabled, or copy the package with the storage mode COPY',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-self-managed-storage.html#self-managed-storage-setup',
  verified: '2026-11-21',
  reads: ['codeS3ObjectStorageMode', maybe('codeS3Bucket'), knownPart('codeBuckets')],
  check: ({ codeS3ObjectStorageMode, codeBuckets }) => codeS3ObjectStorageMode === 'REFERENCE'
    ? codeBuckets.filter(({ isVersioned }) => isVersioned === false).whenAny(([{ name }]) => `the package stays in bucket '${name}', which keeps no versions`)
    : undefined,
  examples: {
    good: [
      referenced(VERSIONED),
      referenced({ VersioningConfiguration: { Status: { Ref: 'Versioning' } } }),
      copied({}),
    ],
    bad: [referenced({}), referenced({ VersioningConfiguration: { Status: 'Suspended' } })],
  },
});
