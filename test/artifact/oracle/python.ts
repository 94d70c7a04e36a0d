import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { OracleResult } from './oracle-result';
import { layoutFrom, PythonLayout, randomFrom } from './python-layouts';
import { filesInMemory } from '../../../src/readers/artifact/memory';
import { resolvePythonHandler } from '../../../src/readers/artifact/python/resolve-handler';
import { HandlerResolution } from '../../../src/view/artifact/handler-resolution';

const CLIENT = 'awslambdaric==4.2.2';
const VENV = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'cdk-checked-lambda', CLIENT);
const AT_ONCE = 1000;

/** What happened when a handler was loaded, and called. */
interface Outcome {
  readonly loaded: boolean;
  readonly called?: boolean;
  /** The file of the module in the package; `null` when it is elsewhere. */
  readonly file?: string | null;
  readonly error?: string;
  readonly message?: string;
}

/** Compares our verdicts about random layouts with what the official client does with them. */
export async function verify(layouts: number, seed: number): Promise<OracleResult> {
  if (!existsSync(join(VENV, 'bin/python'))) {
    execFileSync('python3', ['-m', 'venv', VENV]);
    execFileSync(join(VENV, 'bin/pip'), ['install', '--quiet', CLIENT]);
  }
  return compare(layouts, seed, join(VENV, 'bin/python'), ['client']);
}

/** The same with the few lines that the client's documentation describes, for which nothing must be installed. */
export async function verifyDocumented(layouts: number, seed: number): Promise<OracleResult> {
  return compare(layouts, seed, 'python3', []);
}

function compare(layouts: number, seed: number, python: string, client: readonly string[]): OracleResult {
  const random = randomFrom(seed);
  const minor = execFileSync(python, ['-c', 'import sys; print(sys.version_info.minor)'], { encoding: 'utf8' }).trim();
  const kinds = new Map<string, number>();
  const contradictions: string[] = [];
  let [closed, decided] = [0, 0];
  for (let done = 0; done < layouts; done += AT_ONCE) {
    const batch = Array.from({ length: Math.min(AT_ONCE, layouts - done) }, () => layoutFrom(random));
    const outcomes = load(batch, python, client);
    for (const [index, layout] of batch.entries()) {
      const ours = resolved(layout, `python3.${minor}`);
      const why = contradiction(ours, outcomes[index]!, layout);
      closed += layout.isClosed ? 1 : 0;
      decided += layout.isClosed && ours.verdict !== 'unknown' ? 1 : 0;
      [ours.verdict, ...ours.faults.map(({ kind }) => kind)].forEach((kind) => kinds.set(kind, (kinds.get(kind) ?? 0) + 1));
      contradictions.push(...(why === undefined ? [] : [`${why}: ${JSON.stringify({ ...layout, ours, theirs: outcomes[index] })}`]));
    }
  }
  return { layouts, verdicts: layouts, closed, decided, contradictions, notes: [...kinds].sort().map(([kind, count]) => `${kind}: ${count}`) };
}

function load(batch: readonly PythonLayout[], python: string, client: readonly string[]): readonly Outcome[] {
  const folder = mkdtempSync(join(tmpdir(), 'layouts-'));
  try {
    writeFileSync(join(folder, 'layouts.json'), JSON.stringify(batch));
    const args = ['-B', join(__dirname, 'python/load.py'), join(folder, 'layouts.json'), folder, ...client];
    const lines = execFileSync(python, args, { encoding: 'utf8', maxBuffer: 1e8, stdio: ['ignore', 'pipe', 'ignore'] }).trim().split('\n');
    return lines.map((line) => JSON.parse(line));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function resolved({ handler, files, layers }: PythonLayout, runtime: string): HandlerResolution {
  const known = layers.map((layer) => filesInMemory('the layer', 'folder', layer));
  return resolvePythonHandler({
    handler,
    runtime,
    code: filesInMemory('the package', 'folder', files),
    layers: { known, atLeast: known.length, complete: true },
    environment: { known: [], atLeast: 0, complete: true },
    hasFileSystem: false,
  });
}

/** A fault means that the handler is not loaded, or that the call fails. */
const FAILS_WHEN_CALLED = new Set(['python-handler-async', 'python-handler-arguments']);

function contradiction({ verdict, file, faults }: HandlerResolution, { loaded, called, file: theirs, error = '', message = '' }: Outcome, { handler }: PythonLayout): string | undefined {
  const [fault] = faults.filter(({ kind }) => FAILS_WHEN_CALLED.has(kind) ? called : kind === 'python-module-shadowed' ? typeof theirs === 'string' : loaded);
  if (fault !== undefined) {
    return `${fault.kind}, but it works`;
  }
  if (verdict === 'missing' && loaded) {
    return 'missing, but it loads';
  }
  const [, absent] = /No module named '([^']+)'/.exec(message) ?? [];
  const isNotFound = /HandlerNotFound|AttributeError|Malformed|BuiltIn/.test(error) || `${handler.replaceAll('/', '.')}`.startsWith(`${absent}.`);
  if (verdict === 'found' && !loaded && isNotFound && faults.length === 0) {
    return `found, but ${error}`;
  }
  return verdict === 'found' && typeof theirs === 'string' && theirs !== file ? `found in ${file}, but it is ${theirs}` : undefined;
}
