import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Comparison, difference } from './comparison';
import { bufferAccess, ZipEntry, zipIn } from '../../../../src/readers/artifact/zip-entries';

const MOST_BYTES = 2 ** 28;
/** `-rw-r--r--  2.0 unx     1537 b- defN 21-Feb-03 21:31 META-INF/MANIFEST.MF`; from other systems the letters are fewer. */
const LINE = /^[-dlcbps?]([-rwxahsStT?]+) +\d+\.\d+ (\w{3}) +(\d+) +\S+ +\S+ +\S+ +\S+ (.*)$/;

/** Compares what is read of archives of this machine with what `unzip -Z` lists. */
export function compareListings(archives: readonly string[]): Comparison {
  return { compared: archives.length, contradicted: archives.flatMap((path) => difference(path, read(path), listed(path))) };
}

function read(path: string): string[] {
  return zipIn(bufferAccess(readFileSync(path)))?.entries.map(said) ?? [];
}

function said({ path, bytes, mode }: Pick<ZipEntry, 'path' | 'bytes' | 'mode'>): string {
  return `${path} ${bytes} bytes, mode ${mode === undefined ? 'none' : (mode % 0o1000).toString(8)}`;
}

function listed(path: string): string[] {
  const { stdout } = spawnSync('unzip', ['-Z', path], { encoding: 'utf8', maxBuffer: MOST_BYTES, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  return stdout.split('\n').map((line) => LINE.exec(line)).filter((match) => match !== null)
    .map(([, letters = '', system, bytes, name = '']) => said({ path: name, bytes: Number(bytes), mode: system === 'unx' ? modeOf(letters) : undefined }));
}

/** `rwxr-xr-x` as a number. */
function modeOf(letters: string): number {
  return [...letters].reduce((mode, letter) => mode * 2 + Number(/[rwxst]/.test(letter)), 0);
}
