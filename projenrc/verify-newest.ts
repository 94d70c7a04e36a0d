import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What is not ours to pin for users, and the line of it that we support. */
const PEERS = { 'aws-cdk-lib': '2', 'constructs': '10' } as const;

/** The highest release of a line; previews and the tag `latest`, which may point elsewhere, do not count. */
export function newestOf(major: string, versions: readonly string[]): string | undefined {
  return versions
    .filter((version) => /^\d+\.\d+\.\d+$/.test(version) && version.startsWith(`${major}.`))
    .toSorted((one, other) => other.localeCompare(one, 'en', { numeric: true }))
    .at(0);
}

/** The files of the working tree that git knows or would add. */
function copyWorkingTree(target: string): void {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' }).split('\0');
  files.filter((file) => file !== '' && existsSync(file)).forEach((file) => cpSync(file, join(target, file)));
}

/** Runs the tests on the newest peers in a copy, so that the working tree and its node_modules stay as they are. */
function verifyNewest(): number {
  const newest = Object.entries(PEERS).map(([name, major]) => {
    const versions = JSON.parse(execFileSync('npm', ['view', name, 'versions', '--json'], { encoding: 'utf8' }));
    return `${name}@${newestOf(major, versions)}`;
  });
  console.log(newest.join(' '));
  const folder = mkdtempSync(join(tmpdir(), 'verify-newest-'));
  try {
    copyWorkingTree(folder);
    const run = (command: string, ...args: string[]) => spawnSync(command, args, { cwd: folder, stdio: 'inherit' }).status ?? 1;
    return run('npm', 'install', '--no-save', '--ignore-scripts', '--prefer-offline', ...newest)
      || run('npx', 'jest', '--ci', '--coverage=false', ...process.argv.slice(2));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (require.main === module) {
  process.exitCode = verifyNewest();
}
