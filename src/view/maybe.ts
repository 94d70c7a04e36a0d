/** A value that exists only after deployment, or that the source does not show. Absent is `undefined`. */
export const UNKNOWN: unique symbol = Symbol('unknown');

export type Maybe<T> = T | typeof UNKNOWN;

export function isKnown<T>(value: Maybe<T>): value is T {
  return value !== UNKNOWN;
}

/** The members of a list or map, as far as they can be seen. */
export interface Collection<T> {
  /** The members whose value is known. */
  readonly known: readonly T[];
  /** How many members there are at the least: the known ones, and those which exist but cannot be read. */
  readonly atLeast: number;
  /** Whether `known` is all there is. */
  readonly complete: boolean;
}

/** A collection of which no more than these members is claimed. */
export function seen<T>(known: readonly T[]): Collection<T> {
  return known.length === 0 ? NOTHING_SEEN : { known, atLeast: known.length, complete: false };
}

const NOTHING_SEEN: Collection<never> = { known: [], atLeast: 0, complete: false };

/** Fields of a view are scalars or collections; the package is the one object that counts as a scalar. */
export function isCollection(value: unknown): value is Collection<unknown> {
  return typeof value === 'object' && value !== null && 'known' in value;
}
