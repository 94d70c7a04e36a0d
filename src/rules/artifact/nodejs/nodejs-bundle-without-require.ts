import { handlerFault } from '../handler-fault';

const MADE_BY_ESBUILD = [
  'var __require = /* @__PURE__ */ ((x) => typeof require !== "undefined" ? require : typeof Proxy !== "undefined" ? new Proxy(x, {',
  '  get: (a, b) => (typeof require !== "undefined" ? require : a)[b]',
  '}) : x)(function(x) {',
  '  if (typeof require !== "undefined") return require.apply(this, arguments);',
  '  throw Error(\'Dynamic require of "\' + x + \'" is not supported\');',
  '});',
  'var __commonJS = (cb, mod) => function() { return mod || (0, cb[Object.keys(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports; };',
];
const MINIFIED = 'var r=(e=>typeof require<"u"?require:typeof Proxy<"u"?new Proxy(e,{get:(t,n)=>(typeof require<"u"?require:t)[n]}):e)'
  + '(function(e){if(typeof require<"u")return require.apply(this,arguments);throw Error(\'Dynamic require of "\'+e+\'" is not supported\')});';

const bundle = (lines: readonly string[], body: string) => [
  ...lines,
  `var require_orders = __commonJS({ "orders.js"(exports, module) { ${body} } });`,
  'var orders = require_orders();',
  'export const handler = async () => orders;',
].join('\n');

const packaged = (text: string, file = 'index.mjs') => ({ properties: {}, files: { [file]: text } });

export const nodejsBundleWithoutRequire = handlerFault({
  id: 'nodejs-bundle-without-require',
  enforces: [],
  severity: 'warning',
  title: 'Bundles that are ES modules have a require for the CommonJS in them',
  why: 'an ES module has no require, and loading what asks for it fails: Dynamic require of … is not supported',
  fix: 'bundle to CommonJS, or let the bundle begin with: import { createRequire } from \'node:module\'; const require = createRequire(import.meta.url)',
  // What the bundler answers.
  source: 'https://github.com/evanw/esbuild/issues/1921',
  verified: '2026-12-01',
  kind: 'nodejs-bundle-without-require',
  what: ({ file, required }) => `${file} is an ES module made by esbuild, without a require, and something in it requires ${required}`,
  examples: {
    good: [
      packaged(bundle(['import { createRequire } from "node:module";', 'const require = createRequire(import.meta.url);', ...MADE_BY_ESBUILD], '__require("events");')),
      packaged(bundle(MADE_BY_ESBUILD, 'try { __require("crypto"); } catch {}')),
      packaged(bundle(MADE_BY_ESBUILD, 'module.exports = (name) => __require(name);')),
      packaged(bundle(MADE_BY_ESBUILD, '__require("./orders.node");')),
      packaged('const __require = () => {};\n__require("events");\nexport const handler = async () => {};'),
    ],
    bad: [
      packaged(bundle(MADE_BY_ESBUILD, 'module.exports = __require("events");')),
      packaged(`${MINIFIED}var o=r("node:stream");export{o as orders};export const handler=async()=>o;`),
    ],
  },
});
