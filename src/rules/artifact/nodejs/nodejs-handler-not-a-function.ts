import { handlerFault } from '../handler-fault';

export const nodejsHandlerNotAFunction = handlerFault({
  id: 'nodejs-handler-not-a-function',
  enforces: ['handler-runtime-format'],
  title: 'The handler is a function',
  why: 'every invocation fails with Runtime.HandlerNotFound',
  fix: 'export a function under that name, or name one that is exported',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html',
  verified: '2026-11-29',
  kind: 'nodejs-handler-not-a-function',
  what: ({ file, value }) => `in ${file} it is ${value}, which is no function`,
  examples: {
    good: [
      { properties: {}, files: { 'index.js': 'exports.handler = 0;\nexports.handler = async () => {};' } },
      { properties: {}, files: { 'index.js': 'exports.handler = wrap({});' } },
    ],
    bad: [
      { properties: {}, files: { 'index.js': 'exports.handler = "orders";' } },
      { properties: {}, files: { 'index.mjs': 'export const handler = { run() {} };' } },
    ],
  },
});
