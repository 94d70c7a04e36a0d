import { handlerFault } from '../handler-fault';

export const nodejsSyntaxDoubtful = handlerFault({
  id: 'nodejs-syntax-doubtful',
  enforces: [],
  severity: 'warning',
  title: 'The file of the handler can be parsed',
  why: 'where the runtime cannot parse the file either, every invocation fails with Runtime.UserCodeSyntaxError',
  fix: 'correct the syntax, or build the file for the runtime',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html',
  verified: '2026-11-29',
  kind: 'nodejs-syntax-doubtful',
  what: ({ file, message }) => `our parser cannot parse ${file}: ${message}`,
  examples: {
    good: [
      { properties: {}, files: { 'index.mjs': 'const total = await 1;\nexport const handler = async () => total;' } },
    ],
    bad: [
      { properties: {}, files: { 'index.mjs': 'export const handler = async () => {' } },
    ],
  },
});
