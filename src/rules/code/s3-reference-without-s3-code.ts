import { IMAGE } from '../example-properties';
import { defineRule } from '../rule';

export const s3ReferenceWithoutS3Code = defineRule({
  id: 's3-reference-without-s3-code',
  enforces: ['code-reference-needs-s3', 'code-reference-zip-only'],
  // The page says where the mode is available, not what happens elsewhere.
  severity: 'warning',
  title: 'Self-managed code storage is for .zip packages in S3',
  why: 'the mode is available for .zip packages in S3 only',
  fix: 'remove Code.S3ObjectStorageMode, or put the code into S3',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-self-managed-storage.html#self-managed-storage-considerations',
  verified: '2026-11-21',
  reads: ['codeS3ObjectStorageMode', 'codeSources'],
  check: ({ codeS3ObjectStorageMode, codeSources = [] }) =>
    codeS3ObjectStorageMode === 'REFERENCE' && codeSources.length > 0 && !codeSources.includes('S3')
      ? 'the S3 object storage mode is REFERENCE and the code is not in S3'
      : undefined,
  examples: {
    good: [{ Code: { ZipFile: 'exports.handler = async () => 1', S3ObjectStorageMode: 'COPY' } }],
    bad: [
      { Code: { ZipFile: 'exports.handler = async () => 1', S3ObjectStorageMode: 'REFERENCE' } },
      { ...IMAGE, Code: { ...IMAGE.Code, S3ObjectStorageMode: 'REFERENCE' } },
    ],
  },
});
