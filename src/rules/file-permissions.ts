import { PackageView } from '../view/artifact/artifact-view';
import { PackageFile } from '../view/artifact/package-file';

const READABLE_BY_ALL = 0o004;

/** The files that the user of a function may not read. Where no permissions are known there are none of them. */
export function unreadableFiles({ files, kind }: PackageView): PackageFile[] {
  return kind === 'inline' ? [] : [...files.values()].filter(({ mode = READABLE_BY_ALL }) => mode & READABLE_BY_ALL ? false : true);
}

/** `index.js (mode 600)` */
export function withMode({ path, mode = 0 }: PackageFile): string {
  return `${path} (mode ${mode.toString(8).padStart(3, '0')})`;
}
