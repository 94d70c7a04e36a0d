import { statSync } from 'node:fs';
import { folder } from './folder';
import { PackageFiles } from './package-files';
import { shown } from './package-name';
import { archive } from './zip';
import { messageOf } from '../../view/message-of';

/** The folder or archive at a path, all of it listed. Where there is none, or nobody can read it, the error names the path. */
export function packageAt(path: string): PackageFiles {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) {
    throw new Error(`there is no file or folder "${path}"`);
  }
  const files = stats.isDirectory() ? folder(path, `the folder ${shown(path)}`) : archive(path, `the archive ${shown(path)}`);
  try {
    return files.files && files;
  } catch (error) {
    throw new Error(`"${path}" cannot be read: ${messageOf(error)}`);
  }
}
