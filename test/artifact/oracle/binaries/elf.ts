import { spawnSync } from 'node:child_process';
import { Comparison, difference } from './comparison';
import { filesBelow } from './files';
import { sampled } from './sample';
import { Elf, isAtLeast, readElf } from '../../../../src/readers/artifact/elf';
import { fileAccess } from '../../../../src/readers/artifact/file-access';

const FILES_PER_READELF = 100;
const MOST_BYTES = 2 ** 30;
const MACHINES: Readonly<Record<string, string>> = { 'Advanced Micro Devices X86-64': 'x86_64', 'AArch64': 'arm64' };
/** Files of other machines have other names for them; that they are other ones is enough. */
const OTHER = 'another machine';

/** Compares what is read of programs and libraries of this machine with what readelf prints about them. */
export function comparePrograms(count: number, seed: number): Comparison {
  const files = sampled(['/usr/lib', '/usr/bin'].flatMap((folder) => filesBelow(folder, isLikely)), 2 * count, seed).filter(isElf).slice(0, count);
  const contradicted: string[] = [];
  for (let start = 0; start < files.length; start += FILES_PER_READELF) {
    const some = files.slice(start, start + FILES_PER_READELF);
    const printed = readelf(some);
    some.forEach((path) => contradicted.push(...difference(path, read(path), printed.get(path) ?? [])));
  }
  return { compared: files.length, contradicted };
}

function isLikely(name: string): boolean {
  return /\.(so(\.[\d.]+)?|node|o|ko)$/.test(name) || !name.includes('.');
}

function isElf(path: string): boolean {
  return fileAccess(path).read(0, 4).toString('latin1') === '\u007fELF';
}

function read(path: string): string[] {
  const elf = readElf(fileAccess(path));
  return elf === undefined ? [] : said(elf);
}

/** Of files with 32 bits, which no function can use, nothing but that is read. */
function said({ bits, machine, loader, needed, glibc }: Omit<Elf, 'isLittleEndian'>): string[] {
  const kind = `${bits} bits, ${Object.values(MACHINES).includes(machine) ? machine : OTHER}`;
  return bits === 32 ? [kind] : [kind, `loader ${loader}`, ...needed, `glibc ${glibc}`];
}

function readelf(files: readonly string[]): ReadonlyMap<string, string[]> {
  const { stdout } = spawnSync('readelf', ['-W', '-h', '-l', '-d', '-V', ...files], { encoding: 'utf8', maxBuffer: MOST_BYTES, stdio: ['ignore', 'pipe', 'ignore'] });
  const parts = files.length === 1 ? [`${files[0]}\n${stdout}`] : stdout.split(/^File: /m).slice(1);
  return new Map(parts.map((text) => [text.slice(0, text.indexOf('\n')), printedElf(text)]));
}

function printedElf(text: string): string[] {
  const [, bits = ''] = /^ {2}Class: +ELF(\d+)/m.exec(text) ?? [];
  const [, machine = ''] = /^ {2}Machine: +(.*)/m.exec(text) ?? [];
  const [, loader] = /Requesting program interpreter: (.*)\]/.exec(text) ?? [];
  const needed = [...text.matchAll(/\(NEEDED\) +Shared library: \[(.*)\]/g)].map(([, library = '']) => library);
  const versions = [...text.matchAll(/ Name: GLIBC_(\d+(?:\.\d+)+) +Flags: (\S+)/g)].filter(([, , flags]) => flags !== 'WEAK').map(([, version = '']) => version);
  const newest = versions.reduce<string | undefined>((before, one) => before !== undefined && isAtLeast(before, one) ? before : one, undefined);
  return said({ bits: bits === '32' ? 32 : 64, machine: MACHINES[machine] ?? machine, loader, needed, glibc: newest });
}
