import { resolvedIn } from './dynamic-references';
import { isObject, Json } from './json-types';
import { EnvironmentVariable, WrongType } from '../view/function-view';
import { Collection, isKnown, Maybe, UNKNOWN } from '../view/maybe';
import { remembered } from '../view/remembered';

const NAMES = new Map<string, readonly string[]>();

/** The names in a path. Paths are few and read for every function. */
function namesIn(path: string): readonly string[] {
  return NAMES.get(path) ?? remembered(NAMES, path, splitAtDots);
}

function splitAtDots(path: string): readonly string[] {
  return path.split('.');
}

/** Conditions are nested a few levels deep at most; templates may be nested more than the stack allows. */
const MAX_NESTING = 50;

const NOTHING_KNOWN = { known: [], atLeast: 0, complete: false };

/** Computes what functions of CloudFormation give, where that is known. */
export interface Evaluator {
  /** The value, or the function itself. */
  valueOf(value: unknown): unknown;
}

/**
 * Reads the properties of one resource of a template. The only code that knows what intrinsic functions look like:
 * whatever it cannot evaluate is `UNKNOWN`, and `{ Ref: 'AWS::NoValue' }` is absent.
 */
export class TemplateValues {
  /** The values that have a type which nobody accepts. Their fields read as unknown. */
  public readonly wrongTypes: WrongType[] = [];

  constructor(public readonly properties: Json, private readonly evaluator?: Evaluator) {}

  /** The value at a path such as `EphemeralStorage.Size`. */
  public raw(path: string): unknown {
    const value = this.written(path);
    return typeof value === 'object' ? this.computed(value) : value;
  }

  private written(path: string): unknown {
    const names = namesIn(path);
    let value: unknown = this.properties[names[0]!];
    for (let depth = 1; depth < names.length && value !== undefined; depth++) {
      const inside = isObject(value) && !isIntrinsic(value) ? value : this.structure(names.slice(0, depth).join('.'), value);
      if (typeof inside !== 'object') {
        return inside; // absent or unknown
      }
      value = inside[names[depth]!];
    }
    return value === undefined || isAbsent(value) ? undefined : value;
  }

  public string(path: string): Maybe<string> | undefined {
    return this.stringOf(path, this.written(path));
  }

  public number(path: string): Maybe<number> | undefined {
    return this.numberOf(path, this.raw(path));
  }

  public numberOf(path: string, value: unknown): Maybe<number> | undefined {
    if (Number.isFinite(value)) {
      return value as number; // as most are
    }
    if (isAbsent(value) || isUnknown(value)) {
      return isAbsent(value) ? undefined : UNKNOWN;
    }
    const number = typeof value === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(value) ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : this.wrongType(path, value, 'a number');
  }

  public boolean(path: string): Maybe<boolean> | undefined {
    const value = this.raw(path);
    if (value === undefined || isUnknown(value)) {
      return value === undefined ? undefined : UNKNOWN;
    }
    const text = typeof value === 'string' ? value.toLowerCase() : value;
    const boolean = text === 'true' || (text === 'false' ? false : text);
    return typeof boolean === 'boolean' ? boolean : this.wrongType(path, value, 'true or false');
  }

  public strings(path: string): Collection<string> | undefined {
    return this.list(path, (value, memberPath) => this.stringOf(memberPath, value));
  }

  /** The members of a list; `read` gives `UNKNOWN` for one which is there but cannot be read. */
  public list<T>(path: string, read: (value: unknown, memberPath: string) => Maybe<T> | undefined): Collection<T> | undefined {
    const value = this.raw(path);
    if (value === undefined) {
      return undefined;
    }
    if (!Array.isArray(value)) {
      return isUnknown(value) || !isKnown(this.wrongType(path, value, 'a list')) ? NOTHING_KNOWN : undefined;
    }
    const known: T[] = [];
    let atLeast = 0;
    let complete = true;
    for (let index = 0; index < value.length; index++) {
      const member: unknown = value[index];
      const seen = isAbsent(member) || mayBeAbsent(member) ? undefined : read(member, `${path}[${index}]`);
      if (seen !== undefined) {
        atLeast += 1;
        if (isKnown(seen)) {
          known.push(seen);
        }
      }
      complete &&= isAbsent(member) || (seen !== undefined && isKnown(seen));
    }
    return { known, atLeast, complete };
  }

