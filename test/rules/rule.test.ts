import { KnownPart } from '../../src/rules/known-part';
import { defineRule, knownPart, maybe } from '../../src/rules/rule';
import { FunctionView } from '../../src/view/function-view';
import { seen, UNKNOWN } from '../../src/view/maybe';
import { RULE_TEXT, TODAY } from '../examples';

const NOTHING: FunctionView = { compute: 'default', today: TODAY };

describe('what a rule reads', () => {
  const rule = defineRule({
    ...RULE_TEXT,
    reads: ['memoryMb', 'subnets', knownPart('layers'), maybe('compute'), 'today'],
    check: ({ memoryMb, subnets, layers, compute }) => `${memoryMb} ${subnets?.length} ${layers.some(() => true)} ${String(compute)}`,
  });
  const view: FunctionView = { ...NOTHING, memoryMb: 128, subnets: { known: ['a'], atLeast: 1, complete: true }, layers: seen(['b']) };

  test('is all of it, what may be unknown, and what a user can write', () => {
    expect(rule.fields).toEqual(['memoryMb', 'subnets', 'layers', 'compute', 'today']);
    expect(rule.tolerates).toEqual(['compute']);
    expect(rule.properties).toEqual(['memoryMb', 'subnets', 'layers']);
  });

  test('is given as it is known', () => {
    expect(rule.evaluate(view)).toEqual({ what: '128 1 true default' });
    expect(rule.evaluate({ ...view, compute: UNKNOWN, layers: undefined })).toEqual({ what: '128 1 false Symbol(unknown)' });
  });

  test.each<[string, Partial<FunctionView>]>([
    ['a value that it needs is unknown', { memoryMb: UNKNOWN }],
    ['a collection that it needs is not known as a whole', { subnets: seen(['a']) }],
  ])('makes it silent when %s', (_, unknown) => expect(rule.evaluate({ ...view, ...unknown })).toBeUndefined());
});

test('a rule is an error that can be acknowledged, unless it says otherwise', () => {
  const plain = defineRule({ ...RULE_TEXT, reads: [], check: () => undefined });
  const other = defineRule({ ...RULE_TEXT, severity: 'warning', acknowledgeable: false, reads: [], check: () => undefined });
  expect([plain.severity, plain.acknowledgeable, other.severity, other.acknowledgeable]).toEqual(['error', true, 'warning', false]);
});

describe('the known part of a collection', () => {
  const part = new KnownPart({ known: ['a', 'b', 'a'], atLeast: 5, complete: false });

  test('answers what further members cannot refute', () => {
    expect(part.some((member) => member === 'b')).toBe(true);
    expect(part.some((member) => member === 'c')).toBe(false);
    expect(part.sum((member) => member.length)).toBe(3);
    expect(part.countAbove(4)).toBe(5);
    expect(part.countAbove(5)).toBeUndefined();
    expect(part.repeated((member) => member).whenAny((members) => members)).toEqual(['a']);
    expect(part.filter((member) => member === 'c').whenAny(() => 'some')).toBeUndefined();
    expect(part.filter((member) => member === 'a').countAbove(1)).toBe(2);
  });

  test('of nothing has nothing', () => {
    const nothing = KnownPart.NOTHING;
    expect([nothing.whenAny(() => 'some'), nothing.countAbove(0), nothing.sum(() => 1)]).toEqual([undefined, undefined, 0]);
  });
});
