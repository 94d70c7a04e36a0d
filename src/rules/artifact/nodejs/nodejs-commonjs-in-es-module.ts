import { handlerFault } from '../handler-fault';

export const nodejsCommonjsInEsModule = handlerFault({
  id: 'nodejs-commonjs-in-es-module',
  enforces: ['zip-esm-flag'],
  title: 'ES modules do not use what only CommonJS has',
  why: 'the name is not defined in an ES module, and every invocation fails',
  fix: 'write import and export, or rename the file to .cjs',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-nodejs.html',
  verified: '2026-11-29',
  kind: 'nodejs-commonjs-in-es-module',
  what: ({ file, name, packageJson }) => `${file} is an ES module${packageJson === undefined ? '' : `, because of ${packageJson}`}, and uses ${name}`,
  examples: {
    good: [
      { properties: {}, files: { 'index.mjs': 'import { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);\nrequire("node:fs");\nexport const handler = async () => {};' } },
      { properties: {}, files: { 'index.cjs': 'exports.handler = async () => {};', 'package.json': '{ "type": "module" }' } },
    ],
    bad: [
      { properties: {}, files: { 'index.mjs': 'exports.handler = async () => {};' } },
      { properties: {}, files: { 'index.js': 'const fs = require("node:fs");\nmodule.exports = { handler: async () => fs };', 'package.json': '{ "type": "module" }' } },
    ],
  },
});
