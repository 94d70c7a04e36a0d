import { wordsOfEsSyntax } from '../es-syntax';
import { handlerFault } from '../handler-fault';

export const nodejsEsSyntaxInCommonjs = handlerFault({
  id: 'nodejs-es-syntax-in-commonjs',
  enforces: ['zip-esm-flag'],
  title: 'ES modules are declared as such',
  why: 'the runtime loads the file as CommonJS, and every invocation fails with Runtime.UserCodeSyntaxError',
  fix: 'rename the file to .mjs, or set type to module in its package.json',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-nodejs.html',
  verified: '2026-11-29',
  kind: 'nodejs-es-syntax-in-commonjs',
  what: wordsOfEsSyntax,
  examples: {
    good: [
      { properties: { Runtime: 'nodejs22.x' }, files: { 'index.js': 'export const handler = async () => {};', 'package.json': '{ "type": "module" }' } },
      { properties: { Runtime: 'nodejs22.x' }, files: { 'index.mjs': 'export const handler = async () => {};' } },
      { properties: { Runtime: 'nodejs22.x', Environment: { Variables: { NODE_OPTIONS: '--experimental-detect-module' } } }, files: { 'index.js': 'export const handler = async () => {};' } },
      { properties: { Runtime: 'nodejs22.x' }, files: { 'index.js': 'exports.handler = async () => import("node:fs");' } },
    ],
    bad: [
      { properties: { Runtime: 'nodejs22.x' }, files: { 'index.js': 'export const handler = async () => {};' } },
      { properties: { Runtime: 'nodejs22.x' }, files: { 'index.js': 'export const handler = async () => {};', 'package.json': '{}' } },
      { properties: {}, files: { 'index.cjs': 'export const handler = async () => {};' } },
    ],
  },
});
