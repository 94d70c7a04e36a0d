import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';

const CFN_LINT = '1.58.0';
export const TOOLS = ['CDK', 'cfn-lint', 'cdk-nag'] as const;
export type Tool = (typeof TOOLS)[number];

/** The ids of findings by stack, with the words of each. */
export class Found {
  private readonly byStack = new Map<string, Set<string>>();
  private readonly words = new Map<string, string>();

  public add(stack: string, id: string, description: string): void {
    this.byStack.set(stack, (this.byStack.get(stack) ?? new Set()).add(id));
    this.words.set(kindOf(id), this.words.get(kindOf(id)) || description);
  }

  public in(stack: string): string[] {
    return [...this.byStack.get(stack) ?? []];
  }

  public describe(id: string): string {
    return this.words.get(id) ?? '';
  }
}

/** The id of a rule without the place that some name. */
export function kindOf(id: string): string {
  return id.replace(/\[.*/s, '');
}

const PLUGINS: Record<string, 'CDK' | 'cdk-nag'> = { 'CloudFormation Validate': 'CDK', 'AwsSolutions': 'cdk-nag' };

/** Writes the templates of an app, and what is said about them meanwhile. */
export function fromCdk(app: App): Record<'CDK' | 'cdk-nag', Found> {
  const found = { 'CDK': new Found(), 'cdk-nag': new Found() };
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  try {
    app.synth();
  } catch (error) {
    if (!String(error).includes('ValidationFailed')) { // which the pack of cdk-nag causes
      throw error;
    }
  }
  const { pluginReports } = JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8'));
  for (const { pluginName, violations = [] } of pluginReports) {
    const tool = PLUGINS[pluginName];
    for (const { ruleName, description = '', violatingConstructs = [] } of tool ? violations : []) {
      violatingConstructs.forEach(({ constructPath = '' }) => found[tool!].add(constructPath.split('/')[0], ruleName, description));
    }
  }
  return found;
}

/** What is said about the templates of stacks in a Region. */
export function fromCfnLint(folder: string, stacksByRegion: ReadonlyMap<string, readonly string[]>): Found {
  const found = new Found();
  for (const [region, stacks] of stacksByRegion) {
    const { stdout } = spawnSync(cfnLint(), ['--format', 'json', '--regions', region, '--', ...stacks.map((stack) => `${stack}.template.json`)], {
      cwd: folder, encoding: 'utf8', maxBuffer: 1e9,
    });
    for (const { Filename, Rule } of JSON.parse(stdout || '[]') as { Filename: string; Rule: { Id: string; ShortDescription: string } }[]) {
      found.add(Filename.replace('.template.json', ''), Rule.Id, Rule.ShortDescription);
    }
  }
  return found;
}

/** The program, installed when it is not there. */
function cfnLint(): string {
  const venv = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'cdk-checked-lambda', `cfn-lint-${CFN_LINT}`);
  if (!existsSync(join(venv, 'bin/cfn-lint'))) {
    mkdirSync(venv, { recursive: true });
    execFileSync('python3', ['-m', 'venv', venv]);
    execFileSync(join(venv, 'bin/pip'), ['install', '--quiet', `cfn-lint==${CFN_LINT}`]);
  }
  return join(venv, 'bin/cfn-lint');
}

export function versions(): string {
  const versionOf = (name: string) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
  return `aws-cdk-lib ${versionOf('aws-cdk-lib')}, cfn-lint ${CFN_LINT}, cdk-nag ${versionOf('cdk-nag')}`;
}
