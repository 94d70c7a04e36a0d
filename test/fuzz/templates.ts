import * as fc from 'fast-check';
import { someProperties } from './arbitraries';
import { findingsOnFunctions } from './functions-in';
import { ResourceIndex, StackTemplate } from '../../src/readers/resource-index';
import { CATALOGUE } from '../../src/rules';
import { Example } from '../../src/rules/rule';
import { REGION, scenarioOf, UNSEEN_NAMES } from '../examples';
import { changedAt, intrinsic, isReplaceable, pathsIn, TOLD_UNLESS_HARMLESS } from '../intrinsics';

type Json = Readonly<Record<string, unknown>>;

/** The examples whose rules look around the function. */
const SCENARIOS = CATALOGUE.flatMap((rule) => [...rule.examples.good, ...rule.examples.bad])
  .filter((example) => scenarioOf(example).resources !== undefined);
const RESOURCES = SCENARIOS.flatMap((example) => Object.values(scenarioOf(example).resources ?? {}));

function templateOf(example: Example): Json {
  const { properties, parameters, resources, dependsOn } = scenarioOf(example);
  return { Transform: UNSEEN_NAMES, Parameters: parameters, Resources: { ...resources, Function: { Type: 'AWS::Lambda::Function', Properties: properties, DependsOn: dependsOn } } };
}

/** What is found about all functions of two stacks, the second of which is nested in the first. */
function idsIn(template: unknown, nested: unknown = {}, facts: Partial<StackTemplate<string>> = {}): string[] {
  const templates: StackTemplate<string>[] = [
    { key: 'A', template: template as Json, ...facts },
    { key: 'B', template: nested as Json, ...facts, nestedIn: { key: 'A', logicalId: 'Function' } },
  ];
  return findingsOnFunctions(new ResourceIndex(templates), templates).map(({ ruleId }) => ruleId);
}

/** Somewhere below the resources. */
function placeIn(template: Json, seed: number) {
  const all = pathsIn(template).filter((path) => path.length > 2 && isReplaceable(template, path));
  return all[seed % all.length] ?? [];
}

const scenario = fc.constantFrom(...SCENARIOS);
const more = fc.dictionary(fc.constantFrom('Role', 'Policy', 'Other', 'Alias', 'Queue', 'Key', '__proto__'), fc.constantFrom<unknown>(...RESOURCES), { maxKeys: 4 });
const junk = fc.oneof(intrinsic, fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('Fn::If', 'AWS::NoValue').map((name) => ({ [name]: ['A', 1] })));

function fail(ids: readonly string[], about: string): void {
  if (ids.length > 0) {
    throw new Error(`${about}: ${ids.join(', ')}`);
  }
}

/** Where a stack is known to be deployed, functions such as `Fn::Sub` become values. */
const KNOWN = { stackName: 'A', region: REGION, account: '123456789012' };

/** What must hold for whole templates. */
export const TEMPLATES = {
  'no template throws': fc.property(scenario, someProperties, more, fc.array(fc.tuple(fc.nat(), junk), { maxLength: 4 }), fc.option(junk), (given, added, resources, changes, nested) => {
    const { Resources } = templateOf(given) as { Resources: Json };
    const start: unknown = { Resources: { ...Resources, ...resources, Second: { Type: 'AWS::Lambda::Function', Properties: added } }, Conditions: added };
    const template = changes.reduce((one, [seed, value]) => changedAt(one, placeIn(one as Json, seed), () => value), start);
    fail(idsIn(template, nested, KNOWN).filter((id) => id === 'internal-error'), 'failed');
  }),

  'an unknown value of a template adds no finding': fc.property(scenario, fc.nat(), intrinsic, (given, seed, unknown) => {
    const template = templateOf(given);
    const before = idsIn(template);
    fail(idsIn(changedAt(template, placeIn(template, seed), () => unknown)).filter((id) => !before.includes(id) && !TOLD_UNLESS_HARMLESS.includes(id)), 'added');
  }),
} satisfies Record<string, fc.IRawProperty<unknown>>;
