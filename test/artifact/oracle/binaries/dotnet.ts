import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Assembly, readAssembly } from '../../../../src/readers/artifact/dotnet/assembly';

/** Compares the types and methods that are read of assemblies with what monodis prints about them. */
export function compareAssemblies(paths: readonly string[], monodis = 'monodis', environment = process.env): { readonly compared: number; readonly contradicted: string[] } {
  let compared = 0;
  const contradicted: string[] = [];
  for (const path of paths) {
    const [theirs, ours] = [printed(path, monodis, environment), read(readAssembly(readFileSync(path)))];
    compared += theirs === undefined ? 0 : 1;
    const differing = theirs === undefined ? -1 : ours.findIndex((one, index) => one !== theirs[index] && !theirs[index]?.includes('::dependencies '));
    contradicted.push(...differing < 0 ? [] : [`${path} at ${differing}:\n  ours    ${ours[differing]}\n  monodis ${theirs?.[differing]}`]);
  }
  return { compared, contradicted };
}

function read(assembly: Assembly | undefined): string[] {
  return [...assembly?.types.values() ?? []].filter(({ name }) => name !== '<Module>')
    .flatMap(({ name, isAbstract, isInterface, methods }) =>
      [`${name} ${isAbstract} ${isInterface}`, ...methods.map((one) => `${name}::${one.name} ${one.isStatic}`)]);
}

function printed(path: string, monodis: string, environment: NodeJS.ProcessEnv): string[] | undefined {
  const ask = (table: string) => execFileSync(monodis, [`--${table}`, path], { encoding: 'utf8', maxBuffer: 1 << 29, env: environment, stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const [types, methods] = [ask('typedef'), ask('method')];
    const rows = [...types.matchAll(/^\d+: (.*) \(flist=\d+, mlist=(\d+), flags=0x([0-9a-f]+), extends/gm)]
      .map(([, name = '', first, flags]) => ({ name: name.replaceAll('/', '+'), first: Number(first), flags: BigInt(`0x${flags}`) }));
    const byRow = methods.split('\n').filter((line) => /^\d+: /.test(line));
    return rows.flatMap(({ name, first, flags }, index) => index === 0 ? [] : [
      `${name} ${flags / 0x80n % 2n === 1n} ${flags / 0x20n % 2n === 1n}`,
      ...byRow.slice(first - 1, (rows[index + 1]?.first ?? byRow.length + 1) - 1).map((line) => `${name}::${methodName(line)} ${!/^\d+: instance /.test(line)}`),
    ]);
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
