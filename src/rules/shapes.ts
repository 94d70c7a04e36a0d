import { defineRule, Examples, knownPart, maybe, Properties, Rule, Severity } from './rule';
import { characters, grouped, list, quoted } from './words';
import { SERVICE_MODEL, ServiceModelRow } from '../data/service-model';
import { FIELDS, PropertyField } from '../view/fields';
import { FunctionView } from '../view/function-view';
import { Collection, isKnown, Maybe } from '../view/maybe';

type FieldOf<T> = { [F in PropertyField]-?: NonNullable<FunctionView[F]> extends T ? F : never }[PropertyField];
type NumberField = FieldOf<Maybe<number>>;
type StringField = Exclude<FieldOf<Maybe<string>>, NumberField>;
type ListField = FieldOf<Collection<string>>;

const REJECTED = 'Lambda rejects the function';

/** What a row says of itself; the rest follows from the field and the service model. */
interface Row {
  readonly id: string;
  readonly enforces: readonly string[];
  readonly source: string;
  readonly verified: string;
  readonly severity?: Severity;
  readonly title?: string;
  readonly why?: string;
  readonly fix?: string;
  /** What sentences call it, where that is not the name of the field. */
  readonly words?: string;
  /** What the other properties must be for an example to have no other mistake. */
  readonly among?: Properties;
}

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
    ...withoutExampleContext(row),
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
    ...withoutExampleContext(row),
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

interface LengthRow extends Row {
  readonly max?: number;
  /** A well-formed value of this length. */
  readonly sample?: (length: number) => string;
}

export function lengthOutOfRange(field: StringField, { sample = (length) => 'x'.repeat(length), ...row }: LengthRow): Rule {
  const { words, path } = { ...FIELDS[field], ...row };
  const { min = 0 } = serviceModel(field);
  const max = row.max ?? bound(field, 'max');
  const accepted = min > 0 ? `${grouped(min)} to ${grouped(max)} characters` : `at most ${grouped(max)} characters`;
  return defineRule({
    title: `${upperFirst(words)} has ${accepted}`,
    why: REJECTED,
    fix: min > 0 ? `use ${grouped(min)} to ${grouped(max)} characters` : `shorten it to ${grouped(max)} characters`,
    ...withoutExampleContext(row),
    reads: [field],
    check: (reading) => {
      const value = (reading as { readonly [F in StringField]?: string })[field];
      const length = value === undefined ? undefined : characters(value);
      return length !== undefined && (length < min || length > max) ? `${words} has ${count(length, 'character')}; Lambda accepts ${accepted}` : undefined;
    },
    get examples() {
      return {
        good: [...(min > 0 ? [min] : []), max].map((length) => at(path, sample(length), row.among)),
        bad: [...(min > 1 ? [min - 1] : []), max + 1].map((length) => at(path, sample(length), row.among)),
      };
    },
  });
}

interface PatternRow extends Row {
  /** What a well-formed value is, in words that follow "Lambda accepts". */
  readonly accepts: string;
  readonly pattern?: string;
  readonly good: readonly string[];
  readonly bad: readonly string[];
}

export function malformed(field: StringField, { accepts, good, bad, ...row }: PatternRow): Rule {
  const { words, path } = { ...FIELDS[field], ...row };
  const pattern = wholeValue(row.pattern ?? bound(field, 'pattern'));
  return defineRule({
    title: `${upperFirst(words)} is ${accepts}`,
    why: REJECTED,
    fix: `use ${accepts}`,
    ...withoutExampleContext(row),
    reads: [field],
    check: (reading) => {
      const value = (reading as { readonly [F in StringField]?: string })[field];
      return value !== undefined && !pattern.test(value) ? `${words} is ${quoted(value)}; Lambda accepts ${accepts}` : undefined;
    },
    get examples() {
      return {
        good: good.map((value) => at(path, value, row.among)),
        bad: bad.map((value) => at(path, value, row.among)),
      };
    },
  });
}

interface MemberPatternRow extends PatternRow {
  /** What one member is called, such as `subnet id`. */
  readonly member: string;
}

export function malformedMember(field: ListField, { accepts, member, good, bad, ...row }: MemberPatternRow): Rule {
  const { path } = FIELDS[field];
  const pattern = wholeValue(row.pattern ?? memberPattern(`${path}[]`));
  return defineRule({
    title: `${upperFirst(member)}s are ${accepts}`,
    why: REJECTED,
    fix: `use ${accepts}`,
    ...withoutExampleContext(row),
    reads: [knownPart(field)],
    check: (reading) => reading[field].filter((value) => !pattern.test(value)).whenAny((values) =>
      `${member} is ${list(values.map(quoted))}; Lambda accepts ${accepts}`),
    get examples() {
      return {
        good: good.map((value) => at(path, [value], row.among)),
        bad: bad.map((value) => at(path, [value], row.among)),
      };
    },
  });
}

