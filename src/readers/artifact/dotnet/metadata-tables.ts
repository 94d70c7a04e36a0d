import { Column, COLUMNS } from './metadata-columns';

/** The tables of the metadata of an assembly that a handler needs, each row with only the columns that count. */
export interface MetadataTables {
  readonly rows: (table: number) => number;
  /** A column of a row; rows begin with 1, as references do. */
  readonly cell: (table: number, row: number, column: number) => number;
  readonly text: (offset: number) => string;
  readonly blob: (offset: number) => Buffer;
}

export const TABLE = {
  typeRef: 1, typeDef: 2, method: 6, typeSpec: 27, assemblyRef: 35, exportedType: 39, nestedClass: 41, genericParam: 42,
} as const;

const LARGE_HEAPS: Readonly<Record<'string' | 'guid' | 'blob', number>> = { string: 1, guid: 2, blob: 4 };

/** Where a table is, and the columns in its rows. */
interface Layout {
  readonly start: number;
  readonly width: number;
  readonly offsets: readonly number[];
  readonly widths: readonly number[];
}

/** Reads the stream of tables; throws on what is cut off or has tables that no version of the format knows. */
export function metadataTables(tables: Buffer, strings: Buffer, blobs: Buffer = Buffer.alloc(0)): MetadataTables {
  const valid = tables.readBigUInt64LE(8);
  const present = Array.from({ length: 64 }, (_, table) => table).filter((table) => BigInt.asUintN(1, valid / 2n ** BigInt(table)) === 1n);
  const counts = new Map(present.map((table, index) => [table, tables.readUInt32LE(24 + 4 * index)]));
  const rows = (table: number) => counts.get(table) ?? 0;
  const heaps = tables.readUInt8(6);
  const widthOf = columnWidth(rows, heaps);
  const layouts = new Map<number, Layout>();
  let start = 24 + 4 * present.length + (Math.floor(heaps / 0x40) % 2 === 1 ? 4 : 0);
  for (const table of present) {
    const columns = COLUMNS[table];
    if (columns === undefined) {
      throw new RangeError(`table ${table} is not known`);
    }
    const widths = columns.map(widthOf);
    const offsets = widths.map((_, index) => widths.slice(0, index).reduce((sum, one) => sum + one, 0));
    const width = widths.reduce((sum, one) => sum + one, 0);
    layouts.set(table, { start, width, offsets, widths });
    start += width * rows(table);
  }
  if (start > tables.length) {
    throw new RangeError('the tables are cut off');
  }
  return {
    rows,
    cell: (table, row, column) => {
      const { start: tableStart, width, offsets, widths } = layouts.get(table)!;
      const at = tableStart + (row - 1) * width + offsets[column]!;
      return widths[column] === 2 ? tables.readUInt16LE(at) : tables.readUInt32LE(at);
    },
    text: (offset) => strings.toString('utf8', offset, strings.indexOf(0, offset)),
    blob: (offset) => {
      const { value, bytes } = compressedNumber(blobs, offset);
      return blobs.subarray(offset + bytes, offset + bytes + value);
    },
  };
}

/** Small numbers take one byte, larger ones two or four. */
export function compressedNumber(bytes: Buffer, at: number): { readonly value: number; readonly bytes: 1 | 2 | 4 } {
  const first = bytes.readUInt8(at);
  if (first < 0x80) {
    return { value: first, bytes: 1 };
  }
  return first < 0xc0 ? { value: bytes.readUInt16BE(at) - 0x8000, bytes: 2 } : { value: bytes.readUInt32BE(at) - 0xc0000000, bytes: 4 };
}

function columnWidth(rows: (table: number) => number, heaps: number): (column: Column) => number {
  return (column) => {
    if (typeof column === 'number') {
      return column;
    }
    if (typeof column === 'string') {
      return Math.floor(heaps / LARGE_HEAPS[column]) % 2 === 1 ? 4 : 2;
    }
    const [bits, targets] = column.length === 1 ? [0, column] : [column[0], column.slice(1)];
    return Math.max(...targets.map(rows)) < 2 ** (16 - bits) ? 2 : 4;
  };
}
