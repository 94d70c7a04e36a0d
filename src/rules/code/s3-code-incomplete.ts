import { defineRule, knownPart, maybe } from '../rule';

export const s3CodeIncomplete = defineRule({
  id: 's3-code-incomplete',
  enforces: ['code-s3-bucket-and-key-together'],
  title: 'Code in S3 is named by bucket and key',
  why: 'Lambda rejects a function that names only one of them',
  fix: 'set both Code.S3Bucket and Code.S3Key',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_FunctionCode.html',
  verified: '2026-11-21',
  reads: [knownPart('codeSources'), maybe('codeS3Bucket'), maybe('codeS3Key')],
  check: ({ codeSources, codeS3Bucket, codeS3Key }) => {
    const missing = codeS3Key === undefined ? 'S3Key' : codeS3Bucket === undefined ? 'S3Bucket' : undefined;
    return missing && codeSources.some((source) => source === 'S3') ? `the code is in S3 and no ${missing} is given` : undefined;
  },
  examples: {
    good: [{ Code: { S3Bucket: 'packages', S3Key: 'orders.zip' } }],
    bad: [{ Code: { S3Bucket: 'packages' } }, { Code: { S3Key: 'orders.zip' } }],
  },
});
