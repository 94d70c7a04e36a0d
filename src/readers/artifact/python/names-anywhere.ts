import { remembered } from '../../../view/remembered';
import { PackageFiles } from '../package-files';

/** What could be imported from a package whatever folders were on the path. */
export interface NamesAnywhere {
  /** Of folders, and of files up to their first dot. */
  readonly names: ReadonlySet<string>;
  readonly hasArchives: boolean;
}

const READ = new WeakMap<PackageFiles, NamesAnywhere>();

/** Reads a package once. */
export function namesAnywhere(files: PackageFiles): NamesAnywhere {
  return remembered(READ, files, () => read([...files.files.keys()]));
}

function read(paths: readonly string[]): NamesAnywhere {
  const names = new Set(paths.flatMap((path) => path.split('/')).map((name) => name.split('.')[0] ?? ''));
  return { names, hasArchives: paths.some((path) => /\.(zip|whl|egg|pyz|tar|tgz|gz|bz2|xz|zst)$/i.test(path)) };
}
