import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Comparison } from './comparison';
import { sampled } from './sample';
import { ClassFile, readClass } from '../../../../src/readers/artifact/java/class-file';
import { METHODS } from '../../../../src/readers/artifact/java/handler-method';
import { bufferAccess, zipIn } from '../../../../src/readers/artifact/zip-entries';

const CLASSES_PER_JAVAP = 200;
const MOST_BYTES = 2 ** 30;

/** Compares what is read of classes with what javap prints about them. */
export function compareClasses(jars: readonly string[], count: number, seed: number): Comparison {
  const classes = sampled(jars, Math.ceil(count / 50), seed).flatMap((jar) => classesIn(jar, Math.min(count, 50), seed)).slice(0, count);
  const contradicted: string[] = [];
  for (let start = 0; start < classes.length; start += CLASSES_PER_JAVAP) {
    const some = classes.slice(start, start + CLASSES_PER_JAVAP);
    const printed = javap(some.map(({ bytes }) => bytes));
    some.forEach(({ name, bytes }, index) => {
      const [ours, theirs] = [read(readClass(bytes)), printed[index]];
      contradicted.push(...ours === theirs ? [] : [`${name}:\n  ours   ${ours}\n  javap  ${theirs}`]);
    });
  }
  return { compared: classes.length, contradicted: [...contradicted, ...Object.keys(METHODS).filter((name) => name.startsWith('java.')).flatMap(unlisted)] };
}

/** Public methods of a class of Java that our list of those lacks. Static ones of interfaces are not inherited. */
function unlisted(name: string): string[] {
  const lines = execFileSync('javap', ['-public', name], { encoding: 'utf8' }).split('\n');
  const isInterface = lines.some((line) => line.startsWith('public interface'));
  const methods = lines.filter((line) => !(isInterface && line.includes(' static '))).map((line) => /^ +public .* (\w+)\(/.exec(line)?.[1]);
  return methods.filter((method) => method !== undefined && ![...METHODS[name]!, ...METHODS['java.lang.Object']!].includes(method)).map((method) => `${name} has ${method}`);
}

function classesIn(jar: string, count: number, seed: number): { readonly name: string; readonly bytes: Buffer }[] {
  const zip = zipIn(bufferAccess(readFileSync(jar)));
  const entries = zip?.entries.filter(({ path }) => path.endsWith('.class') && !/(module|package)-info/.test(path)) ?? [];
  return sampled(entries, count, seed).map((entry) => ({ name: `${jar}/${entry.path}`, bytes: zip!.content(entry)! }));
}

function read(content: ClassFile | undefined): string {
  const { name, majorVersion, superclass = '', interfaces = [], methods = [], ...access } = content ?? {};
  return said(`${majorVersion} ${name} ${superclass} ${[...interfaces].sort().join(',')} ${flagsOf(access)}`, methods.map((one) => `${one.name}${one.descriptor} ${flagsOf(one)}`));
}

function flagsOf({ isPublic, isStatic, isAbstract, isInterface }: Partial<ClassFile>): string {
  return [isPublic && 'public', isStatic && 'static', isAbstract && 'abstract', isInterface && 'interface'].filter(Boolean).join('-');
}

function said(head: string, methods: readonly string[]): string {
  return `${head} | ${[...methods].sort().join(' ; ')}`;
}

function javap(classes: readonly Buffer[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'javap-'));
  const files = classes.map((bytes, index) => {
    const file = join(folder, `${index}.class`);
    writeFileSync(file, bytes);
    return file;
  });
  try {
    return execFileSync('javap', ['-p', '-v', ...files], { encoding: 'utf8', maxBuffer: MOST_BYTES, stdio: ['ignore', 'pipe', 'ignore'] })
      .split(/^Classfile /m).slice(1).map(printedClass);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function printedClass(text: string): string {
  const [, version] = /major version: (\d+)/.exec(text)!;
  const [, flags = '0'] = /^ {2}flags: \(0x([0-9a-f]+)\)/m.exec(text) ?? [];
  const [, name = ''] = /^ {2}this_class: #\d+ +\/\/ "?([^"\n]*)/m.exec(text) ?? [];
  const [, superclass = ''] = /^ {2}super_class: #\d+ +\/\/ "?([^"\n]*)/m.exec(text) ?? [];
  const [, declared = ''] = /^(.*)\n {2}minor version/m.exec(text) ?? [];
  const methods = [...text.matchAll(/^ {2}(\S.*)\n {4}descriptor: (\(.*)\n {4}flags: \(0x([0-9a-f]+)\)/gm)]
    .map(([, line = '', descriptor = '', hex = '']) => `${methodName(line, name)}${descriptor} ${accessIn(hex)}`);
  return said(`${version} ${dotted(name)} ${dotted(superclass)} ${interfacesIn(declared, flags)} ${accessIn(flags)}`, methods);
}

function methodName(line: string, className: string): string {
  const [, name = ''] = /([^\s(]+)\(/.exec(line) ?? [];
  return /^(static )?\{\};?$/.test(line) ? '<clinit>' : name === dotted(className) ? '<init>' : name;
}

function interfacesIn(declared: string, flags: string): string {
  let plain = declared.replace(/ permits .*$/, '');
  for (let before = ''; before !== plain;) {
    before = plain;
    plain = plain.replace(/<[^<>]*>/g, '');
  }
  const [, list = ''] = (accessIn(flags).includes('interface') ? / extends (.*)$/ : / implements (.*)$/).exec(plain) ?? [];
  return list.split(/,\s*/).map((one) => one.trim()).sort().join(',');
}

function accessIn(hex: string): string {
  const flags = BigInt(`0x${hex}`);
  const has = (flag: bigint) => flags / flag % 2n === 1n;
  return flagsOf({ isPublic: has(1n), isStatic: has(8n), isAbstract: has(0x400n), isInterface: has(0x200n) });
}

function dotted(name: string): string {
  return name.replaceAll('/', '.');
}
