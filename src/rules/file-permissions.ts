import { PackageView } from '../view/artifact/artifact-view';
import { PackageFile } from '../view/artifact/package-file';

/** The last digit of permissions is for everybody: 4 and more is to read. */
const READ = 4;

/** The files that the user of a function may not read. Where no permissions are known there are none of them. */
export function unreadableFiles({ allFiles, kind }: PackageView): PackageFile[] {
  return kind === 'inline' ? [] : allFiles.filter(({ mode = READ }) => mode % 8 < READ);
}

/** `index.js (mode 600)` */
export function withMode({ path, mode = 0 }: PackageFile): string {
  return `${path} (mode ${mode.toString(8).padStart(3, '0')})`;
}
