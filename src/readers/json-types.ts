export type Json = Readonly<Record<string, unknown>>;

interface ScalarType {
  readonly expected: string;
  readonly accepts: (value: unknown) => boolean;
}

const NUMBER: ScalarType = { expected: 'a number', accepts: (value) => typeof value === 'number' && Number.isFinite(value) };

/** The types of the service, and what JSON has for them. */
export const SCALARS: Readonly<Record<string, ScalarType>> = {
  string: { expected: 'text', accepts: (value) => typeof value === 'string' },
  blob: { expected: 'text', accepts: (value) => typeof value === 'string' || ArrayBuffer.isView(value) },
  integer: NUMBER,
  long: NUMBER,
  float: NUMBER,
  double: NUMBER,
  boolean: { expected: 'true or false', accepts: (value) => typeof value === 'boolean' },
};

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The name of the only member of an object, as functions of CloudFormation are. */
export function onlyNameIn(value: Json): string | undefined {
  let only: string | undefined;
  for (const name in value) {
    if (only !== undefined) {
      return undefined;
    }
    only = name;
  }
  return only;
}

/** A value with all objects and lists inside it. Templates may be nested more than the stack allows. */
export function objectsIn(value: unknown): readonly object[] {
  const found: object[] = [];
  const open = [value];
  while (open.length > 0) {
    const current = open.pop();
    if (typeof current === 'object' && current !== null) {
      found.push(current);
      Object.values(current).forEach((member) => open.push(member)); // one by one: a call takes only so many
    }
  }
  return found;
}

/** `{ Ref: … }`, which only CloudFormation evaluates. A map may have a member of that name. */
export function isTemplateFunction(value: Json): boolean {
  const [name = '', ...others] = Object.keys(value);
  return others.length === 0 && /^(Ref$|Fn::)/.test(name);
}

/** The value itself may be a secret. */
export function foundType(value: unknown): string {
  if (Array.isArray(value)) {
    return 'a list';
  }
  if (isObject(value) && isTemplateFunction(value)) {
    return 'a function of CloudFormation';
  }
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'object':
      return 'an object';
    case 'boolean':
      return String(value);
    default:
      return Number.isNaN(value) ? 'NaN' : `a ${typeof value}`;
  }
}

/** The JSON of a value; `undefined` when it has none, or is nested deeper than anybody can write. */
export function jsonOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
