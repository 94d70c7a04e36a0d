import { handlerFault } from '../handler-fault';

export const nodejsFolderAsModule = handlerFault({
  id: 'nodejs-folder-as-module',
  enforces: [],
  severity: 'warning',
  title: 'No folder has the name of the module of the handler',
  why: 'the loader of Node.js 24 imports the folder and fails with ERR_UNSUPPORTED_DIR_IMPORT',
  fix: 'name the file in the folder, such as orders/index.handler, or rename the folder',
  source: 'https://github.com/aws/aws-lambda-nodejs-runtime-interface-client/issues/181',
  verified: '2026-11-29',
  kind: 'nodejs-folder-as-module',
  what: ({ folder, main, beside }) => {
    const named = folder === '' ? 'the root of the package' : `the folder ${folder}`;
    const meant = beside ?? main;
    return `the runtime takes ${named} for the module${meant === undefined ? '' : `; ${meant} is not reached`}`;
  },
  examples: {
    good: [
      { properties: {}, files: { 'index.js': 'exports.handler = async () => {};', 'indexes/schema.json': '{}' } },
      { properties: { Handler: 'index/index.handler' }, files: { 'index/index.js': 'exports.handler = async () => {};' } },
    ],
    bad: [
      { properties: {}, files: { 'index/index.js': 'exports.handler = async () => {};' } },
      { properties: {}, files: { 'index.js': 'exports.handler = async () => {};', 'index/schema.json': '{}' } },
    ],
  },
});
