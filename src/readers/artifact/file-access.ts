import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { RandomAccess } from './zip-entries';

/** A file, opened only while it is read: nobody tells when the last reader is done. */
export function fileAccess(path: string): RandomAccess {
  const { size } = statSync(path);
  return { size, read: (offset, length) => bytesAt(path, offset, Math.max(0, Math.min(length, size - offset))) };
}

/** As many of the bytes as there are. */
export function bytesAt(path: string, offset: number, length: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(length);
    return buffer.subarray(0, readSync(file, buffer, 0, length, offset));
  } finally {
    closeSync(file);
  }
}
