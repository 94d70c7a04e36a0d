const LONGEST_TEXT = 100;
const LONGEST_LIST = 8;
const SAME_CHARACTER = /(.)\1{23,}/gs;

/** A value as a page can show it: what is left out of it is counted. */
export function shortened(value: unknown): unknown {
  if (typeof value === 'string') {
    return shortenedText(value);
  }
  if (Array.isArray(value)) {
    return value.length > LONGEST_LIST ? [value[0], value[1], `… (${value.length - 3} more)`, value.at(-1)].map(shortened) : value.map(shortened);
  }
  return typeof value === 'object' && value !== null ? shortenedMap(Object.entries(value)) : value;
}

/** Like `xxxxxxxx… (257 characters)`. */
export function shortenedText(value: string): string {
  const runs = withoutRuns(value);
  const short = runs.length > LONGEST_TEXT ? `${runs.slice(0, 60)}…${runs.slice(-20)}` : runs;
  return short === value ? value : `${short} (${value.length.toLocaleString('en-US')} characters)`;
}

/** For sentences, which are shown to their end. */
export function withoutRuns(value: string): string {
  return value.replace(SAME_CHARACTER, (run) => `${run.slice(0, 8)}…`);
}

function shortenedMap(entries: readonly [string, unknown][]): object {
  const shown = entries.length > 2 * LONGEST_LIST ? [...entries.slice(0, 2), ['…', `(${entries.length - 3} more)`] as const, ...entries.slice(-1)] : entries;
  return Object.fromEntries(shown.map(([name, member]) => [shortenedText(name), shortened(member)]));
}
