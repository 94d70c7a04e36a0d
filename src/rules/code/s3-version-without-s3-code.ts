import { defineRule } from '../rule';

export const s3VersionWithoutS3Code = defineRule({
  id: 's3-version-without-s3-code',
  enforces: ['code-s3-version-needs-bucket-key'],
  severity: 'warning',
  title: 'An S3 object version belongs to code in S3',
  why: 'the version names one of the versions of the object that S3Bucket and S3Key name',
  fix: 'set Code.S3Bucket and Code.S3Key, or remove Code.S3ObjectVersion',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_FunctionCode.html',
  verified: '2026-11-21',
  reads: ['codeS3ObjectVersion', 'codeSources'],
  // Without any code the missing code is the mistake.
  check: ({ codeS3ObjectVersion, codeSources = [] }) =>
    codeS3ObjectVersion !== undefined && codeSources.length > 0 && !codeSources.includes('S3')
      ? 'an S3 object version is given and the code is not in S3'
      : undefined,
  examples: {
    good: [{ Code: { S3Bucket: 'packages', S3Key: 'orders.zip', S3ObjectVersion: 'v1' } }],
    bad: [{ Code: { ZipFile: 'exports.handler = async () => 1', S3ObjectVersion: 'v1' } }],
  },
});
