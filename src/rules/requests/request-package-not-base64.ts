import { defineRule } from '../rule';

export const requestPackageNotBase64 = defineRule({
  id: 'request-package-not-base64',
  enforces: [],
  title: 'The package in a request is a .zip file as base64',
  why: 'Lambda reads a .zip file there; what cannot be decoded is refused by the AWS CLI or by Lambda, and source code is not packed as CloudFormation packs it',
  fix: 'give the bytes of the .zip file as base64 (boto3 takes the bytes themselves), or name it by S3Bucket and S3Key',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_FunctionCode.html#lambda-Type-FunctionCode-ZipFile',
  verified: '2026-11-21',
  acknowledgeable: false,
  reads: ['packageEncoding'],
  check: ({ packageEncoding }) => packageEncoding === 'empty' ? 'the package is empty' : packageEncoding === 'other' ? 'the package is text that is no base64' : undefined,
  examples: {
    good: [{ properties: {}, view: { packageEncoding: 'base64' } }],
    bad: [{ properties: {}, view: { packageEncoding: 'other' } }, { properties: {}, view: { packageEncoding: 'empty' } }],
  },
});
