import { handlerFault } from '../handler-fault';

export const nodejsExportsRebound = handlerFault({
  id: 'nodejs-exports-rebound',
  enforces: [],
  severity: 'warning',
  title: 'The file of the handler assigns to module.exports',
  why: 'nobody outside of the file sees another value of exports',
  fix: 'assign to module.exports',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html',
  verified: '2026-11-29',
  kind: 'nodejs-exports-rebound',
  what: ({ file }) => `${file} assigns to exports itself`,
  examples: {
    good: [
      { properties: {}, files: { 'index.js': 'exports = module.exports = { handler: async () => {} };' } },
    ],
    bad: [
      { properties: {}, files: { 'index.js': 'exports = {};\nexports.handler = async () => {};' } },
    ],
  },
});
