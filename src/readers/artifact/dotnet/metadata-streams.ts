const CLI_HEADER_DIRECTORY = 14;
const PE_SIGNATURE = 0x4550;
const PE32_PLUS = 0x20b;

/** The streams of the metadata of an assembly, by their names; throws on another file. */
export function metadataStreams(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const pe = bytes.readUInt32LE(0x3c);
  if (bytes.readUInt32LE(pe) !== PE_SIGNATURE) {
    throw new RangeError('it is no PE file');
  }
  const optional = pe + 24;
  const directories = optional + (bytes.readUInt16LE(optional) === PE32_PLUS ? 112 : 96);
  const sections = sectionsAt(bytes, optional + bytes.readUInt16LE(pe + 20), bytes.readUInt16LE(pe + 6));
  const cliHeader = offsetOf(bytes.readUInt32LE(directories + 8 * CLI_HEADER_DIRECTORY), sections);
  return streamsAt(bytes, offsetOf(bytes.readUInt32LE(cliHeader + 8), sections));
}

interface Section {
  readonly address: number;
  readonly bytes: number;
  readonly offset: number;
}

function sectionsAt(bytes: Buffer, start: number, count: number): Section[] {
  return Array.from({ length: count }, (_, index) => start + 40 * index).map((at) => ({
    address: bytes.readUInt32LE(at + 12),
    bytes: Math.max(bytes.readUInt32LE(at + 8), bytes.readUInt32LE(at + 16)),
    offset: bytes.readUInt32LE(at + 20),
  }));
}

function offsetOf(address: number, sections: readonly Section[]): number {
  const section = sections.find((one) => address >= one.address && address < one.address + one.bytes);
  if (section === undefined) {
    throw new RangeError('an address is in no section');
  }
  return address - section.address + section.offset;
}

function streamsAt(bytes: Buffer, metadata: number): ReadonlyMap<string, Buffer> {
  const streams = new Map<string, Buffer>();
  const header = metadata + 16 + bytes.readUInt32LE(metadata + 12);
  let at = header + 4;
  for (let left = bytes.readUInt16LE(header + 2); left > 0; left--) {
    const [offset, size, nameEnd] = [bytes.readUInt32LE(at), bytes.readUInt32LE(at + 4), bytes.indexOf(0, at + 8)];
    streams.set(bytes.toString('latin1', at + 8, nameEnd), bytes.subarray(metadata + offset, metadata + offset + size));
    at += 8 + 4 * Math.ceil((nameEnd - at - 7) / 4); // the name ends with a zero and is filled up to a multiple of 4
  }
  return streams;
}
