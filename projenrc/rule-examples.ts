import { isDeepStrictEqual } from 'node:util';
import { fact } from './example-facts';
import { packageFacts } from './example-packages';
import { shortened, withoutRuns } from './shortened';
import { templateYaml } from './template-yaml';
import { Example, Rule, Scenario, SiblingRule } from '../src/rules/rule';
import { FUNCTION } from '../src/view/fields';
import { findingsIn } from '../test/examples';

type AnyRule = Rule | SiblingRule;
type Resources = Readonly<Record<string, unknown>>;

/** What a page shows of a rule. */
export interface ShownExamples {
  readonly bad: Example;
  readonly good: Example;
}

/** The smallest pair whose difference is small: the mistake, and what would not be one. */
export function shownExamples(rule: AnyRule): ShownExamples {
  const { subject: { type }, examples } = rule;
  return cheapest(examples.bad.map((bad) => ({ bad, good: nearestGood(rule, bad) })), ({ bad, good }) => cost(type, bad, good));
}

/** The correct example that differs least from a mistake. */
export function nearestGood({ subject: { type }, examples }: AnyRule, bad: Example): Example {
  return cheapest(examples.good, (good) => cost(type, bad, good));
}

function cheapest<T>(items: readonly T[], costOf: (item: T) => number): T {
  return items.reduce((best, other) => costOf(other) < costOf(best) ? other : best);
}

function cost(type: string, bad: Example, good: Example): number {
  const [has, lacks] = [leaves(bad), leaves(good)];
  const lost = [...has.keys()].filter((path) => !lacks.has(path)).length; // what is only left out explains less than what is changed
  const changed = [...lacks].filter(([path, leaf]) => has.get(path) !== leaf).length;
  const empty = [...has.values()].filter((leaf) => ['""', '[]', '{}'].includes(leaf)).length;
  return lines(badExample(type, bad)) + 2 * lost + changed + 2 * empty;
}

function lines(yaml: string): number {
  return yaml.split('\n').reduce((count, line) => count + Math.ceil(line.length / 100), 0);
}

/** The values of an example by their paths. */
function leaves(value: unknown, path = ''): Map<string, string> {
  const members = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return members.length === 0
    ? new Map([[path, JSON.stringify(value) ?? '']])
    : new Map(members.flatMap(([name, member]) => [...leaves(member, `${path}/${name}`)]));
}

/** The mistake and what is said about it. */
export function shownBad(rule: AnyRule, bad: Example): string {
  const { what } = findingsIn(rule, bad).find(({ ruleId }) => ruleId === rule.id)!;
  return [`# bad: ${withoutRuns(what.replaceAll('\n', ' '))}`, badExample(rule.subject.type, bad)].join('\n').trimEnd();
}

function badExample(type: string, bad: Example): string {
  const scenario = scenarioOf(bad);
  return [...comments(scenario), body(templateOf(type, scenario))].filter((line) => line !== '').join('\n');
}

/** What would be right; of a template with several resources only those that differ. */
export function shownGood({ subject: { type } }: AnyRule, { bad, good }: ShownExamples): string {
  const scenario = scenarioOf(good);
  const before = isTemplate(scenarioOf(bad)) ? templateOf(type, scenarioOf(bad)) as Resources : {};
  const template = templateOf(type, scenario);
  const same = Object.keys(template).filter((id) => isTemplate(scenario) && isDeepStrictEqual(template[id], before[id]));
  const shown = Object.fromEntries(Object.entries(template).filter(([id]) => !same.includes(id)));
  const gone = isTemplate(scenario) ? Object.keys(before).filter((id) => !(id in template)) : [];
  const facts = [...comments(scenario), ...gone.map((id) => id === idOf(type) ? `# nothing added to ${id}` : `# without ${id}`)];
  const nothing = facts.length === 0 && Object.keys(shown).length === 0;
  return [
    `# good${same.length > 0 ? ', the rest as above' : nothing ? ': nothing added' : ''}`,
    ...facts,
    body(shown),
  ].filter((line) => line !== '').join('\n');
}

function scenarioOf(example: Example): Scenario {
  return 'properties' in example ? example as Scenario : { properties: example };
}

function isTemplate({ resources, dependsOn }: Scenario): boolean {
  return resources !== undefined || dependsOn !== undefined;
}

/** The properties that an example adds, or all resources where there are others. */
export function templateOf(type: string, scenario: Scenario): Resources {
  const { properties, resources, dependsOn } = scenario;
  const added = Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
  if (!isTemplate(scenario)) {
    return added;
  }
  const own = {
    ...type !== FUNCTION.type && { Type: type },
    ...Object.keys(added).length > 0 && { Properties: added },
    ...dependsOn && { DependsOn: dependsOn },
  };
  return { ...Object.keys(own).length > 0 && { [idOf(type)]: own }, ...resources };
}

/** What an example's own resource is called. */
function idOf(type: string): string {
  return type.split('::')[2]!;
}

/** What an example takes away, and what no template says. */
function comments(scenario: Scenario): string[] {
  const { properties, parameters, region, today, view } = scenario;
  const removed = Object.entries(properties).filter(([, value]) => value === undefined).map(([name]) => `# without ${name}`);
  const facts = Object.entries(view ?? {}).map(([field, value]) => fact(field, value));
  const declared = Object.keys(parameters ?? {}).map((name) => `# ${name} is a parameter of the template`);
  const place = [...region === undefined ? [] : [`# in ${region}`], ...today === undefined ? [] : [`# on ${today}`]];
  return [...removed, ...declared, ...place, ...facts, ...packageFacts(scenario)];
}

function body(value: Resources): string {
  return Object.keys(value).length === 0 ? '' : templateYaml(shortened(value) as object);
}
