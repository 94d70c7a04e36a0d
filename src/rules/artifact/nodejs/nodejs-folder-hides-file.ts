import { handlerFault } from '../handler-fault';

export const nodejsFolderHidesFile = handlerFault({
  id: 'nodejs-folder-hides-file',
  enforces: [],
  title: 'No folder hides the file of the handler',
  why: 'the runtime loads the folder in place of the file, and every invocation fails',
  fix: 'rename the folder, or the file and the handler',
  source: 'https://github.com/aws/aws-lambda-nodejs-runtime-interface-client/issues/93',
  verified: '2026-11-29',
  kind: 'nodejs-folder-hides-file',
  what: ({ folder, main, beside }) => {
    const named = folder === '' ? 'the root of the package' : `the folder ${folder}`;
    const holds = main === undefined ? 'has no file that it could load' : `has ${main}, which it cannot require`;
    return `the runtime takes ${named} for the module, which ${holds}${beside === undefined ? '' : `; ${beside} is not reached`}`;
  },
  examples: {
    good: [
      { properties: { Runtime: 'nodejs22.x' }, files: { 'index/index.js': 'exports.handler = async () => {};' } },
      { properties: { Runtime: 'nodejs22.x' }, files: { 'index.js': 'exports.handler = async () => {};', 'index/schema.json': '{}' } },
      { properties: { Runtime: 'nodejs22.x', Handler: '.handler' }, files: { 'index.js': 'exports.handler = async () => {};' } },
    ],
    bad: [
      { properties: { Runtime: 'nodejs22.x' }, files: { 'index.mjs': 'export const handler = async () => {};', 'index/schema.json': '{}' } },
      { properties: { Runtime: 'nodejs22.x' }, files: { 'index.js': 'export const handler = async () => {};', 'package.json': '{ "type": "module" }', 'index/schema.json': '{}' } },
      { properties: { Runtime: 'nodejs22.x', Handler: '.handler' }, files: { 'index.mjs': 'export const handler = async () => {};' } },
    ],
  },
});
