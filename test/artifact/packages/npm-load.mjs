// Loads packages as the runtimes do: `npm-load.mjs <loader 3> <loader 4>` <job>.
// A job { root, random } takes some functions that its entries export for handlers, a job { root, handlers } those; of each it tells what both loaders make of it.
import { existsSync, readFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , older, newer, text] = process.argv;
const { root, handlers, random } = JSON.parse(text);
const require = createRequire(import.meta.url);
const [cjs, esm] = [require('cjs-module-lexer'), require('es-module-lexer')];
const answer = (value) => { writeSync(1, `\n@@${JSON.stringify(value)}\n`); process.exit(0); };
console.warn = console.error = console.log = console.info = () => {};
process.on('unhandledRejection', () => {});
process.chdir(root);

function byCondition(target, conditions) {
  if (typeof target === 'string' || !target) return target ?? undefined;
  if (Array.isArray(target)) return byCondition(target[0], conditions);
  for (const [key, value] of Object.entries(target)) {
    if (key.startsWith('.') ? key === '.' : conditions.includes(key)) {
      const found = byCondition(value, conditions);
      if (found) return found;
    }
  }
  return undefined;
}

function entries() {
  const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const found = new Set();
  for (const by of ['import', 'require']) {
    const path = byCondition(packageJson.exports, [by, 'node', 'default']);
    if (path) found.add(join(root, path));
  }
  if (found.size === 0) {
    try { found.add(createRequire(join(root, 'x.js')).resolve(root)); } catch { /* it has none */ }
  }
  return [...found].filter((path) => existsSync(path) && /\.(js|mjs|cjs)$/.test(path)).map((path) => relative(root, path));
}

const reasonOf = (error) => `${error?.code ?? error?.name ?? ''} ${String(error?.message ?? error).split('\n')[0]}`;

/** A class is no handler; and what is behind a second dot in the name of a file cannot be reached. */
const isHandler = (value) => typeof value === 'function' && !/^class\b/.test(Function.prototype.toString.call(value));

async function functionsIn(entry) {
  try {
    const module = await import(pathToFileURL(join(root, entry)));
    const names = new Set([...Object.keys(module), ...Object.keys(module.default ?? {})]);
    return [...names].filter((name) => /^[\w$]+$/.test(name) && name !== 'default' && isHandler(module[name] ?? module.default?.[name]));
  } catch {
    const text = readFileSync(join(root, entry), 'utf8');
    try {
      const listed = entry.endsWith('.mjs') || /^export\b/m.test(text) ? esm.parse(text)[1].flatMap(({ name }) => name ?? []) : cjs.parse(text).exports;
      return listed.filter((name) => /^[\w$]+$/.test(name) && !['default', '__esModule'].includes(name));
    } catch {
      return [];
    }
  }
}

async function handlersIn(entry, random) {
  const functions = await functionsIn(entry);
  const module = entry.replace(/\.[cm]?js$/, '');
  return basename(module).includes('.') ? []
    : random.slice(0, functions.length).map((one) => `${module}.${functions.splice(Math.floor(one * functions.length), 1)[0]}`);
}

const chosen = handlers ?? [];
for (const entry of handlers === undefined ? entries() : []) {
  chosen.push(...await handlersIn(entry, random));
}
const outcomes = [];
for (const [major, path] of [[20, older], [24, newer]]) {
  const { load } = await import(pathToFileURL(path));
  for (const handler of new Set(chosen)) {
    outcomes.push(await load(root, handler).then(() => ({ major, handler, loads: true }), (error) => ({ major, handler, loads: false, reason: reasonOf(error) })));
  }
}
answer(outcomes);
