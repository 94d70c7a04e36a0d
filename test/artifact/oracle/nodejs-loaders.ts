import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Layout } from '../layouts/nodejs-layout';

/** What a loader made of a handler: `function`, or the name of the error. */
export type Outcome = string;

/** By the major version of the runtime. Of the first, the loader is that of Node.js 18 to 22. */
export const RUNTIMES = [20, 24] as const;

/** The versions whose loaders Lambda has, and how the one function in them that loads is had from outside. */
const CLIENTS = {
  20: { version: '3.3.0', bundle: 'package/dist/index.mjs', expose: (text: string) => `${text}\nexport const load = (root, handler) => UserFunction.load(root, handler);\n` },
  24: {
    version: '4.0.2',
    bundle: 'package/index.mjs',
    expose: (text: string) => text.replace(/\nignition\(\);\s*$/, `
setupGlobals();
export async function load(root, handler) {
  const { metadata } = await UserFunctionLoader.load(root, handler);
  errorOnDeprecatedCallback(metadata);
}
`),
  },
};

/** Lambda turns both off. */
export const FLAGS = ['--no-experimental-require-module', '--no-experimental-detect-module'];

const RUNNER = `
import { readFileSync, writeFileSync } from 'node:fs';
import Module from 'node:module';
const [, , bundle, jobs, results] = process.argv;
const { load } = await import(bundle);
console.warn = console.error = console.log = () => {};
process.on('unhandledRejection', () => {});
const outcomes = [];
for (const { root, handler, nodePath } of JSON.parse(readFileSync(jobs, 'utf8'))) {
  process.chdir(root);
  process.env.NODE_PATH = nodePath;
  Module._initPaths();
  outcomes.push(await load(root, handler).then(() => 'function', (error) => String(error?.name ?? error)));
}
writeFileSync(results, JSON.stringify(outcomes));
process.exit(0);
`;

/** Gets the loaders from the registry, once per machine. Installing the packages would build curl; nothing of that is needed. */
export function loaders(): Readonly<Record<number, string>> {
  const folder = join(tmpdir(), 'cdk-checked-lambda-loaders');
  return Object.fromEntries(RUNTIMES.map((major) => {
    const { version, bundle, expose } = CLIENTS[major];
    const path = join(folder, version, 'loader.mjs');
    if (!existsSync(path)) {
      mkdirSync(dirname(path), { recursive: true });
      execFileSync('npm', ['pack', '--silent', '--ignore-scripts', `aws-lambda-ric@${version}`], { cwd: dirname(path) });
      execFileSync('tar', ['xzf', `aws-lambda-ric-${version}.tgz`, bundle], { cwd: dirname(path) });
      writeFileSync(path, expose(readFileSync(join(dirname(path), bundle), 'utf8')));
    }
    return [major, path];
  }));
}

/** Lets a loader load layouts that have been written under a folder. */
export async function outcomesOf(loader: string, major: number, layouts: readonly Layout[], folder: string): Promise<readonly Outcome[]> {
  const [runner, jobs, results] = ['runner.mjs', `jobs-${major}.json`, `results-${major}.json`].map((name) => join(folder, name)) as [string, string, string];
  writeFileSync(runner, RUNNER);
  writeFileSync(jobs, JSON.stringify(layouts.map(({ handler }, index) => {
    const [root, opt] = [join(folder, String(index), 'var/task'), join(folder, String(index), 'opt')];
    const nodePath = [`${opt}/nodejs/node${major}/node_modules`, `${opt}/nodejs/node_modules`, root].join(':');
    return { root, nodePath, handler: handler.startsWith('/opt/') ? `${opt}${handler.slice('/opt'.length)}` : handler };
  })));
  await new Promise<void>((resolve, reject) => {
    spawn(process.execPath, [...FLAGS, runner, loader, jobs, results], { stdio: 'ignore' })
      .on('exit', (code) => code === 0 ? resolve() : reject(new Error(`the loader of Node.js ${major} ended with ${code}`)));
  });
  return JSON.parse(readFileSync(results, 'utf8')) as Outcome[];
}

export function writeLayout({ files, layers }: Layout, folder: string): void {
  mkdirSync(join(folder, 'var/task'), { recursive: true });
  mkdirSync(join(folder, 'opt'), { recursive: true });
  for (const [root, content] of [['var/task', files], ...layers.map((layer) => ['opt', layer] as const)] as const) {
    for (const [path, text] of Object.entries(content)) {
      mkdirSync(dirname(join(folder, root, path)), { recursive: true });
      writeFileSync(join(folder, root, path), text);
    }
  }
}
