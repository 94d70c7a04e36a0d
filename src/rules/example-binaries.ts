interface ElfOptions {
  readonly machine?: number;
  readonly bits?: 32 | 64;
  readonly loader?: string;
}

interface ProgramFile {
  readonly base64: string;
  readonly mode: number;
}

/** An ELF file of a header alone, for the examples of rules. */
export function elfFile({ machine = 62, bits = 64, loader }: ElfOptions = {}): ProgramFile {
  const header = Buffer.alloc(64);
  header.write('\x7fELF');
  header.set([bits === 64 ? 2 : 1, 1, 1], 4);
  header.writeUInt16LE(3, 16);
  header.writeUInt16LE(machine, 18);
  header.writeUInt32LE(64, 32);
  header.writeUInt16LE(56, 54);
  header.writeUInt16LE(loader === undefined ? 0 : 1, 56);
  return program(Buffer.concat([header, ...loader === undefined ? [] : [segment(3, 120, 0, loader.length + 1), Buffer.from(`${loader}\0`)]]));
}

/** An ELF file that needs a version of the GNU C library, and an older one of its mathematical functions. */
export function elfFileNeeding(glibc: string, library = 'libc.so.6'): ProgramFile {
  const strings = Buffer.from(`\0libm.so.6\0GLIBC_2.2.5\0${library}\0GLIBC_${glibc}\0`);
  const at = (text: string) => strings.indexOf(`\0${text}\0`) + 1;
  const [dynamicAt, versionsAt] = [64 + 2 * 56, 64 + 2 * 56 + 6 * 16];
  const stringsAt = versionsAt + 64;
  const versions = Buffer.concat([versionOf(at('libm.so.6'), at('GLIBC_2.2.5'), 32), versionOf(at(library), at(`GLIBC_${glibc}`), 0)]);
  const dynamic = Buffer.alloc(6 * 16);
  [[1, at(library)], [5, stringsAt], [10, strings.length], [0x6ffffffe, versionsAt], [0x6fffffff, 2], [0, 0]].flat()
    .forEach((value, index) => dynamic.writeBigUInt64LE(BigInt(value), 8 * index));
  const header = Buffer.from(elfFile().base64, 'base64');
  header.writeUInt16LE(2, 56);
  const size = stringsAt + strings.length;
  return program(Buffer.concat([header, segment(1, 0, 0, size), segment(2, dynamicAt, dynamicAt, dynamic.length), dynamic, versions, strings]));
}

/** One library with one version, and how far away the next library is. */
function versionOf(library: number, version: number, next: number): Buffer {
  const entry = Buffer.alloc(32);
  [1, 1].forEach((value, index) => entry.writeUInt16LE(value, 2 * index));
  [library, 16, next].forEach((value, index) => entry.writeUInt32LE(value, 4 + 4 * index));
  entry.writeUInt32LE(version, 24);
  return entry;
}

function segment(type: number, offset: number, address: number, bytes: number): Buffer {
  const entry = Buffer.alloc(56);
  entry.writeUInt32LE(type, 0);
  [offset, address, address, bytes, bytes].forEach((value, index) => entry.writeBigUInt64LE(BigInt(value), 8 + 8 * index));
  return entry;
}

function program(bytes: Buffer): ProgramFile {
  return { base64: bytes.toString('base64'), mode: 0o755 };
}

/** A program for macOS on arm64, by its first bytes. */
export const MACH_O = program(Buffer.from('cffaedfe0c0000010000000002000000', 'hex'));

/** The number of arm64 in ELF files. */
export const ARM64 = 183;

/** A script as a program. */
export function script(text: string): { readonly text: string; readonly mode: number } {
  return { text, mode: 0o755 };
}
