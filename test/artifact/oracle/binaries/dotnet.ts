import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Comparison, difference } from './comparison';
import { readAssembly } from '../../../../src/readers/artifact/dotnet/assembly';

/** What monodis has of a method when it does not find the types of its parameters. */
const NOT_TOLD = /^\d+: failed to parse/;
const MOST_BYTES = 2 ** 29;
const ABSTRACT = 0x80n;
const INTERFACE = 0x20n;

/** Compares the types and methods that are read of assemblies with what monodis prints about them. */
export function compareAssemblies(paths: readonly string[], monodis = 'monodis', environment = process.env): Comparison {
  let compared = 0;
  const contradicted: string[] = [];
  for (const path of paths) {
    const theirs = printed(path, monodis, environment);
    if (theirs !== undefined) {
      compared += 1;
      contradicted.push(...difference(path, read(path), theirs, (line) => NOT_TOLD.test(line)));
    }
  }
  return { compared, contradicted };
}

function read(path: string): string[] {
  const types = [...readAssembly(readFileSync(path))?.types.values() ?? []];
  const rows = types.filter(({ name }) => name !== '<Module>').flatMap(({ name, isAbstract, isInterface, isGeneric, methods }) => [
    typeLine(name, isAbstract, isInterface, isGeneric),
    ...methods.map((one) => methodLine(name, one.name, one.isStatic, one.isGeneric)),
  ]);
  return [...rows, `${types.flatMap(({ methods }) => methods).filter(({ isAbstract }) => isAbstract).length} abstract methods`];
}

function typeLine(name: string, isAbstract: boolean, isInterface: boolean, isGeneric: boolean): string {
  return [name, isAbstract && 'abstract', isInterface && 'interface', isGeneric && 'generic'].filter(Boolean).join(' ');
}

function methodLine(type: string, name: string, isStatic: boolean, isGeneric: boolean): string {
  return [`${type}::${name}`, isStatic && 'static', isGeneric && 'generic'].filter(Boolean).join(' ');
}

/** `undefined` when monodis does not read it. */
function printed(path: string, monodis: string, environment: NodeJS.ProcessEnv): string[] | undefined {
  const ask = (...options: readonly string[]) =>
    execFileSync(monodis, [...options, path], { encoding: 'utf8', maxBuffer: MOST_BYTES, env: environment, stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const owners = new Set([...ask('--genericpar').matchAll(/owner=([0-9a-f]+)/g)].map(([, owner]) => Number.parseInt(owner!, 16)));
    const byRow = ask('--method').split('\n').filter((line) => /^\d+: /.test(line));
    const rows = [...ask('--typedef').matchAll(/^\d+: (.*) \(flist=\d+, mlist=(\d+), flags=0x([0-9a-f]+), extends/gm)]
      .map(([, name = '', first, flags]) => ({ name: name.replaceAll('/', '+'), first: Number(first), flags: BigInt(`0x${flags}`) }));
    const lines = rows.flatMap(({ name, first, flags }, index) => index === 0 ? [] : [
      typeLine(name, flags / ABSTRACT % 2n === 1n, flags / INTERFACE % 2n === 1n, owners.has(2 * (index + 1))),
      ...byRow.slice(first - 1, (rows[index + 1]?.first ?? byRow.length + 1) - 1).map((line, after) => NOT_TOLD.test(line)
        ? line
        : methodLine(name, methodName(line), !/^\d+: instance /.test(line), owners.has(2 * (first + after) + 1))),
    ]);
    return [...lines, `${[...ask().matchAll(/^ *\.method [^\n]*\babstract\b/gm)].length} abstract methods`];
  } catch {
    return undefined;
  }
}

/** What stands before the parameters, without the quotes and the type parameters. */
function methodName(line: string): string {
  let rest = line.replace(/ {2}\(param: \d+ impl_flags: .*$/, '').trimEnd();
  rest = rest.slice(0, opening(rest, '(', ')')).trimEnd();
  const isQuoted = rest.endsWith("'");
  const named = !isQuoted && rest.endsWith('>') ? rest.slice(0, opening(rest, '<', '>')) : rest;
  return (/('[^']*'|[^\s']+)$/.exec(named)?.[1] ?? '').replaceAll("'", '');
}

function opening(text: string, open: string, close: string): number {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    depth += text[at] === close ? 1 : text[at] === open ? -1 : 0;
    if (depth === 0) {
      return at;
    }
  }
  return text.length;
}
