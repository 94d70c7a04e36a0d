import { PackageFiles } from '../package-files';
import { Zip, ZipEntry, zipIn } from '../zip-entries';

const MANIFEST = 'META-INF/MANIFEST.MF';
/** The classes of jars for several versions of Java. */
const VERSIONED = /^META-INF\/versions\/\d+\//;
/** The runtime makes a URL of the path and quotes nothing in it. */
const SPECIAL_IN_URLS = /[%#?]/;

/** A jar of the class path. It is opened when somebody looks into it. */
export class Jar {
  private opened?: { readonly zip: Zip | undefined; readonly entries: ReadonlyMap<string, ZipEntry>; readonly versioned: ReadonlySet<string> };

  constructor(private readonly files: PackageFiles, public readonly path: string) {}

  /** The content of a class; `unknown` when there may be one that cannot be read. */
  public classIn(file: string): Buffer | 'unknown' | undefined {
    const { zip, entries, versioned } = this.contents();
    const entry = entries.get(file);
    if (zip === undefined || versioned.has(file)) {
      return 'unknown';
    }
    return entry && (zip.content(entry) ?? 'unknown');
  }

  /** Whether it leads to no other jar, as a class path in its manifest does. */
  public get isClosed(): boolean {
    const { zip, entries } = this.contents();
    const manifest = entries.get(MANIFEST);
    const text = zip && manifest ? zip.content(manifest)?.toString('utf8').replace(/\r?\n /g, '') : '';
    const [, classPath = ''] = /^Class-Path:(.*)$/im.exec(text ?? '') ?? [];
    return zip !== undefined && text !== undefined && classPath.split(/\s+/).every((target) => target === '' || this.isBeside(target));
  }

  public classLike(matches: (path: string) => boolean): string | undefined {
    const file = [...this.contents().entries.keys()].find((path) => path.endsWith('.class') && matches(path));
    return file && `${this.path}/${file}`;
  }

  /** The jars in the same folder are on the class path anyhow, and what does not exist adds nothing. */
  private isBeside(target: string): boolean {
    return /^(\.\/)?[^/:]+\.jar$/.test(target) || (/^[^/:.][^:]*$/.test(target) && !this.isThere(this.path.replace(/[^/]*$/, target)));
  }

  private isThere(path: string): boolean {
    return path.includes('..') || this.files.isFile(path) || this.files.isFolder(path.replace(/\/$/, ''));
  }

  private contents() {
    this.opened ??= this.open();
    return this.opened;
  }

  private open() {
    const zip = SPECIAL_IN_URLS.test(this.path) ? undefined : zipIn(this.files.access(this.path));
    const entries = new Map(zip?.entries.map((entry) => [entry.path, entry]));
    const versioned = new Set([...entries.keys()].filter((path) => VERSIONED.test(path)).map((path) => path.replace(VERSIONED, '')));
    return { zip, entries, versioned };
  }
}
