/** A column: 2 or 4 bytes, an index into a heap, into a table, or into one of several. */
export type Column = 2 | 4 | 'string' | 'guid' | 'blob' | readonly [table: number] | readonly [tagBits: number, ...tables: readonly number[]];

const ROW = (table: number): Column => [table];
const TYPE_DEF_OR_REF: Column = [2, 2, 1, 27];
const HAS_CONSTANT: Column = [2, 4, 8, 23];
const HAS_CUSTOM_ATTRIBUTE: Column = [5, 6, 4, 1, 2, 8, 9, 10, 0, 14, 23, 20, 17, 26, 27, 32, 35, 38, 39, 40, 42, 44, 43];
const HAS_FIELD_MARSHAL: Column = [1, 4, 8];
const HAS_DECL_SECURITY: Column = [2, 2, 6, 32];
const MEMBER_REF_PARENT: Column = [3, 2, 1, 26, 6, 27];
const HAS_SEMANTICS: Column = [1, 20, 23];
const METHOD_DEF_OR_REF: Column = [1, 6, 10];
const MEMBER_FORWARDED: Column = [1, 4, 6];
const IMPLEMENTATION: Column = [2, 38, 35, 39];
const CUSTOM_ATTRIBUTE_TYPE: Column = [3, 6, 10];
const RESOLUTION_SCOPE: Column = [2, 0, 26, 35, 1];
const TYPE_OR_METHOD_DEF: Column = [1, 2, 6];

/**
 * The columns of the tables by their numbers.
 *
 * @see ECMA-335, II.22
 */
export const COLUMNS: Readonly<Record<number, readonly Column[]>> = {
  0: [2, 'string', 'guid', 'guid', 'guid'],
  1: [RESOLUTION_SCOPE, 'string', 'string'],
  2: [4, 'string', 'string', TYPE_DEF_OR_REF, ROW(4), ROW(6)],
  3: [ROW(4)],
  4: [2, 'string', 'blob'],
  5: [ROW(6)],
  6: [4, 2, 2, 'string', 'blob', ROW(8)],
  7: [ROW(8)],
  8: [2, 2, 'string'],
  9: [ROW(2), TYPE_DEF_OR_REF],
  10: [MEMBER_REF_PARENT, 'string', 'blob'],
  11: [2, HAS_CONSTANT, 'blob'],
  12: [HAS_CUSTOM_ATTRIBUTE, CUSTOM_ATTRIBUTE_TYPE, 'blob'],
  13: [HAS_FIELD_MARSHAL, 'blob'],
  14: [2, HAS_DECL_SECURITY, 'blob'],
  15: [2, 4, ROW(2)],
  16: [4, ROW(4)],
  17: ['blob'],
  18: [ROW(2), ROW(20)],
  19: [ROW(20)],
  20: [2, 'string', TYPE_DEF_OR_REF],
  21: [ROW(2), ROW(23)],
  22: [ROW(23)],
  23: [2, 'string', 'blob'],
  24: [2, ROW(6), HAS_SEMANTICS],
  25: [ROW(2), METHOD_DEF_OR_REF, METHOD_DEF_OR_REF],
  26: ['string'],
  27: ['blob'],
  28: [2, MEMBER_FORWARDED, 'string', ROW(26)],
  29: [4, ROW(4)],
  30: [4, 4],
  31: [4],
  32: [4, 2, 2, 2, 2, 4, 'blob', 'string', 'string'],
  33: [4],
  34: [4, 4, 4],
  35: [2, 2, 2, 2, 4, 'blob', 'string', 'string', 'blob'],
  36: [4, ROW(35)],
  37: [4, 4, 4, ROW(35)],
  38: [4, 'string', 'blob'],
  39: [4, 4, 'string', 'string', IMPLEMENTATION],
  40: [4, 4, 'string', IMPLEMENTATION],
  41: [ROW(2), ROW(2)],
  42: [2, 2, TYPE_OR_METHOD_DEF, 'string'],
  43: [METHOD_DEF_OR_REF, 'blob'],
  44: [ROW(42), TYPE_DEF_OR_REF],
};
