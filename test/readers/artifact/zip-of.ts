import { crc32, deflateRawSync } from 'node:zlib';

/** A file of a zip: text, or what says more. */
export type Zipped = string | ZippedFile;

interface ZippedFile {
  readonly text: string | Buffer;
  readonly attributes?: number;
  readonly encrypted?: boolean;
  readonly stored?: boolean;
}

const UNIX = 3;
const FILE = 0o100644;
export const LINK = 0o120777;

/** The bytes of a zip with these files, such as a colleague or a build might have made. */
export function zipOf(files: Readonly<Record<string, Zipped>>, comment = ''): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, file] of Object.entries(files)) {
    const { text, attributes = FILE, encrypted = false, stored = false } = typeof file === 'string' ? { text: file } : file;
    const name = Buffer.from(path);
    const data = typeof text === 'string' ? Buffer.from(text) : text;
    const packed = stored ? data : deflateRawSync(data);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(encrypted ? 1 : 0, 2);
    common.writeUInt16LE(stored ? 0 : 8, 4);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(name.length, 22);
    locals.push(signature(0x04034b50), common, name, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(attributes * 0x10000, 6);
    rest.writeUInt32LE(offset, 10);
    directory.push(signature(0x02014b50), Buffer.from([20, UNIX]), common, rest, name);
    offset += 30 + name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(files).length, 4);
  end.writeUInt16LE(Object.keys(files).length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  end.writeUInt16LE(comment.length, 16);
  return Buffer.concat([...locals, listed, signature(0x06054b50), end, Buffer.from(comment)]);
}

function signature(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}
