import { FoundModule, findModule, Place } from './find-module';
import { readModule } from './module-names';
import { PythonModule } from './python-module';
import { SearchFolder } from './search-path';
import { LOADED_BEFORE_HANDLER, PERHAPS_PROVIDED_FOR_PYTHON, PROVIDED_FOR_PYTHON, STANDARD_IN_PYTHON } from '../../../data/python-modules';
import { ResolutionStep } from '../../../view/artifact/handler-resolution';

/** Where the module of a handler is. */
export type LocatedModule =
  | FoundModule
  | { readonly kind: 'missing' }
  /** The module of this file was asked for another one inside. */
  | { readonly kind: 'not-a-package'; readonly file: string; readonly inside: string }
  | { readonly kind: 'shadowed'; readonly file: string; readonly by: 'standard-library' | 'loaded-module' }
  /** `inside` is not there, unless the package says where it is. */
  | { readonly kind: 'unknown'; readonly inside?: string; readonly parent?: FoundModule };

/** Everything in which Python looks, in its order. */
export interface Search {
  readonly folders: readonly SearchFolder[];
  /** Whether these are all. */
  readonly isComplete: boolean;
  /** Of Python 3. */
  readonly minor: number;
}

/** Goes from package to package, as `import` does, and tells each step. */
export function locateModule(parts: readonly string[], search: Search, steps: ResolutionStep[]): LocatedModule {
  const [top = '', ...rest] = parts;
  let found = findModule(search.folders.map((folder) => ({ folder, path: '' })), top, search.minor);
  steps.push({ looked: `${top} in ${search.folders.map(({ where }) => where).join(', ')}`, found: wordsFor(found) });
  const early = judgeTop(top, found, search);
  if (early !== undefined) {
    return early;
  }
  for (const [index, part] of rest.entries()) {
    if (found?.kind === 'module') {
      return mayHoldModules(found, part) ? { kind: 'unknown' } : { kind: 'not-a-package', file: found.file, inside: rest.slice(index).join('.') };
    }
    const parent: FoundModule | undefined = found;
    found = findModule(placesOf(parent), part, search.minor);
    steps.push({ looked: `${part} in ${parts.slice(0, index + 1).join('/')}`, found: wordsFor(found) });
    if (found === undefined) {
      return parent && mayHoldModules(parent, part) ? { kind: 'unknown', inside: part, parent } : { kind: 'missing' };
    }
  }
  return found ?? { kind: 'missing' };
}

/** What is decided by the first part of a dotted name alone. */
function judgeTop(top: string, found: FoundModule | undefined, { isComplete }: Search): LocatedModule | undefined {
  const isPrivate = top.startsWith('_'); // the interpreter's own: some versions have them, some do not
  const isStandard = STANDARD_IN_PYTHON.has(top);
  if (LOADED_BEFORE_HANDLER.has(top)) {
    return found ? { kind: 'shadowed', file: fileOf(found), by: 'loaded-module' } : { kind: 'unknown' };
  }
  if (found?.kind === 'namespace' && isStandard && isComplete) {
    return { kind: 'shadowed', file: fileOf(found), by: 'standard-library' };
  }
  const isAhead = found !== undefined && found.kind !== 'namespace' && (isComplete || found.place.folder.where === '/var/task');
  const isElsewhere = !isComplete || isStandard || isPrivate || PROVIDED_FOR_PYTHON.modules.has(top) || PERHAPS_PROVIDED_FOR_PYTHON.has(top);
  return isAhead || !isElsewhere ? undefined : { kind: 'unknown' };
}

function placesOf(parent: FoundModule | undefined): readonly Place[] {
  return parent?.kind === 'package' ? [parent.place] : parent?.kind === 'namespace' ? parent.places : [];
}

/** With these, a module can say where the modules in it are. */
const LEADS_ELSEWHERE = /\b(__path__|modules|meta_path|path_hooks|extend_path|exec|eval|globals|__dict__)\b/;

/** Whether there may be modules in it that are no files beside it. Nobody gives one the name of a suffix. */
function mayHoldModules(found: FoundModule, part: string): boolean {
  if (found.kind === 'namespace') {
    return false;
  }
  const source = found.file.endsWith('.py') ? found.place.folder.text(found.file) : undefined;
  if (source === undefined) {
    return true;
  }
  const module = readModule(source);
  return part === 'py' ? module.bindings.has('__path__') : LEADS_ELSEWHERE.test(source) || importsWhatLeadsElsewhere(found, module);
}

/** Whether a module beside it, which it imports, changes how modules are found. */
function importsWhatLeadsElsewhere({ kind, place: { folder, path } }: Exclude<FoundModule, { kind: 'namespace' }>, { imports }: PythonModule): boolean {
  const words = new Set(imports.flatMap(({ module, names }) => [...module.split('.'), ...names]));
  const beside = kind === 'package' ? folder.namesIn(path).filter((name) => name.endsWith('.py') && words.has(name.slice(0, -'.py'.length))) : [];
  return beside.some((name) => changesModules(folder.text(`${path}/${name}`) ?? ''));
}

/** Whether code may change modules that have been loaded, or how they are found. To ask whether one has been loaded does not. */
export function changesModules(source: string): boolean {
  return /\bsys\s*\.\s*modules\b|\bmeta_path\b|\bpath_hooks\b/.test(source.replace(/\bin sys\.modules\b|\bsys\.modules\.get\(/g, ''));
}

/** Of a folder without `__init__`, the folder. */
export function fileOf(found: FoundModule): string {
  return found.kind === 'namespace' ? found.places[0]?.path ?? '' : found.file;
}

function wordsFor(found: FoundModule | undefined): string {
  return found === undefined ? 'nothing' : found.kind === 'namespace' ? `the folder ${fileOf(found)} without __init__.py` : `the file ${found.file}`;
}
