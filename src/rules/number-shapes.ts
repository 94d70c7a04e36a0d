import { defineRule, maybe, Properties, Rule } from './rule';
import { at, NumberField, REJECTED, Row, serviceModel, textsOf, upperFirst } from './shape-rows';
import { grouped } from './words';
import { FIELDS } from '../view/fields';
import { isKnown } from '../view/maybe';

interface Bounds {
  readonly min: number;
  readonly max: number;
}

interface NumberRow extends Row {
  /** A bound with its unit, such as `10,240 MB`. */
  readonly unit: (value: number) => string;
  /** The bounds on Lambda's own fleet; while the compute is unknown the bounds of the service model hold, which are the widest. */
  readonly bounds: Bounds;
  readonly boundsOnManagedInstances?: Bounds;
  /** Properties that put the examples on managed instances. */
  readonly onManagedInstances?: Properties;
}

export function outOfRange(field: NumberField, { unit, bounds, boundsOnManagedInstances, onManagedInstances, ...row }: NumberRow): Rule {
  const { words, path } = FIELDS[field];
  const widest = { ...bounds, ...serviceModel(field) } as Bounds;
  const boundsBy = { default: bounds, managedInstances: boundsOnManagedInstances ?? widest };
  const outside = ({ min, max }: Bounds) => [min - 1, max + 1].map((value) => at(path, value, row.among));
  const inside = ({ min, max }: Bounds) => [min, max].map((value) => at(path, value, row.among));
  const remedy = (limit: Bounds) => `set ${words} between ${range(limit, unit, 'and')}`;
  const managed = onManagedInstances && boundsOnManagedInstances;
  return defineRule({
    title: `${upperFirst(words)} is ${range(bounds, unit, 'to')}`,
    why: REJECTED,
    fix: remedy(bounds),
    ...textsOf(row),
    reads: [field, maybe('compute')],
    check: (reading) => {
      const value = (reading as { readonly [F in NumberField]?: number })[field];
      const { compute = 'default' } = reading;
      const limit = isKnown(compute) ? boundsBy[compute] : widest;
      return value !== undefined && (value < limit.min || value > limit.max)
        ? { what: `${words} is ${unit(value)}; Lambda accepts ${range(limit, unit, 'to')}`, fix: remedy(limit) }
        : undefined;
    },
    get examples() {
      return {
        good: [...inside(bounds), ...(managed ? inside(managed).map((example) => ({ ...onManagedInstances, ...example })) : [])],
        bad: [...outside(bounds), ...(managed ? outside(managed).map((example) => ({ ...onManagedInstances, ...example })) : [])],
      };
    },
  });
}

export function notWhole(field: NumberField, row: Row): Rule {
  const { words, path } = FIELDS[field];
  const min = serviceModel(field).min ?? 0;
  return defineRule({
    title: `${upperFirst(words)} is a whole number`,
    why: REJECTED,
    fix: `set ${words} to a whole number`,
    ...textsOf(row),
    reads: [field],
    check: (reading) => {
      const value = (reading as { readonly [F in NumberField]?: number })[field];
      return value !== undefined && !Number.isInteger(value) ? `${words} is ${grouped(value)}; Lambda accepts whole numbers` : undefined;
    },
    get examples() {
      return { good: [at(path, min + 1, row.among)], bad: [at(path, min + 0.5, row.among)] };
    },
  });
}

function range({ min, max }: Bounds, unit: (value: number) => string, word: string): string {
  return `${grouped(min)} ${word} ${unit(max)}`;
}
