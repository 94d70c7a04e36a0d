/* eslint-disable no-bitwise -- sets of fields are compared for every rule and function */
import { Rule } from '../rules/rule';
import { ALL_FIELDS } from '../view/fields';
import { FieldName, FunctionView } from '../view/function-view';
import { isCollection, isKnown, UNKNOWN } from '../view/maybe';

/** A set of fields, as bits. */
type Fields = readonly [number, number, number, number];

/** Facts that every function has; a rule finds nothing in them alone. */
const ALWAYS_THERE: readonly FieldName[] = ['region', 'today'];

const BY_RULES = new WeakMap<readonly Rule[], RelevantRules>();

/** Per rule: what it needs whole, what it reads, what it reads of the properties (four numbers each), and whether it can find something in none. */
const WIDTH = 13;

/**
 * Chooses the rules to ask about a function: those that can find something, given what is set and known, and unless the
 * function before had the same in all that they read. The functions of an app resemble each other, and rules are pure.
 */
export class RelevantRules {
  public static of(rules: readonly Rule[]): RelevantRules {
    const known = BY_RULES.get(rules) ?? new RelevantRules(rules);
    BY_RULES.set(rules, known);
    return known;
  }

  /** One row of numbers per rule, side by side, since all are looked at for each function. */
  private readonly table: Int32Array;
  private before: FunctionView | undefined;
  private foundBefore: ReadonlySet<Rule> = new Set();

  private constructor(private readonly rules: readonly Rule[]) {
    this.table = Int32Array.from(rules.flatMap((rule) => [
      ...bits(rule.needs),
      ...bits(rule.fields),
      ...bits(rule.fields.filter((field) => !ALWAYS_THERE.includes(field))),
      isSilentAboutNothing(rule) ? 0 : 1,
    ]));
  }

  /** The rules that can find something in a view, in their order. */
  public in(view: FunctionView): Rule[] {
    const { set, unknown, changed } = compare(view, this.before);
    const { table, rules, foundBefore } = this;
    const relevant: Rule[] = [];
    for (let index = 0, row = 0; index < rules.length; index++, row += WIDTH) {
      const isPartlyUnknown = overlap(table, row, unknown);
      const says = table[row + 12] === 1 || overlap(table, row + 8, set);
      if (!isPartlyUnknown && says && (overlap(table, row + 4, changed) || (foundBefore.size > 0 && foundBefore.has(rules[index]!)))) {
        relevant.push(rules[index]!);
      }
    }
    return relevant;
  }

  /** Takes note of a view in which no other rules than these found something. */
  public remember(view: FunctionView, found: ReadonlySet<Rule>): void {
    this.before = view;
    this.foundBefore = found;
  }
}

function overlap(table: Int32Array, at: number, fields: Fields): boolean {
  const [first, second, third, fourth] = fields;
  return ((table[at]! & first) | (table[at + 1]! & second) | (table[at + 2]! & third) | (table[at + 3]! & fourth)) !== 0;
}

/** Whether a rule finds nothing while no property that it reads is set. Rules about missing properties do. */
function isSilentAboutNothing(rule: Rule): boolean {
  try {
    return rule.evaluate({ compute: 'default', region: 'eu-west-1', today: '2000-01-01' }) === undefined
      && rule.evaluate({ compute: 'default', region: UNKNOWN, today: '2100-01-01' }) === undefined;
  } catch {
    return false;
  }
}

/** The fields that say something, those that are not known as a whole, and those that say something else than before. */
function compare(view: FunctionView, before: FunctionView | undefined): Record<'set' | 'unknown' | 'changed', Fields> {
  const set: [number, number, number, number] = [0, 0, 0, 0];
  const unknown: [number, number, number, number] = [0, 0, 0, 0];
  const changed: [number, number, number, number] = [0, 0, 0, 0];
  for (let index = 0; index < ALL_FIELDS.length; index++) {
    const field = ALL_FIELDS[index]!;
    const value: unknown = view[field];
    const part = index < 31 ? 0 : index < 62 ? 1 : index < 93 ? 2 : 3;
    const bit = 1 << index % 31;
    if (before === undefined || !isSame(before[field], value)) {
      changed[part] |= bit;
    }
    if (value === undefined || (value === 'default' && field === 'compute')) { // that is to say nothing about the compute
      continue;
    }
    const isPartial = isCollection(value) && !value.complete;
    if (!isPartial || value.atLeast > 0 || value.known.length > 0) {
      set[part] |= bit;
    }
    if (isPartial || !isKnown(value)) {
      unknown[part] |= bit;
    }
  }
  return { set, unknown, changed };
}

/** Readers make the same collections anew for each function. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other || typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return one === other;
  }
  const names = Object.keys(one);
  return names.length === Object.keys(other).length
    && names.every((name) => Object.hasOwn(other, name) && isSame(Reflect.get(one, name), Reflect.get(other, name)));
}

function bits(fields: readonly FieldName[]): Fields {
  const part = (from: number) => fields.map((field) => ALL_FIELDS.indexOf(field) - from).filter((index) => index >= 0 && index < 31)
    .reduce((all, index) => all | 1 << index, 0);
  return [part(0), part(31), part(62), part(93)];
}
