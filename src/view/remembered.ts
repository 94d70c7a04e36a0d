/** A map, or a weak one. */
interface Memory<K, V> {
  readonly get: (key: K) => V | undefined;
  readonly has: (key: K) => boolean;
  readonly set: (key: K, value: V) => unknown;
}

/** What was read for a key before, or is read now. */
export function remembered<K, V>(memory: Memory<K, V>, key: K, read: (key: K) => V): V {
  const known = memory.get(key);
  if (known !== undefined || memory.has(key)) {
    return known as V;
  }
  const value = read(key);
  memory.set(key, value);
  return value;
}

/** The same for a key of a holder. */
export function rememberedOf<H, K, V>(memory: Memory<H, Map<K, V>>, holder: H, key: K, read: (key: K) => V): V {
  return remembered(remembered(memory, holder, newMap<K, V>), key, read);
}

function newMap<K, V>(): Map<K, V> {
  return new Map();
}
