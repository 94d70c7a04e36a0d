import { handlerFault } from '../handler-fault';
import { wordsOfMissingExport } from '../missing-export';

export const nodejsExportMissing = handlerFault({
  id: 'nodejs-export-missing',
  enforces: ['handler-runtime-format'],
  title: 'The file of the handler exports it',
  why: 'every invocation fails with Runtime.HandlerNotFound',
  fix: 'export a function of that name, or name one that is exported',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html',
  verified: '2026-11-29',
  kind: 'nodejs-export-missing',
  what: wordsOfMissingExport,
  examples: {
    good: [
      { properties: { Handler: 'index.main' }, files: { 'index.js': 'exports.main = async () => {};' } },
      { properties: {}, files: { 'index.js': 'const { handler } = require("./other");\nmodule.exports = wrap({ handler });', 'other.js': '' } },
      { properties: { Handler: 'index.join' }, files: { 'index.mjs': 'export * from "node:path";' } },
    ],
    bad: [
      { properties: {}, files: { 'index.js': 'exports.handle = async () => {};' } },
      { properties: {}, files: { 'index.js': 'module.exports = async () => {};' } },
      { properties: {}, files: { 'index.js': 'exports = { handler: async () => {} };' } },
      { properties: {}, files: { 'index.js': 'async function handler() {}' } },
      { properties: {}, files: { 'index.mjs': 'export default async () => {};' } },
      { properties: { Handler: 'index.mjs.handler' }, files: { 'index.mjs': 'export const handler = async () => {};' } },
    ],
  },
});
