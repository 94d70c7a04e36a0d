import { defineRule, maybe, Problem } from '../rule';

/** The AWS CLI takes the package beside the request, and AWS CloudTrail leaves inline code out of it. */
const IN_REQUEST: Problem = {
  what: 'no code is given in the request',
  fix: 'add Code, or pass --zip-file to the AWS CLI beside this request',
  severity: 'warning',
};

export const functionWithoutCode = defineRule({
  id: 'function-without-code',
  enforces: ['code-required', 'code-empty'],
  title: 'A function has code',
  why: 'Lambda rejects a function without code',
  fix: 'set Code.S3Bucket and Code.S3Key, Code.ZipFile, or Code.ImageUri with PackageType Image',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_FunctionCode.html',
  verified: '2026-11-21',
  findsAbsence: true,
  reads: ['codeSources', maybe('codeS3Bucket'), maybe('codeZipFile'), maybe('codeImageUri'), maybe('isRequest')],
  check: ({ codeSources = [], isRequest }) => codeSources.length > 0 ? undefined : isRequest === true ? IN_REQUEST : 'no code is given',
  examples: {
    good: [{ Code: { S3Bucket: 'packages', S3Key: 'orders.zip' } }, { Code: { ZipFile: 'exports.handler = async () => 1' } }],
    bad: [{ Code: undefined }, { Code: {} }, { Code: { S3ObjectVersion: 'v1' } }],
  },
});
