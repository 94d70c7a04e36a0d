import { posix } from 'node:path';
import { packageJsonAt } from './package-scope';
import { LAYER_ROOT, RuntimeFiles, TASK_ROOT } from './runtime-files';

const SUFFIXES = ['.js', '.json', '.node'];

/** What `require` makes of a path; `undefined` when there is nothing, `unknown` when nobody can tell. */
export type Required = string | 'unknown' | undefined;

/** A file, one of the suffixes, or a folder with a main file. */
export function requiredAt(files: RuntimeFiles, path: string): Required {
  return files.at(path) === 'file' ? path : first([() => withSuffix(files, path), () => inFolder(files, path)]);
}

/** What `require` makes of a folder: a file of its name beside it comes first. */
export function requiredFolder(files: RuntimeFiles, folder: string): Required {
  return folder === TASK_ROOT || folder === LAYER_ROOT ? inFolder(files, folder) : requiredAt(files, folder);
}

/** The folders in which Lambda looks for packages, for a file in a folder, in their order. */
export function packageFolders(folder: string, runtimeMajor: number): readonly string[] {
  const upward: string[] = [];
  for (let at = folder; at !== '/' && at !== '.'; at = posix.dirname(at)) {
    if (posix.basename(at) !== 'node_modules') {
      upward.push(`${at}/node_modules`);
    }
  }
  return [...upward.filter((at) => at !== '/var/node_modules'), ...nodePath(runtimeMajor)];
}

/** Without `/var/runtime`, where Lambda keeps what it brings along. */
export function nodePath(runtimeMajor: number): readonly string[] {
  return [`${LAYER_ROOT}/nodejs/node${runtimeMajor}/node_modules`, `${LAYER_ROOT}/nodejs/node_modules`, TASK_ROOT];
}

/** What `require` makes of the name of a package, among folders of packages. */
export function requiredAmong(files: RuntimeFiles, name: string, folders: readonly string[]): Required {
  return first(folders.map((folder) => () => {
    const path = posix.join(folder, name);
    return packageJsonAt(files, `${path}/package.json`)?.exports === undefined ? requiredAt(files, path) : 'unknown';
  }));
}

function withSuffix(files: RuntimeFiles, path: string): Required {
  return first(SUFFIXES.map((suffix) => () => fileAt(files, `${path}${suffix}`)));
}

function inFolder(files: RuntimeFiles, folder: string): Required {
  if (files.at(folder) !== 'folder') {
    return files.at(folder) === 'unknown' ? 'unknown' : undefined;
  }
  const packageJson = `${folder}/package.json`;
  const content = packageJsonAt(files, packageJson);
  if (content === undefined && files.at(packageJson) === 'file') {
    return 'unknown';
  }
  const main = typeof content?.main === 'string' && content.main !== '' ? posix.resolve(folder, content.main) : undefined;
  return first([
    () => main && fileAt(files, main),
    () => main && withSuffix(files, main),
    () => main && withSuffix(files, `${main}/index`),
    () => withSuffix(files, `${folder}/index`),
  ]);
}

function fileAt(files: RuntimeFiles, path: string): Required {
  const there = files.at(path);
  return there === 'file' ? path : there === 'unknown' ? 'unknown' : undefined;
}

function first(attempts: readonly (() => Required)[]): Required {
  for (const attempt of attempts) {
    const found = attempt();
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}
