import { constants, inflateRawSync } from 'node:zlib';
import type { RandomAccess, ZipEntry } from './zip-entries';

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
/** Of a deflated entry, far more than its first bytes need. */
const FIRST_PACKED_BYTES = 4096;
const FEW_BYTES = 64;

/** What is in an entry of a zip, or its first bytes; `undefined` when that cannot be read. */
export function contentOf(source: RandomAccess, { offset, encrypted, method, bytes, packedBytes }: ZipEntry, length = bytes): Buffer | undefined {
  const header = offset + LOCAL_HEADER_BYTES > source.size ? undefined : source.read(offset, LOCAL_HEADER_BYTES);
  if (encrypted || header === undefined || header.readUInt32LE(0) !== LOCAL_HEADER) {
    return undefined;
  }
  const start = offset + LOCAL_HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (start + packedBytes > source.size) {
    return undefined;
  }
  if (method === STORED) {
    return source.read(start, Math.min(length, packedBytes));
  }
  return method === DEFLATED ? inflatedContent((packed) => source.read(start, Math.min(packed, packedBytes)), bytes, length) : undefined;
}

/** The first bytes come from the first packed ones, unless they are packed strangely. */
function inflatedContent(read: (packed: number) => Buffer, bytes: number, length: number): Buffer | undefined {
  const first = length <= FEW_BYTES ? inflated(read(FIRST_PACKED_BYTES), { finishFlush: constants.Z_SYNC_FLUSH }) : undefined;
  return first !== undefined && first.length >= Math.min(length, bytes)
    ? first.subarray(0, length)
    : inflated(read(Infinity), { maxOutputLength: Math.max(bytes, 1) })?.subarray(0, length);
}

function inflated(packed: Buffer, options: { readonly finishFlush?: number; readonly maxOutputLength?: number }): Buffer | undefined {
  try {
    return inflateRawSync(packed, options);
  } catch {
    return undefined;
  }
}
