import { readClass, ClassFile } from './class-file';
import { Jar } from './jar';
import { Collection } from '../../../view/maybe';
import { PackageFiles } from '../package-files';

/** A class, and where it is. */
export interface FoundClass {
  readonly file: string;
  /** `undefined` when it cannot be read. */
  readonly content?: ClassFile;
}

/** Only to make a message better. */
const MOST_JARS_OUTSIDE = 20;

/**
 * Where the runtime looks for classes: the root of the package, the jars in its folder `lib`, and those in `java/lib` of the layers.
 * No other folder and no other jar.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/java-package.html
 */
export class ClassPath {
  private readonly found = new Map<string, FoundClass | 'unknown' | undefined>();
  private readonly jars: readonly Jar[];

  constructor(private readonly code: PackageFiles, private readonly layers: Collection<PackageFiles>) {
    this.jars = [...jarsIn([code], 'lib'), ...jarsIn(layers.complete ? layers.known : [], 'java/lib')];
  }

  /** The names of the jars, in their order. */
  public get jarNames(): string[] {
    return this.jars.map(({ path }) => path);
  }

  /** `unknown` where something that is not at hand may have it. */
  public find(className: string): FoundClass | 'unknown' | undefined {
    if (!this.found.has(className)) {
      this.found.set(className, this.look(className));
    }
    return this.found.get(className);
  }

  private look(className: string): FoundClass | 'unknown' | undefined {
    const file = `${className.replaceAll('.', '/')}.class`;
    if (this.code.isFile(file)) {
      return { file, content: readClass(this.code.bytes(file)) };
    }
    for (const jar of this.jars) {
      const content = jar.classIn(file);
      if (content !== undefined) {
        return content === 'unknown' ? content : { file: `${jar.path}/${file}`, content: readClass(content) };
      }
    }
    return this.layers.complete && this.jars.every((jar) => jar.isClosed) ? undefined : 'unknown';
  }

  /** The file of a class, or its source, in a folder or jar of the package that is not on the class path. */
  public fileOutside(file: string): string | undefined {
    const paths = [...this.code.files.keys()];
    const jars = paths.filter((path) => path.endsWith('.jar') && !/^lib\/[^/]+$/.test(path)).slice(0, MOST_JARS_OUTSIDE);
    const source = new RegExp(`(^|/)${file.replace(/[^\w/]/g, '\\$&').replace(/\\\.class$/, '')}\\.(java|kt|scala|groovy)$`);
    return paths.find((path) => path.endsWith(`/${file}`))
      ?? jars.map((path) => new Jar(this.code, path).classLike((one) => `/${one}`.endsWith(`/${file}`))).find((path) => path !== undefined)
      ?? paths.find((path) => source.test(path));
  }

  /** The file of a class that is somewhere in the package, at the root or in a jar of the class path, by the end of its path. */
  public fileLike(matches: (path: string) => boolean): string | undefined {
    const atRoot = [...this.code.files.keys()].find((path) => path.endsWith('.class') && matches(path));
    const jar = atRoot === undefined ? this.jars.find((one) => one.classLike(matches)) : undefined;
    return atRoot ?? jar?.classLike(matches);
  }
}

/** A later layer replaces the jars of those before. */
function jarsIn(packages: readonly PackageFiles[], folder: string): Jar[] {
  const byName = new Map(packages.flatMap((files) => [...files.namesIn(folder) ?? []]
    .filter((name) => name.length > '.jar'.length && name.endsWith('.jar') && files.isFile(`${folder}/${name}`))
    .map((name) => [name, new Jar(files, `${folder}/${name}`)])));
  return [...byName].sort(([one], [other]) => one < other ? -1 : 1).map(([, jar]) => jar);
}
