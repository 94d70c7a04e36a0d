import { isKnown, Maybe } from './maybe';

/** No text has more bytes as JSON than this, whatever is escaped in it; much quicker than counting them. */
export function mostJsonBytes(text: Maybe<string>): number {
  return isKnown(text) ? 6 * text.length + '""'.length : '""'.length;
}

/** The bytes of a text as JSON; an unknown text has at least those of an empty one. */
export function jsonBytes(text: Maybe<string>): number {
  return Buffer.byteLength(JSON.stringify(isKnown(text) ? text : ''));
}
