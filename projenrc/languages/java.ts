import { readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { javaDocumentation } from './java-documentation';
import { Language, Program } from './language';
import { GENERATED, must, OUTPUT, read, ROOT, write } from './shell';

const PROJECT = join(ROOT, 'examples/java');
const TESTS = join(ROOT, 'test/languages/java');
const DOCUMENTATION = join(OUTPUT, 'java/documentation/Fixture.java');

export const JAVA_CLASSES: Record<Program, string> = { 'shop': 'ShopApp', 'first-mistake': 'FirstMistake', 'every-function': 'EveryFunction' };

/** Programs and tests are short: a JVM that optimizes less is ready sooner. */
const SHORT = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
const JAVA = ['java', ...SHORT];

/** The only one that writes what Maven resolved into a file. */
export const CLASS_PATH = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.0:build-classpath';

/** The generated pom asks for ranges, which need a list of all versions; registries may lag behind with theirs. */
export function pinVersions(pom: string): void {
  const versionOf = (name: string) => new RegExp(`<${name}.version>(.*)</${name}.version>`).exec(read('examples/java/pom.xml'))![1]!;
  writeFileSync(pom, readFileSync(pom, 'utf8')
    .replace(/(<artifactId>aws-cdk-lib<\/artifactId>\s*<version>)[^<]*/, `$1${versionOf('cdk')}`)
    .replace(/(<artifactId>constructs<\/artifactId>\s*<version>)[^<]*/, `$1${versionOf('constructs')}`)
    .replace(/<version>\[([^\],]+),[^<]*<\/version>/g, '<version>$1</version>'));
}

function classPath(project: string, ...classes: readonly string[]): string {
  return [...classes.map((folder) => join(project, 'target', folder)), readFileSync(join(project, 'target/classpath'), 'utf8')].join(delimiter);
}

/** Library, example and tests in one start of Maven; nothing is installed, so that checkouts do not overwrite each other's library. */
async function prepare(): Promise<void> {
  pinVersions(join(GENERATED, 'java/pom.xml'));
  const mvn = ['mvn', '--batch-mode', '--quiet', '--no-transfer-progress', '--file', join(TESTS, 'reactor')];
  await must([...mvn, 'test-compile', CLASS_PATH, '-Dmdep.outputFile=target/classpath'], { env: { MAVEN_OPTS: SHORT.join(' ') } });
  write(DOCUMENTATION, javaDocumentation());
}

function jUnit(project: string): string[] {
  const console = [...JAVA, '-cp', classPath(project, 'classes', 'test-classes') + delimiter + classPath(TESTS), 'org.junit.platform.console.ConsoleLauncher'];
  return [...console, 'execute', '--disable-banner', '--disable-ansi-colors', '--details=summary', `--scan-classpath=${join(project, 'target/test-classes')}`];
}

export const java: Language = {
  name: 'java',
  needs: { java: 'a JDK of version 17 or newer', mvn: 'Maven 3.8 or newer' },
  get tests() {
    return {
      'the example': { command: jUnit(PROJECT), cwd: PROJECT },
      'the border': { command: jUnit(TESTS), cwd: PROJECT },
      'the documentation': { command: ['javac', '-proc:none', '-Xlint:-options', '-cp', classPath(PROJECT), '-d', join(DOCUMENTATION, '../classes'), DOCUMENTATION] },
    };
  },
  prepare,
  program: (name) => ({ command: [...JAVA, '-cp', classPath(PROJECT, 'classes'), `shop.${JAVA_CLASSES[name]}`], cwd: PROJECT }),
};
