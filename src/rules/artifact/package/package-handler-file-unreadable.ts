import { unreadableFiles, withMode } from '../../file-permissions';
import { defineRule } from '../../rule';

const CODE = 'exports.handler = async () => {};';

export const packageHandlerFileUnreadable = defineRule({
  id: 'package-handler-file-unreadable',
  enforces: ['zip-permissions', 'state-function-error-permission-denied'],
  title: 'Everybody may read the file with the handler',
  why: 'every invocation fails, because the runtime may not read the file',
  fix: 'allow everybody to read the files and build again: chmod -R a+rX on the folder of the code',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/troubleshooting-deployment.html',
  verified: '2026-11-29',
  reads: ['artifact'],
  check: ({ artifact }) => {
    const [file] = artifact ? unreadableFiles(artifact).filter(({ path }) => path === artifact.handler.file) : [];
    return artifact && file && `${withMode(file)} in ${artifact.name} is for its owner only, and holds the handler`;
  },
  examples: {
    good: [{ properties: {}, files: { 'index.js': { text: CODE, mode: 0o444 } } }, { properties: {}, files: { 'index.js': { text: CODE, mode: undefined } } }],
    bad: [{ properties: {}, files: { 'index.js': { text: CODE, mode: 0o600 } } }, { properties: {}, files: { 'index.js': { text: CODE, mode: 0o640 } } }],
  },
});
