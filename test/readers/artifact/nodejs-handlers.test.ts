import { FileInMemory, filesInMemory } from '../../../src/readers/artifact/memory';
import { resolveNodejsHandler } from '../../../src/readers/artifact/nodejs/resolve-handler';
import { PackageFiles } from '../../../src/readers/artifact/package-files';
import { HandlerResolution } from '../../../src/view/artifact/handler-resolution';
import { Collection, Maybe, UNKNOWN } from '../../../src/view/maybe';

type Files = Readonly<Record<string, FileInMemory>>;

interface Given {
  readonly runtime?: string;
  readonly handler?: string;
  readonly layers?: readonly Files[];
  readonly hasOtherLayers?: boolean;
  readonly variables?: Readonly<Record<string, Maybe<string>>>;
  readonly hasOtherVariables?: boolean;
  readonly hasFileSystem?: boolean;
  readonly kind?: PackageFiles['kind'];
}

const HANDLER = 'exports.handler = async () => {};';
const OLD_SDK = { 'index.js': `const AWS = require('aws-sdk');\n${HANDLER}` };

function resolve(files: Files, { runtime = 'nodejs22.x', handler = 'index.handler', layers = [], hasOtherLayers, variables = {}, hasOtherVariables, hasFileSystem = false, kind = 'folder' }: Given = {}): HandlerResolution {
  const known = layers.map((layer) => filesInMemory('the layer', 'folder', layer));
  return resolveNodejsHandler({
    handler,
    runtime,
    code: filesInMemory('the package', kind, files),
    layers: collection(known, hasOtherLayers),
    hasFileSystem,
    environment: collection(Object.entries(variables).map(([name, value]) => ({ name, value })), hasOtherVariables),
  });
}

function collection<T>(known: readonly T[], hasOthers = false): Collection<T> {
  return { known, atLeast: known.length, complete: !hasOthers };
}

const told = ({ verdict, faults }: HandlerResolution) => [verdict, ...faults.map(({ kind }) => kind)].join(' ');

describe('a missing file', () => {
  test.each<[string, Given, string]>([
    ['is found', {}, 'missing nodejs-module-missing'],
    ['is unknown with a layer from elsewhere', { hasOtherLayers: true }, 'unknown'],
    ['is found with layers that do not have it', { layers: [{ 'nodejs/node_modules/axios/index.js': '' }] }, 'missing nodejs-module-missing'],
    ['is no mistake when a layer has it as a package', { layers: [{ 'nodejs/node_modules/index/index.js': HANDLER }] }, 'found'],
    ['is no mistake when a layer has it for this runtime', { layers: [{ 'nodejs/node22/node_modules/index.js': HANDLER }] }, 'found'],
    ['is found when a layer has it for another runtime', { layers: [{ 'nodejs/node20/node_modules/index.js': HANDLER }] }, 'missing nodejs-module-missing'],
    ['is unknown with a wrapper', { variables: { AWS_LAMBDA_EXEC_WRAPPER: '/opt/bootstrap' } }, 'unknown'],
    ['is unknown with other folders of packages', { variables: { NODE_PATH: '/mnt/packages' } }, 'unknown'],
    ['is unknown with options that load something first', { variables: { NODE_OPTIONS: '--require /opt/hook.js' } }, 'unknown'],
    ['is unknown with options that are unknown', { variables: { NODE_OPTIONS: UNKNOWN } }, 'unknown'],
    ['is found with options that load nothing', { variables: { NODE_OPTIONS: '--enable-source-maps --max-old-space-size=512' } }, 'missing nodejs-module-missing'],
    ['is unknown while variables are', { hasOtherVariables: true }, 'unknown'],
    ['is unknown in a runtime that nobody here has read', { runtime: 'nodejs16.x' }, 'unknown'],
    ['is unknown with the name of a part of Node.js', { handler: 'events.handler' }, 'unknown'],
    ['is unknown at the place of a layer that nobody shows', { handler: '/opt/nodejs/index.handler', hasOtherLayers: true }, 'unknown'],
    ['is found at the place of a layer', { handler: '/opt/nodejs/index.handler', layers: [{ 'nodejs/app.js': HANDLER }] }, 'missing nodejs-module-missing'],
    ['is unknown on a file system', { handler: '/mnt/code/index.handler' }, 'unknown'],
    ['is unknown with a handler that a layer brings', { handler: 'newrelic-lambda-wrapper.handler' }, 'unknown'],
    ['is found when a wrapper calls it', { handler: 'newrelic-lambda-wrapper.handler', variables: { NEW_RELIC_LAMBDA_HANDLER: 'index.handler' } }, 'missing nodejs-module-missing'],
    ['is unknown when nobody knows what a wrapper calls', { handler: '/opt/nodejs/node_modules/datadog-lambda-js/handler.handler', variables: { DD_LAMBDA_HANDLER: UNKNOWN } }, 'unknown'],
  ])('%s', (_, given, expected) => expect(told(resolve({ 'app.js': HANDLER }, given))).toBe(expected));

  test('tells which handler a wrapper calls', () => expect(resolve({}, { handler: '/opt/nodejs/node_modules/datadog-lambda-js/handler.handler', variables: { DD_LAMBDA_HANDLER: 'app.handler' } }).called)
    .toEqual({ variable: 'DD_LAMBDA_HANDLER', handler: 'app.handler' }));
});

