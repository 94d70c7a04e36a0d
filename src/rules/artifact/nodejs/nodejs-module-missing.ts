import { list } from '../../words';
import { handlerFault } from '../handler-fault';

export const nodejsModuleMissing = handlerFault({
  id: 'nodejs-module-missing',
  enforces: ['zip-handler-file-exists', 'state-function-error-runtime-init-error'],
  title: 'The file that the handler names is in the package',
  why: 'every invocation fails with Runtime.ImportModuleError',
  fix: 'name a file of the package, from its root and without the suffix, or package the file',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html',
  verified: '2026-11-29',
  kind: 'nodejs-module-missing',
  what: ({ looked, nearest }, { name }) => {
    const there = nearest ? `; it has ${nearest.file}` : '';
    const meant = nearest?.handler === undefined ? '' : ` (did you mean ${nearest.handler}?)`;
    return `${name} has no ${list(looked, 'or')}${there}${meant}`;
  },
  examples: {
    good: [{ properties: {}, files: { 'index.js': 'exports.handler = async () => {};' } }, { properties: {}, files: { 'index.mjs': 'export const handler = async () => {};' } }],
    bad: [{ properties: { Handler: 'orders.handler' }, files: { 'index.js': 'exports.handler = async () => {};' } }],
  },
});
