import { IMAGE_URI } from '../example-properties';
import { defineRule, knownPart, maybe } from '../rule';
import { list } from '../words';

const S3_CODE = { S3Bucket: 'packages', S3Key: 'orders.zip' };

export const moreThanOneCodeSource = defineRule({
  id: 'more-than-one-code-source',
  enforces: ['code-one-source'],
  title: 'Code comes from one place',
  why: 'Lambda rejects a function whose code is given in more than one way',
  fix: 'leave one of S3Bucket with S3Key, ZipFile and ImageUri',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_FunctionCode.html',
  verified: '2026-11-21',
  reads: [knownPart('codeSources'), maybe('codeS3Bucket'), maybe('codeZipFile'), maybe('codeImageUri')],
  check: ({ codeSources }) => codeSources.countAbove(1) === undefined
    ? undefined
    : codeSources.whenAny((sources) => `the code is given as ${list(sources)} at once`),
  examples: {
    good: [{ Code: S3_CODE }],
    bad: [
      { Code: { ...S3_CODE, ZipFile: 'exports.handler = async () => 1' } },
      { Code: { ...S3_CODE, ImageUri: IMAGE_URI } },
    ],
  },
});
