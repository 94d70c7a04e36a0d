import { defineRule } from '../rule';
import { quoted } from '../words';

export const codePathMissing = defineRule({
  id: 'code-path-missing',
  enforces: [],
  title: 'The local code of a function exists',
  why: 'the CDK packages the code from there',
  fix: 'build the code first, or correct the path; a relative path starts at the current folder',
  source: 'https://docs.aws.amazon.com/cdk/v2/guide/assets.html',
  verified: '2026-11-21',
  reads: ['missingAssetPath'],
  check: ({ missingAssetPath }) => missingAssetPath === undefined ? undefined : `there is no file or folder ${quoted(missingAssetPath)}`,
  examples: {
    good: [{ properties: {}, view: { missingAssetPath: undefined } }],
    bad: [{ properties: {}, view: { missingAssetPath: 'dist/orders' } }],
  },
});