  /** The entries of a map whose names are certain. */
  public map(path: string): Collection<EnvironmentVariable> | undefined {
    const map = this.structure(path, this.raw(path));
    if (map === undefined) {
      return undefined;
    }
    if (!isKnown(map)) {
      return NOTHING_KNOWN;
    }
    const known: EnvironmentVariable[] = [];
    let complete = true;
    for (const name in map) {
      const value = map[name];
      if (name.startsWith('Fn::') || mayBeAbsent(value)) {
        complete &&= isAbsent(value); // `Fn::ForEach` stands for any number of entries
      } else if (!isAbsent(value)) {
        const text = this.stringOf(path, value, name) ?? UNKNOWN;
        known.push(isKnown(text) ? { name, value: text } : { name, value: text, ...resolvedIn(value) });
      }
    }
    return { known, atLeast: known.length, complete };
  }

  /** The object at a path, or inside a list. */
  public structure(path: string, value: unknown): Maybe<Json> | undefined {
    if (isAbsent(value)) {
      return undefined;
    }
    if (isUnknown(value)) {
      return UNKNOWN;
    }
    return isObject(value) ? value : this.wrongType(path, value, 'an object');
  }

  /** The text that the value at a path is, or that the member of a map there is. */
  public stringOf(path: string, value: unknown, member?: string): Maybe<string> | undefined {
    if (typeof value === 'string' && !value.includes('{{resolve:')) {
      return value; // as most are
    }
    if (isAbsent(value)) {
      return undefined;
    }
    const computed = this.computed(value);
    if (isUnknown(computed)) {
      return UNKNOWN;
    }
    return ['string', 'number', 'boolean'].includes(typeof computed) ? String(computed) : this.wrongType(member === undefined ? path : `${path}.${member}`, computed, 'text');
  }

  private computed(value: unknown): unknown {
    return this.evaluator && isIntrinsic(value) ? this.evaluator.valueOf(value) : value;
  }

  private wrongType(path: string, value: unknown, expected: string): typeof UNKNOWN {
    if (!this.wrongTypes.some((wrong) => wrong.path === path)) {
      this.wrongTypes.push({ path, expected, found: foundType(value) });
    }
    return UNKNOWN;
  }
}

/** Not given, or taken away by `AWS::NoValue`. Python and Java send `null` for what is not given. */
export function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null || (typeof value === 'object' && 'Ref' in value && value.Ref === 'AWS::NoValue');
}

/** Whether a value is there for certain, whatever it is. */
export function isPresent(value: unknown): boolean {
  return !isAbsent(value) && !mayBeAbsent(value);
}

/** Whether `AWS::NoValue` is a possible outcome. A reference always has a value, even an unknown one. */
export function mayBeAbsent(value: unknown): boolean {
  return mayBeAbsentIn(value, 0);
}

function mayBeAbsentIn(value: unknown, depth: number): boolean {
  if (!isObject(value)) {
    return typeof value === 'symbol';
  }
  const branches = value['Fn::If'];
  if (Array.isArray(branches) && isIntrinsic(value)) {
    return depth > MAX_NESTING || branches.slice(1).some((branch) => isAbsent(branch) || mayBeAbsentIn(branch, depth + 1));
  }
  return 'Fn::Transform' in value;
}

function isUnknown(value: unknown): boolean {
  return value === UNKNOWN || isIntrinsic(value) || (typeof value === 'string' && value.includes('{{resolve:'));
}

function isIntrinsic(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return false; // without a call, since nothing is asked more often
  }
  let names = 0;
  for (const name in value) {
    names += 1;
    if (names > 1 || !(name === 'Ref' || name === 'Condition' || name.startsWith('Fn::'))) {
      return 'Fn::Transform' in value;
    }
  }
  return names === 1;
}

/** An object that is no intrinsic function. */
export function isPlain(value: unknown): value is Json {
  return isObject(value) && !isIntrinsic(value);
}

function foundType(value: unknown): string {
  if (Array.isArray(value)) {
    return 'a list';
  }
  return typeof value === 'string' ? `the text ${JSON.stringify(value.slice(0, 80))}` : typeof value === 'object' ? 'an object' : String(value);
}
