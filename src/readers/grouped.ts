/** The items under each of their keys, in their order. */
export function grouped<K, T>(items: Iterable<T>, keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    add(item, keyOf(item), groups);
  }
  return groups;
}

/** The same for items that have several keys, or none. */
export function groupedByAll<K, T>(items: Iterable<T>, keysOf: (item: T) => readonly K[]): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    keysOf(item).forEach((key) => add(item, key, groups));
  }
  return groups;
}

function add<K, T>(item: T, key: K, groups: Map<K, T[]>): void {
  const group = groups.get(key);
  if (group === undefined) {
    groups.set(key, [item]);
  } else {
    group.push(item);
  }
}
