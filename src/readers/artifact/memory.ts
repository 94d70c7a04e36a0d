import { PackageFiles } from './package-files';
import { PackageView } from '../../view/artifact/artifact-view';

/** A file as text, or with what text cannot say. */
export type FileInMemory = string | { readonly text?: string; readonly base64?: string; readonly mode?: number };

/** Files that are nowhere on disk, such as inline code. */
export function filesInMemory(name: string, kind: PackageView['kind'], files: Readonly<Record<string, FileInMemory>>): PackageFiles {
  const contents = new Map(Object.entries(files).map(([path, file]) => [path, bytesOf(file)]));
  return new PackageFiles(name, kind, {
    list: () => Object.entries(files).map(([path, file]) => ({ path, bytes: contents.get(path)!.length, mode: modeOf(file) })),
    read: (path, length) => contents.get(path)!.subarray(0, length),
  });
}

function bytesOf(file: FileInMemory): Buffer {
  return typeof file === 'string' ? Buffer.from(file) : file.base64 === undefined ? Buffer.from(file.text ?? '') : Buffer.from(file.base64, 'base64');
}

function modeOf(file: FileInMemory): number | undefined {
  return typeof file === 'string' ? 0o644 : file.mode;
}
