import { handlerFault } from '../handler-fault';

export const nodejsExportUnmentioned = handlerFault({
  id: 'nodejs-export-unmentioned',
  enforces: ['handler-runtime-format'],
  severity: 'warning',
  title: 'The name of the handler occurs in its file, or in what that loads',
  why: 'unless the code puts the name together while it runs, every invocation fails with Runtime.HandlerNotFound',
  fix: 'export a function of that name, or name one that is exported',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html',
  verified: '2026-11-29',
  kind: 'nodejs-export-unmentioned',
  what: ({ file, missing, nearest }) => `${missing} is a word neither in ${file} nor in what that loads${nearest === undefined ? '' : ` (did you mean ${nearest}?)`}`,
  examples: {
    good: [
      { properties: {}, files: { 'index.js': 'module.exports = wrap({ handler: () => 1 });' } },
      { properties: {}, files: { 'index.js': 'module.exports = wrap(require("./orders"));', 'orders.js': 'exports.handler = async () => {};' } },
      { properties: {}, files: { 'index.js': 'module.exports = wrap(require("./orders.json"));', 'orders.json': '["handler"]' } },
      { properties: { Layers: ['arn:aws:lambda:eu-west-1:123456789012:layer:tools:3'] }, files: { 'index.js': 'Object.assign(exports, require("orders"));' } },
      { properties: {}, files: { 'index.js': 'module.exports = wrap(require(process.env.ORDERS));', 'node_modules/orders/index.js': '' } },
    ],
    bad: [
      { properties: {}, files: { 'index.js': 'module.exports = wrap({ handle: () => 1 });' } },
      { properties: {}, files: { 'index.js': 'module.exports = wrap(require("./orders"));', 'orders.js': 'exports.main = async () => {};' } },
      { properties: {}, files: { 'index.mjs': 'export * from "node:path";' } },
    ],
  },
});
