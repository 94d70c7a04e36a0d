import { unreadableFiles, withMode } from '../../file-permissions';
import { defineRule } from '../../rule';
import { are, list } from '../../words';

const CODE = 'exports.handler = async () => {};';

export const packageFileUnreadable = defineRule({
  id: 'package-file-unreadable',
  enforces: ['zip-permissions'],
  severity: 'warning',
  title: 'Everybody may read the files of a package',
  why: 'the code may not read the files, and fails with "permission denied" where it does',
  fix: 'allow everybody to read the files and build again: chmod -R a+rX on the folder of the code',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/troubleshooting-deployment.html',
  verified: '2026-11-29',
  reads: ['artifact', 'handler', 'runtime'], // while one of them is unknown, any file may be the one of the error about the handler
  check: ({ artifact }) => {
    const files = artifact ? unreadableFiles(artifact).filter(({ path }) => path !== artifact.handler.file) : [];
    return artifact && files.length > 0 ? `${list(files.map(withMode))} in ${artifact.name} ${are(files)} for the owner only` : undefined;
  },
  examples: {
    good: [{ properties: {}, files: { 'index.js': CODE, 'tool.sh': { mode: 0o755 }, 'prices.json': { mode: 0o604 } } }],
    bad: [{ properties: {}, files: { 'index.js': CODE, 'prices.json': { mode: 0o600 } } }],
  },
});
