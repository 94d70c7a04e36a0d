import { defineRule, knownPart } from '../rule';

const S3_CODE = { S3Bucket: 'packages', S3Key: 'orders.zip', S3ObjectStorageMode: 'REFERENCE' };

export const s3ReferenceWithoutVersion = defineRule({
  id: 's3-reference-without-version',
  enforces: ['code-reference-needs-version'],
  // The page lists the version among what to set, but its console steps and its layer example do without.
  severity: 'warning',
  title: 'Self-managed code storage names an object version',
  why: 'Lambda tells by the version which object to use, and reads it again later',
  fix: 'give the version of the S3 object, or use COPY',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-self-managed-storage.html#self-managed-storage-setup',
  verified: '2026-11-21',
  reads: ['codeS3ObjectStorageMode', 'codeS3ObjectVersion', knownPart('codeSources')],
  check: ({ codeS3ObjectStorageMode, codeS3ObjectVersion, codeSources }) =>
    codeS3ObjectStorageMode === 'REFERENCE' && codeS3ObjectVersion === undefined && codeSources.some((source) => source === 'S3')
      ? 'the S3 object storage mode is REFERENCE and no S3 object version is given'
      : undefined,
  examples: {
    good: [{ Code: { ...S3_CODE, S3ObjectVersion: 'v1' } }, { Code: { ...S3_CODE, S3ObjectStorageMode: 'COPY' } }],
    bad: [{ Code: S3_CODE }],
  },
});
