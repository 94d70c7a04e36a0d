import { handlerFault } from '../handler-fault';

export const nodejsPackageJsonMalformed = handlerFault({
  id: 'nodejs-package-json-malformed',
  enforces: [],
  title: 'The package.json of the handler is JSON',
  why: 'Node.js refuses to load any file whose package.json it cannot read',
  fix: 'correct the package.json, or do not package it',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html',
  verified: '2026-11-29',
  kind: 'nodejs-package-json-malformed',
  what: ({ file, packageJson }) => `${packageJson}, which says how ${file} is loaded, is not valid JSON`,
  examples: {
    good: [
      { properties: {}, files: { 'index.js': 'exports.handler = async () => {};', 'package.json': '{ "type": "commonjs" }' } },
      { properties: {}, files: { 'index.mjs': 'export const handler = async () => {};', 'package.json': '{ "type": "module", }' } },
    ],
    bad: [
      { properties: {}, files: { 'index.js': 'exports.handler = async () => {};', 'package.json': '{ "type": "commonjs", }' } },
    ],
  },
});
