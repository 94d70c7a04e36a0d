import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CACHE } from './download';
import { Language, misspelled, Mistake, otherCase, Sample, some } from './sample';
import { bufferAccess, zipIn } from '../../../src/readers/artifact/zip-entries';
import { Random } from '../layouts/random';

const CLASSES_TRIED = 12;
const HANDLERS = 3;
/** What the runtime may take from itself. */
const OF_THE_RUNTIME = /^(java|javax|com\.amazonaws\.services\.lambda|lambdainternal)\./;
const RUNTIMES = ['java17', 'java21', 'java25'];

interface Method {
  readonly className: string;
  readonly name: string;
  readonly isUsable: boolean;
  readonly parameters: number;
}

/** What `javap` says about some classes of a jar: what is public, and the version of each. */
function methodsIn(jar: string, classes: readonly string[]): Method[] {
  const printed = execFileSync('javap', ['-public', '-cp', jar, ...classes], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e8 });
  return printed.split(/^}$/m).flatMap((text) => {
    const [, modifiers = '', className = ''] = /^((?:public |final |abstract )*)class ([\w.$]+)/m.exec(text) ?? [];
    const hasConstructor = text.includes(`public ${className}();`) && !modifiers.includes('abstract');
    const methods = [...text.matchAll(/^ {2}public (static )?[^(=;\n]*?([\w$]+)\(([^)\n]*)\)[^;\n]*;$/gm)];
    return className === '' || !modifiers.includes('public') ? [] : methods.filter(([, , name]) => name !== className.split('.').at(-1))
      .map(([line, isStatic, name = '', parameters = '']) => ({
        className,
        name,
        isUsable: !line.includes(' abstract ') && !/<.*>/.test(line.slice(0, line.indexOf('('))) && (isStatic !== undefined || hasConstructor),
        parameters: parameters === '' ? 0 : parameters.replace(/<[^>]*>/g, '').split(',').length,
      }));
  });
}

/** Those that need no other jar. */
function loadable(jar: string, classes: readonly string[]): string[] {
  return execFileSync('java', [join(__dirname, 'MavenLoad.java'), jar, ...classes], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split('\n').filter((line) => line !== '');
}

function samplesOf(name: string, jar: string, random: Random): Sample[] {
  const entries = zipIn(bufferAccess(readFileSync(jar)))?.entries ?? [];
  const classes = entries.map(({ path }) => path).filter((path) => /^[\w/]+\.class$/.test(path) && !path.endsWith('-info.class')).map((path) => path.replace(/\.class$/, '').replaceAll('/', '.'));
  const tried = some(classes.filter((one) => !OF_THE_RUNTIME.test(one)), CLASSES_TRIED, random);
  const methods = methodsIn(jar, loadable(jar, tried));
  const usable = methods.filter(({ isUsable, parameters, className, name: method }) =>
    isUsable && parameters <= 1 && methods.filter((one) => one.className === className && one.name === method).length === 1);
  return some(usable, HANDLERS, random).flatMap(({ className, name: method }, index) => {
    const path = index === 0 ? jar : inLib(jar);
    return { name, path, handler: `${className}::${method}`, runtime: random.oneOf(RUNTIMES), loads: true };
  });
}

/** A folder with the jar as a library, which is how most packages have it. */
function inLib(jar: string): string {
  const folder = join(CACHE, 'functions', basename(jar));
  mkdirSync(join(folder, 'lib'), { recursive: true });
  if (readdirSync(join(folder, 'lib')).length === 0) {
    linkSync(jar, join(folder, 'lib', basename(jar)));
  }
  return folder;
}

const NO_CLASS = ['java-class-missing'];

const mistakes: readonly Mistake[] = [
  { name: 'class missing', rules: NO_CLASS, make: ({ handler }) => ({ handler: withClass(handler, (name) => `${name}Handler`) }) },
  { name: 'misspelled class', rules: NO_CLASS, make: ({ handler }) => ({ handler: withClass(handler, misspelled) }) },
  { name: 'wrong case', rules: NO_CLASS, make: ({ handler }) => ({ handler: withClass(handler, otherCase) }) },
  { name: 'package forgotten', rules: NO_CLASS, make: ({ handler }) => handler.includes('.') ? { handler: handler.replace(/^.*\./, '') } : undefined },
  { name: 'wrong separator', rules: NO_CLASS, make: ({ handler }, random) => ({ handler: handler.replace('::', random.oneOf(['.', ':', '#'])) }) },
  { name: 'method missing', rules: ['java-method-missing'], make: ({ handler }) => ({ handler: handler.replace(/::.*$/, '::handleOrder') }) },
  { name: 'misspelled method', rules: ['java-method-missing'], make: ({ handler }) => ({ handler: handler.replace(/::(.*)$/, (_, method: string) => `::${method}Foo`) }) },
  { name: 'method empty', rules: ['java-handler-malformed'], make: ({ handler }) => ({ handler: handler.replace(/::.*$/, '::') }) },
  { name: 'no interface', rules: ['java-interface-missing'], make: ({ handler }) => ({ handler: handler.replace(/::.*$/, '') }) },
  { name: 'older runtime', rules: ['java-class-too-new'], make: (sample) => versionOf(sample) > 52 ? { runtime: versionOf(sample) > 55 ? 'java11' : 'java8.al2' } : undefined },
  {
    name: 'jar outside of lib',
    rules: NO_CLASS,
    make: ({ path }, random) => statSync(path).isFile() ? undefined : { change: (root) => renameSync(join(root, 'lib'), join(root, random.oneOf(['libs', 'target', 'BOOT-INF']))) },
  },
];

function withClass(handler: string, change: (name: string) => string): string {
  return handler.replace(/[^.]+(?=::)/, (name) => change(name));
}

/** Of the class file, as `javap` says. */
function versionOf({ path, handler }: Sample): number {
  const jar = statSync(path).isFile() ? path : join(path, 'lib', basename(path));
  const printed = execFileSync('javap', ['-v', '-cp', jar, handler.replace(/::.*$/, '')], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e8 });
  return Number(/major version: (\d+)/.exec(printed)?.[1]);
}

/** No runtime of Java is asked: `javap` knows what is in a class. */
export const MAVEN: Language = { samplesOf, mistakes };
