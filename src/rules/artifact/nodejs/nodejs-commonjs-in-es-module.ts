import { handlerFault } from '../handler-fault';

const packaged = (text: string, files: Readonly<Record<string, string>> = {}) => ({ properties: {}, files: { 'index.mjs': text, ...files } });

export const nodejsCommonjsInEsModule = handlerFault({
  id: 'nodejs-commonjs-in-es-module',
  enforces: ['zip-esm-flag'],
  title: 'ES modules do not use what only CommonJS has',
  why: 'the name is not defined in an ES module, and every invocation fails',
  fix: 'write import and export, import.meta.dirname for __dirname and createRequire of node:module for require, or rename the file to .cjs',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-nodejs.html',
  verified: '2026-11-29',
  kind: 'nodejs-commonjs-in-es-module',
  what: ({ file, name, packageJson, isCertain }) => ({
    what: `${file} is an ES module${packageJson === undefined ? '' : `, because of ${packageJson}`}, and uses ${name}`,
    severity: isCertain ? undefined : 'warning',
  }),
  examples: {
    good: [
      packaged('const __dirname = import.meta.dirname;\nconst here = __dirname;\nexport const handler = async () => here;'),
      packaged('export const handler = async () => require("node:fs");'),
      packaged('const old = typeof require === "function" ? require("node:fs") : undefined;\nexport const handler = async () => old;'),
      packaged('import "./global.mjs";\nexport const handler = async () => global.require(__dirname);\nrequire("./global.mjs");', { 'global.mjs': 'globalThis.require = () => {};' }),
      { properties: {}, files: { 'index.js': 'const here = __dirname;\nexports.handler = async () => here;' } },
      { properties: {}, files: { 'index.mjs': 'import { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);\nrequire("node:fs");\nexport const handler = async () => {};' } },
      { properties: {}, files: { 'index.cjs': 'exports.handler = async () => {};', 'package.json': '{ "type": "module" }' } },
    ],
    bad: [
      packaged('import fs from "node:fs";\nconst config = fs.readFileSync(`${__dirname}/config.json`);\nexport const handler = async () => config;'),
      packaged('import { orders } from "./orders.mjs";\nconst fs = require("node:fs");\nexport const handler = async () => orders(fs);', { 'orders.mjs': 'export function orders() {}' }),
      { properties: {}, files: { 'index.mjs': 'exports.handler = async () => {};' } },
      { properties: {}, files: { 'index.js': 'const fs = require("node:fs");\nmodule.exports = { handler: async () => fs };', 'package.json': '{ "type": "module" }' } },
    ],
  },
});
