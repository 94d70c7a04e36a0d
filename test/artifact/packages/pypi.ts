import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { replace } from './replaced-file';
import { Language, misspelled, Mistake, otherCase, Outcome, Sample, some } from './sample';
import { PROVIDED_FOR_PYTHON } from '../../../src/data/python-modules';
import { Random } from '../layouts/random';
import { filesBelow } from '../oracle/binaries/files';

const MODULES = 4;
const HANDLERS = 3;
/** No part of what is published for others. */
const NOT_FOR_USERS = /(^|\/)(tests?|testing|_?vendor(ed)?|examples?|docs?|benchmarks?|__main__|conftest|setup)(\/|\.py$)|\.(dist-info|data)\//;
const RUNTIME = 'python3.11';

type Found = { readonly module: string; readonly functions: readonly string[] };
type Loaded = Outcome & { readonly handler: string };

function ask<T>(job: { readonly root: string; readonly modules?: readonly string[]; readonly handlers?: readonly string[] }): T {
  return JSON.parse(execFileSync('python3', ['-I', '-S', '-B', join(__dirname, 'pypi-load.py'), JSON.stringify(job)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 120_000 })) as T;
}

function samplesOf(name: string, root: string, random: Random): Sample[] {
  const architecture = name.endsWith(';aarch64') ? 'arm64' : 'x86_64';
  const files = filesBelow(root).map((path) => path.slice(root.length + 1)).filter((path) => /^[\w/]+\.py$/.test(path) && !NOT_FOR_USERS.test(path)).sort();
  const modules = files.map((path) => path.replace(/(\/__init__)?\.py$/, ''));
  const chosen = [...modules.filter((one) => !one.includes('/')).slice(0, 1), ...some(modules.filter((one) => one.includes('/')), MODULES, random)];
  const found = ask<Found[]>({ root, modules: chosen.map((one) => one.replaceAll('/', '.')) });
  const handlers = found.flatMap(({ module, functions }) => some(functions, HANDLERS, random).map((one) => `${module}.${one}`));
  return ask<Loaded[]>({ root, handlers: handlers.map((handler, index) => index % 2 === 0 ? handler : withSlashes(handler)) })
    .map((loaded) => ({ name, path: root, runtime: RUNTIME, architecture, ...loaded }));
}

function withSlashes(handler: string): string {
  return `${moduleOf(handler).replaceAll('.', '/')}.${functionOf(handler)}`;
}

const NO_MODULE = ['python-module-missing', 'python-module-unmentioned', 'python-module-not-a-package'];
const NO_FUNCTION = ['python-function-missing', 'python-function-unmentioned'];

