import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DeploymentPackage, FindingSeverity, HandlerOptions, HandlerVerdict } from '../../src';
import { shown } from '../../src/readers/artifact/package-name';
import { Zipped, zipOf } from '../readers/artifact/zip-of';

const CODE = 'exports.handler = async () => {};';
const NODE = { runtime: 'nodejs22.x', handler: 'orders.handler' };

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  Object.entries(files).forEach(([name, text]) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  });
  return folder;
}

function archiveOf(files: Readonly<Record<string, Zipped>>): string {
  const path = join(folderOf({}), 'orders.zip');
  writeFileSync(path, zipOf(files));
  return path;
}

test.each([
  ['a folder', () => folderOf({ 'orders.js': CODE })],
  ['an archive', () => archiveOf({ 'orders.js': CODE })],
])('a handler in %s is found, step by step', (_, make) => {
  const { verdict, file, steps, findings } = DeploymentPackage.fromPath(make()).resolveHandler(NODE);
  expect({ verdict, file, findings }).toEqual({ verdict: HandlerVerdict.FOUND, file: 'orders.js', findings: [] });
  expect(steps.length).toBeGreaterThan(0);
  steps.forEach((step) => expect(step).toEqual({ looked: expect.any(String), found: expect.any(String) }));
});

test('a handler that is missing is a finding too', () => {
  const path = folderOf({ 'order.js': CODE });
  const { verdict, file, findings } = DeploymentPackage.fromPath(path).resolveHandler(NODE);
  expect({ verdict, file }).toEqual({ verdict: HandlerVerdict.MISSING, file: undefined });
  expect(findings).toEqual([expect.objectContaining({
    ruleId: 'nodejs-module-missing', severity: FindingSeverity.ERROR, what: expect.stringContaining(`handler is "orders.handler"; the folder ${shown(path)} has no`),
  })]);
});

test.each([
  ['a runtime that nobody knows', { ...NODE, runtime: 'cobol85' }, 'cobol85'],
  ['an empty package', NODE, 'is empty'],
])('of %s the steps say why nothing is known', (_, options, found) => {
  const { verdict, steps } = DeploymentPackage.fromPath(folderOf(options === NODE ? {} : { 'orders.js': CODE })).resolveHandler(options);
  expect({ verdict, steps }).toEqual({ verdict: HandlerVerdict.UNKNOWN, steps: [{ looked: 'the handler', found: expect.stringContaining(found) }] });
});

test('layers are checked with the package', () => {
  const layer = folderOf({ 'node_modules/tools/package.json': '{}' });
  const findings = DeploymentPackage.fromPath(folderOf({ 'orders.js': CODE })).check({ ...NODE, layerPaths: [layer] });
  expect(findings).toEqual([expect.objectContaining({ ruleId: 'layer-files-out-of-reach', severity: FindingSeverity.WARNING })]);
  expect(findings[0]!.what).toBe(`the folder ${shown(layer)} has node_modules/tools/package.json; nodejs22.x looks into nodejs/node_modules or nodejs/nodeNN/node_modules`);
});

test('rules about anything but packages are not asked', () => {
  expect(DeploymentPackage.fromPath(folderOf({ 'orders.py': 'def handler(event, context):\n  return {}\n' })).check({ handler: 'orders.handler', runtime: 'python3.6' })).toEqual([]);
});

test.each<[string, () => unknown, string]>([
  ['without a package', () => DeploymentPackage.fromPath('/nowhere/orders'), 'DeploymentPackage.fromPath: there is no file or folder "/nowhere/orders"'],
  ['without a layer', () => DeploymentPackage.fromPath(folderOf({ 'orders.js': CODE })).check({ ...NODE, layerPaths: ['/nowhere/layer'] }),
    'HandlerOptions.layerPaths: there is no file or folder "/nowhere/layer"'],
])('rejects a path %s', (_, work, message) => expect(work).toThrow(message));

test.each<[string, unknown, string]>([
  ['no options', undefined, 'HandlerOptions.handler is missing\nHandlerOptions.runtime is missing'],
  ['null', null, 'HandlerOptions.handler is missing\nHandlerOptions.runtime is missing'],
  ['a handler alone', { handler: 'orders.handler' }, 'HandlerOptions.runtime is missing'],
  ['a Runtime of the CDK', { ...NODE, runtime: { name: 'nodejs22.x' } }, 'HandlerOptions.runtime is an object instead of text'],
  ['an Architecture of the CDK', { ...NODE, architecture: { name: 'arm64' } }, 'HandlerOptions.architecture is an object instead of text'],
  ['a list as environment', { ...NODE, environment: ['A=b'] }, 'HandlerOptions.environment is a list instead of an object'],
  ['one layer as text', { ...NODE, layerPaths: '/layer' }, 'HandlerOptions.layerPaths is text instead of a list of texts'],
])('rejects %s', (_, options, message) => {
  const orders = DeploymentPackage.fromPath(folderOf({ 'orders.js': CODE }));
  expect(() => orders.check(options as HandlerOptions)).toThrow(message);
  expect(() => orders.resolveHandler(options as HandlerOptions)).toThrow(message);
});

test('takes null for what is not given, as other languages send it', () => {
  const options = { ...NODE, architecture: null, environment: null, layerPaths: null } as unknown as HandlerOptions;
  expect(DeploymentPackage.fromPath(folderOf({ 'orders.js': CODE })).check(options)).toEqual([]);
});

test('rejects an archive that is damaged', () => {
  const path = archiveOf({ 'orders.js': CODE });
  writeFileSync(path, zipOf({ 'orders.js': CODE }).fill(0xff, 30, 120));
  expect(() => DeploymentPackage.fromPath(path)).toThrow(`DeploymentPackage.fromPath: "${path}" cannot be read: the directory of the zip is damaged`);
});
