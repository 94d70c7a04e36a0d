import { TakenFrom, Value } from './value';

/** What a module exports, as far as it can be read. */
export interface ExportSet {
  readonly names: ReadonlyMap<string, Exported>;
  /** Whether there may be names that nobody sees. */
  readonly isOpen: boolean;
  /** Whether the module itself is something else than an object with these names: a function, of which they are properties. */
  readonly isFunction: boolean;
  /** The files whose names it has as well. */
  readonly alsoOf: readonly TakenFrom[];
  /** The files whose names it may have. */
  readonly perhapsOf?: readonly TakenFrom[];
  /** What the module itself is, where it is no object with names. */
  readonly whole?: Value;
  /** Whether it gives `exports` another value, which nobody else will see. */
  readonly rebindsExports: boolean;
}

export interface Exported {
  readonly value: Value;
  /** Whether the name has this value whenever the module is loaded. */
  readonly isCertain: boolean;
}
