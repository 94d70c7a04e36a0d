import { posix } from 'node:path';
import { formatOf } from './archive-format';
import { fileAccess } from './file-access';
import { PackageFiles } from './package-files';
import { RandomAccess, Zip, ZipEntry, zipIn } from './zip-entries';
import { ArchiveView } from '../../view/artifact/archive-view';
import { PackageFile } from '../../view/artifact/package-file';

const NO_ZIP: Zip = { entries: [], content: () => undefined };
/** Paths are short; what claims to be a longer one is none. */
const LONGEST_PATH = 4096;

/** An archive that is uploaded as it is. */
export function archive(path: string, name: string): PackageFiles {
  return archiveIn(() => fileAccess(path), name);
}

/** The same, wherever its bytes are. */
export function archiveIn(open: () => RandomAccess, name: string): PackageFiles {
  let opened: Archive | undefined;
  const contents = () => {
    opened ??= new Archive(open());
    return opened;
  };
  return new PackageFiles(name, 'archive', {
    list: () => ({ files: contents().files() }),
    read: (path, length) => contents().read(path, length),
    archive: () => contents().view,
  });
}

class Archive {
  public readonly view: ArchiveView;
  private readonly zip: Zip;
  /** Files, and the links that lead to them. */
  private readonly byPath = new Map<string, ZipEntry>();

  constructor(source: RandomAccess) {
    const zip = zipIn(source);
    const format = zip ? 'zip' : formatOf(source);
    if (zip === undefined && format === 'zip') {
      throw new Error('the directory of the zip is damaged');
    }
    this.zip = zip ?? NO_ZIP;
    const { entries } = this.zip;
    const [links, others] = [entries.filter(({ isLink }) => isLink), entries.filter(({ isLink }) => !isLink)];
    others.filter(({ path }) => !path.endsWith('/')).forEach((entry) => this.byPath.set(fromRoot(entry.path), entry));
    this.view = {
      format,
      packedBytes: source.size,
      entryCount: entries.length,
      encrypted: entries.filter(({ encrypted }) => encrypted).map(({ path }) => path),
      links: links.map(({ path }) => path),
      openLinks: links.filter((link) => !this.leadsToFile(link)).map(({ path }) => path),
    };
  }

  /** Permissions of zero are none: what writes archives without may write that. */
  public files(): PackageFile[] {
    return [...this.byPath].map(([path, { bytes, mode }]) => ({ path, bytes, mode: mode === 0 ? undefined : mode }));
  }

  public read(path: string, length?: number): Buffer {
    const entry = this.byPath.get(path);
    const bytes = entry && this.zip.content(entry, length);
    if (bytes === undefined) {
      throw new Error(`${path} cannot be read from the archive`);
    }
    return bytes;
  }

  /** The target of a link is what is in its entry. */
  private leadsToFile(link: ZipEntry): boolean {
    const target = link.bytes > LONGEST_PATH ? undefined : this.zip.content(link)?.toString('utf8');
    const path = fromRoot(link.path);
    const entry = target === undefined || target.startsWith('/') ? undefined : this.byPath.get(posix.join(posix.dirname(path), target));
    if (entry) {
      this.byPath.set(path, entry);
    }
    return entry !== undefined;
  }
}

function fromRoot(path: string): string {
  return path.replace(/^(\.?\/)+/, '');
}
