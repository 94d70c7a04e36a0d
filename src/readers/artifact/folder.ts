import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { bytesAt, fileAccess } from './file-access';
import { Listing, PackageFiles } from './package-files';
import { PackageFile } from '../../view/artifact/package-file';

const HAS_MODES = process.platform !== 'win32';

/** A folder that the CDK packages: all files in it, links followed. */
export function folder(path: string, name: string): PackageFiles {
  return new PackageFiles(name, 'folder', {
    list: () => listingOf(path),
    read: (file, length) => length === undefined ? readFileSync(join(path, file)) : bytesAt(join(path, file), 0, length),
    access: (file) => fileAccess(join(path, file)),
  });
}

/** A folder that is still to be listed. */
interface Pending {
  /** From the root of the package. */
  readonly path: string;
  /** Where the folders around the links that led here really are, and what these link to. */
  readonly places: readonly string[];
}

/** Paths are put together as they are: there are many, and `join` would look at each letter of them. */
function listingOf(root: string): Listing {
  const folders = new Map<string, readonly PackageFile[]>();
  const pending: Pending[] = [{ path: '', places: [] }];
  for (let one = pending.pop(); one !== undefined; one = pending.pop()) {
    const folderPath = one.path === '' ? root : `${root}${sep}${one.path}`;
    const inside: PackageFile[] = [];
    for (const entry of readdirSync(folderPath, { withFileTypes: true })) {
      const path = one.path === '' ? entry.name : `${one.path}/${entry.name}`;
      if (entry.isDirectory()) {
        pending.push({ path, places: one.places });
        continue;
      }
      const stats = statSync(`${folderPath}${sep}${entry.name}`, { throwIfNoEntry: false });
      if (stats?.isDirectory()) {
        const places = placesBehind(join(root, path), one.places);
        pending.push(...places ? [{ path, places }] : []);
      } else if (stats?.isFile()) {
        inside.push({ path, bytes: stats.size, mode: HAS_MODES ? stats.mode % 0o1000 : undefined });
      }
    }
    folders.set(one.path, inside);
  }
  return { files: [...folders.values()].flat(), folders };
}

/** `undefined` for a link back to a folder around it, which would never end. */
function placesBehind(link: string, before: readonly string[]): readonly string[] | undefined {
  const target = realpathSync(link);
  const places = [realpathSync(dirname(link)), ...before];
  return places.some((place) => `${place}${sep}`.startsWith(`${target}${sep}`)) ? undefined : [target, ...places];
}
