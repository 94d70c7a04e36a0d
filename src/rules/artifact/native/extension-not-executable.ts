import { elfFile } from '../../example-binaries';
import { hasExtensions, isExecutable, octal } from '../../program-words';
import { defineRule } from '../../rule';
import { list } from '../../words';

const HANDLER = { 'index.js': 'exports.handler = async () => {};' };

export const extensionNotExecutable = defineRule({
  id: 'extension-not-executable',
  enforces: ['zip-permissions'],
  title: 'Extensions may be executed by everyone',
  why: 'Lambda starts every file in extensions, and the function fails at init when one may not be executed',
  fix: 'give the files the permissions 755',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/runtimes-extensions-api.html',
  verified: '2026-11-29',
  askedWhere: hasExtensions,
  reads: ['artifact'],
  check: ({ artifact }) => {
    const wrong = artifact?.extensions.filter(({ mode }) => mode !== undefined && !isExecutable(mode)) ?? [];
    const [first] = wrong;
    return first && `${list(wrong.map(({ path }) => path))} in ${first.in} ${wrong.length === 1 ? 'has' : 'have'} the permissions ${octal(first.mode ?? 0)}`;
  },
  examples: {
    good: [
      { properties: {}, files: HANDLER, layerFiles: [{ 'extensions/agent': elfFile(), 'extensions/agent.d/settings.json': '{}' }] },
      { properties: {}, files: HANDLER, layerFiles: [{ 'extensions/agent': { ...elfFile(), mode: undefined } }] },
    ],
    bad: [
      { properties: {}, files: HANDLER, layerFiles: [{ 'extensions/agent': { ...elfFile(), mode: 0o644 } }] },
    ],
  },
});
