/** An assembly with one type, which extends System.Object or another one of System, and no code, for the examples of rules. */
export function assemblyFile(namespace: string, type: string, methods: readonly string[], base = 'Object'): { readonly base64: string; readonly mode: number } {
  const names = ['System.Runtime', 'System', base, namespace, type, ...methods];
  const strings = Buffer.from(`\0${names.join('\0')}\0`);
  const at = (name: string) => strings.indexOf(`\0${name}\0`) + 1;
  const rows = Buffer.concat([
    words(0, 0, 1, 0, 0), // the module
    words(6, at(base), at('System')), // of the assembly below
    words(0, 0, 0, 0, 0, 1, 1), // the type of what is in no type
    words(1, 0x10, at(type), at(namespace), 5, 1, 1),
    ...methods.map((method) => words(0, 0, 0, 6, at(method), 0, 1)),
    words(8, 0, 0, 0, 0, 0, 0, at('System.Runtime'), 0, 0),
  ]);
  const counts = [1, 1, 2, methods.length, 1];
  const tables = Buffer.concat([longs(0), Buffer.from([2, 0, 0, 1]), longs(0x47, 8, 0, 0), longs(...counts), rows]);
  return { base64: portableExecutable(metadata({ '#~': tables, '#Strings': strings })).toString('base64'), mode: 0o644 };
}

/** The streams, after their names and places. */
function metadata(streams: Readonly<Record<string, Buffer>>): Buffer {
  const version = Buffer.from('v4.0\0\0\0\0');
  const headers = Object.keys(streams).map((name) => Buffer.alloc(4 * Math.ceil((name.length + 1) / 4), 0).fill(`${name}\0`, 0, name.length + 1));
  let offset = 16 + version.length + 4 + headers.reduce((sum, header) => sum + 8 + header.length, 0);
  const places = Object.values(streams).map((stream, index) => {
    const place = Buffer.concat([longs(offset, stream.length), headers[index]!]);
    offset += stream.length;
    return place;
  });
  return Buffer.concat([Buffer.from('BSJB'), words(1, 1), longs(0, version.length), version, words(0, places.length), ...places, ...Object.values(streams)]);
}

/** As little of the format as leads to the metadata: one section, whose addresses are places in the file. */
function portableExecutable(content: Buffer): Buffer {
  const [start, optionalBytes] = [0x40, 96 + 16 * 8];
  const cliHeaderAt = start + 24 + optionalBytes + 40;
  const size = cliHeaderAt + 16 + content.length;
  const dos = Buffer.alloc(start);
  dos.write('MZ');
  dos.writeUInt32LE(start, 0x3c);
  const optional = Buffer.alloc(optionalBytes);
  optional.writeUInt16LE(0x10b, 0);
  optional.writeUInt32LE(cliHeaderAt, 96 + 14 * 8);
  const header = Buffer.concat([Buffer.from('PE\0\0'), words(0x14c, 1), longs(0, 0, 0), words(optionalBytes, 0)]);
  const section = Buffer.concat([Buffer.from('.text\0\0\0'), longs(size, 0, size, 0), Buffer.alloc(16)]);
  return Buffer.concat([dos, header, optional, section, longs(16, 0, cliHeaderAt + 16, content.length), content]);
}

function words(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(2 * values.length);
  values.forEach((value, index) => buffer.writeUInt16LE(value, 2 * index));
  return buffer;
}

function longs(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => buffer.writeUInt32LE(value, 4 * index));
  return buffer;
}
