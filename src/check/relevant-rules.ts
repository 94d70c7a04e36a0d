/* eslint-disable no-bitwise -- sets of fields are compared for every rule and function */
import { Rule } from '../rules/rule';
import { ALL_FIELDS } from '../view/fields';
import { FieldName, FunctionView } from '../view/function-view';
import { isCollection, isKnown, UNKNOWN } from '../view/maybe';

/** A set of fields, as bits. */
type Fields = readonly [number, number];

/** Facts that every function has; a rule finds nothing in them alone. */
const ALWAYS_THERE: readonly FieldName[] = ['compute', 'region', 'today'];

const BY_RULES = new WeakMap<readonly Rule[], RelevantRules>();

interface Relevance {
  readonly rule: Rule;
  readonly needs: Fields;
  readonly reads: Fields;
  readonly properties: Fields;
  readonly silentAboutNothing: boolean;
}

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

  private readonly relevances: readonly Relevance[];
  private before: FunctionView | undefined;
  private foundBefore: ReadonlySet<Rule> = new Set();

  private constructor(rules: readonly Rule[]) {
    this.relevances = rules.map((rule) => ({
      rule,
      needs: bits(rule.needs),
      reads: bits(rule.fields),
      properties: bits(rule.fields.filter((field) => !ALWAYS_THERE.includes(field))),
      silentAboutNothing: isSilentAboutNothing(rule),
    }));
  }

  /** The rules that can find something in a view, in their order. */
  public in(view: FunctionView): Rule[] {
    const { set, unknown, changed } = compare(view, this.before);
    const relevant: Rule[] = [];
    for (const { rule, needs, reads, properties, silentAboutNothing } of this.relevances) {
      const canFind = !overlap(needs, unknown) && (overlap(properties, set) || !silentAboutNothing);
      if (canFind && (overlap(reads, changed) || this.foundBefore.has(rule))) {
        relevant.push(rule);
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

/** Whether a rule finds nothing while no property that it reads is set. Rules about missing properties do. */
function isSilentAboutNothing(rule: Rule): boolean {
  try {
    return (['default', 'managedInstances', UNKNOWN] as const).every((compute) =>
      rule.evaluate({ compute, region: 'eu-west-1', today: '2000-01-01' }) === undefined
      && rule.evaluate({ compute, region: UNKNOWN, today: '2100-01-01' }) === undefined);
  } catch {
    return false;
  }
}

/** The fields that say something, those that are not known as a whole, and those that say something else than before. */
function compare(view: FunctionView, before: FunctionView | undefined): Record<'set' | 'unknown' | 'changed', Fields> {
  const set: [number, number] = [0, 0];
  const unknown: [number, number] = [0, 0];
  const changed: [number, number] = [0, 0];
  for (let index = 0; index < ALL_FIELDS.length; index++) {
    const field = ALL_FIELDS[index]!;
    const value: unknown = view[field];
    const half = index < 31 ? 0 : 1;
    const bit = 1 << index % 31;
    if (before === undefined || before[field] !== value) {
      changed[half] |= bit;
    }
    if (value === undefined) {
      continue;
    }
    const isPartial = isCollection(value) && !value.complete;
    if (!isPartial || value.atLeast > 0 || value.known.length > 0) {
      set[half] |= bit;
    }
    if (isPartial || !isKnown(value)) {
      unknown[half] |= bit;
    }
  }
  return { set, unknown, changed };
}

function bits(fields: readonly FieldName[]): Fields {
  const half = (from: number) => fields.map((field) => ALL_FIELDS.indexOf(field) - from).filter((index) => index >= 0 && index < 31)
    .reduce((all, index) => all | 1 << index, 0);
  return [half(0), half(31)];
}

function overlap(a: Fields, b: Fields): boolean {
  return (a[0] & b[0]) !== 0 || (a[1] & b[1]) !== 0;
}
