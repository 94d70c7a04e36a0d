import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kernel, Reference, struct } from './kernel';

const ROOT = join(__dirname, '../..');
const CACHE = join(ROOT, 'node_modules/.cache/cdk-checked-lambda');
const JSII_RUNTIME = '1.140.0';
const NEEDED = ['constructs', '@aws-cdk/asset-awscli-v1', '@aws-cdk/asset-node-proxy-agent-v6', '@aws-cdk/cloud-assembly-schema', 'aws-cdk-lib'];

function versionOf(folder: string): string {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
}

/** The tarball of a package, made or fetched when it is not in the cache. */
function packed(name: string, version: string, source: string): string {
  const tarball = join(CACHE, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
  if (!existsSync(tarball)) {
    execFileSync('npm', ['pack', source, '--ignore-scripts', '--silent', '--pack-destination', CACHE], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  return tarball;
}

/** `@jsii/kernel`, which the package names, is not on every mirror; the packed file holds all it needs. */
function runtime(): string {
  const tarball = packed('@jsii/runtime', JSII_RUNTIME, `@jsii/runtime@${JSII_RUNTIME}`);
  execFileSync('tar', ['xzf', tarball, '-C', CACHE]);
  return join(CACHE, 'package/webpack/bin/jsii-runtime.js');
}

async function loadLibraries(kernel: Kernel): Promise<void> {
  for (const name of NEEDED) {
    const folder = join(ROOT, 'node_modules', name);
    const version = versionOf(folder);
    await kernel.load(name, version, packed(name, version, folder));
  }
  const version = versionOf(ROOT);
  await kernel.load('cdk-checked-lambda', version, join(ROOT, `dist/js/cdk-checked-lambda@${version}.jsii.tgz`));
}

async function checkedFunction(kernel: Kernel, stack: Reference, id: string, memorySize: number): Promise<Reference> {
  const options = struct('cdk-checked-lambda.ZipCodeOptions', {
    runtime: await kernel.getStatic('aws-cdk-lib.aws_lambda.Runtime', 'NODEJS_22_X'),
    handler: 'index.handler',
    source: await kernel.callStatic('aws-cdk-lib.aws_lambda.Code', 'fromInline', 'exports.handler = async () => {};'),
  });
  const code = await kernel.callStatic('cdk-checked-lambda.FunctionCode', 'zip', options);
  return kernel.create('cdk-checked-lambda.CheckedFunction', stack, id, struct('cdk-checked-lambda.CheckedFunctionProps', { code, memorySize }));
}

async function verify(kernel: Kernel): Promise<void> {
  await kernel.start();
  await loadLibraries(kernel);
  const app = await kernel.create('aws-cdk-lib.App');
  const stack = await kernel.create('aws-cdk-lib.Stack', app, 'Shop');

  await assert.rejects(checkedFunction(kernel, stack, 'Orders', 64), /memory-out-of-range[\s\S]*memory is 64 MB; Lambda accepts 128 to 10,240 MB/);
  console.log('rejects 64 MB with memory-out-of-range');

  await checkedFunction(kernel, stack, 'Search', 256);
  const template = await kernel.callStatic('aws-cdk-lib.assertions.Template', 'fromStack', stack);
  await kernel.call(template, 'hasResourceProperties', 'AWS::Lambda::Function', { '$jsii.map': { MemorySize: 256 } });
  console.log('synthesises 256 MB');

  const request = await kernel.create('cdk-checked-lambda.CreateFunctionRequest', { '$jsii.map': { FunctionName: 'orders', Memorysize: 512 } });
  const findings = await kernel.call(request, 'check') as unknown[];
  assert.ok(findings.length > 0);
  console.log(`finds ${findings.length} mistakes in a request`);

  const rules = await kernel.callStatic('cdk-checked-lambda.RuleCatalog', 'all') as unknown[];
  assert.ok(rules.length > 0);
  console.log(`lists ${rules.length} rules`);
}

mkdirSync(CACHE, { recursive: true });
const kernel = new Kernel(runtime());
verify(kernel).finally(() => kernel.stop()).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
