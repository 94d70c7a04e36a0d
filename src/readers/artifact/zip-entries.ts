import { contentOf } from './zip-content';

/** Bytes that can be read anywhere, such as an open file or a buffer. */
export interface RandomAccess {
  readonly size: number;
  /** As many of the bytes as there are. */
  readonly read: (offset: number, length: number) => Buffer;
}

/** A file or folder of a zip, as its central directory has it. */
export interface ZipEntry {
  /** As it is written; that of a folder ends with a slash. */
  readonly path: string;
  /** Unpacked. */
  readonly bytes: number;
  /** The Unix permissions; absent where the zip was made without. */
  readonly mode?: number;
  readonly encrypted: boolean;
  /** How it is packed: 0 is stored, 8 is deflated. */
  readonly method: number;
  readonly isLink: boolean;
  readonly packedBytes: number;
  /** Where its own header is. */
  readonly offset: number;
}

export interface Zip {
  /** In the order of the central directory, folders included. */
  readonly entries: readonly ZipEntry[];
  /** What is in an entry, or its first bytes; `undefined` when that cannot be read. */
  readonly content: (entry: ZipEntry, length?: number) => Buffer | undefined;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const ZIP64_EXTRA = 1;
const LINK = 0o120000;
/** The systems in the upper byte of "made by" whose attributes are Unix permissions: Unix and macOS. */
const UNIX: readonly number[] = [3, 19];

/** `undefined` when the bytes are not those of a readable zip. */
export function zipIn(source: RandomAccess): Zip | undefined {
  const directory = directoryOf(source);
  const entries = directory && entriesIn(source.read(directory.start, directory.bytes), directory);
  return entries && { entries, content: (entry, length) => contentOf(source, entry, length) };
}

export function bufferAccess(buffer: Buffer): RandomAccess {
  return { size: buffer.length, read: (offset, length) => buffer.subarray(offset, offset + length) };
}

interface Directory {
  readonly start: number;
  readonly bytes: number;
  readonly count: number;
  /** What stands before the zip, as in archives that unpack themselves. */
  readonly before: number;
}

function directoryOf(source: RandomAccess): Directory | undefined {
  const tailStart = Math.max(0, source.size - END_BYTES - 0xffff);
  const tail = source.read(tailStart, source.size - tailStart);
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    if (tail.readUInt32LE(at) === END && at + END_BYTES + tail.readUInt16LE(at + 20) <= tail.length) {
      const end = tailStart + at;
      const small = { count: tail.readUInt16LE(at + 10), bytes: tail.readUInt32LE(at + 12), offset: tail.readUInt32LE(at + 16), end };
      return placed(large(source, end) ?? small);
    }
  }
  return undefined;
}

/** What the end record of zip64 says, if there is one. */
function large(source: RandomAccess, end: number): EndRecord | undefined {
  const locator = end < 20 ? Buffer.alloc(0) : source.read(end - 20, 20);
  const record = locator.length === 20 && locator.readUInt32LE(0) === LOCATOR_64 ? source.read(end - 76, 56) : Buffer.alloc(0);
  return record.length === 56 && record.readUInt32LE(0) === END_64
    ? { count: number64(record, 32), bytes: number64(record, 40), offset: number64(record, 48), end: end - 76 }
    : undefined;
}

interface EndRecord {
  readonly count: number;
  readonly bytes: number;
  readonly offset: number;
  /** Where the central directory ends. */
  readonly end: number;
}

function placed({ count, bytes, offset, end }: EndRecord): Directory | undefined {
  const before = end - bytes - offset;
  return before < 0 ? undefined : { start: end - bytes, bytes, count, before };
}

function entriesIn(directory: Buffer, { count, before }: Directory): ZipEntry[] | undefined {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === ENTRY) {
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
    if (extraEnd > directory.length) {
      return undefined;
    }
    const [bytes, packedBytes, offset] = sizesOf(directory, at, directory.subarray(nameEnd, extraEnd));
    const attributes = UNIX.includes(directory.readUInt8(at + 5)) ? directory.readUInt16LE(at + 40) : 0;
    entries.push({
      path: directory.toString('utf8', at + 46, nameEnd),
      bytes,
      mode: attributes === 0 ? undefined : attributes % 0o1000,
      encrypted: directory.readUInt16LE(at + 8) % 2 === 1,
      method: directory.readUInt16LE(at + 10),
      isLink: attributes - attributes % 0o10000 === LINK,
      packedBytes,
      offset: offset + before,
    });
    at = extraEnd + directory.readUInt16LE(at + 32);
  }
  return at === directory.length && entries.length % 0x10000 === count % 0x10000 ? entries : undefined; // some writers let the count overflow
}

/** Size, packed size and offset: each is in the extra field when it does not fit in 32 bits. */
function sizesOf(directory: Buffer, at: number, extra: Buffer): [number, number, number] {
  const large64 = extraField(extra, ZIP64_EXTRA);
  let next = 0;
  const numberAt = (place: number): number => {
    const small = directory.readUInt32LE(at + place);
    if (small !== 0xffffffff || next + 8 > large64.length) {
      return small;
    }
    next += 8;
    return number64(large64, next - 8);
  };
  return [numberAt(24), numberAt(20), numberAt(42)];
}

function extraField(extra: Buffer, id: number): Buffer {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === id) {
      return extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    }
  }
  return Buffer.alloc(0);
}

function number64(buffer: Buffer, at: number): number {
  return Number(buffer.readBigUInt64LE(at));
}
