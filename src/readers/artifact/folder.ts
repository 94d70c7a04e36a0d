import { openSync, readdirSync, readFileSync, readSync, closeSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileAccess } from './file-access';
import { PackageFiles } from './package-files';
import { PackageFile } from '../../view/artifact/package-file';

const HAS_MODES = process.platform !== 'win32';

/** A folder that the CDK packages: all files in it, links followed. */
export function folder(path: string, name: string): PackageFiles {
  return new PackageFiles(name, 'folder', {
    list: () => filesIn(path),
    read: (file, length) => length === undefined ? readFileSync(join(path, file)) : startOf(join(path, file), length),
    access: (file) => fileAccess(join(path, file)),
  });
}

function filesIn(root: string): PackageFile[] {
  const files: PackageFile[] = [];
  const pending = [''];
  for (let folderPath = pending.pop(); folderPath !== undefined; folderPath = pending.pop()) {
    for (const entry of readdirSync(join(root, folderPath), { withFileTypes: true })) {
      const path = folderPath === '' ? entry.name : `${folderPath}/${entry.name}`;
      const stats = entry.isDirectory() ? undefined : statSync(join(root, path), { throwIfNoEntry: false });
      if (entry.isDirectory() || stats?.isDirectory()) {
        pending.push(path);
      } else if (stats?.isFile()) {
        files.push({ path, bytes: stats.size, mode: HAS_MODES ? stats.mode % 0o1000 : undefined });
      }
    }
  }
  return files;
}

function startOf(path: string, length: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(length);
    return buffer.subarray(0, readSync(file, buffer, 0, length, 0));
  } finally {
    closeSync(file);
  }
}
