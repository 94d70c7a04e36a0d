import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readModule } from '../../../src/readers/artifact/python/module-names';

/** `npx ts-node -P tsconfig.dev.json -T test/artifact/oracle/python-names.ts [folder]`: compares the names we read with those of CPython's parser. */
const STANDARD_LIBRARY = ['-c', 'import sysconfig; print(sysconfig.get_path("stdlib"))'];
const folder = process.argv[2] ?? execFileSync('python3', STANDARD_LIBRARY, { encoding: 'utf8' }).trim();

interface NamesOfPython {
  readonly path: string;
  readonly names: readonly string[];
  readonly open: boolean;
}

const lines = execFileSync('python3', [join(__dirname, 'python/names.py'), folder], { encoding: 'utf8', maxBuffer: 1e9 }).trim().split('\n');
const counts = { files: 0, kilobytes: 0, same: 0, missed: 0, tooMany: 0, unreadable: 0, openHere: 0, closedThere: 0, wronglyClosed: 0 };
let microseconds = 0; // of this process, whatever else the machine does
for (const line of lines) {
  const { path, names, open }: NamesOfPython = JSON.parse(line);
  const source = readFileSync(path, 'utf8');
  const start = process.cpuUsage();
  const ours = readModule(source);
  microseconds += process.cpuUsage(start).user;
  const bound = [...ours.bindings.keys()].filter((name) => name !== '*');
  const missed = names.filter((name) => name !== '*' && !bound.includes(name));
  const tooMany = bound.filter((name) => !names.includes(name));
  counts.files++;
  counts.kilobytes += source.length / 1000;
  counts.unreadable += ours.open === 'it cannot be read as Python' ? 1 : 0;
  counts.openHere += ours.open === undefined ? 0 : 1;
  counts.closedThere += open ? 0 : 1;
  counts.wronglyClosed += open && ours.open === undefined ? 1 : 0;
  counts.same += missed.length + tooMany.length === 0 ? 1 : 0;
  counts.missed += missed.length > 0 ? 1 : 0;
  counts.tooMany += tooMany.length > 0 ? 1 : 0;
  if (missed.length + tooMany.length > 0 || (open && ours.open === undefined) || ours.open === 'it cannot be read as Python') {
    console.log(`${path}: missed ${missed.slice(0, 5).join(' ')}; too many ${tooMany.slice(0, 5).join(' ')}; ${ours.open ?? 'closed'}`);
  }
}
console.log({ folder, ...counts, kilobytes: Math.round(counts.kilobytes), microsecondsPerKilobyte: microseconds / counts.kilobytes });
