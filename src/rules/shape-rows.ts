import { LooseDefinition, Properties, Rule, ruleOn, Severity } from './rule';
import { SERVICE_MODEL, ServiceModelRow } from '../data/service-model';
import { FIELDS, FUNCTION, PropertyField } from '../view/fields';
import { FunctionView } from '../view/function-view';
import { Collection, Maybe } from '../view/maybe';
import { Property, Subject } from '../view/subject';

type FieldOf<T> = { [F in PropertyField]-?: NonNullable<FunctionView[F]> extends T ? F : never }[PropertyField];
export type NumberField = FieldOf<Maybe<number>>;
export type TextField = Exclude<FieldOf<Maybe<string>>, NumberField>;
export type ListField = FieldOf<Collection<string>>;

/** What rules that are rows need to know about the resource that they judge. */
export interface Ground<R> {
  readonly subject: Subject;
  /** The service model by paths in the template. */
  readonly model: Readonly<Record<string, ServiceModelRow>>;
  readonly rule: (definition: LooseDefinition) => R;
}

export const ON_FUNCTION: Ground<Rule> = {
  subject: FUNCTION,
  model: SERVICE_MODEL,
  rule: (definition) => ruleOn(FUNCTION, definition) as unknown as Rule,
};

export function rejected({ subject }: Ground<unknown>): string {
  return `Lambda rejects the ${subject.words}`;
}

export function property({ subject }: Ground<unknown>, field: string): Property {
  return subject.fields[field]!;
}

/** What a row says of itself; the rest follows from the field and the service model. */
export interface Row {
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

/** The pattern of the service, which it matches against the whole value. */
export function wholeValue(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 'u');
}

export function modelOf(on: Ground<unknown>, field: string): ServiceModelRow {
  return on.model[property(on, field).path] ?? {};
}

export function boundOf<K extends keyof ServiceModelRow>({ model }: Ground<unknown>, path: string, kind: K): NonNullable<ServiceModelRow[K]> {
  const value = model[path]?.[kind];
  if (value === undefined) {
    throw new Error(`the service model has no ${kind} for ${path}`);
  }
  return value;
}

/** The path of the list in `FilterCriteria.Filters[].Pattern`. */
export function listPath(path: string): string {
  return path.split('[]')[0]!;
}

/** The path of the members of a list, `[]` included. */
export function memberPath(path: string): string {
  return path.includes('[]') ? path : `${path}[]`;
}

export function serviceModel(field: PropertyField): ServiceModelRow {
  return modelOf(ON_FUNCTION, field);
}

export function bound<K extends keyof ServiceModelRow>(field: PropertyField, kind: K): NonNullable<ServiceModelRow[K]> {
  return boundOf(ON_FUNCTION, FIELDS[field].path, kind);
}

/** The pattern of the members of a list (`[]`) or map (`{key}`, `{value}`). */
export function memberPattern(path: string): string {
  return boundOf(ON_FUNCTION, path, 'pattern');
}

/** `among`, with a value at a path such as `EphemeralStorage.Size`; with each of the values in a list of its own at `Filters[].Pattern`. */
export function at(path: string, value: unknown, among: Properties = {}): Properties {
  const [first, ...rest] = path.split('.') as [string, ...string[]];
  const inner = rest.join('.');
  const name = first.replace('[]', '');
  if (name !== first) {
    const [member] = (among[name] ?? []) as readonly Properties[];
    return { ...among, [name]: (value as readonly unknown[]).map((one) => at(inner, one, member)) };
  }
  return { ...among, [name]: rest.length === 0 ? value : at(inner, value, among[name] as Properties | undefined) };
}

/** The texts that a row gives instead of those which follow from its field. */
export function textsOf<R extends Row>({ id, enforces, source, verified, severity, title, why, fix }: R) {
  const texts = { title, why, fix };
  const given = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)) as { readonly [K in keyof typeof texts]?: string };
  return { id, enforces, source, verified, severity, ...given };
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
