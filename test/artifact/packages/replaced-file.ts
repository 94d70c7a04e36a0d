import { rmSync, writeFileSync } from 'node:fs';

/** The files of a copy are those of the cache until they are replaced. */
export function replace(path: string, text: string): void {
  rmSync(path, { force: true });
  writeFileSync(path, text);
}
