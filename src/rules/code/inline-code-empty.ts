import { defineRule } from '../rule';

export const inlineCodeEmpty = defineRule({
  id: 'inline-code-empty',
  enforces: ['code-inline-not-empty'],
  severity: 'warning',
  title: 'Inline code is not empty',
  why: 'there is nothing to run, and the CDK refuses it',
  fix: 'write the code, or name a .zip package',
  source: 'https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/aws-lambda/lib/code.ts',
  verified: '2026-11-21',
  reads: ['codeZipFile'],
  check: ({ codeZipFile }) => codeZipFile === '' ? 'the inline code is empty' : undefined,
  examples: {
    good: [{ Code: { ZipFile: 'exports.handler = async () => 1' } }],
    bad: [{ Code: { ZipFile: '' } }],
  },
});
