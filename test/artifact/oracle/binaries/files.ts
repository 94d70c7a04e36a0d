import { Dirent, opendirSync } from 'node:fs';
import { join } from 'node:path';

/** The files below a folder whose names fit, without those behind links; none where nobody may look. */
export function filesBelow(folder: string, fits: (name: string) => boolean = () => true): string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path, fits) : entry.isFile() && fits(entry.name) ? [path] : [];
  });
}

function entriesOf(folder: string): Dirent[] {
  const entries: Dirent[] = [];
  try {
    const open = opendirSync(folder);
    for (let entry = open.readSync(); entry !== null; entry = open.readSync()) {
      entries.push(entry);
    }
    open.closeSync();
  } catch {
    // nobody may look
  }
  return entries.sort((a, b) => a.name < b.name ? -1 : 1);
}
