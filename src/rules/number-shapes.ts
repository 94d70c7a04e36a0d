import { ON_UNKNOWN_COMPUTE } from './example-properties';
import { KnownPart } from './known-part';
import { defineRule, knownPart, maybe, Properties, Rule } from './rule';
import { at, bound, boundOf, Ground, modelOf, NumberField, ON_FUNCTION, property, rejected, Row, serviceModel, textsOf, upperFirst } from './shape-rows';
import { grouped, list } from './words';
import { FIELDS } from '../view/fields';
import { isKnown } from '../view/maybe';

interface Bounds {
  readonly min: number;
  readonly max: number;
}

interface NumberRow extends Row {
  /** A bound with its unit, such as `10,240 MB`. */
  readonly unit: (value: number) => string;
  /** The bounds on Lambda's own fleet, where the service model has wider ones. While the compute is unknown the widest hold. */
  readonly bounds?: Bounds;
  readonly boundsOnManagedInstances?: Bounds;
  /** Properties that put the examples on managed instances. */
  readonly onManagedInstances?: Properties;
}

export function outOfRange(field: NumberField, { unit, boundsOnManagedInstances, onManagedInstances, ...row }: NumberRow): Rule {
  const { words, path } = FIELDS[field];
  const { bounds = { min: bound(field, 'min'), max: bound(field, 'max') } } = row;
  const widest = { ...bounds, ...serviceModel(field) } as Bounds;
  const boundsBy = { default: bounds, managedInstances: boundsOnManagedInstances ?? widest };
  const outside = ({ min, max }: Bounds, among = row.among) => [min - 1, max + 1].map((value) => at(path, value, among));
  const inside = ({ min, max }: Bounds, among = row.among) => [min, max].map((value) => at(path, value, among));
  const remedy = (limit: Bounds) => `set ${words} between ${range(limit, unit, 'and')}`;
  const managed = onManagedInstances && boundsOnManagedInstances;
  return defineRule({
    title: `${upperFirst(words)} is ${range(bounds, unit, 'to')}`,
    why: rejected(ON_FUNCTION),
    fix: remedy(bounds),
    ...textsOf(row),
    reads: [field, maybe('compute')],
    check: (reading) => {
      const value = (reading as { readonly [F in NumberField]?: number })[field];
      const { compute = 'default' } = reading;
      const limit = isKnown(compute) ? boundsBy[compute] : widest;
      const where = limit === boundsOnManagedInstances ? ' on managed instances' : '';
      return value !== undefined && (value < limit.min || value > limit.max)
        ? { what: `${words} is ${unit(value)}; Lambda accepts ${range(limit, unit, 'to')}${where}`, fix: remedy(limit) }
        : undefined;
    },
    get examples() {
      return {
        good: [...inside(bounds), ...(managed ? [...inside(managed, onManagedInstances), ...inside(widest, ON_UNKNOWN_COMPUTE)] : [])],
        bad: [...outside(bounds), ...(managed ? [...outside(managed, onManagedInstances), ...outside(widest, ON_UNKNOWN_COMPUTE)] : [])],
      };
    },
  });
}

export interface WholeRow extends Row {
  /** What is counted, such as `seconds`. */
  readonly unit?: string;
  /** A whole number with no other mistake, where the one above the minimum has one. */
  readonly good?: number;
}

export function notWhole<R>(on: Ground<R>, field: string, row: WholeRow): R {
  const { words, path } = property(on, field);
  const { good = (modelOf(on, field).min ?? 0) + 1, unit } = row;
  return on.rule({
    title: `${upperFirst(words)} is a whole number`,
    why: rejected(on),
    fix: `set ${words} to a whole number${unit ? ` of ${unit}` : ''}`,
    ...textsOf(row),
    reads: [field],
    check: (reading: Readonly<Record<string, number>>) => {
      const value = reading[field];
      return value !== undefined && !Number.isInteger(value) ? `${words} is ${grouped(value)}${unit ? ` ${unit}` : ''}; Lambda accepts whole numbers` : undefined;
    },
    get examples() {
      return { good: [at(path, good, row.among)], bad: [at(path, good - 0.5, row.among)] };
    },
  });
}

export interface SiblingNumberRow extends Row {
  readonly unit?: (value: number) => string;
  /** Where the service model has none, or 0. */
  readonly min?: number;
  /** Where the service model is wider than the documents. */
  readonly max?: number;
}

/** The same for a resource that does not care where functions run; of each number in a list. */
export function numberOutOfRange<R>(on: Ground<R>, field: string, { unit = grouped, ...row }: SiblingNumberRow): R {
  const { words, path } = property(on, field);
  const { min = 0 } = { ...modelOf(on, field), ...row };
  const max = row.max ?? boundOf(on, path, 'max');
  const isList = path.includes('[]');
  const outside = (value: number) => value < min || value > max;
  const tell = (values: readonly number[]) => `${words} is ${list(values.map(unit))}; Lambda accepts ${range({ min, max }, unit, 'to')}`;
  const examples = (values: readonly number[]) => values.map((value) => at(path, isList ? [value] : value, row.among));
  return on.rule({
    title: `${upperFirst(words)} is ${range({ min, max }, unit, 'to')}`,
    why: rejected(on),
    fix: `set ${words} between ${range({ min, max }, unit, 'and')}`,
    ...textsOf(row),
    reads: [isList ? knownPart(field) : field],
    check: (reading: Readonly<Record<string, unknown>>) => {
      const value = reading[field] as number | KnownPart<number> | undefined;
      if (value instanceof KnownPart) {
        return value.filter(outside).whenAny(tell);
      }
      return value !== undefined && outside(value) ? tell([value]) : undefined;
    },
    get examples() {
      return { good: examples([min, max]), bad: examples([min - 1, max + 1]) };
    },
  });
}

function range({ min, max }: Bounds, unit: (value: number) => string, word: string): string {
  return `${grouped(min)} ${word} ${unit(max)}`;
}
