import { Collection } from '../../../view/maybe';
import { PackageFiles } from '../package-files';

export const TASK_ROOT = '/var/task';
export const LAYER_ROOT = '/opt';

/** What is at a path; `unknown` where files are that nobody shows. */
export type Existence = 'file' | 'folder' | 'nothing' | 'unknown';

/** A file of a package or of a layer. */
export interface Place {
  readonly holder: PackageFiles;
  /** From the root of its holder. */
  readonly path: string;
}

/** The files of a function as its runtime sees them: the package at one root, the layers over each other at another. */
export class RuntimeFiles {
  constructor(private readonly code: PackageFiles, private readonly layers: Collection<PackageFiles>) {}

  public at(path: string): Existence {
    if (isUnder(path, TASK_ROOT)) {
      return existenceIn(this.code, pathFrom(TASK_ROOT, path));
    }
    if (!isUnder(path, LAYER_ROOT) || !this.layers.complete) {
      return 'unknown';
    }
    const found = this.layers.known.map((layer) => existenceIn(layer, pathFrom(LAYER_ROOT, path)));
    return found.includes('file') ? 'file' : found.includes('folder') ? 'folder' : 'nothing';
  }

  /** All files that code can load, where there are no packages of others. */
  public get allOfPackage(): readonly string[] | undefined {
    const paths = [...this.code.files.keys()];
    const isAlone = this.layers.complete && this.layers.known.length === 0 && !paths.some((path) => /(^|\/)node_modules\//.test(path));
    return isAlone ? paths.filter((path) => /\.(js|cjs|mjs|json)$/.test(path)).map((path) => `${TASK_ROOT}/${path}`) : undefined;
  }

  /** Where a file is that is there. Later layers hide what earlier ones have. */
  public placeOf(path: string): Place | undefined {
    const root = isUnder(path, TASK_ROOT) ? TASK_ROOT : LAYER_ROOT;
    const place = pathFrom(root, path);
    const holder = root === TASK_ROOT ? this.code : this.layers.known.findLast((layer) => layer.isFile(place));
    return holder?.isFile(place) ? { holder, path: place } : undefined;
  }
}

/** A path as sentences have it: from the root of the package. */
export function shown(path: string): string {
  return isUnder(path, TASK_ROOT) ? pathFrom(TASK_ROOT, path) : path;
}

export function isUnder(path: string, root: string): boolean {
  return path === root || path.startsWith(`${root}/`);
}

function pathFrom(root: string, path: string): string {
  return path.slice(root.length + 1);
}

function existenceIn(files: PackageFiles, path: string): Existence {
  return files.isFile(path) ? 'file' : files.isFolder(path) ? 'folder' : 'nothing';
}
