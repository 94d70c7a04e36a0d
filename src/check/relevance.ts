import { Rule } from '../rules/rule';
import { ALL_FIELDS } from '../view/fields';
import { FieldName, FunctionView } from '../view/function-view';
import { isCollection, isKnown, UNKNOWN } from '../view/maybe';

/** A set of fields, as bits. */
type Fields = readonly [number, number];

/** Facts that every function has; a rule finds nothing in them alone. */
const ALWAYS_THERE: readonly FieldName[] = ['compute', 'region', 'today'];

/** When a rule need not be asked. Most functions set few properties, and most rules are about one that is not set. */
interface Relevance {
  readonly rule: Rule;
  readonly needs: Fields;
  readonly reads: Fields;
  readonly silentAboutNothing: boolean;
}

const RELEVANCES = new WeakMap<readonly Rule[], readonly Relevance[]>();

/** The rules that can find something in a view, in their order. */
export function relevantRules(view: FunctionView, rules: readonly Rule[]): Rule[] {
  const [set, unknown] = statesOf(view);
  const relevant: Rule[] = [];
  for (const { rule, needs, reads, silentAboutNothing } of relevances(rules)) {
    if (!overlap(needs, unknown) && !(silentAboutNothing && !overlap(reads, set))) {
      relevant.push(rule);
    }
  }
  return relevant;
}

function relevances(rules: readonly Rule[]): readonly Relevance[] {
  const known = RELEVANCES.get(rules) ?? rules.map((rule) => ({
    rule,
    needs: bits(rule.needs),
    reads: bits(rule.fields.filter((field) => !ALWAYS_THERE.includes(field))),
    silentAboutNothing: isSilentAboutNothing(rule),
  }));
  RELEVANCES.set(rules, known);
  return known;
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

/** The fields that say something, and those that are not known as a whole. */
function statesOf(view: FunctionView): [Fields, Fields] {
  const set: [number, number] = [0, 0];
  const unknown: [number, number] = [0, 0];
  for (let index = 0; index < ALL_FIELDS.length; index++) {
    const value: unknown = view[ALL_FIELDS[index]!];
    if (value === undefined) {
      continue;
    }
    const half = index < 31 ? 0 : 1;
    const bit = 1 << index % 31;
    const isPartial = isCollection(value) && !value.complete;
    if (!isPartial || value.atLeast > 0 || value.known.length > 0) {
      set[half] |= bit;
    }
    if (isPartial || !isKnown(value)) {
      unknown[half] |= bit;
    }
  }
  return [set, unknown];
}

function bits(fields: readonly FieldName[]): Fields {
  const half = (from: number) => fields.map((field) => ALL_FIELDS.indexOf(field) - from).filter((index) => index >= 0 && index < 31)
    .reduce((all, index) => all | 1 << index, 0);
  return [half(0), half(31)];
}

function overlap(a: Fields, b: Fields): boolean {
  return (a[0] & b[0]) !== 0 || (a[1] & b[1]) !== 0;
}
