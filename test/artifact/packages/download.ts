import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { filesBelow } from '../oracle/binaries/files';

export const ECOSYSTEMS = ['npm', 'pypi', 'maven'] as const;
export type Ecosystem = typeof ECOSYSTEMS[number];

/** A published package, in the folder of a cache. */
export interface Published {
  /** As the list has it, such as `lodash@4.17.21`. */
  readonly name: string;
  /** Where its files are, or the jar. */
  readonly path: string;
}

export const CACHE = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'cdk-checked-lambda', 'packages');
/** How many packages one call of a client gets. */
const AT_ONCE = 12;

/** The packages of a list, each downloaded once per machine. */
export function published(ecosystem: Ecosystem): Published[] {
  const names = readFileSync(join(__dirname, `${ecosystem}.txt`), 'utf8').split('\n').filter((line) => line !== '');
  const pathOf = (name: string) => join(CACHE, ecosystem, name.replaceAll(/[/:;]/g, '+')) + (ecosystem === 'maven' ? '.jar' : '');
  const missing = names.filter((name) => !existsSync(pathOf(name)));
  mkdirSync(join(CACHE, ecosystem), { recursive: true });
  for (let done = 0; done < missing.length; done += AT_ONCE) {
    const some = missing.slice(done, done + AT_ONCE);
    console.error(`${ecosystem}: downloading ${done + some.length} of ${missing.length}`);
    together(some, (one) => DOWNLOAD[ecosystem](one, pathOf));
  }
  return names.map((name) => ({ name, path: pathOf(name) })).filter(({ path }) => existsSync(path));
}

/** A client gives up all when it cannot have one: then each is asked for alone. */
function together(names: readonly string[], download: (names: readonly string[]) => void): void {
  try {
    download(names);
  } catch (error) {
    if (names.length > 1) {
      names.forEach((name) => together([name], download));
    } else {
      console.error(`not to be had: ${names[0]}`, String((error as { stderr?: unknown }).stderr ?? error).split('\n').find((line) => /ERR/i.test(line)) ?? '');
    }
  }
}

type Download = (names: readonly string[], pathOf: (name: string) => string) => void;

const DOWNLOAD: Readonly<Record<Ecosystem, Download>> = {
  npm: (names, pathOf) => inFolder((folder) => {
    const packed = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', ...names], folder)) as { name: string; version: string; filename: string }[];
    for (const { name, version, filename } of packed) {
      mkdirSync(join(folder, 'unpacked'));
      run('tar', ['xzf', filename, '-C', 'unpacked', '--strip-components=1'], folder);
      renameSync(join(folder, 'unpacked'), pathOf(`${name}@${version}`));
    }
  }),
  /** `numpy==2.4.0;aarch64` is the wheel for another machine than usual. */
  pypi: (names, pathOf) => names.forEach((name) => inFolder((folder) => {
    const [requirement = '', machine] = name.split(';');
    const platform = machine === undefined ? [] : ['--python-version', '3.11', ...['2014', '_2_17', '_2_28'].flatMap((glibc) => ['--platform', `manylinux${glibc}_${machine}`])];
    run('pip', ['download', '--quiet', '--disable-pip-version-check', '--no-deps', '--only-binary', ':all:', ...platform, requirement], folder);
    const [wheel = ''] = filesBelow(folder);
    run('unzip', ['-q', wheel, '-d', 'unpacked'], folder);
    renameSync(join(folder, 'unpacked'), pathOf(name));
  })),
  maven: (names, pathOf) => inFolder((folder) => {
    const coordinates = names.map((name) => name.split(':') as [string, string, string]);
    writeFileSync(join(folder, 'pom.xml'), pom(coordinates));
    run('mvn', ['-q', '-B', 'dependency:copy-dependencies', '-DexcludeTransitive', '-DoutputDirectory=jars'], folder);
    for (const [group, artifact, version] of coordinates) {
      const jar = filesBelow(join(folder, 'jars')).find((path) => basename(path) === `${artifact}-${version}.jar`);
      if (jar !== undefined) {
        renameSync(jar, pathOf([group, artifact, version].join(':')));
      }
    }
  }),
};

function pom(coordinates: readonly (readonly [string, string, string])[]): string {
  const dependencies = coordinates.map(([group, artifact, version]) => `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version>`
    + '<exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions></dependency>');
  return `<project><modelVersion>4.0.0</modelVersion><groupId>local</groupId><artifactId>packages</artifactId><version>1</version><dependencies>${dependencies.join('')}</dependencies></project>`;
}

/** A folder beside the cache, on the same disk, that is gone afterwards. */
function inFolder(download: (folder: string) => void): void {
  const folder = join(CACHE, `download-${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    download(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(program: string, args: readonly string[], cwd: string): string {
  return execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1e8 });
}
