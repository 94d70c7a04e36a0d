import { COMMONJS, ES_MODULES, OPEN } from './nodejs-code';
import { wrappedCode } from './nodejs-wrapped';
import { Random } from './random';

/** A package with layers and a handler, made up. */
export interface Layout {
  readonly handler: string;
  readonly files: Readonly<Record<string, string>>;
  readonly layers: readonly Readonly<Record<string, string>>[];
  /** Whether all that decides is in plain sight. */
  readonly isClosed: boolean;
}

const NAMES = ['handler', 'main', 'run', 'default'];
const MODULES = ['index', 'app', 'orders'];
const FOLDERS = ['', '', 'src/', 'src/api/'];
const ODD_HANDLERS = ['index', '../index.handler', 'src..index.handler', '.handler', 'src/.handler', './index.handler', 'index.mjs.handler', 'index.', 'Index.handler', 'path.join', 'index.handler/', 'index.toString', '/opt/nodejs/app.handler'];
const PACKAGES = [
  '{}', '{ "type": "module" }', '{ "type": "module" }', '{ "type": "commonjs" }', '{ "type": "module", }', '{ "main": "main.js" }', '{ "main": "lib/", "type": "commonjs" }',
  '{ // a comment\n}', '{ "type": "Module" }', '{ "type": ["module"] }', '{ "main": "gone.js" }',
];
const PLACES = ['', '.js', '.js', '.js', '.js', '.js', '.mjs', '.mjs', '.mjs', '.cjs', '.cjs', '.ts', '.json', '/index.js', '/index.mjs', '/main.js'];

export function nodejsLayout(random: Random): Layout {
  const folder = random.oneOf(FOLDERS);
  const module = random.oneOf(MODULES);
  const name = random.oneOf(NAMES);
  const isNested = random.chance(0.05);
  const handler = random.chance(0.1) ? random.oneOf(ODD_HANDLERS) : `${folder}${module}.${name}${isNested ? '.handler' : ''}`;
  const files: Record<string, string> = { 'README.md': 'Orders' };
  if (random.chance(0.25)) {
    return { handler: 'index.handler', files: { 'index.js': wrappedCode('handler', 'start', random) }, layers: [], isClosed: false };
  }
  const isOpen = random.chance(0.1);
  for (let count = 1 + Math.floor(random.next() * 3); count > 0; count -= 1) {
    const at = random.chance(0.8) ? `${folder}${module}` : `${random.oneOf(FOLDERS)}${random.oneOf(MODULES)}`;
    const path = `${random.chance(0.1) ? 'node_modules/' : ''}${at}${random.oneOf(PLACES)}`;
    files[path] = codeFor(path, name, random, isOpen);
  }
  for (const [scope, probability] of [['', 0.3], [folder, 0.15], [`${folder}${module}/`, 0.03]] as const) {
    if (random.chance(probability)) {
      files[`${scope}package.json`] = random.oneOf(PACKAGES);
    }
  }
  const layers = random.chance(0.1) ? [layer(module, name, random)] : [];
  if (layers.some((one) => Object.keys(one).some((path) => path.includes('aws-sdk'))) && Object.values(files).some((text) => text.includes('import AWS'))) {
    return nodejsLayout(random); // ES modules find packages of layers in Lambda, and not where the loaders run here
  }
  return { handler, files: withoutClashes(files), layers, isClosed: !isOpen && !isNested };
}

function layer(module: string, name: string, random: Random): Record<string, string> {
  const folder = random.oneOf(['nodejs/node_modules', 'nodejs/node20/node_modules', 'nodejs/node24/node_modules', 'nodejs']);
  const path = `${folder}/${random.oneOf([`${module}.js`, `${module}/index.js`, 'aws-sdk/index.js', 'app.js'])}`;
  return { [path]: path.includes('aws-sdk') ? 'exports.S3 = class {};' : codeFor(path, name, random, false) };
}

function codeFor(path: string, name: string, random: Random, isOpen: boolean): string {
  if (path.endsWith('.json')) {
    return '{ "handler": 1 }';
  }
  const isModule = path.endsWith('.mjs') || random.chance(0.3);
  const code = isOpen ? random.oneOf(OPEN) : random.oneOf(random.chance(0.05) ? [...COMMONJS, ...ES_MODULES] : isModule ? ES_MODULES : COMMONJS);
  const exported = random.chance(0.85) ? name : random.oneOf(NAMES);
  return code(exported === 'default' && !isModule ? 'handler' : exported, random.oneOf(['other', 'start']));
}

/** A path is that of a file or of a folder. */
function withoutClashes(files: Readonly<Record<string, string>>): Record<string, string> {
  const paths = Object.keys(files);
  return Object.fromEntries(Object.entries(files).filter(([path]) => !paths.some((other) => other.startsWith(`${path}/`))));
}
