import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { bufferAccess, Zip, zipIn } from '../../src/readers/artifact/zip-entries';

const TEXT = 'exports.handler = async () => {};\n'.repeat(200);

interface Part {
  readonly path: string;
  readonly text?: string;
  readonly attributes?: number;
  readonly madeBy?: number;
  readonly method?: number;
  readonly flags?: number;
  readonly zip64?: boolean;
}

/** A zip with these entries, after `before` other bytes. */
function zipOf(parts: readonly Part[], { before = 0, comment = '' } = {}): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, text = '', attributes = 0o100644, madeBy = 3, method = 8, flags = 0, zip64 = false } of parts) {
    const name = Buffer.from(path);
    const packed = method === 8 ? deflateRawSync(text) : Buffer.from(text);
    const fields = Buffer.alloc(26);
    [20, flags, method, 0, 0].forEach((value, index) => fields.writeUInt16LE(value, 2 * index));
    fields.writeUInt32LE(crc32(text), 10);
    fields.writeUInt32LE(zip64 ? 0xffffffff : packed.length, 14);
    fields.writeUInt32LE(zip64 ? 0xffffffff : text.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), fields, name, packed]);
    const extra = zip64 ? Buffer.alloc(20) : Buffer.alloc(0);
    if (zip64) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(16, 2);
      extra.writeBigUInt64LE(BigInt(text.length), 4);
      extra.writeBigUInt64LE(BigInt(packed.length), 12);
    }
    fields.writeUInt16LE(extra.length, 24);
    const rest = Buffer.alloc(14);
    rest.writeUInt16LE(attributes, 8);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, madeBy]), fields, rest, name, extra]));
    bodies.push(body);
    offset += body.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(offset, 12);
  end.writeUInt16LE(comment.length, 16);
  return Buffer.concat([Buffer.alloc(before), ...bodies, entries, Buffer.from('PK\x05\x06'), end, Buffer.from(comment)]);
}

const read = (zip: Buffer): Zip => zipIn(bufferAccess(zip))!;

test('lists folders, links and permissions as they are written', () => {
  const { entries } = read(zipOf([{ path: 'src/', attributes: 0o40755, method: 0 }, { path: 'src/index.js', text: TEXT }, { path: 'link', text: 'src', attributes: 0o120777 },
    { path: 'from-windows', madeBy: 0, attributes: 0 }, { path: 'secret', flags: 1 }, { path: 'packed', method: 12 }]));
  expect(entries.map(({ path, bytes, mode, isLink, encrypted, method }) => [path, bytes, mode, isLink, encrypted, method])).toEqual([
    ['src/', 0, 0o755, false, false, 0],
    ['src/index.js', TEXT.length, 0o644, false, false, 8],
    ['link', 3, 0o777, true, false, 8],
    ['from-windows', 0, undefined, false, false, 8],
    ['secret', 0, 0o644, false, true, 8],
    ['packed', 0, 0o644, false, false, 12],
  ]);
});

test.each<[string, Part, { before?: number; comment?: string }]>([
  ['a deflated file', { path: 'a' }, {}],
  ['a stored file', { path: 'a', method: 0 }, {}],
  ['a file with zip64 sizes', { path: 'a', zip64: true }, {}],
  ['a file after a stub that unpacks it', { path: 'a' }, { before: 1234 }],
  ['a file before a comment', { path: 'a' }, { comment: 'PK\x05\x06 is not the end' }],
])('reads %s, and its first bytes', (_, part, around) => {
  const { entries: [entry], content } = read(zipOf([{ ...part, text: TEXT }], around));
  expect(content(entry!)!.toString()).toBe(TEXT);
  expect(content(entry!, 64)!.toString()).toBe(TEXT.slice(0, 64));
});

test.each<[string, Part]>([
  ['encrypted', { path: 'a', flags: 1 }],
  ['packed in a way that it does not know', { path: 'a', method: 12 }],
])('does not read what is %s', (_, part) => {
  const { entries: [entry], content } = read(zipOf([{ ...part, text: TEXT }]));
  expect(content(entry!)).toBeUndefined();
});

const ZIP = zipOf([{ path: 'index.js', text: TEXT }, { path: 'other.js', text: 'x' }]);

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a text', Buffer.from(TEXT)],
  ['half a zip', ZIP.subarray(0, ZIP.length / 2)],
  ['a zip without its beginning', ZIP.subarray(40)],
])('%s is no zip', (_, bytes) => expect(zipIn(bufferAccess(bytes))).toBeUndefined());

test('no broken byte makes it throw', () => {
  for (let at = 0; at < ZIP.length; at++) {
    const broken = Buffer.from(ZIP);
    broken[at] = 0xff - broken[at]!;
    const zip = zipIn(bufferAccess(broken));
    zip?.entries.forEach((entry) => {
      zip.content(entry);
      zip.content(entry, 64);
    });
  }
});

test('reads what zipfile of Python writes, with more entries than its end record can count', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'zip-')), 'many.zip');
  const { status } = spawnSync('python3', ['-c', `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1], 'w') as archive:
    for number in range(66000):
        archive.writestr(f'{number}.txt', str(number))
`, path]);
  if (status !== 0) {
    console.warn('skipped: there is no python3');
    return;
  }
  const { entries, content } = read(readFileSync(path));
  expect(entries).toHaveLength(66000);
  expect(content(entries[65999]!)!.toString()).toBe('65999');
});
