import { PackageFiles } from '../package-files';

/** What was read of files. Functions share packages, and packages stay while an app is checked. */
export type Memory<T> = WeakMap<PackageFiles, Map<string, T>>;

export function remembered<T>(memory: Memory<T>, holder: PackageFiles, key: string, read: () => T): T {
  const known = memory.get(holder) ?? new Map<string, T>();
  memory.set(holder, known);
  if (!known.has(key)) {
    known.set(key, read());
  }
  return known.get(key)!;
}
