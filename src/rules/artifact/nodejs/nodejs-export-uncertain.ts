import { handlerFault } from '../handler-fault';
import { wordsOfMissingExport } from '../missing-export';

export const nodejsExportUncertain = handlerFault({
  id: 'nodejs-export-uncertain',
  enforces: [],
  severity: 'warning',
  title: 'The handler is an export of its own',
  why: 'the runtime does not look into the default export, but for managed instances, and every invocation fails with Runtime.HandlerNotFound',
  fix: 'export the function by its name',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html',
  verified: '2026-11-29',
  kind: 'nodejs-export-uncertain',
  what: wordsOfMissingExport,
  examples: {
    good: [
      { properties: { Runtime: 'nodejs22.x' }, files: { 'index.mjs': 'export const handler = async () => {};\nexport default { handler };' } },
      { properties: { Runtime: 'nodejs24.x' }, files: { 'index.mjs': 'export default { handler: async () => {} };' } },
    ],
    bad: [
      { properties: { Runtime: 'nodejs22.x' }, files: { 'index.mjs': 'export default { handler: async () => {} };' } },
    ],
  },
});
