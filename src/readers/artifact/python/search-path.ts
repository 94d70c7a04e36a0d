import { HandlerRequest } from '../handler-request';
import { PackageFiles } from '../package-files';

/** A folder in which Python looks for modules, of the package or of all layers together. */
export class SearchFolder {
  /**
   * @param where how it is called in the function
   * @param packages those that have files there; the first one that has a file wins
   * @param prefix where it is in them
   */
  constructor(public readonly where: string, private readonly packages: readonly PackageFiles[], private readonly prefix: string) {}

  public isFile(path: string): boolean {
    return this.packages.some((files) => files.isFile(this.prefix + path));
  }

  public isFolder(path: string): boolean {
    return this.packages.some((files) => files.isFolder(this.prefix + path));
  }

  /** The names of what is in a folder of it. */
  public namesIn(path: string): readonly string[] {
    return this.packages.flatMap((files) => [...files.namesIn(`${this.prefix}${path}`.replace(/\/$/, '')) ?? []]);
  }

  /** The text of a file; `undefined` when it cannot be read. */
  public text(path: string): string | undefined {
    try {
      return this.packages.find((files) => files.isFile(this.prefix + path))?.text(this.prefix + path);
    } catch {
      return undefined;
    }
  }
}

/** The folders in their order, without those of Python itself. Layers are put over each other: of two files, the later layer's stays. */
export function searchPath({ code, layers }: HandlerRequest, minor: number): readonly SearchFolder[] {
  const opt = [...layers.known].reverse();
  const folders = [`python/lib/python3.${minor}/site-packages/`, 'python/'];
  return [
    new SearchFolder('/var/task', [code], ''),
    ...opt.length === 0 ? [] : folders.map((folder) => new SearchFolder(`/opt/${folder.slice(0, -1)}`, opt, folder)),
  ];
}

/** Python runs or reads these before any handler, and they can put more folders on its path. */
export function changesSearchPath(folders: readonly SearchFolder[]): string | undefined {
  return folders.flatMap((folder) => folder.namesIn('')).find((name) => /^(sitecustomize|usercustomize)(\.|$)|\.pth$/.test(name));
}
