import { wordsOfEsSyntax } from '../es-syntax';
import { handlerFault } from '../handler-fault';

export const nodejsEsSyntaxUndeclared = handlerFault({
  id: 'nodejs-es-syntax-undeclared',
  enforces: [],
  severity: 'warning',
  title: 'ES modules are declared as such',
  why: 'no document says that Lambda detects modules by their syntax; where it does not, every invocation fails with Runtime.UserCodeSyntaxError',
  fix: 'rename the file to .mjs, or set type to module in its package.json',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-nodejs.html',
  verified: '2026-11-29',
  kind: 'nodejs-es-syntax-undeclared',
  what: wordsOfEsSyntax,
  examples: {
    good: [
      { properties: {}, files: { 'index.js': 'export const handler = async () => {};', 'package.json': '{ "type": "module" }' } },
    ],
    bad: [
      { properties: {}, files: { 'index.js': 'export const handler = async () => {};' } },
      { properties: {}, files: { 'index.js': 'export const handler = async () => {};', 'package.json': '{}' } },
    ],
  },
});
