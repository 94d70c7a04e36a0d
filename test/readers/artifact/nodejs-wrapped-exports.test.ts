import { FileInMemory, filesInMemory } from '../../../src/readers/artifact/memory';
import { resolveNodejsHandler } from '../../../src/readers/artifact/nodejs/resolve-handler';

const NOTHING = { known: [], atLeast: 0, complete: true };
const MISSING = 'missing nodejs-export-missing';
const UNMENTIONED = 'suspected-missing nodejs-export-unmentioned';

function told(index: string, others: Readonly<Record<string, FileInMemory>> = {}, runtime = 'nodejs20.x', handler = 'index.handler'): string {
  const code = filesInMemory('the package', 'folder', { 'index.js': index, ...others });
  const { verdict, faults } = resolveNodejsHandler({ handler, runtime, code, layers: NOTHING, environment: NOTHING, hasFileSystem: false });
  return [verdict, ...faults.map(({ kind }) => kind)].join(' ');
}

const umd = (inCommonjs: string, factory: string) =>
  `(function (global, factory) { typeof exports === 'object' && typeof module !== 'undefined' ? ${inCommonjs} : typeof define === 'function' && define.amd ? define(['exports'], factory) : (global = globalThis, factory(global.orders = {})); })(this, function ${factory});`;

test.each<[string, string, string]>([
  ['a wrapper is given them', '(function (e) { e.handler = async () => 1; })(exports);', 'found'],
  ['a wrapper is given them, and gives them no such name', '(function (e) { e.handle = async () => 1; })(exports);', MISSING],
  ['a wrapper is given something else of the same name', '(function (exports) { exports.handler = () => 1; })({});', MISSING],
  ['a wrapper has two parameters of one name', '(function (e, e) { e.handler = () => 1; })(exports, {});', 'suspected-found'],
  ['a wrapper ends before', '(function (e) { if (process.env.OLD) { return; } e.handler = () => 1; })(exports);', 'suspected-found'],
  ['a wrapper waits before', '(async (e) => { await 0; e.handler = () => 1; })(exports);', 'suspected-found'],
  ['a wrapper is given them as its this', '(function () { this.handler = () => 1; }).call(this);', 'found'],
  ['a wrapper has a name of its own for them', '(function () { const api = exports; api.handler = () => 1; })();', 'found'],
  ['their other name is deleted from', 'const api = exports; api.handler = () => 1; delete api.handler;', 'suspected-found'],
  ['their other name stands for what they no longer are', 'const api = module.exports; api.handler = () => 1; module.exports = {};', 'suspected-found'],
  ['a universal module fills them', umd('factory(exports)', '(e) { e.handler = () => 1; }'), 'found'],
  ['a universal module fills them with another name', umd('factory(exports)', '(e) { e.handle = () => 1; }'), MISSING],
  ['a universal module replaces them', umd('module.exports = factory()', '() { var api = {}; api.handler = () => 1; return api; }'), 'found'],
  ['a universal module replaces them by what has no such name', umd('module.exports = factory()', '() { return { handle: () => 1 }; }'), MISSING],
  ['a universal module may call its factory again', umd('(factory(exports), setTimeout(factory))', '(e) { e.handler = () => 1; }'), 'suspected-found'],
  ['tests chose them', '(function (api) { api.handler = () => 1; })(typeof exports === "undefined" ? window.api = {} : exports);', 'found'],
  ['an object of the file becomes them', 'const api = {}; api.handler = () => 1; module.exports = api;', 'found'],
  ['an object of the file becomes them later', 'module.exports = api; var api = { handle() {} };', UNMENTIONED],
  ['a function of the file becomes them', 'module.exports = orders; function orders() {} orders.handler = () => 1;', 'found'],
  ['a class of the file becomes them', 'class Orders { static handler() {} } module.exports = Orders;', 'found'],
  ['a class of the file becomes them, and has another name', 'class Orders { static handle() {} } module.exports = Orders;', MISSING],
  ['a class becomes them that inherits', 'class Orders extends load() { static handle() {} } module.exports = Orders;', UNMENTIONED],
  ['they get a name on the way', 'const api = module.exports = {}; api.handler = () => 1;', 'found'],
  ['they get a name that changes on the way', 'var api; api = module.exports = {}; api.handler = () => 1;', 'suspected-found'],
  ['others get them on the way', 'run(module.exports = {}); function run(api) { api["han" + "dler"] = () => 1; }', UNMENTIONED],
  ['others get them from a function of Object', 'const api = Object.assign(exports, { handle() {} }); api["han" + "dler"] = () => 1;', UNMENTIONED],
  ['an object that a function makes becomes them', 'const make = (log) => ({ handler: () => log }); module.exports = make(console);', 'suspected-found'],
  ['an object that a function makes becomes them, with another name', 'const make = () => ({ handle: () => 1 }); module.exports = make();', MISSING],
  ['a member of them becomes them', 'const api = { handler: () => 1 }; exports.default = api; module.exports = exports.default;', 'suspected-found'],
  ['a member of them becomes them that was assigned twice', 'exports.default = { handle() {} }; if (process.env.OLD) { exports.default = load(); } module.exports = exports.default;', UNMENTIONED],
  ['a block has another function of that name', 'function main() {} { const main = 5; exports.handler = main; }', 'missing nodejs-handler-not-a-function'],
  ['a branch assigns to the function', 'var main = () => 1; if (process.env.OLD) { var main = 5; } exports.handler = main;', 'suspected-found'],
  ['another name has the name of a function', 'var x = function y() {}; (() => { x.handler = () => 1; const y = x; y.handler = 5; })(); module.exports = x;', 'suspected-found'],
  ['it always throws', 'exports.handler = () => 1; throw new Error();', 'unknown'],
])('exports are followed where %s', (_, code, expected) => expect(told(code)).toBe(expected));

