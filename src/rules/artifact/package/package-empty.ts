import { defineRule } from '../../rule';

const EMPTY_ZIP = 'UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==';

export const packageEmpty = defineRule({
  id: 'package-empty',
  enforces: [],
  title: 'A package has files',
  why: 'Lambda rejects the function: the uploaded file must be a non-empty zip',
  fix: 'build the code first, or name the folder that holds it',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-function-zip.html',
  verified: '2026-11-29',
  reads: ['artifact'],
  check: ({ artifact }) => artifact?.isEmpty ? `${artifact.name} has no files` : undefined,
  examples: {
    good: [{ properties: {}, files: { 'index.js': 'exports.handler = async () => {};' } }],
    bad: [{ properties: {}, files: {} }, { properties: {}, archive: { base64: EMPTY_ZIP } }],
  },
});
