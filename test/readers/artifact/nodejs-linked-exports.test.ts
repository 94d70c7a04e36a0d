import { FileInMemory, filesInMemory } from '../../../src/readers/artifact/memory';
import { resolveNodejsHandler } from '../../../src/readers/artifact/nodejs/resolve-handler';

type Files = Readonly<Record<string, FileInMemory>>;

function told(files: Files, runtime = 'nodejs20.x'): string {
  const nothing = { known: [], atLeast: 0, complete: true };
  const { verdict, faults } = resolveNodejsHandler({
    handler: 'index.handler', runtime, code: filesInMemory('the package', 'folder', files), layers: nothing, environment: nothing, hasFileSystem: false,
  });
  return [verdict, ...faults.map(({ kind }) => kind)].join(' ');
}

const MISSING = 'missing nodejs-export-missing';
const UNMENTIONED = 'suspected-missing nodejs-export-unmentioned';
const COMMONJS = 'exports.handler = async () => {};';
const MODULE = 'export const handler = async () => {};';
const STAR = 'var __exportStar = (this && this.__exportStar) || function(m, exports) { for (var p in m) exports[p] = m[p]; };\n';

describe('a CommonJS file', () => {
  test.each<[string, string, string, string]>([
    ['exports what another one is', 'module.exports = require("./orders");', COMMONJS, 'found'],
    ['exports what another one is, and that has no such name', 'module.exports = require("./orders");', 'exports.handle = () => {};', MISSING],
    ['exports what another one is, and that is open', 'module.exports = require("./orders");', 'module.exports = load();', UNMENTIONED],
    ['exports one of two other ones', 'if (process.env.PROD) { module.exports = require("./orders"); } else { module.exports = require("./x"); }', COMMONJS, 'suspected-found'],
    ['exports a member of another one', 'const orders = require("./orders"); exports.handler = orders.handler;', COMMONJS, 'found'],
    ['exports a part of another one', 'const { handler } = require("./orders"); module.exports = { handler };', COMMONJS, 'found'],
    ['exports a part that is assigned again', 'let { handler } = require("./orders"); handler = wrap(handler); module.exports = { handler };', COMMONJS, 'suspected-found'],
    ['exports another one that is a function', 'module.exports = { handler: require("./orders") };', 'const handle = () => {}; module.exports = handle;', 'found'],
    ['exports through a getter', 'var orders_1 = require("./orders"); Object.defineProperty(exports, "handler", { enumerable: true, get: function () { return orders_1.handler; } });', COMMONJS, 'found'],
    ['exports everything of another one', `${STAR}__exportStar(require("./orders"), exports);`, COMMONJS, 'found'],
    ['exports everything of another one by tslib', 'const tslib_1 = require("tslib");\n(0, tslib_1.__exportStar)(require("./orders"), exports);', COMMONJS, 'found'],
    ['exports everything of another one, which has no such name', `${STAR}__exportStar(require("./orders"), exports);`, 'exports.handle = () => {};', MISSING],
    ['exports everything of a package', `${STAR}__exportStar(require("tslib"), exports);`, COMMONJS, 'unknown'],
    ['exports what another one makes of it', 'exports.handler = require("./orders").handler;', 'exports.handler = wrap();', 'suspected-found'],
    ['exports a literal of another one, which may change it', 'exports.handler = require("./orders").handler;', 'exports.handler = 5;', 'suspected-found'],
    ['looks for helpers that are there already', 'var __awaiter = (this && this.__awaiter) || function () {};', '', MISSING],
    ['hands itself to others', 'var root = this || {}; fill(root);', '', UNMENTIONED],
    ['has a require of its own', 'function require() { return { handler() {} }; }\nmodule.exports = require("./orders");', 'exports.handle = () => {};', 'found'],
    ['is a bundle of esbuild', 'var src = {}; __export(src, { handler: () => handler }); module.exports = __toCommonJS(src); var handler = async () => {};\n0 && (module.exports = { handler });', '', 'found'],
  ])('that %s', (_, index, orders, expected) => expect(told({ 'index.js': index, 'orders.js': orders })).toBe(expected));

  test('that is at the end of a circle has no names', () => expect(told({ 'index.js': 'module.exports = require("./orders");', 'orders.js': 'module.exports = require("./index");' })).toBe(UNMENTIONED));
});

describe('an ES module', () => {
  test.each<[string, string, string, string]>([
    ['exports a name from another one', 'export { handle as handler } from "./orders.mjs";', 'export function handle() {}', 'found'],
    ['exports what it imports', 'import { handler } from "./orders.mjs"; export { handler };', MODULE, 'found'],
    ['exports the default of another one', 'import handler from "./orders.mjs"; export { handler };', 'export default async () => {};', 'found'],
    ['exports everything of another one', 'export * from "./orders.mjs";', MODULE, 'found'],
    ['exports everything of another one, which has no such name', 'export * from "./orders.mjs";', 'export const handle = () => {};', MISSING],
    ['exports everything of a package', 'export * from "@aws-sdk/orders";', MODULE, 'unknown'],
    ['exports everything of a CommonJS file', 'export * from "./orders.cjs";', 'exports.handle = () => {};', UNMENTIONED],
    ['exports a name from a file that is not there', 'export { handler } from "./prices.mjs";', MODULE, 'missing nodejs-relative-import-missing'],
    ['exports a literal of another one', 'export { handler } from "./orders.mjs";', 'export const handler = 5;', 'suspected-found'],
  ])('that %s', (_, index, orders, expected) => expect(told({ 'index.mjs': index, 'orders.mjs': orders, 'orders.cjs': orders })).toBe(expected));
});

test('the newer loader refuses a callback handler of another file', () =>
  expect(told({ 'index.mjs': 'export * from "./orders.mjs";', 'orders.mjs': 'export const handler = (event, context, callback) => callback();' }, 'nodejs24.x')).toBe('missing nodejs-callback-handler'));
