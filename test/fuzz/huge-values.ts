import * as fc from 'fast-check';
import { findingsOnFunctions } from './functions-in';
import { checkSibling } from '../../src/check/check';
import { Finding } from '../../src/check/finding';
import { fromSibling } from '../../src/readers/from-sibling';
import { ResourceIndex } from '../../src/readers/resource-index';
import { SiblingFacts } from '../../src/readers/surroundings/sibling-facts';
import { ALL_RULES } from '../../src/rules';
import { Scenario } from '../../src/rules/rule';
import { Sibling } from '../../src/view/sibling';
import { SIBLINGS } from '../../src/view/siblings';
import { REGION, scenarioFor, TODAY } from '../examples';
import { changedAt, pathsIn } from '../intrinsics';

type Path = readonly (string | number)[];
type Resources = Readonly<Record<string, { readonly Type: string; readonly Properties?: unknown; readonly DependsOn?: unknown }>>;

const CHECKED = 'Checked';

/** More than the stack holds. */
const LEVELS = 30_000;
/** More than a call can be given. */
const MEMBERS = 150_000;

function nested(around: (inner: unknown) => unknown): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < LEVELS; level++) {
    value = around(value);
  }
  return value;
}

const HUGE: Readonly<Record<string, unknown>> = {
  'lists in lists': nested((inner) => [inner]),
  'objects in objects': nested((inner) => ({ Value: inner })),
  'texts that are joined': nested((inner) => ({ 'Fn::Join': ['', [inner, 'x']] })),
  'conditions in conditions': nested((inner) => ({ 'Fn::If': ['Condition', inner, 'x'] })),
  'a long list': Array.from({ length: MEMBERS }, () => ({ Ref: 'AWS::Region' })),
};

/** The resources of an example, with what the rule judges as one of them. */
function resourcesOf({ properties, resources, dependsOn }: Scenario, type: string): Resources {
  return { ...resources, [CHECKED]: { Type: type, Properties: properties, DependsOn: dependsOn } };
}

function findingsIn(changed: unknown): Finding<string>[] {
  const Conditions = { Condition: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } };
  const templates = [{ key: 'shop', template: { Resources: changed, Conditions }, region: REGION }];
  const index = new ResourceIndex(templates);
  return [...findingsOnFunctions(index, templates), ...SIBLINGS.flatMap((sibling) => findingsOnSiblings(index, sibling))];
}

function findingsOnSiblings(index: ResourceIndex, sibling: Sibling): Finding<string>[] {
  const facts = new SiblingFacts(index);
  return index.ofType(sibling.type).flatMap((resource) => resource.scope.casesOf(resource).flatMap(({ properties, scope }) => {
    const around = { ...facts.of(sibling, { ...resource, properties, scope }), region: REGION, today: TODAY };
    return checkSibling(sibling, fromSibling(sibling, properties, around, scope));
  }));
}

/** A place in the resources of a template, whichever resource of its type it is in and whichever member of a list. */
function nameOf(resources: Resources, [id = '', ...path]: Path): string {
  return [resources[id]!.Type, ...path.map((name) => (/^\d+$/.test(String(name)) ? '*' : name))].join('.');
}

/** Each place that the examples have, once. */
const PLACES: ReadonlyMap<string, { readonly resources: Resources; readonly path: Path }> = new Map(
  ALL_RULES.flatMap((rule) => [...rule.examples.good, ...rule.examples.bad].flatMap((example) => {
    const resources = resourcesOf(scenarioFor(rule, example), rule.subject.type);
    return pathsIn(resources).filter((path) => path.length > 1).map((path) => [nameOf(resources, path), { resources, path }] as const);
  })),
);

function failureAt(place: string, what: string): string | undefined {
  const { resources, path } = PLACES.get(place)!;
  try {
    const failed = findingsIn(changedAt(resources, path, () => HUGE[what])).find(({ ruleId }) => ruleId === 'internal-error');
    return failed && `${place} with ${what}: ${failed.what}`;
  } catch (error) {
    return `${place} with ${what}: ${String(error)}`;
  }
}

/** Puts each value in each place; gives what fails. */
export function failuresOfHugeValues(): string[] {
  const failures = [...PLACES.keys()].flatMap((place) => Object.keys(HUGE).map((what) => failureAt(place, what)));
  return failures.filter((failure) => failure !== undefined);
}

/** The same as a property. The values go by their names: fast-check could not write them down. */
export const HUGE_VALUES = {
  'no value is too deep or too long': fc.property(fc.constantFrom(...PLACES.keys()), fc.constantFrom(...Object.keys(HUGE)), (place, what) => {
    const failure = failureAt(place, what);
    if (failure !== undefined) {
      throw new Error(failure);
    }
  }),
};
