import { handlerFault } from '../handler-fault';

export const nodejsSyntaxError = handlerFault({
  id: 'nodejs-syntax-error',
  enforces: [],
  title: 'The file of the handler can be parsed',
  why: 'every invocation fails with Runtime.UserCodeSyntaxError',
  fix: 'correct the syntax, or build the file for the runtime',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html',
  verified: '2026-11-29',
  kind: 'nodejs-syntax-error',
  what: ({ file, message }) => `${file} cannot be parsed: ${message}`,
  examples: {
    good: [
      { properties: {}, files: { 'index.js': '#!/usr/bin/env node\nexports.handler = async () => new.target;' } },
    ],
    bad: [
      { properties: {}, files: { 'index.js': 'exports.handler = async () => {' } },
      { properties: {}, files: { 'index.js': 'const total: number = 1;\nexports.handler = async () => total;' } },
    ],
  },
});
