import type { Segment } from './elf';
import type { RandomAccess } from './zip-entries';

/** What the dynamic section of an ELF file says to the loader. */
export interface DynamicSection {
  readonly needed: readonly string[];
  readonly strings: Buffer;
  /** Where the list of the versions is that it needs, and how many libraries it has. */
  readonly versionsAddress?: number;
  readonly versionsCount: number;
}

const LOADED = 1;
const DYNAMIC = 2;
const TAGS = { needed: 1, strings: 5, stringsBytes: 10, versions: 0x6ffffffe, versionsCount: 0x6fffffff };
/** More than any real one. */
const MOST_ENTRIES = 65_536;
const MOST_STRING_BYTES = 64 * 1024 * 1024;
const VERSIONS_BYTES = 64 * 1024;
/** Far more libraries, or versions of one, than any file needs. */
const MOST_VERSIONS = 512;
/** A version that the loader does not insist on. */
const WEAK = 2;
const GLIBC = /^GLIBC_(\d+(?:\.\d+)+)$/;

export function dynamicSection(source: RandomAccess, segments: readonly Segment[]): DynamicSection | undefined {
  const segment = segments.find(({ type }) => type === DYNAMIC);
  const table = segment ? source.read(segment.offset, Math.min(segment.bytes, 16 * MOST_ENTRIES)) : Buffer.alloc(0);
  const entries: { readonly tag: number; readonly value: number }[] = [];
  for (let at = 0; at + 16 <= table.length && table.readBigUInt64LE(at) !== 0n; at += 16) {
    entries.push({ tag: Number(table.readBigUInt64LE(at)), value: Number(table.readBigUInt64LE(at + 8)) });
  }
  const valueOf = (tag: number) => entries.find((entry) => entry.tag === tag)?.value;
  const strings = bytesAtAddress(source, segments, valueOf(TAGS.strings), Math.min(valueOf(TAGS.stringsBytes) ?? 0, MOST_STRING_BYTES));
  return strings && {
    strings,
    needed: entries.filter(({ tag }) => tag === TAGS.needed).map(({ value }) => textAt(strings, value)),
    versionsAddress: valueOf(TAGS.versions),
    versionsCount: valueOf(TAGS.versionsCount) ?? 0,
  };
}

/** The versions of the GNU C library that a file needs: for each library comes a list of them. */
export function glibcVersions(source: RandomAccess, segments: readonly Segment[], dynamic: DynamicSection): string[] {
  const { strings, versionsAddress, versionsCount } = dynamic;
  const table = bytesAtAddress(source, segments, versionsAddress, VERSIONS_BYTES);
  const versions: string[] = [];
  for (let at = 0, library = 0; table && library < Math.min(versionsCount, MOST_VERSIONS) && at + 16 <= table.length; library++) {
    versions.push(...versionsOf(table, at, strings));
    const next = table.readUInt32LE(at + 12);
    at += next === 0 ? table.length : next;
  }
  return versions;
}

/** Those of one library. */
function versionsOf(table: Buffer, library: number, strings: Buffer): string[] {
  const versions: string[] = [];
  let at = library + table.readUInt32LE(library + 8);
  for (let left = Math.min(table.readUInt16LE(library + 2), MOST_VERSIONS); left > 0 && at + 16 <= table.length; left--) {
    const [, glibc] = table.readUInt16LE(at + 4) === WEAK ? [] : GLIBC.exec(textAt(strings, table.readUInt32LE(at + 8))) ?? [];
    versions.push(...glibc === undefined ? [] : [glibc]);
    const next = table.readUInt32LE(at + 12);
    at += next === 0 ? table.length : next;
  }
  return versions;
}

function bytesAtAddress(source: RandomAccess, segments: readonly Segment[], address: number | undefined, length: number): Buffer | undefined {
  const segment = address === undefined ? undefined : segments.find((one) => isLoadedAt(one, address));
  const skipped = segment === undefined ? 0 : (address ?? 0) - segment.address;
  return segment && source.read(segment.offset + skipped, Math.min(length, segment.bytes - skipped));
}

function isLoadedAt({ type, address, bytes }: Segment, wanted: number): boolean {
  return type === LOADED && address <= wanted && wanted < address + bytes;
}

function textAt(strings: Buffer, at: number): string {
  const end = strings.indexOf(0, at);
  return at >= strings.length ? '' : strings.toString('utf8', at, end < 0 ? strings.length : end);
}
