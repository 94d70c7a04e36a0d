import { isKnown, Maybe } from './maybe';

/** The bytes of a text as JSON; an unknown text has at least those of an empty one. */
export function jsonBytes(text: Maybe<string>): number {
  return Buffer.byteLength(JSON.stringify(isKnown(text) ? text : ''));
}
