import { Node } from './tree';

/** What an expression is, as far as it is written there. */
export type Value =
  /** `parameters` as the property `length` counts them. */
  | { readonly kind: 'function'; readonly parameters: number }
  | { readonly kind: 'class' }
  | { readonly kind: 'literal'; readonly shown: string }
  /** `members` is all there is when it is not open. */
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, Value>; readonly isOpen: boolean }
  /** What another file exports under a name. */
  | TakenFrom
  | { readonly kind: 'unknown' };

/** A name of another file, `*` for what that exports as a whole. */
export interface TakenFrom {
  readonly kind: 'taken';
  readonly specifier: string;
  readonly by: 'require' | 'import';
  readonly name: string;
}

export const UNKNOWN_VALUE: Value = { kind: 'unknown' };

/** Who has the name of an object can add to it. */
export function shared(value: Value): Value {
  return value.kind === 'object' ? { ...value, isOpen: true } : value;
}

export function lengthOf({ params }: Node): number {
  const end = params.findIndex(({ type }: Node) => type === 'AssignmentPattern' || type === 'RestElement');
  return end < 0 ? params.length : end;
}
