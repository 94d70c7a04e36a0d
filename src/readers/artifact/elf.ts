import { DynamicSection, dynamicSection, glibcVersions } from './elf-dynamic';
import type { RandomAccess } from './zip-entries';

/** What the header of an ELF file says. */
export interface ElfHeader {
  readonly bits: 32 | 64;
  readonly isLittleEndian: boolean;
  readonly machine: string;
}

/** What the loader reads of an ELF file. */
export interface Elf extends ElfHeader {
  /** The loader that it asks for. */
  readonly loader?: string;
  /** The libraries that it needs. */
  readonly needed: readonly string[];
  /** The newest version of the GNU C library that it cannot do without, such as `2.34`. */
  readonly glibc?: string;
}

const MACHINES: Readonly<Record<number, string>> = {
  3: '32-bit x86', 8: 'MIPS', 20: 'PowerPC', 21: 'ppc64', 22: 's390x', 40: '32-bit ARM', 62: 'x86_64', 183: 'arm64', 243: 'RISC-V', 258: 'LoongArch',
};

/** `undefined` when the first 64 bytes of a file are not those of an ELF file. */
export function elfHeader(head: Buffer): ElfHeader | undefined {
  if (head.length < 20 || head.readUInt32BE(0) !== 0x7f454c46) {
    return undefined;
  }
  const isLittleEndian = head[5] !== 2;
  const number = isLittleEndian ? head.readUInt16LE(18) : head.readUInt16BE(18);
  return { bits: head[4] === 1 ? 32 : 64, isLittleEndian, machine: MACHINES[number] ?? `machine ${number}` };
}

/** A part of the file that is loaded, or that tells the loader something. */
export interface Segment {
  readonly type: number;
  readonly offset: number;
  readonly address: number;
  readonly bytes: number;
}

const INTERPRETER = 3;
/** Longer ones are no paths. */
const LONGEST_LOADER = 4096;

/** Of files with 64 bits in little-endian order, the only ones that run on Lambda; `undefined` when it is another file or a broken one. */
export function readElf(source: RandomAccess): Elf | undefined {
  const head = source.read(0, Math.min(64, source.size));
  const header = elfHeader(head);
  if (header === undefined || header.bits === 32 || !header.isLittleEndian || head.length < 64) {
    return header && { ...header, needed: [] };
  }
  const segments = segmentsOf(source, head);
  const dynamic = dynamicSection(source, segments);
  return { ...header, loader: loaderOf(source, segments), needed: dynamic?.needed ?? [], glibc: dynamic && newestGlibc(source, segments, dynamic) };
}

function segmentsOf(source: RandomAccess, head: Buffer): Segment[] {
  const start = Number(head.readBigUInt64LE(32));
  const [size, count] = [head.readUInt16LE(54), head.readUInt16LE(56)];
  const table = size < 56 || start > source.size ? Buffer.alloc(0) : source.read(start, size * count);
  return Array.from({ length: size < 56 ? 0 : Math.floor(table.length / size) }, (_, index) => ({
    type: table.readUInt32LE(index * size),
    offset: Number(table.readBigUInt64LE(index * size + 8)),
    address: Number(table.readBigUInt64LE(index * size + 16)),
    bytes: Number(table.readBigUInt64LE(index * size + 32)),
  })).filter(({ offset, bytes }) => offset + bytes <= source.size);
}

function loaderOf(source: RandomAccess, segments: readonly Segment[]): string | undefined {
  const segment = segments.find(({ type }) => type === INTERPRETER);
  return segment && segment.bytes <= LONGEST_LOADER ? source.read(segment.offset, segment.bytes).toString('utf8').replace(/\0.*$/s, '') : undefined;
}

function newestGlibc(source: RandomAccess, segments: readonly Segment[], dynamic: DynamicSection): string | undefined {
  const [first, ...others] = glibcVersions(source, segments, dynamic);
  return others.reduce((newest, one) => newest !== undefined && isAtLeast(newest, one) ? newest : one, first);
}

/** Whether a version such as `2.34` is another one, or newer. */
export function isAtLeast(version: string, other: string): boolean {
  const [parts, others] = [version.split('.').map(Number), other.split('.').map(Number)];
  const differing = others.findIndex((part, index) => part !== (parts[index] ?? 0));
  return differing < 0 || (parts[differing] ?? 0) > others[differing]!;
}
