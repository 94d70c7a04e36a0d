import { metadataStreams } from './metadata-streams';
import { compressedNumber, MetadataTables, metadataTables, TABLE } from './metadata-tables';

/** A type that an assembly defines. */
export interface DotnetType {
  /** As reflection calls it, such as `Orders.Function+Nested`. */
  readonly name: string;
  readonly isAbstract: boolean;
  readonly isInterface: boolean;
  readonly isGeneric: boolean;
  /** The full name of the type that it extends; absent for none. */
  readonly base?: TypeReference;
  readonly methods: readonly DotnetMethod[];
}

/** A type of this assembly, or of another one. */
export interface TypeReference {
  readonly name: string;
  readonly assembly?: string;
}

export interface DotnetMethod {
  readonly name: string;
  readonly isStatic: boolean;
  readonly isAbstract: boolean;
  readonly isGeneric: boolean;
}

export interface Assembly {
  readonly types: ReadonlyMap<string, DotnetType>;
  /** The names of types that are in other assemblies now. */
  readonly forwarded: ReadonlySet<string>;
}

const ABSTRACT_TYPE = 0x80;
const INTERFACE = 0x20;
const STATIC = 0x10;
const ABSTRACT_METHOD = 0x400;
const GENERIC_INSTANCE = 0x15;

/** `undefined` when the bytes are not those of an assembly, or of one that is not read here. */
export function readAssembly(bytes: Buffer): Assembly | undefined {
  try {
    const streams = metadataStreams(bytes);
    const [tables, strings, blobs] = [streams.get('#~'), streams.get('#Strings'), streams.get('#Blob')];
    return tables && strings && assemblyIn(metadataTables(tables, strings, blobs));
  } catch {
    return undefined; // it is cut off, or has tables of edit and continue
  }
}

function assemblyIn(tables: MetadataTables): Assembly {
  const cell = (table: number, column: number) => (row: number) => tables.cell(table, row, column);
  const [inner, outerOf] = [cell(TABLE.nestedClass, 0), cell(TABLE.nestedClass, 1)];
  const enclosing = new Map(rowsOf(tables, TABLE.nestedClass).map((row) => [inner(row), outerOf(row)]));
  const generic = new Set(rowsOf(tables, TABLE.genericParam).map((row) => tables.cell(TABLE.genericParam, row, 2)));
  const nameOf = (row: number): string => {
    const outer = enclosing.get(row);
    const name = tables.text(tables.cell(TABLE.typeDef, row, 1));
    return outer === undefined ? qualified(tables.text(tables.cell(TABLE.typeDef, row, 2)), name) : `${nameOf(outer)}+${name}`;
  };
  const types = rowsOf(tables, TABLE.typeDef).map((row): DotnetType => {
    const flags = tables.cell(TABLE.typeDef, row, 0);
    const next = row < tables.rows(TABLE.typeDef) ? tables.cell(TABLE.typeDef, row + 1, 5) : tables.rows(TABLE.method) + 1;
    const first = tables.cell(TABLE.typeDef, row, 5);
    return {
      name: nameOf(row),
      isAbstract: has(flags, ABSTRACT_TYPE),
      isInterface: has(flags, INTERFACE),
      isGeneric: generic.has(2 * row),
      base: baseOf(tables, tables.cell(TABLE.typeDef, row, 3), nameOf),
      methods: Array.from({ length: Math.max(0, next - first) }, (_, index) => methodAt(tables, first + index, generic)),
    };
  });
  const forwarded = rowsOf(tables, TABLE.exportedType).map((row) =>
    qualified(tables.text(tables.cell(TABLE.exportedType, row, 3)), tables.text(tables.cell(TABLE.exportedType, row, 2))));
  return { types: new Map(types.map((type) => [type.name, type])), forwarded: new Set(forwarded) };
}

function methodAt(tables: MetadataTables, row: number, generic: ReadonlySet<number>): DotnetMethod {
  const flags = tables.cell(TABLE.method, row, 2);
  const name = tables.text(tables.cell(TABLE.method, row, 3));
  return { name, isStatic: has(flags, STATIC), isAbstract: has(flags, ABSTRACT_METHOD), isGeneric: generic.has(2 * row + 1) };
}

/** The two lowest bits of a reference to a type tell its table. A type with arguments is the one without them. */
function baseOf(tables: MetadataTables, reference: number, nameOf: (row: number) => string): TypeReference | undefined {
  const [row, tag] = [Math.floor(reference / 4), reference % 4];
  if (row === 0) {
    return undefined;
  }
  if (tag === 0) {
    return { name: nameOf(row) };
  }
  return tag === 1 ? referenced(tables, row) : baseOf(tables, genericIn(tables.blob(tables.cell(TABLE.typeSpec, row, 0))), nameOf);
}

/** The reference in the signature of a type with arguments. */
function genericIn(signature: Buffer): number {
  if (signature[0] !== GENERIC_INSTANCE) {
    throw new RangeError('a base type is neither a class nor one with arguments');
  }
  return compressedNumber(signature, 2).value;
}

function referenced(tables: MetadataTables, row: number): TypeReference {
  const scope = tables.cell(TABLE.typeRef, row, 0);
  const name = tables.text(tables.cell(TABLE.typeRef, row, 1));
  if (scope % 4 === 3) {
    const outer = referenced(tables, Math.floor(scope / 4));
    return { ...outer, name: `${outer.name}+${name}` };
  }
  const assembly = scope % 4 === 2 ? tables.text(tables.cell(TABLE.assemblyRef, Math.floor(scope / 4), 6)) : undefined;
  return { name: qualified(tables.text(tables.cell(TABLE.typeRef, row, 2)), name), assembly };
}

function rowsOf(tables: MetadataTables, table: number): number[] {
  return Array.from({ length: tables.rows(table) }, (_, index) => index + 1);
}

function qualified(namespace: string, name: string): string {
  return namespace === '' ? name : `${namespace}.${name}`;
}

function has(flags: number, flag: number): boolean {
  return Math.floor(flags / flag) % 2 === 1;
}
