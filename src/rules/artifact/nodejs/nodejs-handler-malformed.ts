import { handlerFault } from '../handler-fault';

export const nodejsHandlerMalformed = handlerFault({
  id: 'nodejs-handler-malformed',
  enforces: ['handler-runtime-format'],
  title: 'The handler names a file and an export',
  why: 'every invocation fails with Runtime.MalformedHandlerName',
  fix: 'write the handler as the file without its suffix, a dot, and the name of the exported function',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html',
  verified: '2026-11-29',
  kind: 'nodejs-handler-malformed',
  what: ({ reason, nearest }) => reason === 'parent-folder'
    ? 'the runtime refuses two dots in a row'
    : `it has no dot in its last part, where the name of the export begins${nearest === undefined ? '' : ` (did you mean ${nearest}?)`}`,
  examples: {
    good: [
      { properties: { Handler: './index.handler' }, files: { 'index.js': 'exports.handler = async () => {};' } },
      { properties: { Handler: 'v1.2/index.handler' }, files: { 'v1.2/index.js': 'exports.handler = async () => {};' } },
    ],
    bad: [
      { properties: { Handler: 'index' }, files: { 'index.js': 'exports.handler = async () => {};' } },
      { properties: { Handler: 'v1.2/index' }, files: { 'v1.2/index.js': 'exports.handler = async () => {};' } },
      { properties: { Handler: '../index.handler' }, files: { 'index.js': 'exports.handler = async () => {};' } },
    ],
  },
});