describe('a name that may be exported where nobody sees it', () => {
  const OPEN = 'module.exports = wrap(require("./orders"));';
  test.each<[string, string, Readonly<Record<string, FileInMemory>>, string]>([
    ['is suspected to be missing where it is nowhere', OPEN, { 'orders.js': 'exports.main = 1;' }, UNMENTIONED],
    ['is unknown where another file has the word', OPEN, { 'orders.js': 'call(handler);' }, 'unknown'],
    ['is suspected to be found where a member gets it', OPEN, { 'orders.js': 'api.handler = 1;' }, 'suspected-found'],
    ['is suspected to be found where the lexer lists it', 'module.exports = require("./orders");', { 'orders.js': 'if (1) { exports.handler = wrap(); } wrap(exports);' }, 'suspected-found'],
    ['is unknown where data have it', 'module.exports = wrap(require("./orders.json"));', { 'orders.json': '["handler"]' }, 'unknown'],
    ['is unknown where a package may have it', 'module.exports = wrap(require("orders"));', { 'node_modules/orders/index.js': '' }, 'unknown'],
    ['is suspected to be missing where a package is not there', 'try { module.exports = wrap(require("orders")); } catch {}', {}, UNMENTIONED],
    ['is suspected to be missing where a built-in module has others', 'module.exports = wrap(require("fs"));', {}, UNMENTIONED],
    ['is unknown where any file may be loaded, and one has it', 'module.exports = require("./" + process.env.ORDERS);', { 'src/orders.js': 'handler();' }, 'unknown'],
    ['is suspected to be missing where any file may be loaded, and none has it', 'module.exports = require("./" + process.env.ORDERS);', { 'src/orders.js': '' }, UNMENTIONED],
    ['is unknown where any package may be loaded', 'module.exports = require(process.env.ORDERS);', { 'node_modules/orders/index.js': '' }, 'unknown'],
    ['is unknown where code makes a require of its own, and a file has it', 'module.exports = require("module").createRequire(__filename)("./orders");', { 'orders.js': 'handler();' }, 'unknown'],
  ])('%s', (_, code, others, expected) => expect(told(code, others)).toBe(expected));

  test('is a member of a built-in module that is exported', () => expect(told('module.exports = require("fs");', {}, 'nodejs20.x', 'index.readFile')).toBe('suspected-found'));
  test.each([['nodejs20.x', 'found'], ['nodejs24.x', 'unknown']])('is not seen by the newer loader in what is a function elsewhere: %s', (runtime, expected) => {
    const index = 'const Orders = require("./orders"); Orders["handler"] = () => 1; module.exports = Orders;';
    expect(told(index, { 'orders.js': 'module.exports = class Orders {};' }, runtime)).toBe(expected);
  });
  test('is no end of a file name', () => expect(told('module.exports = load("./orders.js"); // index.js', {}, 'nodejs20.x', 'index.js')).toBe(UNMENTIONED));
  test('is the end of a file name that a member gets', () => expect(told('wrap(exports); exports.js = 1;', {}, 'nodejs20.x', 'index.js')).toBe('suspected-found'));
});
