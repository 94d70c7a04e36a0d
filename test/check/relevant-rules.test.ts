import { check } from '../../src/check/check';
import { RelevantRules } from '../../src/check/relevant-rules';
import { ALL_RULES } from '../../src/rules';
import { defineRule, knownPart, Read, Rule, SiblingRule } from '../../src/rules/rule';
import { ALL_FIELDS, FUNCTION } from '../../src/view/fields';
import { FieldName, FunctionView } from '../../src/view/function-view';
import { seen, UNKNOWN } from '../../src/view/maybe';
import { RULE_TEXT, TODAY } from '../examples';

const NOTHING: FunctionView = { compute: 'default', region: 'eu-west-1', today: TODAY };

/** Fields that are collections can be read in part; any other would do as well. */
const PARTLY = 'layers';

function ruleOn(reads: readonly Read[], tell: (reading: { readonly [name: string]: unknown }) => string | undefined = () => undefined): Rule {
  return defineRule({ ...RULE_TEXT, reads, check: tell });
}

const asked = (rules: readonly Rule[], view: FunctionView) => RelevantRules.of(rules).in(view).length;
/** As `check` does it: the view has been judged, and these rules found something. */
function judged(rules: readonly Rule[], view: FunctionView, found: readonly Rule[] = []): void {
  const relevant = RelevantRules.of(rules);
  relevant.in(view);
  relevant.remember(found);
}

const fields = ALL_FIELDS.filter((field) => !['compute', 'region', 'today'].includes(field)).map((field) => [field]);

describe.each(fields as [FieldName][])('a rule about %s', (field) => {
  const rules = () => [ruleOn([field])];

  test('is asked when the field is set', () => expect(asked(rules(), { ...NOTHING, [field]: 'x' })).toBe(1));
  test('is not asked when it is absent', () => expect(asked(rules(), NOTHING)).toBe(0));

  test.each([['it', UNKNOWN], ['part of it', { known: ['x'], atLeast: 1, complete: false }]])('finds nothing while %s is unknown', (_, unknown) => {
    const finding = [ruleOn([field], () => 'found')];
    expect(check({ ...NOTHING, [field]: 'x' }, finding)).toHaveLength(1);
    expect(check({ ...NOTHING, [field]: unknown }, finding)).toEqual([]);
  });

  test('is not asked when only another field is set', () => {
    const other = field === 'memoryMb' ? 'timeoutSeconds' : 'memoryMb';
    expect(asked(rules(), { ...NOTHING, [other]: 128 })).toBe(0);
  });

  test('is asked again when the field has changed, and only then', () => {
    const same = rules();
    const before = { ...NOTHING, [field]: 'x' };
    judged(same, before);
    expect(asked(same, { ...before })).toBe(0);
    expect(asked(same, { ...before, [field]: 'y' })).toBe(1);
  });

  test('is asked again when it found something', () => {
    const same = rules();
    const before = { ...NOTHING, [field]: 'x' };
    judged(same, before, same);
    expect(asked(same, { ...before })).toBe(1);
  });
});

test('a rule is not asked again because another one found something', () => {
  const rules = [ruleOn(['memoryMb']), ruleOn(['timeoutSeconds'])];
  const before = { ...NOTHING, memoryMb: 64, timeoutSeconds: 3 };
  judged(rules, before, [rules[0]!]);
  expect(RelevantRules.of(rules).in({ ...before })).toEqual([rules[0]]);
});

test('the word default says nothing about the compute, and much elsewhere', () => {
  expect(asked([ruleOn(['logFormat'])], { ...NOTHING, logFormat: 'default' })).toBe(1);
});

describe('a rule about the known part of a collection', () => {
  const rules = () => [ruleOn([knownPart(PARTLY)])];

  test('is asked when a member is known, or at least there', () => {
    expect(asked(rules(), { ...NOTHING, [PARTLY]: seen(['x']) })).toBe(1);
    expect(asked(rules(), { ...NOTHING, [PARTLY]: { known: [], atLeast: 1, complete: false } })).toBe(1);
    expect(asked(rules(), { ...NOTHING, [PARTLY]: { known: ['x'], atLeast: 0, complete: false } })).toBe(1);
  });

  test('is asked of an empty one, since that says something', () => {
    expect(asked(rules(), { ...NOTHING, [PARTLY]: { known: [], atLeast: 0, complete: true } })).toBe(1);
  });

  test('is not asked when nothing is seen', () => expect(asked(rules(), { ...NOTHING, [PARTLY]: seen([]) })).toBe(0));
});

test('a rule that finds something where nothing is set is asked whatever is set', () => {
  const rule = (...reads: Read[]) => defineRule({ ...RULE_TEXT, findsAbsence: true, reads, check: () => 'no role' });
  expect(asked([rule('role')], NOTHING)).toBe(1);
  expect(check({ ...NOTHING, region: UNKNOWN }, [rule('role', 'region')])).toEqual([]);
});

describe('the rules that say so are those that find something where nothing is set', () => {
  const region = ['eu-west-1', 'us-east-1', 'cn-north-1', 'us-gov-west-1', 'xx-nowhere-1', UNKNOWN];
  const views = region.flatMap((one) => ['2000-01-01', TODAY, '2100-01-01'].map((today) => ({ compute: 'default', region: one, today })));

  test.each((ALL_RULES as readonly SiblingRule[]).map((rule): [string, SiblingRule] => [rule.id, rule]))('%s', (_, { subject, evaluate, findsAbsence, fields: reads }) => {
    const isAsked = (field: string) => subject !== FUNCTION && ['region', 'today'].includes(field); // of other resources they are properties as all others are
    const finds = !reads.some(isAsked) && views.some((view) => evaluate(view) !== undefined);
    expect(findsAbsence).toBe(finds);
  });
});

test('Region and day alone are no reason to ask, compute is when it is not that of Lambda', () => {
  const rules = [ruleOn(['region', 'today', 'memoryMb']), ruleOn(['compute', 'region'])];
  expect(asked(rules, NOTHING)).toBe(0);
  expect(asked(rules, { ...NOTHING, compute: 'managedInstances' })).toBe(1);
  expect(check({ ...NOTHING, compute: UNKNOWN }, [ruleOn(['compute', 'region'], () => 'found')])).toEqual([]);
});

test('the rules are asked in their order', () => {
  const rules = [ruleOn(['memoryMb']), ruleOn(['timeoutSeconds']), ruleOn(['role'])];
  expect(RelevantRules.of(rules).in({ ...NOTHING, role: 'x', memoryMb: 128 })).toEqual([rules[0], rules[2]]);
});
