/** `1234567` as `1,234,567`. */
export function grouped(value: number): string {
  const [whole, ...fraction] = String(value).split('.'); // the locale data of toLocaleString takes 15 ms to load
  return [whole?.replace(/\B(?=(\d{3})+$)/g, ','), ...fraction].join('.');
}

export function megabytes(value: number): string {
  return `${grouped(value)} MB`;
}

export function seconds(value: number): string {
  return value === 1 ? '1 second' : `${grouped(value)} seconds`;
}

/** `A`, `A and B`, `A, B and C`; long lists are cut. */
export function list(items: readonly string[], word: 'and' | 'or' = 'and'): string {
  const shown = items.length > 12 ? [...items.slice(0, 10), `${items.length - 10} more`] : items;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} ${word} ${shown.at(-1)}`;
}

/** A value as it was written, cut where it is long. */
export function quoted(value: string): string {
  const all = [...value];
  return JSON.stringify(all.length > 80 ? `${all.slice(0, 77).join('')}...` : value);
}

/** What to look for where texts have what programs write for a variable that nobody has set. */
export function unsetIn(values: readonly string[]): string {
  const found = values.map((value) => /(?<![a-z])(undefined|null|None|NaN)(?![a-z])/.exec(value)?.[1]).find((word) => word !== undefined);
  return found === undefined ? '' : `; "${found}" is how programs write a variable that is not set`;
}

/** `is` or `are`, by the number of things. */
export function are(items: readonly unknown[]): string {
  return items.length === 1 ? 'is' : 'are';
}

/** Smithy counts the characters of a string, not its UTF-16 units. */
export function characters(value: string): number {
  return [...value].length;
}
