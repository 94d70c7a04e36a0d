import { findModule } from './find-module';
import { PythonImport } from './imports';
import { Search } from './locate-module';
import { namesAnywhere } from './names-anywhere';
import { PythonModule } from './python-module';
import { PERHAPS_PROVIDED_FOR_PYTHON, PROVIDED_FOR_PYTHON, REMOVED_FROM_PYTHON, STANDARD_IN_PYTHON } from '../../../data/python-modules';
import { PythonFault } from '../../../view/artifact/python-faults';
import { HandlerRequest } from '../handler-request';

/** The module of the handler, which is imported under this dotted name. */
export interface HandlerModule {
  readonly file: string;
  readonly parts: readonly string[];
  readonly isPackage: boolean;
  readonly module: PythonModule;
}

/** What will not be found when the module is loaded. Only imports that nothing can avoid are asked. */
export function importFaults(handler: HandlerModule, request: HandlerRequest, search: Search): readonly PythonFault[] {
  const { file, module } = handler;
  const unresolved = search.isComplete && !request.hasFileSystem ? missingImports(module, request, search) : [];
  const removed = unresolved.filter((name) => isRemoved(name, search.minor) && isFirstOfOthers(name, module));
  const missing = unresolved.filter((name) => !removed.includes(name));
  const requirements = ['requirements.txt', 'pyproject.toml', 'Pipfile'].find((name) => request.code.isFile(name));
  return [
    ...relativeFaults(handler),
    ...removed.length > 0 ? [{ kind: 'python-standard-module-removed' as const, file, modules: removed.map((name) => ({ name, since: `3.${REMOVED_FROM_PYTHON[name]}` })) }] : [],
    ...missing.length > 0 ? [{ kind: 'python-dependency-missing' as const, file, modules: missing, requirements }] : [],
  ];
}

/** More dots than there are packages around the module. */
function relativeFaults({ file, parts, isPackage, module }: HandlerModule): readonly PythonFault[] {
  const packages = isPackage ? parts.length : parts.length - 1;
  const beyond = module.imports.filter(({ level, isUnconditional }) => isUnconditional && level > packages);
  const modules = beyond.map((one) => '.'.repeat(one.level) + one.module);
  return beyond.length === 0 || module.bindings.has('__package__') ? [] : [{ kind: 'python-relative-import', file, modules: [...new Set(modules)] }];
}

function missingImports({ imports }: PythonModule, { code, layers }: HandlerRequest, { folders, minor }: Search): readonly string[] {
  const tops = imports.filter(({ level, isUnconditional }) => level === 0 && isUnconditional).map(topOf);
  const places = folders.map((folder) => ({ folder, path: '' }));
  const missing = [...new Set(tops)].filter((name) => !isOutsidePackage(name, minor) && findModule(places, name, minor) === undefined)
    .filter((name) => code.kind !== 'inline' || name !== 'cfnresponse');
  return missing.length === 0 ? [] : withoutThoseElsewhere(missing, [code, ...layers.known].map(namesAnywhere));
}

/** Code can put folders and archives on the path; then what is in them is there after all. */
function withoutThoseElsewhere(missing: readonly string[], packages: readonly ReturnType<typeof namesAnywhere>[]): readonly string[] {
  const hasSetuptools = packages.some(({ names }) => names.has('_distutils_hack') || names.has('setuptools'));
  return packages.some(({ hasArchives }) => hasArchives) ? []
    : missing.filter((name) => !packages.some(({ names }) => names.has(name)) && !(name === 'distutils' && hasSetuptools));
}

function isOutsidePackage(name: string, minor: number): boolean {
  const { modules, durable } = PROVIDED_FOR_PYTHON;
  return name.startsWith('_') || isStandard(name, minor) || modules.has(name) || PERHAPS_PROVIDED_FOR_PYTHON.has(name)
    || (name === durable.module && minor >= durable.since);
}

function isStandard(name: string, minor: number): boolean {
  return STANDARD_IN_PYTHON.has(name) && !isRemoved(name, minor);
}

function isRemoved(name: string, minor: number): boolean {
  return minor >= (REMOVED_FROM_PYTHON[name] ?? Infinity);
}

/** Code that was loaded before can put something else in the place of a module that is gone. */
function isFirstOfOthers(name: string, { imports, open }: PythonModule): boolean {
  const before = imports.slice(0, imports.findIndex((one) => topOf(one) === name));
  const isHarmless = (top: string) => STANDARD_IN_PYTHON.has(top) || PROVIDED_FOR_PYTHON.modules.has(top);
  return open === undefined && before.every((one) => one.level === 0 && isHarmless(topOf(one)));
}

function topOf({ module }: PythonImport): string {
  return module.split('.')[0] ?? '';
}
