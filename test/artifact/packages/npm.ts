import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { replace } from './replaced-file';
import { Language, misspelled, Mistake, otherCase, Outcome, Sample } from './sample';
import { Random } from '../layouts/random';
import { FLAGS, loaders } from '../oracle/nodejs-loaders';

const HANDLERS_PER_ENTRY = 2;

type Loaded = Outcome & { readonly major: number; readonly handler: string };

function ask<T>(job: { readonly root: string; readonly handlers?: readonly string[]; readonly random?: readonly number[] }): T {
  const loaderOf = loaders();
  const args = [...FLAGS, join(__dirname, 'npm-load.mjs'), loaderOf[20]!, loaderOf[24]!, JSON.stringify(job)];
  const env = { ...process.env, NODE_PATH: job.root, NODE_OPTIONS: '' };
  const printed = execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 60_000, maxBuffer: 1e8, env });
  return JSON.parse(printed.slice(printed.lastIndexOf('\n@@') + 3)) as T;
}

function samplesOf(name: string, root: string, random: Random): Sample[] {
  const numbers = Array.from({ length: HANDLERS_PER_ENTRY }, () => random.next());
  return ask<Loaded[]>({ root, random: numbers }).map(({ major, ...loaded }) => ({ name, path: root, runtime: `nodejs${major}.x`, ...loaded }));
}

const MISSING = ['nodejs-module-missing', 'nodejs-typescript-not-built'];
const NO_EXPORT = ['nodejs-export-missing', 'nodejs-export-uncertain', 'nodejs-export-unmentioned'];

const mistakes: readonly Mistake[] = [
  { name: 'misspelled file', rules: MISSING, make: ({ handler }) => ({ handler: withModule(handler, misspelled) }) },
  { name: 'wrong case', rules: MISSING, make: ({ handler }) => ({ handler: withModule(handler, otherCase) }) },
  { name: 'misspelled export', rules: NO_EXPORT, make: ({ handler }) => ({ handler: `${moduleOf(handler)}.${misspelled(exportOf(handler))}` }) },
  { name: 'missing export', rules: NO_EXPORT, make: ({ handler }) => ({ handler: `${moduleOf(handler)}.lambdaHandler` }) },
  { name: 'suffix in the handler', rules: NO_EXPORT, make: ({ handler }) => ({ handler: `${moduleOf(handler)}.js` }) },
  { name: 'nested folder', rules: MISSING, make: () => ({ change: nest }) },
  {
    name: 'TypeScript',
    rules: [...MISSING, ...NO_EXPORT, 'nodejs-relative-import-missing'], // of another file of that name, which may load the one that is gone
    make: (sample) => ({ change: (root) => { const file = fileOf(root, sample); renameSync(file, file.replace(/\.[cm]?js$/, '.ts')); } }),
  },
  { name: 'wrong separator', rules: ['nodejs-handler-malformed', ...MISSING], make: ({ handler }, random) => ({ handler: handler.replace(/\.(?=[^.]*$)/, random.oneOf(['#', '::', '/'])) }) },
  {
    name: 'ES syntax without type module',
    rules: ['nodejs-es-syntax-in-commonjs', 'nodejs-es-syntax-undeclared'],
    make: (sample) => isModule(sample) ? { change: (root) => toCommonjs(root, sample) } : undefined,
  },
  {
    name: 'CommonJS with type module',
    rules: ['nodejs-commonjs-in-es-module', ...NO_EXPORT], // what asks whether there is CommonJS exports nothing
    make: (sample) => fileOf(sample.path, sample).endsWith('.js') && !isModule(sample) ? { change: (root) => setType(root, 'module') } : undefined,
  },
  {
    name: 'callback handler',
    rules: ['nodejs-callback-handler'],
    make: (sample) => sample.runtime === 'nodejs24.x' ? { handler: `${moduleOf(sample.handler)}.lambdaHandler`, change: (root) => append(root, sample) } : undefined,
  },
  {
    name: 'relative import missing',
    rules: ['nodejs-relative-import-missing'],
    make: (sample) => {
      const imported = importedBy(sample);
      return imported === undefined ? undefined : { change: (root) => rmSync(join(root, imported)) };
    },
  },
];