interface CountRow extends Row {
  /** A well-formed member by its number. */
  readonly sample: (index: number) => unknown;
}

export function tooMany(field: ListField | 'fileSystems', { sample, ...row }: CountRow): Rule {
  const { words, path } = { ...FIELDS[field], ...row };
  const max = bound(field, 'max');
  const example = (length: number) => at(path, Array.from({ length }, (_, index) => sample(index)), row.among);
  return defineRule({
    title: `At most ${grouped(max)} ${words}`,
    why: REJECTED,
    fix: `leave at most ${grouped(max)}`,
    ...withoutExampleContext(row),
    reads: [knownPart(field)],
    check: (reading) => {
      const length = reading[field].countAbove(max);
      return length === undefined ? undefined : `there are ${grouped(length)} ${words}; Lambda accepts at most ${grouped(max)}`;
    },
    get examples() {
      return { good: [example(max)], bad: [example(max + 1)] };
    },
  });
}

interface AllowedRow extends Row {
  readonly bad: readonly string[];
  /** The allowed values which have no other mistake in the examples. */
  readonly good?: readonly string[];
}

export function notAllowed(field: StringField, { good, bad, ...row }: AllowedRow): Rule {
  const { words, path } = { ...FIELDS[field], ...row };
  const allowed = bound(field, 'allowed');
  const accepted = list(allowed, 'or');
  return defineRule({
    title: `${upperFirst(words)} is ${accepted}`,
    why: REJECTED,
    fix: `use ${accepted}`,
    ...withoutExampleContext(row),
    reads: [field],
    check: (reading) => {
      const value = (reading as { readonly [F in StringField]?: string })[field];
      return value !== undefined && !allowed.includes(value) ? `${words} is ${quoted(value)}; Lambda accepts ${accepted}` : undefined;
    },
    get examples() {
      return {
        good: (good ?? allowed).map((value) => at(path, value, row.among)),
        bad: bad.map((value) => at(path, value, row.among)),
      };
    },
  });
}

interface RequiredRow extends Row {
  /** The path of the missing member, `[]` for a member of a list. */
  readonly path: string;
  readonly what: string;
  readonly examples: Examples;
  readonly title: string;
  readonly fix: string;
}

/** A member without which the object around it is rejected. */
export function missing(field: PropertyField, { path, what, ...row }: RequiredRow): Rule {
  return defineRule({
    why: REJECTED,
    ...row,
    reads: [knownPart('missingMembers'), maybe(field as StringField)],
    check: ({ missingMembers }) => missingMembers.filter((member) => member === path).whenAny(() => what),
  });
}

/** The pattern of the service, which it matches against the whole value. */
export function wholeValue(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 'u');
}

function serviceModel(field: PropertyField): ServiceModelRow {
  return SERVICE_MODEL[FIELDS[field].path] ?? {};
}

function bound<K extends keyof ServiceModelRow>(field: PropertyField, kind: K): NonNullable<ServiceModelRow[K]> {
  const value = serviceModel(field)[kind];
  if (value === undefined) {
    throw new Error(`the service model has no ${kind} for ${FIELDS[field].path}`);
  }
  return value;
}

/** The pattern of the members of a list (`[]`) or map (`{key}`, `{value}`). */
export function memberPattern(path: string): string {
  const pattern = SERVICE_MODEL[path]?.pattern;
  if (pattern === undefined) {
    throw new Error(`the service model has no pattern for ${path}`);
  }
  return pattern;
}

/** `among`, with a value at a path such as `EphemeralStorage.Size`. */
function at(path: string, value: unknown, among: Properties = {}): Properties {
  const [name, ...rest] = path.split('.') as [string, ...string[]];
  const inner = among[name] as Properties | undefined;
  return { ...among, [name]: rest.length === 0 ? value : at(rest.join('.'), value, inner) };
}

function withoutExampleContext<R extends Row>({ id, enforces, source, verified, severity, title, why, fix }: R) {
  const texts = { title, why, fix };
  const given = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)) as { readonly [K in keyof typeof texts]?: string };
  return { id, enforces, source, verified, severity, ...given };
}

function range({ min, max }: Bounds, unit: (value: number) => string, word: string): string {
  return `${grouped(min)} ${word} ${unit(max)}`;
}

function count(value: number, thing: string): string {
  return `${grouped(value)} ${thing}${value === 1 ? '' : 's'}`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
