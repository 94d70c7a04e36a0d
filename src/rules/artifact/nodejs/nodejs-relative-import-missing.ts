import { list } from '../../words';
import { handlerFault } from '../handler-fault';

export const nodejsRelativeImportMissing = handlerFault({
  id: 'nodejs-relative-import-missing',
  enforces: [],
  title: 'The files that the handler loads are in the package',
  why: 'every invocation fails with Runtime.ImportModuleError',
  fix: 'package the file, or correct the path; import needs the suffix of the file',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html',
  verified: '2026-11-29',
  kind: 'nodejs-relative-import-missing',
  what: ({ file, by, specifiers, nearest }) =>
    `${file} ${by}s ${list(specifiers)}, which the package does not have${nearest === undefined ? '' : ` (did you mean ${nearest}?)`}`,
  examples: {
    good: [
      { properties: {}, files: { 'index.js': 'const db = require("./db");\nexports.handler = async () => {};', 'db/index.js': '' } },
      { properties: {}, files: { 'index.js': 'try { require("./db"); } catch {}\nexports.handler = async () => {};' } },
      { properties: {}, files: { 'index.mjs': 'import "./db.mjs";\nexport const handler = async () => {};', 'db.mjs': '' } },
    ],
    bad: [
      { properties: {}, files: { 'index.js': 'const db = require("./db");\nexports.handler = async () => {};' } },
      { properties: {}, files: { 'index.mjs': 'import "./db";\nexport const handler = async () => {};', 'db.mjs': '' } },
    ],
  },
});
