import { isObject, Json, jsonOf } from './json-types';
import { isPlain } from './template-values';

/** Which conditions of a template hold. */
type Case = ReadonlyMap<string, boolean>;

/** What the values are that conditions compare something with. */
type World = ReadonlyMap<string, string | symbol>;

/** What a function of CloudFormation gives, where it is known before the deployment. */
type TextOf = (value: object | null) => string | undefined;

/** The values that conditions compare something with. */
type Choices = Map<string, Set<string>>;

/** Whoever writes more has to live with silence. */
const MOST_CASES = 32;
const MAX_DEPTH = 10;
/** Properties are nested a few levels deep at most; templates may be nested more than the stack allows. */
const MAX_NESTING = 50;
const OTHER = Symbol('any other value');
/** Of two expressions that cannot be written nobody can tell whether they are the same. */
const UNREADABLE = 'what cannot be written';

/**
 * The properties of a resource in each case that the conditions of its template allow. Two conditions which compare the
 * same value are decided together, so that those which exclude each other never hold at once. What is known about the
 * deployment decides whether the resource exists, and nothing else: a template may be deployed elsewhere too.
 */
export function casesOf(properties: Json, condition: unknown, conditions: unknown, textOf: TextOf = unknownText): readonly Json[] {
  if (!isPlain(conditions)) {
    return [properties];
  }
  const isDeclared = (name: unknown): name is string => typeof name === 'string' && Object.hasOwn(conditions, name);
  if (isDeclared(condition) && new Conditions(conditions, textOf).cases([condition])?.every((one) => !one.get(condition))) {
    return [];
  }
  const found = new Set<unknown>();
  namesIn(properties, found, 0);
  if (found.size === 0) {
    return [properties];
  }
  const all = new Conditions(conditions, unknownText).cases([...found.add(condition)].filter(isDeclared));
  return all?.filter((one) => !isDeclared(condition) || one.get(condition)).map((one) => inCase(properties, one) as Json) ?? [properties];
}

function unknownText(): undefined {
  return undefined;
}

/** The names of the conditions that decide about a value. */
function namesIn(value: unknown, names: Set<unknown>, depth: number): void {
  if (typeof value !== 'object' || value === null || depth > MAX_NESTING) {
    return;
  }
  const branches = (value as Json)['Fn::If'];
  if (Array.isArray(branches)) {
    names.add(branches[0]);
  }
  Object.values(value).forEach((member) => namesIn(member, names, depth + 1));
}

function inCase(value: unknown, one: Case, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > MAX_NESTING) {
    return value;
  }
  const branches = (value as Json)['Fn::If'];
  if (Array.isArray(branches) && one.has(branches[0])) {
    return inCase(branches[one.get(branches[0]) ? 1 : 2], one, depth + 1);
  }
  return Array.isArray(value)
    ? value.map((member) => inCase(member, one, depth + 1))
    : Object.fromEntries(Object.entries(value).map(([name, member]) => [name, inCase(member, one, depth + 1)]));
}

/** The conditions of one template. */
class Conditions {
  constructor(private readonly conditions: Json, private readonly textOf: TextOf) {}

  /** Every way in which these conditions can hold together; `undefined` when there are too many, or one cannot be read. */
  public cases(names: readonly string[]): Case[] | undefined {
    const choices: Choices = new Map();
    names.forEach((name) => this.collect({ Condition: name }, choices, 0));
    if (choices.has(UNREADABLE)) {
      return undefined;
    }
    let worlds: World[] = [new Map()];
    for (const [compared, values] of choices) {
      worlds = worlds.flatMap((world) => [...values, OTHER].map((value) => new Map([...world, [compared, value]])));
      if (worlds.length > MOST_CASES * MOST_CASES) {
        return undefined;
      }
    }
    const different = new Map(worlds.map((world) => {
      const one = new Map(names.map((name) => [name, this.holds({ Condition: name }, world, 0)]));
      return [JSON.stringify([...one]), one];
    }));
    return different.size > MOST_CASES ? undefined : [...different.values()];
  }

  private collect(expression: unknown, choices: Choices, depth: number): void {
    const comparison = this.comparisonIn(expression);
    if (typeof comparison === 'object') {
      const values = choices.get(comparison.compared) ?? new Set();
      choices.set(comparison.compared, values.add(comparison.value));
    }
    this.parts(expression, depth).forEach((part) => this.collect(part, choices, depth + 1));
  }

  private holds(expression: unknown, world: World, depth: number): boolean {
    const comparison = this.comparisonIn(expression);
    if (comparison !== undefined) {
      return typeof comparison === 'boolean' ? comparison : world.get(comparison.compared) === comparison.value;
    }
    const inner = this.parts(expression, depth).map((part) => this.holds(part, world, depth + 1));
    if (isObject(expression) && 'Fn::Or' in expression) {
      return inner.includes(true);
    }
    return isObject(expression) && 'Fn::Not' in expression ? inner[0] === false : !inner.includes(false);
  }

  /** The expressions inside of one. */
  private parts(expression: unknown, depth: number): readonly unknown[] {
    if (!isObject(expression) || depth > MAX_DEPTH) {
      return [];
    }
    const { Condition: name } = expression;
    if (typeof name === 'string') {
      return Object.hasOwn(this.conditions, name) ? [this.conditions[name]] : [];
    }
    const inner = expression['Fn::And'] ?? expression['Fn::Or'] ?? expression['Fn::Not'];
    return Array.isArray(inner) ? inner : [];
  }

  /** `Fn::Equals` of something and a text, or of two texts, which is decided; anything else that is no combination may hold or not. */
  private comparisonIn(expression: unknown): { compared: string; value: string } | boolean | undefined {
    if (isObject(expression) && ['Condition', 'Fn::And', 'Fn::Or', 'Fn::Not'].some((name) => name in expression)) {
      return undefined;
    }
    const sides = isObject(expression) ? expression['Fn::Equals'] : undefined;
    if (Array.isArray(sides) && sides.length === 2) {
      const [one, other] = sides.map((side) => typeof side === 'object' ? this.textOf(side) : String(side));
      if (one !== undefined && other !== undefined) {
        return one === other;
      }
      const value = one ?? other;
      if (value !== undefined) {
        return { compared: jsonOf(sides[one === undefined ? 0 : 1]) ?? UNREADABLE, value };
      }
    }
    return { compared: jsonOf(expression) ?? UNREADABLE, value: 'true' };
  }
}
