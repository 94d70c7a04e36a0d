import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

export const ROOT = join(__dirname, '../..');
export const GENERATED = join(ROOT, 'dist/code');
export const OUTPUT = join(ROOT, 'dist/examples');

/** What was downloaded and built stays for the next checkout. */
export const CACHE = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'cdk-checked-lambda');

export interface Result {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** The same for every program: the CDK's own validator takes seconds, and jsii warns of a Node.js that works. */
const ENVIRONMENT = {
  CDK_VALIDATION: 'false',
  CDK_DISABLE_CLI_TELEMETRY: 'true',
  JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: '20',
  CDK_OUTDIR: undefined,
  CDK_APP_MODE: undefined,
};

export function run([command, ...args]: readonly string[], { cwd = ROOT, env = {} }: RunOptions = {}): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawn(command!, args, { cwd, env: { ...process.env, ...ENVIRONMENT, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const printed = { stdout: '', stderr: '' };
    child.stdout.on('data', (text) => printed.stdout += text);
    child.stderr.on('data', (text) => printed.stderr += text);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, ...printed }));
  });
}

/** A command that must succeed. */
export async function must(command: readonly string[], options?: RunOptions): Promise<Result> {
  const result = await run(command, options);
  if (result.code !== 0) {
    throw new Error(`${command.join(' ')}\n${result.stdout}${result.stderr}exit code ${result.code}`);
  }
  return result;
}

export function isInstalled(command: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)));
}

export function hashOf(...texts: readonly string[]): string {
  return createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 12);
}

export function read(...path: readonly string[]): string {
  return readFileSync(join(ROOT, ...path), 'utf8');
}

export function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
