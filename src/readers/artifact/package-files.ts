import { bufferAccess, RandomAccess } from './zip-entries';
import { ArchiveView } from '../../view/artifact/archive-view';
import { PackageView } from '../../view/artifact/artifact-view';
import { PackageFile } from '../../view/artifact/package-file';

/** Where the files of a package come from. */
export interface FileSource {
  readonly list: () => readonly PackageFile[];
  /** The first bytes of a file, or all of them. */
  readonly read: (path: string, length?: number) => Buffer;
  /** Only what is an archive already has this. */
  readonly archive?: () => ArchiveView;
  /** For what is in large files, where that is possible without reading all of them. */
  readonly access?: (path: string) => RandomAccess;
}

/** The files of a package: listed once, when somebody asks, and each read once. */
export class PackageFiles implements PackageView {
  private listed?: ReadonlyMap<string, PackageFile>;
  private inFolders?: ReadonlyMap<string, ReadonlySet<string>>;
  private bytesOfAll?: number;
  private readonly texts = new Map<string, string>();

  constructor(public readonly name: string, public readonly kind: PackageView['kind'], private readonly source: FileSource) {}

  public get files(): ReadonlyMap<string, PackageFile> {
    this.listed ??= byPath(this.source.list());
    return this.listed;
  }

  public get totalBytes(): number {
    this.bytesOfAll ??= [...this.files.values()].reduce((sum, { bytes }) => sum + bytes, 0);
    return this.bytesOfAll;
  }

  public get isEmpty(): boolean {
    return this.archive ? this.archive.format === 'zip' && this.archive.entryCount === 0 : this.files.size === 0;
  }

  public get archive(): ArchiveView | undefined {
    return this.source.archive?.();
  }

  /** The names of what is in a folder, `''` for the root; `undefined` when there is no such folder. */
  public namesIn(folder: string): ReadonlySet<string> | undefined {
    this.inFolders ??= foldersOf(this.files.keys());
    return this.inFolders.get(folder);
  }

  public isFile(path: string): boolean {
    return this.files.has(path);
  }

  public isFolder(path: string): boolean {
    return this.namesIn(path) !== undefined;
  }

  /** The text of a file that is there. */
  public text(path: string): string {
    const text = this.texts.get(path) ?? this.source.read(path).toString('utf8');
    this.texts.set(path, text);
    return text;
  }

  /** All bytes of a file that is there, or the first ones. */
  public bytes(path: string, length?: number): Buffer {
    return this.source.read(path, length);
  }

  /** What is anywhere in a file that is there. */
  public access(path: string): RandomAccess {
    return this.source.access?.(path) ?? bufferAccess(this.source.read(path));
  }
}

function byPath(files: readonly PackageFile[]): ReadonlyMap<string, PackageFile> {
  const listed = new Map<string, PackageFile>();
  files.forEach((file) => listed.set(file.path, file));
  return listed;
}

/** Listings go through one folder after the other, so the folder of a path is mostly that of the path before. */
function foldersOf(paths: Iterable<string>): ReadonlyMap<string, ReadonlySet<string>> {
  const folders = new Map<string, Set<string>>();
  let folder = '';
  let names = namesOf(folder, folders);
  for (const path of paths) {
    const slash = path.lastIndexOf('/');
    const end = Math.max(slash, 0);
    if (end !== folder.length || !path.startsWith(folder)) {
      folder = path.slice(0, end);
      names = namesOf(folder, folders);
    }
    names.add(path.slice(slash + 1));
  }
  return folders;
}

/** The names in a folder, to be filled, after it and those around it have been entered. */
function namesOf(folder: string, folders: Map<string, Set<string>>): Set<string> {
  const names = folders.get(folder) ?? new Set<string>();
  for (let child = folder, inChild = names; !folders.has(child);) {
    folders.set(child, inChild);
    if (child === '') {
      break;
    }
    const slash = child.lastIndexOf('/');
    const parent = slash < 0 ? '' : child.slice(0, slash);
    inChild = folders.get(parent) ?? new Set<string>();
    inChild.add(child.slice(slash + 1));
    child = parent;
  }
  return names;
}