const mistakes: readonly Mistake[] = [
  { name: 'misspelled file', rules: NO_MODULE, make: ({ handler }) => ({ handler: withModule(handler, misspelled) }) },
  { name: 'wrong case', rules: NO_MODULE, make: ({ handler }) => ({ handler: withModule(handler, otherCase) }) },
  { name: 'misspelled function', rules: NO_FUNCTION, make: ({ handler }) => ({ handler: `${moduleOf(handler)}.${misspelled(functionOf(handler))}` }) },
  { name: 'missing function', rules: NO_FUNCTION, make: ({ handler }) => ({ handler: `${moduleOf(handler)}.lambda_handler` }) },
  { name: '.py in the handler', rules: NO_MODULE, make: ({ handler }) => ({ handler: `${moduleOf(handler)}.py.${functionOf(handler)}` }) },
  { name: 'file as handler', rules: [...NO_MODULE, ...NO_FUNCTION], make: ({ handler }) => ({ handler: `${moduleOf(handler)}.py` }) },
  { name: 'wrong separator', rules: ['python-handler-malformed', ...NO_MODULE], make: ({ handler }, random) => ({ handler: `${moduleOf(handler).replaceAll('.', '/')}${random.oneOf([':', '/', '::'])}${functionOf(handler)}` }) },
  { name: 'leading slash', rules: ['python-handler-malformed'], make: ({ handler }, random) => ({ handler: `${random.oneOf(['/', './'])}${handler}` }) },
  {
    name: 'nested folder',
    rules: NO_MODULE,
    make: ({ handler }) => PROVIDED_FOR_PYTHON.modules.has(handler.split(/[./]/)[0]!) ? undefined : { change: nest }, // the runtime has it
  },
  { name: 'async def', rules: ['python-handler-async'], make: (sample) => ({ change: (root) => append(root, sample, 'async def lambda_handler(event, context):\n    return {}\n'), handler: `${moduleOf(sample.handler)}.lambda_handler` }) },
  { name: 'one parameter', rules: ['python-handler-arguments'], make: (sample) => ({ change: (root) => append(root, sample, 'def lambda_handler(event):\n    return {}\n'), handler: `${moduleOf(sample.handler)}.lambda_handler` }) },
  { name: 'dependency missing', rules: ['python-dependency-missing'], make: (sample) => ({ change: (root) => prepend(root, sample, 'import package_that_is_nowhere\n') }) },
  {
    name: 'other architecture',
    rules: ['native-file-wrong-architecture'],
    isSure: true,
    make: ({ path, architecture }) => filesBelow(path).some((one) => /\.so(\.\d+)*$/.test(one)) ? { architecture: architecture === 'arm64' ? 'x86_64' : 'arm64' } : undefined,
  },
  {
    name: 'other Python',
    rules: ['python-extension-for-other-python'],
    isSure: true,
    make: ({ path }) => filesBelow(path).some((one) => /\.cpython-311-[\w-]+\.so$/.test(one)) ? { runtime: 'python3.12' } : undefined,
  },
];

/** A method of the module. */
const decoy: Mistake = {
  name: 'method',
  rules: [],
  make: (sample, random) => {
    const names = [...readFileSync(fileOf(sample.path, sample), 'utf8').matchAll(/^ +def (\w+)\(/gm)].map(([, name]) => name!).filter((name) => !name.startsWith('__'));
    return names.length === 0 ? undefined : { handler: `${moduleOf(sample.handler)}.${random.oneOf(names)}` };
  },
};

function moduleOf(handler: string): string {
  return handler.slice(0, handler.lastIndexOf('.'));
}

function functionOf(handler: string): string {
  return handler.slice(handler.lastIndexOf('.') + 1);
}

/** The last part of the module gets another name. */
function withModule(handler: string, change: (word: string) => string): string {
  return `${moduleOf(handler).replace(/[^./]+$/, (word) => change(word))}.${functionOf(handler)}`;
}

function fileOf(root: string, { handler }: Sample): string {
  const path = join(root, moduleOf(handler).replaceAll('.', '/'));
  return filesBelow(path).includes(join(path, '__init__.py')) ? join(path, '__init__.py') : `${path}.py`;
}

function nest(root: string): void {
  mkdirSync(join(root, 'package_'));
  readdirSync(root).filter((name) => name !== 'package_').forEach((name) => renameSync(join(root, name), join(root, 'package_', name)));
}

function append(root: string, sample: Sample, code: string): void {
  const file = fileOf(root, sample);
  replace(file, `${readFileSync(file, 'utf8')}\n\n${code}`);
}

/** After what must come first. */
function prepend(root: string, sample: Sample, code: string): void {
  const file = fileOf(root, sample);
  const text = readFileSync(file, 'utf8');
  const [future] = [...text.matchAll(/^from __future__ import .*$/gm)].slice(-1);
  const at = future === undefined ? 0 : future.index + future[0].length + 1;
  replace(file, `${text.slice(0, at)}${code}${text.slice(at)}`);
}

export const PYPI: Language = {
  samplesOf,
  load: (root, handler) => ask<Loaded[]>({ root, handlers: [handler] })[0]!,
  mistakes,
  decoy,
};
