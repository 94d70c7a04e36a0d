import { PackageFiles } from './package-files';
import { archiveIn } from './zip';
import { bufferAccess, RandomAccess } from './zip-entries';
import { PackageView } from '../../view/artifact/artifact-view';

/** A file as text, or with what text cannot say. */
export type FileInMemory = string | { readonly text?: string; readonly base64?: string; readonly bytes?: number; readonly mode?: number };

/** Files that are nowhere on disk, such as inline code. */
export function filesInMemory(name: string, kind: PackageView['kind'], files: Readonly<Record<string, FileInMemory>>): PackageFiles {
  const contents = new Map(Object.entries(files).map(([path, file]) => [path, bytesOf(file)]));
  return new PackageFiles(name, kind, {
    list: () => ({
      files: Object.entries(files).map(([path, file]) => ({ path, bytes: sizeOf(file) ?? contents.get(path)!.length, mode: modeOf(file) })),
    }),
    read: (path, length) => contents.get(path)!.subarray(0, length),
  });
}

/** An archive that is nowhere on disk, such as the one in a request. */
export function archiveInMemory(name: string, file: FileInMemory): PackageFiles {
  const access = bufferAccess(bytesOf(file));
  return archiveIn(() => after(access, (sizeOf(file) ?? access.size) - access.size), name);
}

/** The same bytes, with so many zeros before them. */
function after(access: RandomAccess, zeros: number): RandomAccess {
  return {
    size: access.size + zeros,
    read: (offset, length) => Buffer.concat([
      Buffer.alloc(Math.min(length, Math.max(0, zeros - offset))),
      access.read(Math.max(0, offset - zeros), Math.max(0, length - Math.max(0, zeros - offset))),
    ]),
  };
}

function sizeOf(file: FileInMemory): number | undefined {
  return typeof file === 'string' ? undefined : file.bytes;
}

function bytesOf(file: FileInMemory): Buffer {
  return typeof file === 'string' ? Buffer.from(file) : file.base64 === undefined ? Buffer.from(file.text ?? '') : Buffer.from(file.base64, 'base64');
}

function modeOf(file: FileInMemory): number | undefined {
  return typeof file === 'string' ? 0o644 : file.mode;
}