test.each<[string, string, string, { readonly file: string; readonly handler?: string } | undefined]>([
  ['in another case', 'Index.handler', 'index.js', { file: 'index.js', handler: 'index.handler' }],
  ['in a folder of a build', 'index.handler', 'dist/index.mjs', { file: 'dist/index.mjs', handler: 'dist/index.handler' }],
  ['in a folder around everything', 'src/index.handler', 'orders/src/index.js', { file: 'orders/src/index.js', handler: 'orders/src/index.handler' }],
  ['without a folder', 'src/index.handler', 'main.js', { file: 'main.js' }],
  ['with a letter too much', 'order.handler', 'orders.js', { file: 'orders.js', handler: 'orders.handler' }],
  ['with a dot in its name', 'orders.create.handler', 'orders.create.js', { file: 'orders.create.js' }],
  ['in an archive', 'index.handler', 'function.zip', { file: 'function.zip' }],
  ['in the packages of others', 'index.handler', 'node_modules/axios/index.js', undefined],
])('the file that is meant is found %s', (_, handler, path, nearest) =>
  expect(resolve({ [path]: HANDLER, 'package.json': '{}' }, { handler }).faults).toMatchObject([{ kind: 'nodejs-module-missing', nearest }]));

test('a file at the root is found for a handler in a folder, through the folders of packages', () =>
  expect(told(resolve({ 'index.js': HANDLER }, { handler: 'src/index.handler' }))).toBe('found'));

