import { isObject, Json } from './json-types';

/** Templates may be nested more than the stack allows. */
const MAX_DEPTH = 20;

/** The parameters that a template declares. */
export class TemplateParameters {
  /** The values that parameters may have, for those which cannot have any others. */
  public readonly allowedValues: ReadonlyMap<string, readonly string[]>;

  private readonly declared: Json;

  constructor(declared: unknown) {
    this.declared = isObject(declared) ? declared : {};
    this.allowedValues = new Map(Object.entries(this.declared).flatMap(([name, parameter]) => {
      const allowed = allowedValuesOf(parameter);
      return allowed === undefined ? [] : [[name, allowed]];
    }));
  }

  public has(name: string): boolean {
    return Object.hasOwn(this.declared, name);
  }

  /** An empty text where no type can be read. */
  public typeOf(name: string): string {
    const parameter = this.has(name) ? this.declared[name] : undefined;
    return isObject(parameter) ? String(parameter.Type) : '';
  }
}

/** Of a list each member has to be one of them, and of what Systems Manager keeps the name has. */
function allowedValuesOf(parameter: unknown): readonly string[] | undefined {
  const { Type, AllowedValues } = isObject(parameter) ? parameter : {};
  const isOneValue = Type === 'String' || Type === 'Number';
  const isReadable = Array.isArray(AllowedValues) && AllowedValues.length > 0 && AllowedValues.every(isScalar);
  return isOneValue && isReadable ? [...new Set(AllowedValues.map(String))] : undefined;
}

function isScalar(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/** The names that a value refers to with `Ref` or `Fn::Sub`, each once. */
export function parametersIn(value: unknown): readonly string[] {
  return [...new Set(referencesIn(value, 0))];
}

function referencesIn(value: unknown, depth: number): string[] {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) {
    return [];
  }
  if (isObject(value) && typeof value.Ref === 'string') {
    return [value.Ref];
  }
  const substituted = isObject(value) ? [value['Fn::Sub']].flat()[0] : undefined;
  const names = typeof substituted === 'string' ? [...substituted.matchAll(/\$\{([^!}.]+)\}/g)].map(([, name]) => name!) : [];
  return [...names, ...Object.values(value).flatMap((member) => referencesIn(member, depth + 1))];
}
