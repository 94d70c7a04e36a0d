import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack, Validations } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { AwsSolutionsChecks } from 'cdk-nag';
import { TOPICS } from '../src/rules';
import { Example } from '../src/rules/rule';
import { MINIMAL, scenarioOf } from '../test/examples';
import { ENV } from '../test/function/stack';

const CFN_LINT = '1.58.0';
const PAGE = 'docs/peers.md';
const TOOLS = ['CDK', 'cfn-lint', 'cdk-nag'] as const;
type Tool = (typeof TOOLS)[number];
/** The topics whose rules are about something else than a template. */
const WITHOUT_TEMPLATE = ['Requests', 'Props of CheckedFunction'];

/** A bad example of a rule, as a stack of its own. */
interface Case {
  readonly rule: string;
  readonly topic: string;
  readonly stack: string;
}

type Found = Map<string, Set<string>>; // by stack

function main(): void {
  const folder = mkdtempSync(join(tmpdir(), 'peers-'));
  const app = new App({ outdir: join(folder, 'cdk.out'), analyticsReporting: false });
  const cases = TOPICS.filter(({ title }) => !WITHOUT_TEMPLATE.includes(title)).flatMap(({ title, rules }) =>
    rules.flatMap((rule) => rule.examples.bad.map((example, index): Case | undefined => {
      const stack = `${rule.id}-${index}`;
      return include(app, folder, stack, example) ? { rule: rule.id, topic: title, stack } : undefined;
    }).filter((one): one is Case => one !== undefined)));
  include(app, folder, 'baseline', {});
  const findings: Record<Tool, Found> = { ...fromCdk(app), 'cfn-lint': fromCfnLint(join(folder, 'cdk.out')) };
  writeFileSync(PAGE, page(cases, findings));
  rmSync(folder, { recursive: true });
}

/** Values of a type that the CDK itself refuses never get into a template, and other tools cannot be told what the user knows. */
function include(app: App, folder: string, id: string, example: Example): boolean {
  const { properties, resources = {}, region, facts } = scenarioOf(example);
  if (facts !== undefined) {
    return false;
  }
  const file = join(folder, `${id}.json`);
  const Properties = Object.fromEntries(Object.entries({ ...MINIMAL, ...properties }).filter(([, value]) => value !== undefined));
  writeFileSync(file, JSON.stringify({ Resources: { ...resources, Function: { Type: 'AWS::Lambda::Function', Properties } } }));
  const stack = new Stack(app, id, { env: { ...ENV, region: region ?? ENV.region } });
  try {
    new CfnInclude(stack, 'Example', { templateFile: file });
    stack.resolve((stack as unknown as { _toCloudFormation(): object })._toCloudFormation()); // as it would throw when it is written
    return true;
  } catch {
    app.node.tryRemoveChild(id);
    return false;
  }
}

const PLUGINS: Record<string, Tool> = { 'CloudFormation Validate': 'CDK', 'AwsSolutions': 'cdk-nag' };

function fromCdk(app: App): Record<'CDK' | 'cdk-nag', Found> {
  const found: Record<'CDK' | 'cdk-nag', Found> = { 'CDK': new Map(), 'cdk-nag': new Map() };
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
    for (const { ruleName, violatingConstructs = [] } of tool ? violations : []) {
      violatingConstructs.forEach(({ constructPath = '' }) => add(found[tool as 'CDK'], constructPath.split('/')[0], ruleName));
    }
  }
  return found;
}

function fromCfnLint(folder: string): Found {
  const venv = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'cdk-checked-lambda', `cfn-lint-${CFN_LINT}`);
  if (!existsSync(join(venv, 'bin/cfn-lint'))) {
    mkdirSync(venv, { recursive: true });
    execFileSync('python3', ['-m', 'venv', venv]);
    execFileSync(join(venv, 'bin/pip'), ['install', '--quiet', `cfn-lint==${CFN_LINT}`]);
  }
  const templates = readdirSync(folder).filter((file) => file.endsWith('.template.json'));
  const { stdout } = spawnSync(join(venv, 'bin/cfn-lint'), ['--format', 'json', '--regions', ENV.region, '--', ...templates], {
    cwd: folder, encoding: 'utf8', maxBuffer: 1e9,
  });
  const found: Found = new Map();
  for (const { Filename, Rule } of JSON.parse(stdout) as { Filename: string; Rule: { Id: string } }[]) {
    add(found, Filename.replace('.template.json', ''), Rule.Id);
  }
  return found;
}

function add(found: Found, stack: string, finding: string): void {
  found.set(stack, (found.get(stack) ?? new Set()).add(finding));
}

/** What a tool says of an example and not of the function that all examples start with. */
function said({ stack }: Case, found: Found): string[] {
  const always = found.get('baseline') ?? new Set();
  return [...found.get(stack) ?? []].filter((finding) => !always.has(finding));
}

function page(cases: readonly Case[], findings: Record<Tool, Found>): string {
  const topics = [...new Set(cases.map(({ topic }) => topic))].map((topic) => [topic, cases.filter((one) => one.topic === topic)] as const);
  const counts = (some: readonly Case[]) => TOOLS.map((tool) => some.filter((one) => said(one, findings[tool]).length > 0).length);
  const rows = [...topics, ['all', cases] as const].map(([topic, some]) => `| ${topic} | ${some.length} | ${counts(some).join(' | ')} |`);
  const rules = [...new Set(cases.map(({ rule }) => rule))];
  const twice = rules.map((rule) => twiceSaid(rule, cases.filter((one) => one.rule === rule), findings)).filter((row) => row !== undefined);
  return TEMPLATE.replace('{{versions}}', versions()).replace('{{topics}}', rows.join('\n')).replace('{{twice}}', twice.join('\n'));
}

/** A rule of which another tool finds every example. */
function twiceSaid(rule: string, cases: readonly Case[], findings: Record<Tool, Found>): string | undefined {
  const columns = TOOLS.map((tool) => cases.every((one) => said(one, findings[tool]).length > 0)
    ? [...new Set(cases.flatMap((one) => said(one, findings[tool])))].sort().join(', ') : '');
  return columns.every((column) => column === '') ? undefined : `| ${rule} | ${columns.join(' | ')} |`;
}

function versions(): string {
  const versionOf = (name: string) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
  return `aws-cdk-lib ${versionOf('aws-cdk-lib')}, cfn-lint ${CFN_LINT}, cdk-nag ${versionOf('cdk-nag')}`;
}

const TEMPLATE = `<!-- Generated by \`npx projen docs:peers\` -->

# Other tools

Each bad example of our rules, as a template of its own, given to the validator in the CDK (which runs by default), to cfn-lint and to the pack AwsSolutions of cdk-nag: {{versions}}. A tool finds an example when it says anything that it does not say of the correct function which the examples start with; where that is about something else, such as an old runtime in the example, it counts in its favour. Examples with values of a type that the CDK itself refuses, and those that need known facts, are left out; all others are found by \`LambdaChecks\`.

| topic | examples | CDK | cfn-lint | cdk-nag |
| --- | --- | --- | --- | --- |
{{topics}}

The other way round, these tools know other services, the syntax of templates, and, in cdk-nag, what an organization demands beyond what works. Keep them: nothing here replaces them, and nothing is in their way.

## Said twice

These rules are found by another tool too, in all of their examples. Both messages stay, unless you acknowledge one of them under its own id, such as \`CloudFormation-Validate::F3034\`, or leave a rule out of \`LambdaChecks\` with \`excludeRules\`.

| rule | CDK | cfn-lint | cdk-nag |
| --- | --- | --- | --- |
{{twice}}
`;

main();
