import { bufferAccess, RandomAccess } from './zip-entries';
import { ArchiveView } from '../../view/artifact/archive-view';
import { PackageView } from '../../view/artifact/artifact-view';
import { PackageFile } from '../../view/artifact/package-file';
import { remembered } from '../../view/remembered';
import { grouped } from '../grouped';

export interface Listing {
  readonly files: readonly PackageFile[];
  /** The files that are directly in each folder, by its path, where they are listed in that way; there may be none. */
  readonly folders?: ReadonlyMap<string, readonly PackageFile[]>;
}

/** So many files of one folder are looked through for one of them, while nobody has asked for all by their paths. */
const FEW_FILES = 50;

/** Where the files of a package come from. */
export interface FileSource {
  readonly list: () => Listing;
  /** The first bytes of a file, or all of them. */
  readonly read: (path: string, length?: number) => Buffer;
  /** Only what is an archive already has this. */
  readonly archive?: () => ArchiveView;
  /** For what is in large files, where that is possible without reading all of them. */
  readonly access?: (path: string) => RandomAccess;
}

/** The files of a package: listed once, when somebody asks, and each read once. */
export class PackageFiles implements PackageView {
  private listing?: Listing;
  private listed?: ReadonlyMap<string, PackageFile>;
  private inFolders?: ReadonlyMap<string, FolderContent>;
  private bytesOfAll?: number;
  private readonly texts = new Map<string, string>();

  constructor(public readonly name: string, public readonly kind: PackageView['kind'], private readonly source: FileSource) {}

  public get files(): ReadonlyMap<string, PackageFile> {
    this.listed ??= byPath(this.all.files);
    return this.listed;
  }

  public get allFiles(): readonly PackageFile[] {
    return this.all.folders ? this.all.files : [...this.files.values()]; // an archive may have two of one name
  }

  private get all(): Listing {
    this.listing ??= this.source.list();
    return this.listing;
  }

  public get totalBytes(): number {
    this.bytesOfAll ??= sumOf(this.allFiles);
    return this.bytesOfAll;
  }

  public get isEmpty(): boolean {
    return this.archive ? this.archive.format === 'zip' && this.archive.entryCount === 0 : this.allFiles.length === 0;
  }

  public get archive(): ArchiveView | undefined {
    return this.source.archive?.();
  }

  private get folders(): ReadonlyMap<string, FolderContent> {
    this.inFolders ??= foldersOf(this.all.folders ?? grouped(this.files.values(), ({ path }) => parentOf(path)));
    return this.inFolders;
  }

  /** The names of what is in a folder, `''` for the root; `undefined` when there is no such folder. */
  public namesIn(folder: string): ReadonlySet<string> | undefined {
    return this.folders.get(folder)?.names;
  }

  public isFile(path: string): boolean {
    const { folders } = this.all;
    const beside = folders && !this.listed ? folders.get(parentOf(path)) ?? [] : undefined;
    return beside && beside.length <= FEW_FILES ? beside.some((file) => file.path === path) : this.files.has(path);
  }

  public isFolder(path: string): boolean {
    return this.all.folders?.has(path) !== false && this.folders.has(path);
  }

  /** The text of a file that is there. */
  public text(path: string): string {
    return remembered(this.texts, path, () => this.source.read(path).toString('utf8'));
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
  public readonly folders: string[] = [];
  private read?: ReadonlySet<string>;

  constructor(private readonly files: readonly PackageFile[]) {}

  /** Of files and of folders. */
  public get names(): ReadonlySet<string> {
    this.read ??= new Set([...this.files.map(({ path }) => path), ...this.folders].map((path) => path.slice(path.lastIndexOf('/') + 1)));
    return this.read;
  }
}

/** The folders in which files are, and those around them. */
function foldersOf(files: ReadonlyMap<string, readonly PackageFile[]>): ReadonlyMap<string, FolderContent> {
  const folders = new Map([['', new FolderContent(files.get('') ?? [])]]);
  files.forEach(({ length }, folder) => {
    for (let path = length > 0 ? folder : ''; !folders.has(path); path = parentOf(path)) {
      folders.set(path, new FolderContent(files.get(path) ?? []));
    }
  });
  folders.forEach((_, path) => path !== '' && folders.get(parentOf(path))!.folders.push(path));
  return folders;
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

function sumOf(files: readonly PackageFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
