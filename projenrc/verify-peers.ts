import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What is not ours to pin for users, and the line of it that we support. */
const PEERS = { 'aws-cdk-lib': '2', 'constructs': '10' } as const;

/** The packages that the binaries of Node.js come in. */
const NODE = `node-${process.platform}-${process.arch}`;

/** The highest release of a line, or of all; previews and the tag `latest`, which may point elsewhere, do not count. */
export function newestOf(major: string | undefined, versions: readonly string[]): string | undefined {
  return versions
    .filter((version) => /^\d+\.\d+\.\d+$/.test(version) && (major === undefined || version.startsWith(`${major}.`)))
    .toSorted((one, other) => other.localeCompare(one, 'en', { numeric: true }))
    .at(0);
}

function newestInRegistry(name: string, major?: string): string {
  return `${name}@${newestOf(major, JSON.parse(execFileSync('npm', ['view', name, 'versions', '--json'], { encoding: 'utf8' })))}`;
}

/** The lowest versions that package.json allows. */
function floor(): string[] {
  const { peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  return Object.keys(PEERS).map((name) => `${name}@${peerDependencies[name].replace('^', '')}`);
}

function newest(): string[] {
  return Object.entries(PEERS).map(([name, major]) => newestInRegistry(name, major));
}

/** The files of the working tree that git knows or would add. */
function copyWorkingTree(target: string): void {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' }).split('\0');
  files.filter((file) => file !== '' && existsSync(file)).forEach((file) => cpSync(file, join(target, file)));
}

/** What is run on each version of Node.js, in the order of the time it takes. */
const RUNS = [
  ['typescript/lib/tsc.js', '--noEmit', '-p', 'tsconfig.dev.json'],
  ['ts-node/dist/bin.js', '-P', 'tsconfig.dev.json', '-T', 'examples/typescript/app.ts'],
  ['jest/bin/jest.js', '--ci', '--coverage=false'],
];

/** Runs examples and tests on these peers, in a copy, so that the working tree and its node_modules stay as they are. */
function verify(peers: readonly string[], jestArguments: readonly string[]): number {
  const current = newestInRegistry(NODE);
  const folder = mkdtempSync(join(tmpdir(), 'verify-peers-'));
  const run = (command: string, ...args: string[]) => {
    console.log(`==== ${[command, ...args].join(' ').replaceAll(`${folder}/`, '')}`);
    return spawnSync(command, args, { cwd: folder, stdio: 'inherit' }).status ?? 1;
  };
  try {
    copyWorkingTree(folder);
    const nodes = [process.execPath, join(folder, '.node/node_modules', NODE, 'bin/node')];
    return run('npm', 'install', '--no-save', '--ignore-scripts', '--prefer-offline', ...peers)
      || run('npm', 'install', '--no-save', '--ignore-scripts', '--prefix', '.node', current)
      || nodes.flatMap((node) => RUNS.map(([script, ...args]) => [node, join('node_modules', script!), ...args] as const))
        .reduce((code, [node, script, ...args]) => code || run(node, script, ...args, ...(script.includes('jest') ? jestArguments : [])), 0);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (require.main === module) {
  const [line, ...jestArguments] = process.argv.slice(2);
  process.exitCode = verify(line === 'floor' ? floor() : newest(), jestArguments);
}
