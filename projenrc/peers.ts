import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { grouped } from './markdown';
import { peerTemplate } from './peer-template';
import { fromCdk, fromCfnLint } from './peer-tools';
import { Case, peersPage } from './peers-page';
import { nearestGood } from './rule-examples';
import { TOPICS } from '../src/rules';
import { Example, Rule, Scenario, SiblingRule } from '../src/rules/rule';
import { Subject } from '../src/view/subject';
import { scenarioFor } from '../test/examples';
import { ENV } from '../test/function/stack';

/** The topics whose rules are about something else than a template. */
const WITHOUT_TEMPLATE = ['Requests', 'Props of CheckedFunction'];

function main(): void {
  const folder = mkdtempSync(join(tmpdir(), 'peers-'));
  const examples = new Examples(folder);
  const tried = TOPICS.filter(({ title }) => !WITHOUT_TEMPLATE.includes(title)).flatMap(({ title, rules }) =>
    rules.flatMap((rule) => rule.examples.bad.map((bad, index) => caseOf(examples, title, rule, bad, index))));
  const cases = tried.filter((one) => one !== undefined);
  const findings = { ...fromCdk(examples.app), 'cfn-lint': fromCfnLint(examples.app.outdir, examples.stacksByRegion()) };
  writeFileSync('docs/peers.md', peersPage(cases, tried.length - cases.length, findings));
  rmSync(folder, { recursive: true });
}

/** A mistake and what would be right, or nothing where a template cannot say it. */
function caseOf(examples: Examples, topic: string, rule: Rule | SiblingRule, bad: Example, index: number): Case | undefined {
  const good = nearestGood(rule, bad);
  const minimal = examples.stack(`minimal-${rule.subject.type.split('::')[2]}`, rule.subject, {});
  const wrong = examples.stack(`${rule.id}-bad-${index}`, rule.subject, bad);
  const right = examples.stack(`${rule.id}-good-${rule.examples.good.findIndex((one) => JSON.stringify(one) === JSON.stringify(good))}`, rule.subject, good);
  return wrong === undefined ? undefined : { rule: rule.id, topic, wrong, right: [minimal, right].filter((stack) => stack !== undefined) };
}

/** An app in which each example is a stack. */
class Examples {
  public readonly app: App;
  private readonly regions = new Map<string, string | undefined>();

  public constructor(private readonly folder: string) {
    this.app = new App({ outdir: join(folder, 'cdk.out'), analyticsReporting: false });
  }

  /** The stack of an example; values of a type that the CDK itself refuses never get into a template. */
  public stack(id: string, subject: Subject, example: Example): string | undefined {
    if (!this.regions.has(id)) {
      const scenario = scenarioFor({ subject }, example);
      const { view, facts, files, archive, imageFiles } = scenario;
      const isTold = [view, facts, files, archive, imageFiles].every((one) => one === undefined); // other tools see templates only
      this.regions.set(id, isTold && this.include(id, subject, scenario) ? scenario.region : undefined);
    }
    return this.regions.get(id) === undefined ? undefined : id;
  }

  public stacksByRegion(): Map<string, string[]> {
    const stacks = [...this.regions].filter(([, region]) => region !== undefined);
    return new Map(grouped(stacks, ([, region]) => region!).map(([region, members]) => [region, members.map(([id]) => id)]));
  }

  private include(id: string, { type }: Subject, scenario: Scenario): boolean {
    const file = join(this.folder, `${id}.json`);
    writeFileSync(file, JSON.stringify(peerTemplate(type, scenario)));
    const stack = new Stack(this.app, id, { env: { ...ENV, region: scenario.region } });
    try {
      new CfnInclude(stack, 'Example', { templateFile: file });
      stack.resolve((stack as unknown as { _toCloudFormation(): object })._toCloudFormation()); // as it would throw when it is written
      return true;
    } catch {
      this.app.node.tryRemoveChild(id);
      return false;
    }
  }
}

main();
