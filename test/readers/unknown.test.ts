import * as fc from 'fast-check';
import { ALL_RULES } from '../../src/rules';
import { Scenario } from '../../src/rules/rule';
import { FUNCTION } from '../../src/view/fields';
import { Collection, isCollection, UNKNOWN } from '../../src/view/maybe';
import { SiblingView } from '../../src/view/sibling';
import { SIBLINGS } from '../../src/view/siblings';
import { Subject } from '../../src/view/subject';
import { findingsOn, scenarioFor, viewOn } from '../examples';
import { changedAt, intrinsic, isReplaceable, pathsIn, TOLD_UNLESS_HARMLESS } from '../intrinsics';

type Template = Pick<Scenario, 'properties' | 'resources'>;

/** An example over the minimal resource of its type. */
interface Given {
  readonly subject: Subject;
  readonly scenario: Scenario;
}

const EXAMPLES = ALL_RULES.flatMap((rule) => [...rule.examples.good, ...rule.examples.bad]
  .map((example): Given => ({ subject: rule.subject, scenario: { ...scenarioFor(rule, example), isWhole: undefined } }))); // what is put in refers to names that they do not have
const OF_FUNCTIONS = EXAMPLES.filter(({ subject }) => subject === FUNCTION);
const OF_SIBLINGS = EXAMPLES.filter(({ subject }) => subject !== FUNCTION);
const idsOf = ({ subject }: Given, view: SiblingView) =>
  findingsOn(subject, view).map((finding) => finding.ruleId).filter((id) => !TOLD_UNLESS_HARMLESS.includes(id));
const viewOf = ({ subject, scenario }: Given) => viewOn(subject, scenario);

/** Values that may turn out to be absent: what can be appended without saying that something is there. */
const perhapsAbsent = fc.constantFrom<unknown>({ 'Fn::If': ['Condition', 'a', { Ref: 'AWS::NoValue' }] }, UNKNOWN);

function append(value: unknown, member: unknown): unknown {
  if (Array.isArray(value)) {
    return [...value, member];
  }
  const isIntrinsic = typeof value === 'object' && value !== null && Object.keys(value).some((key) => key === 'Ref' || key.startsWith('Fn::'));
  return typeof value === 'object' && value !== null && !isIntrinsic ? { ...value, APPENDED: member } : value;
}

/** The properties of the function, and the resources around it. */
function templateOf({ scenario: { properties, resources } }: Given): Template {
  return { properties, resources };
}

function viewWith(given: Given, change: (template: unknown) => unknown): SiblingView {
  return viewOn(given.subject, { ...given.scenario, ...change(templateOf(given)) as Template });
}

/** A place inside the properties, or inside the resources. */
function placeIn(given: Given, seed: number): readonly (string | number)[] {
  const template = templateOf(given);
  const all = pathsIn(template).filter((path) => path.length > 1 && isReplaceable(template, path));
  return all[seed % all.length] ?? [];
}

describe.each([['function', OF_FUNCTIONS], ['sibling', OF_SIBLINGS]])('in a %s', (_, examples) => {
  const example = fc.constantFrom(...examples);

  test('replacing any value by an unknown one adds no finding', () => {
    fc.assert(fc.property(example, fc.nat(), intrinsic, (given, seed, unknown) => {
      const replaced = viewWith(given, (template) => changedAt(template, placeIn(given, seed), () => unknown));
      expect(idsOf(given, viewOf(given))).toEqual(expect.arrayContaining(idsOf(given, replaced)));
    }), { numRuns: 1500 });
  });

  test('appending an unknown member to any list or map adds no finding', () => {
    fc.assert(fc.property(example, fc.nat(), perhapsAbsent, (given, seed, unknown) => {
      const appended = viewWith(given, (template) => changedAt(template, placeIn(given, seed), (value) => append(value, unknown)));
      expect(idsOf(given, viewOf(given))).toEqual(expect.arrayContaining(idsOf(given, appended)));
    }), { numRuns: 1500 });
  });

  test('forgetting fields, or members of collections, adds no finding', () => {
    fc.assert(fc.property(example, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (given, seeds) => {
      const view = viewOf(given);
      const forgotten = seeds.reduce<SiblingView>((known, seed) => forget(known, seed), view);
      expect(idsOf(given, view)).toEqual(expect.arrayContaining(idsOf(given, forgotten)));
    }), { numRuns: 1500 });
  });
});

function forget(view: SiblingView, seed: number): SiblingView {
  const names = Object.keys(view);
  const name = names[seed % names.length]!;
  const value = view[name];
  return { ...view, [name]: isCollection(value) ? forgetMember(value, seed) : UNKNOWN };
}

function forgetMember({ known, atLeast }: Collection<unknown>, seed: number): Collection<unknown> {
  const left = known.filter((_, index) => index !== seed % Math.max(known.length, 1));
  return { known: left, atLeast: seed % 2 === 0 ? atLeast : left.length, complete: false };
}

test.each([FUNCTION, ...SIBLINGS].map((subject): [string, Subject] => [subject.type, subject]))('nothing throws, whatever the properties of %s are', (_, subject) => {
  const parts = Object.values(subject.fields).map(({ path }) => path.replaceAll('[]', '').split('.'));
  const names = [...new Set(parts.map(([name]) => name!))];
  const inner = [...new Set(parts.flatMap(([, ...rest]) => rest)), 'Ref', 'Fn::If', 'Key', 'Value', 'Arn'];
  const structure = fc.dictionary(fc.constantFrom(...inner), fc.anything());
  const value = fc.oneof(fc.anything(), structure, fc.array(structure));
  fc.assert(fc.property(fc.dictionary(fc.constantFrom(...names), value), (properties) => {
    expect(findingsOn(subject, viewOn(subject, { properties })).map(({ ruleId }) => ruleId)).not.toContain('internal-error');
  }), { numRuns: 150 });
});
