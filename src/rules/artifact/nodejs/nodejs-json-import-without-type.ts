import { list } from '../../words';
import { handlerFault } from '../handler-fault';

const packaged = (text: string, files: Readonly<Record<string, string>> = {}, file = 'index.mjs') =>
  ({ properties: {}, files: { [file]: `${text}\nexport const handler = async () => config;`, 'config.json': '{}', ...files } });

export const nodejsJsonImportWithoutType = handlerFault({
  id: 'nodejs-json-import-without-type',
  enforces: [],
  title: 'ES modules import JSON with its type',
  why: 'Node.js imports JSON only with { type: \'json\' }, and every invocation fails with ERR_IMPORT_ATTRIBUTE_MISSING',
  fix: 'add with { type: \'json\' } to the import, bundle the file, or read it with node:fs',
  // The type is mandatory, says Node.js.
  source: 'https://github.com/nodejs/node/blob/main/doc/api/esm.md',
  verified: '2026-12-01',
  kind: 'nodejs-json-import-without-type',
  what: ({ file, specifiers }) => `${file} imports ${list(specifiers)} without a type`,
  examples: {
    good: [
      packaged('import config from "orders/config.json";', {
        'node_modules/orders/package.json': '{ "exports": { "./config.json": "./config.mjs" } }',
        'node_modules/orders/config.mjs': 'export default {};',
      }),
      packaged('import config from "./config.json" with { type: "json" };'),
      packaged('import { createRequire } from "node:module";\nconst config = createRequire(import.meta.url)("./config.json");'),
      packaged('import config from "./config.json.mjs";', { 'config.json.mjs': 'export default {};' }),
      packaged('const { default: config } = await import("./config.json", { with: { type: "json" } });'),
      { properties: {}, files: { 'index.js': 'const config = require("./config.json");\nexports.handler = async () => config;', 'config.json': '{}' } },
    ],
    bad: [
      packaged('import config from "./config.json";'),
      packaged('import config from "./config.json";', { 'package.json': '{ "type": "module" }' }, 'index.js'),
    ],
  },
});
