import { Properties, Severity } from './rule';
import { SERVICE_MODEL, ServiceModelRow } from '../data/service-model';
import { FIELDS, PropertyField } from '../view/fields';
import { FunctionView } from '../view/function-view';
import { Collection, Maybe } from '../view/maybe';

type FieldOf<T> = { [F in PropertyField]-?: NonNullable<FunctionView[F]> extends T ? F : never }[PropertyField];
export type NumberField = FieldOf<Maybe<number>>;
export type TextField = Exclude<FieldOf<Maybe<string>>, NumberField>;
export type ListField = FieldOf<Collection<string>>;

export const REJECTED = 'Lambda rejects the function';

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

export function serviceModel(field: PropertyField): ServiceModelRow {
  return SERVICE_MODEL[FIELDS[field].path] ?? {};
}

export function bound<K extends keyof ServiceModelRow>(field: PropertyField, kind: K): NonNullable<ServiceModelRow[K]> {
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
export function at(path: string, value: unknown, among: Properties = {}): Properties {
  const [name, ...rest] = path.split('.') as [string, ...string[]];
  const inner = among[name] as Properties | undefined;
  return { ...among, [name]: rest.length === 0 ? value : at(rest.join('.'), value, inner) };
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
