import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { HandlerName, isInherited } from './handler-name';
import { nodePath, packageFolders, requiredAmong, requiredFolder } from './node-require';
import { packageScope } from './package-scope';
import { RuntimeFiles, shown, TASK_ROOT } from './runtime-files';
import { ResolutionStep } from '../../../view/artifact/handler-resolution';

/** The loader of Node.js 18 to 22 is another one than that of Node.js 24. */
export type Client = 3 | 4;

export type Format = 'commonjs' | 'module';

/** What the runtime comes to when it looks for the module of a handler. */
export type Loaded =
  | { readonly kind: 'script'; readonly path: string; readonly format: Format; readonly isPackage?: boolean }
  /** The runtime takes a folder for the module, and cannot load it. `file` is what it would load. */
  | { readonly kind: 'folder'; readonly path: string; readonly file?: string }
  | { readonly kind: 'package-json'; readonly path: string; readonly packageJson: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unknown'; readonly because: string };

/** Where the runtime looks. */
export interface Search {
  readonly files: RuntimeFiles;
  readonly runtimeMajor: number;
  /** Whether variables add folders of packages. */
  readonly hasOtherFolders: boolean;
}

const SUFFIXES = ['', '.js', '.mjs', '.cjs'];
/** Most functions of this runtime have the older loader, and those on managed instances the newer one. */
export const EITHER_LOADER = 22;
/** From here on Node.js parses of a package.json only what it needs. */
const SKIPS_VALUES_FROM = 22;

/** The files that the runtime tries, in its order. */
export function candidates({ folder, module }: HandlerName): readonly string[] {
  const path = posix.resolve(TASK_ROOT, folder, module);
  return SUFFIXES.map((suffix) => `${path}${suffix}`);
}

export function findModule(name: HandlerName, search: Search, client: Client, steps: ResolutionStep[]): Loaded {
  const { files } = search;
  const paths = candidates(name);
  const [first] = paths;
  for (const path of paths) {
    const there = files.at(path);
    steps.push({ looked: shown(path) === '' ? 'the root of the package' : shown(path), found: there === 'nothing' ? there : `a ${there}` });
    if (there === 'unknown' || (there === 'folder' && path !== first)) {
      return { kind: 'unknown', because: `what is at ${path} is not at hand` };
    }
    if (there === 'folder') {
      const loaded = folderAt(path, name, search, client);
      steps.push({ looked: 'the folder as a module', found: loaded.kind === 'script' ? shown(loaded.path) : 'nothing that can be loaded' });
      return loaded;
    }
    if (there === 'file') {
      return scriptAt(path, search, client);
    }
  }
  return inPackages(name, search, steps);
}

/** A file that is loaded by its path: the older loader requires what ends with `.js` in no package of modules, and what has no suffix. */
function scriptAt(path: string, search: Search, client: Client): Loaded {
  const suffix = posix.extname(path);
  if (suffix === '.mjs' || suffix === '.cjs') {
    return { kind: 'script', path, format: suffix === '.mjs' ? 'module' : 'commonjs' };
  }
  const scoped = byScope(path, search);
  if (suffix !== '' || client === 4) {
    return scoped;
  }
  return search.runtimeMajor < EITHER_LOADER || (scoped.kind === 'script' && scoped.format === 'commonjs')
    ? { kind: 'script', path, format: 'commonjs' }
    : { kind: 'unknown', because: `how ${shown(path)} is loaded is not known` };
}

function byScope(path: string, { files, runtimeMajor }: Search): Loaded {
  const scope = packageScope(files, posix.dirname(path));
  if (scope.type === 'malformed' && (scope.isBetweenMembers || runtimeMajor < SKIPS_VALUES_FROM)) {
    return { kind: 'package-json', path, packageJson: scope.packageJson };
  }
  if (scope.type === 'unknown' || scope.type === 'malformed') {
    return { kind: 'unknown', because: `how ${shown(path)} is loaded is not known` };
  }
  return { kind: 'script', path, format: scope.type };
}

/** Only the older loader can load a folder, and only what `require` can load in it. */
function folderAt(path: string, name: HandlerName, search: Search, client: Client): Loaded {
  const file = requiredFolder(search.files, path);
  if (client === 4 || file === undefined || hasNothing(file, name)) {
    return { kind: 'folder', path, file: file === 'unknown' ? undefined : file };
  }
  const loaded = required(file, search);
  return loaded.kind === 'script' && loaded.format === 'module' ? { kind: 'folder', path, file } : loaded;
}

/** What comes of a file that is found by `require`. */
function required(file: string, search: Search): Loaded {
  const suffix = posix.extname(file);
  if (file === 'unknown' || suffix === '.node' || suffix === '.json') {
    return { kind: 'unknown', because: `what ${file === 'unknown' ? 'is loaded' : shown(file)} exports is not known` };
  }
  return suffix === '.js' ? byScope(file, search) : { kind: 'script', path: file, format: suffix === '.mjs' ? 'module' : 'commonjs' };
}

/** No function comes out of data, but for those that every value has. */
function hasNothing(file: string, { exportPath: [name = ''] }: HandlerName): boolean {
  return file.endsWith('.json') && !isInherited(name);
}

/** At last the name of the module is looked up like that of a package. */
function inPackages(name: HandlerName, search: Search, steps: ResolutionStep[]): Loaded {
  const { folder, module } = name;
  const { files, runtimeMajor, hasOtherFolders } = search;
  if (hasOtherFolders || module.startsWith('#') || builtinModules.includes(module)) {
    return { kind: 'unknown', because: `a package ${module} may be elsewhere` };
  }
  const folders = [...packageFolders(TASK_ROOT, runtimeMajor), ...packageFolders(posix.resolve(TASK_ROOT, folder), runtimeMajor)];
  const file = requiredAmong(files, module, [...new Set([...folders, ...nodePath(runtimeMajor)])]);
  steps.push({ looked: `a package ${module}`, found: file === undefined ? 'nothing' : shown(file) });
  if (file === undefined || hasNothing(file, name)) {
    return { kind: 'nothing' };
  }
  const loaded = required(file, search);
  if (loaded.kind !== 'script') {
    return loaded;
  }
  return loaded.format === 'module' ? { kind: 'unknown', because: `${shown(file)} is a module` } : { ...loaded, isPackage: true };
}
