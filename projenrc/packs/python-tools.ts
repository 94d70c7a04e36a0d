import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { ConcernApp, PackFinding } from './concern-app';

export const CFN_LINT = 'cfn-lint==1.58.0';
export const CHECKOV = 'checkov==3.3.30';

interface LintFinding {
  readonly Filename: string;
  readonly Rule: { readonly Id: string };
  readonly Location: { readonly Path: readonly (string | number)[] | null };
}

interface CheckovReport {
  readonly results: { readonly failed_checks: readonly { readonly check_id: string; readonly file_path: string; readonly resource: string }[] };
}

/** What cfn-lint says about the templates of the app. */
export function fromCfnLint(concerns: ConcernApp): PackFinding[] {
  const said = run(CFN_LINT, 'cfn-lint', ['--format', 'json', '--regions', 'eu-west-1', '--', ...templates(concerns)], concerns.app.outdir);
  return (JSON.parse(said || '[]') as LintFinding[]).flatMap(({ Filename, Rule, Location }) => findingIn(concerns, 'cfn-lint', Rule.Id, Filename, String(Location.Path?.[1] ?? '')));
}

/** What Checkov says. It asks no server. */
export function fromCheckov(concerns: ConcernApp): PackFinding[] {
  const files = templates(concerns).flatMap((file) => ['--file', file]);
  const said = run(CHECKOV, 'checkov', [...files, '--framework', 'cloudformation', '--output', 'json', '--quiet', '--compact', '--skip-download', '--soft-fail'], concerns.app.outdir);
  const reports = [JSON.parse(said)].flat() as CheckovReport[];
  return reports.flatMap(({ results }) => results.failed_checks).flatMap(({ check_id: id, file_path: path, resource }) =>
    findingIn(concerns, 'Checkov', id, path.replace(/^\//, ''), resource.split('.').slice(1).join('.')));
}

function findingIn(concerns: ConcernApp, pack: string, id: string, file: string, logicalId: string): PackFinding[] {
  const concern = concerns.stacks.get(file.replace('.template.json', ''));
  return concern !== undefined && logicalId.startsWith('Orders') ? [{ pack, id, concern, part: logicalId }] : [];
}

function templates({ stacks }: ConcernApp): string[] {
  return [...stacks.keys()].map((stack) => `${stack}.template.json`);
}

/** A program of PyPI, installed when it is not there. */
function run(requirement: string, program: string, args: readonly string[], cwd: string): string {
  const venv = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'cdk-checked-lambda', requirement.replace('==', '-'));
  if (!existsSync(join(venv, 'bin', program))) {
    mkdirSync(venv, { recursive: true });
    execFileSync('python3', ['-m', 'venv', venv]);
    execFileSync(join(venv, 'bin/pip'), ['install', '--quiet', requirement]);
  }
  return spawnSync(join(venv, 'bin', program), args, { cwd, encoding: 'utf8', maxBuffer: 1e9 }).stdout;
}
