import { RandomAccess } from './zip-entries';
import { ArchiveFormat } from '../../view/artifact/archive-view';

const GIT_LFS_POINTER = 'version https://git-lfs.github.com/spec/';
const START_OF_ZIP = 'PK\u0003\u0004';
const END_OF_ZIP = 'PK\u0005\u0006';
/** The end record with the longest comment. */
const LONGEST_END = 22 + 0xffff;

/** What a file is that could not be read as a zip. One that has the end of a zip is a damaged one. */
export function formatOf({ size, read }: RandomAccess): ArchiveFormat {
  const start = read(0, 512).toString('latin1');
  if (size === 0 || start.startsWith(GIT_LFS_POINTER)) {
    return size === 0 ? 'empty' : 'git-lfs-pointer';
  }
  if (read(Math.max(0, size - LONGEST_END), LONGEST_END).includes(END_OF_ZIP, 0, 'latin1')) {
    return 'zip';
  }
  if (start.startsWith('\u001f\u008b')) {
    return 'gzip';
  }
  return start.slice(257, 262) === 'ustar' ? 'tar' : start.startsWith(START_OF_ZIP) ? 'cut-zip' : 'other';
}
