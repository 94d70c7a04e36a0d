import { Json } from './json-types';
import { isPlain } from './template-values';

/** The value as an object, which has no members where nobody can read it. */
export function plain(value: unknown): Json {
  return isPlain(value) ? value : {};
}

/** The same for a list. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