/** A function of the file that has not to be exported. */
const decoy: Mistake = {
  name: 'local function',
  rules: [],
  make: (sample, random) => {
    const names = [...readFileSync(fileOf(sample.path, sample), 'utf8').matchAll(/^\s*(?:async )?function (\w+)\(|\b(?:const|var|let) (\w+) = (?:function|\()/gm)].map(([, declared, assigned]) => declared ?? assigned!);
    return names.length === 0 ? undefined : { handler: `${moduleOf(sample.handler)}.${random.oneOf(names)}` };
  },
};

function moduleOf(handler: string): string {
  return handler.slice(0, handler.lastIndexOf('.'));
}

function exportOf(handler: string): string {
  return handler.slice(handler.lastIndexOf('.') + 1);
}

function withModule(handler: string, change: (word: string) => string): string {
  const module = moduleOf(handler);
  return `${posix.join(posix.dirname(module), change(posix.basename(module)))}.${exportOf(handler)}`;
}

function fileOf(root: string, { handler }: Sample): string {
  const path = join(root, moduleOf(handler));
  return ['.js', '.mjs', '.cjs'].map((suffix) => `${path}${suffix}`).find((one) => existsSync(one)) ?? join(path, 'index.js');
}

function nest(root: string): void {
  mkdirSync(join(root, 'nested'));
  readdirSync(root).filter((name) => name !== 'nested').forEach((name) => renameSync(join(root, name), join(root, 'nested', name)));
}

function setType(root: string, type: string): void {
  const path = join(root, 'package.json');
  replace(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')) as object, type }));
}

function isModule(sample: Sample): boolean {
  const file = fileOf(sample.path, sample);
  return existsSync(file) && !file.endsWith('.cjs') && /^\s*(export|import)\b[^(]/m.test(readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\//g, ''));
}

function toCommonjs(root: string, sample: Sample): void {
  const file = fileOf(root, sample);
  const nearest = join(dirname(file), 'package.json');
  if (file.endsWith('.mjs')) {
    renameSync(file, file.replace(/\.mjs$/, '.js'));
  }
  if (nearest !== join(root, 'package.json')) {
    replace(nearest, '{"type": "commonjs"}');
  } else {
    setType(root, 'commonjs');
  }
}

function append(root: string, sample: Sample): void {
  const file = fileOf(root, sample);
  const code = '(event, context, callback) => callback(null, event);';
  replace(file, `${readFileSync(file, 'utf8')}\n${isModule({ ...sample, path: root }) ? 'export const lambdaHandler' : 'module.exports.lambdaHandler'} = ${code}\n`);
}

/** A file that the entry loads by its path. */
function importedBy(sample: Sample): string | undefined {
  const file = fileOf(sample.path, sample);
  const text = readFileSync(file, 'utf8');
  const [, specifier] = /^(?:import|export)\b[^;'"]*['"](\.\.?\/[^'"]+)['"]/m.exec(text) ?? /^(?:(?:const|var|let) [^=]*= |[\w.]+ = )?require\(['"](\.\.?\/[^'"]+)['"]\)/m.exec(text) ?? [];
  const path = specifier && join(dirname(file), specifier);
  const found = path && [path, `${path}.js`, `${path}.json`, join(path, 'index.js')].find((one) => existsSync(one) && /\.\w+$/.test(one));
  return found?.slice(sample.path.length + 1);
}

export const NPM: Language = {
  samplesOf,
  load: (root, handler, runtime) => ask<Loaded[]>({ root, handlers: [handler] }).find(({ major }) => runtime === `nodejs${major}.x`)!,
  mistakes,
  decoy,
};