describe('a package that the file loads and nobody has', () => {
  test.each<[string, Files, Given, string]>([
    ['is found', OLD_SDK, {}, 'missing nodejs-aws-sdk-v2-missing'],
    ['is unknown with a layer from elsewhere', OLD_SDK, { hasOtherLayers: true }, 'found'],
    ['is unknown with a file system', OLD_SDK, { hasFileSystem: true }, 'found'],
    ['is unknown with other folders of packages', OLD_SDK, { variables: { NODE_PATH: '/mnt/packages' } }, 'found'],
    ['is unknown where names of modules are changed', { 'index.js': `require('module-alias/register'); require('@orders/db');\n${HANDLER}` }, {}, 'found'],
    ['is no mistake where it is caught', { 'index.js': `let sdk; try { sdk = require('aws-sdk'); } catch {}\n${HANDLER}` }, {}, 'found'],
    ['is no mistake where it may not be reached', { 'index.js': `const sdk = process.env.OLD && require('aws-sdk');\n${HANDLER}` }, {}, 'found'],
    ['is no mistake after a way out', { 'index.js': `${HANDLER}\nif (!process.env.OLD) return;\nrequire('aws-sdk');` }, {}, 'found'],
    ['is no mistake with a function of that name', { 'index.js': `${HANDLER}\n(function (require) { require('aws-sdk'); })(() => 1);` }, {}, 'found'],
    ['is no mistake in the folder of the package above', { 'src/index.js': OLD_SDK['index.js'], 'node_modules/aws-sdk/index.js': '' }, { handler: 'src/index.handler' }, 'found'],
    ['is only suspected when it is another one', { 'index.js': `require('axios');\n${HANDLER}` }, {}, 'suspected-missing nodejs-package-missing'],
    ['is no mistake when inline code loads what comes with it', { 'index.js': `require('cfn-response');\n${HANDLER}` }, { kind: 'inline' }, 'found'],
  ])('%s', (_, files, given, expected) => expect(told(resolve(files, given))).toBe(expected));
});

describe('files that nobody can make sense of', () => {
  test.each<[string, Files]>([
    ['a file nested deeper than any stack', { 'index.js': `exports.handler = ${'['.repeat(50_000)}${']'.repeat(50_000)};` }],
    ['a package.json with a mark at its start', { 'index.js': HANDLER, 'package.json': '\uFEFF{}' }],
    ['a package.json that is a list', { 'index.js': HANDLER, 'package.json': '[]' }],
  ])('%s', (_, files) => expect(told(resolve(files))).toBe('unknown'));

  test('bytes that are no text are no reason to throw', () => expect(() => resolve({ 'index.js': { base64: 'AP8AwyiA' } })).not.toThrow());
});

test('a large bundle is asked by its lexer, and parsed only when that does not list the handler', () => {
  const large = `${HANDLER}\n// ${'x'.repeat(400_000)}`;
  expect([told(resolve({ 'index.js': large })), told(resolve({ 'index.js': large }, { handler: 'index.main' }))]).toEqual(['suspected-found', 'missing nodejs-export-missing']);
});

test('the account tells what was looked at, in order', () => expect(resolve({ 'index.mjs': 'export const main = 1;' }).steps).toEqual([
  { looked: 'index', found: 'nothing' },
  { looked: 'index.js', found: 'nothing' },
  { looked: 'index.mjs', found: 'a file' },
  { looked: 'handler in index.mjs', found: 'nothing' },
]));

describe('a package.json that is no JSON', () => {
  const NESTED = { 'index.js': HANDLER, 'package.json': '{ "scripts": { "test": "jest", } }' };
  const OUTSIDE = { 'index.js': HANDLER, 'package.json': '{ "name": "orders", }' };
  test.each<[string, Files, string, string]>([
    ['inside of a value is found by older parsers', NESTED, 'nodejs20.x', 'missing nodejs-package-json-malformed'],
    ['inside of a value may be skipped by newer ones', NESTED, 'nodejs22.x', 'unknown'],
    ['between its members is found by all', OUTSIDE, 'nodejs24.x', 'missing nodejs-package-json-malformed'],
    ['does not matter to a file whose suffix tells', { 'index.cjs': HANDLER, 'package.json': '{,}' }, 'nodejs22.x', 'found'],
  ])('%s', (_, files, runtime, expected) => expect(told(resolve(files, { runtime }))).toBe(expected));
});

describe('a package that supplies the handler of Node.js 24', () => {
  test.each<[string, string, string]>([
    ['is required', HANDLER, 'found'],
    ['is not looked into when it is a function', 'module.exports = () => 1;\nmodule.exports.handler = () => 2;', 'unknown'],
  ])('%s', (_, code, expected) => expect(told(resolve({ 'node_modules/index/index.js': code }, { runtime: 'nodejs24.x' }))).toBe(expected));
});
