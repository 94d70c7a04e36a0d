import { Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { bytesAt, fileAccess } from './file-access';
import { PackageFiles } from './package-files';
import { PackageFile } from '../../view/artifact/package-file';

const HAS_MODES = process.platform !== 'win32';

/** A folder that the CDK packages: all files in it, links followed. */
export function folder(path: string, name: string): PackageFiles {
  return new PackageFiles(name, 'folder', {
    list: () => filesIn(path),
    read: (file, length) => length === undefined ? readFileSync(join(path, file)) : bytesAt(join(path, file), 0, length),
    access: (file) => fileAccess(join(path, file)),
  });
}

/** A folder that is still to be listed. */
interface Pending {
  /** From the root of the package. */
  readonly path: string;
  /** Where it really is, and the folders in which links led to it. */
  readonly places: readonly string[];
}

/** Paths are put together as they are: there are many, and `join` would look at each letter of them. */
function filesIn(root: string): PackageFile[] {
  const files: PackageFile[] = [];
  const pending: Pending[] = [{ path: '', places: [realpathSync(root)] }];
  for (let one = pending.pop(); one !== undefined; one = pending.pop()) {
    const folderPath = one.path === '' ? root : `${root}${sep}${one.path}`;
    for (const entry of readdirSync(folderPath, { withFileTypes: true })) {
      const path = one.path === '' ? entry.name : `${one.path}/${entry.name}`;
      const stats = entry.isDirectory() ? undefined : statSync(`${folderPath}${sep}${entry.name}`, { throwIfNoEntry: false });
      if (entry.isDirectory() || stats?.isDirectory()) {
        const places = placesOf(entry, join(root, path), one);
        pending.push(...places ? [{ path, places }] : []);
      } else if (stats?.isFile()) {
        files.push({ path, bytes: stats.size, mode: HAS_MODES ? stats.mode % 0o1000 : undefined });
      }
    }
  }
  return files;
}

/** `undefined` for a link back to a folder around it, which would never end. */
function placesOf(entry: Dirent, path: string, { places }: Pending): readonly string[] | undefined {
  const [place = '', ...before] = places;
  if (!entry.isSymbolicLink()) {
    return [`${place}${sep}${entry.name}`, ...before];
  }
  const target = realpathSync(path);
  return places.some((one) => `${one}${sep}`.startsWith(`${target}${sep}`)) ? undefined : [target, ...places];
}
