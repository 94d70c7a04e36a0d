import { list } from '../../words';
import { handlerFault } from '../handler-fault';

export const nodejsPackageMissing = handlerFault({
  id: 'nodejs-package-missing',
  enforces: [],
  severity: 'warning',
  title: 'The packages that the handler loads are in the package or a layer',
  why: 'when nothing else supplies them, every invocation fails with Runtime.ImportModuleError',
  fix: 'install them into the folder that is packaged, bundle them, or add the layer that has them',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/nodejs-package.html',
  verified: '2026-11-29',
  kind: 'nodejs-package-missing',
  what: ({ file, by, specifiers }) => `${file} ${by}s ${list(specifiers)}, which neither the package nor the runtime has`,
  examples: {
    good: [
      { properties: {}, files: { 'index.js': 'const axios = require("axios");\nexports.handler = async () => {};', 'node_modules/axios/index.js': '' } },
      { properties: {}, files: { 'src/orders.js': 'const axios = require("axios");\nexports.handler = async () => {};', 'index.js': 'exports.handler = async () => {};' } },
      { properties: {}, files: { 'index.js': 'require("node:fs"); require("fs/promises"); require("@smithy/types");\nexports.handler = async () => {};' } },
      { properties: { Environment: { Variables: { NODE_PATH: '/mnt/packages' } } }, files: { 'index.js': 'const axios = require("axios");\nexports.handler = async () => {};' } },
    ],
    bad: [
      { properties: {}, files: { 'index.js': 'const axios = require("axios");\nexports.handler = async () => {};' } },
      { properties: {}, files: { 'index.mjs': 'import middy from "@middy/core";\nimport axios from "axios";\nexport const handler = middy(async () => axios);' } },
    ],
  },
});
