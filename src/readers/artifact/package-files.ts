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
  private inFolders?: ReadonlyMap<string, FolderContent>;
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

  private get folders(): ReadonlyMap<string, FolderContent> {
    this.inFolders ??= foldersOf(this.files.keys());
    return this.inFolders;
  }

  /** The names of what is in a folder, `''` for the root; `undefined` when there is no such folder. */
  public namesIn(folder: string): ReadonlySet<string> | undefined {
    return this.folders.get(folder)?.names;
  }

  public isFile(path: string): boolean {
    return this.files.has(path);
  }

  public isFolder(path: string): boolean {
    return this.folders.has(path);
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

/** What is in one folder. Its names are put together when somebody asks, which is for few folders. */
class FolderContent {
  /** Of files and of folders. */
  public readonly paths: string[] = [];
  private read?: ReadonlySet<string>;

  public get names(): ReadonlySet<string> {
    this.read ??= new Set(this.paths.map((path) => path.slice(path.lastIndexOf('/') + 1)));
    return this.read;
  }
}

/** Listings go through one folder after the other, so the folder of a path is mostly that of the path before. */
function foldersOf(paths: Iterable<string>): ReadonlyMap<string, FolderContent> {
  const folders = new Map([['', new FolderContent()]]);
  let folder = '';
  let content = folders.get(folder)!;
  for (const path of paths) {
    const end = Math.max(path.lastIndexOf('/'), 0);
    if (end !== folder.length || !path.startsWith(folder)) {
      folder = path.slice(0, end);
      content = contentOf(folder, folders);
    }
    content.paths.push(path);
  }
  return folders;
}

/** The content of a folder, to be filled, after it and those around it have been entered. Archives may have more of these than the stack holds. */
function contentOf(folder: string, folders: Map<string, FolderContent>): FolderContent {
  const entered: string[] = [];
  for (let path = folder; !folders.has(path); path = parentOf(path)) {
    folders.set(path, new FolderContent());
    entered.push(path);
  }
  entered.forEach((path) => folders.get(parentOf(path))!.paths.push(path));
  return folders.get(folder)!;
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}
