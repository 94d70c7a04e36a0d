import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Comparison, difference } from './comparison';
import { bufferAccess, ZipEntry, zipIn } from '../../../../src/readers/artifact/zip-entries';

const MOST_BYTES = 2 ** 28;

/** Compares what is read of random archives with what zipfile of Python, which made them, reads of them again. */
export function compareArchives(count: number, seed: number): Comparison {
  const folder = mkdtempSync(join(tmpdir(), 'zips-'));
  try {
    const output = execFileSync('python3', [join(__dirname, 'archives.py'), folder, String(count), String(seed)], { encoding: 'utf8', maxBuffer: MOST_BYTES });
    const lines: string[][] = JSON.parse(output);
    return { compared: lines.length, contradicted: lines.flatMap((theirs, index) => difference(`archive ${index} of seed ${seed}`, read(join(folder, `${index}.zip`)), theirs)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function read(path: string): string[] {
  const zip = zipIn(bufferAccess(readFileSync(path)));
  return zip === undefined ? ['unreadable'] : zip.entries.map((entry) => said(entry, zip.content(entry), zip.content(entry, 64)));
}

function said({ path, bytes, mode, method, isLink }: ZipEntry, content: Buffer | undefined, start: Buffer | undefined): string {
  const isStart = start !== undefined && content?.subarray(0, 64).equals(start);
  const digest = content && createHash('sha256').update(content).digest('hex');
  return `${path} ${bytes} bytes, mode ${mode ?? 'none'}, method ${method}${isLink ? ', link' : ''}, ${isStart ? digest : 'another start'}`;
}
