import { isObject, Json, jsonOf } from './json-types';
import { isPlain } from './template-values';

/** Which conditions of a template hold. */
type Case = ReadonlyMap<string, boolean>;

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
 * same value are decided together, so that those which exclude each other never hold at once.
 */
export function casesOf(properties: Json, condition: unknown, conditions: unknown): readonly Json[] {
  if (!isPlain(conditions)) {
    return [properties];
  }
  const found = new Set<unknown>();
  namesIn(properties, found, 0);
  if (found.size === 0) {
    return [properties];
  }
  const names = [...found.add(condition)].filter((name): name is string => typeof name === 'string' && Object.hasOwn(conditions, name));
  const all = cases(names, conditions);
  return all?.filter((one) => typeof condition !== 'string' || one.get(condition) !== false).map((one) => inCase(properties, one) as Json) ?? [properties];
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

/** Every way in which these conditions can hold together; `undefined` when there are too many, or one cannot be read. */
function cases(names: readonly string[], conditions: Json): Case[] | undefined {
  const choices: Choices = new Map();
  names.forEach((name) => collect({ Condition: name }, conditions, choices, 0));
  if (choices.has(UNREADABLE)) {
    return undefined;
  }
  let worlds: ReadonlyMap<string, string | symbol>[] = [new Map()];
  for (const [compared, values] of choices) {
    worlds = worlds.flatMap((world) => [...values, OTHER].map((value) => new Map([...world, [compared, value]])));
    if (worlds.length > MOST_CASES * MOST_CASES) {
      return undefined;
    }
  }
  const different = new Map(worlds.map((world) => {
    const one = new Map(names.map((name) => [name, holds({ Condition: name }, conditions, world, 0)]));
    return [JSON.stringify([...one]), one];
  }));
  return different.size > MOST_CASES ? undefined : [...different.values()];
}

function collect(expression: unknown, conditions: Json, choices: Choices, depth: number): void {
  const comparison = comparisonIn(expression);
  if (comparison) {
    const values = choices.get(comparison.compared) ?? new Set();
    choices.set(comparison.compared, values.add(comparison.value));
  }
  parts(expression, conditions, depth).forEach((part) => collect(part, conditions, choices, depth + 1));
}

function holds(expression: unknown, conditions: Json, world: ReadonlyMap<string, string | symbol>, depth: number): boolean {
  const comparison = comparisonIn(expression);
  if (comparison) {
    return world.get(comparison.compared) === comparison.value;
  }
  const inner = parts(expression, conditions, depth).map((part) => holds(part, conditions, world, depth + 1));
  if (isObject(expression) && 'Fn::Or' in expression) {
    return inner.includes(true);
  }
  return isObject(expression) && 'Fn::Not' in expression ? inner[0] === false : !inner.includes(false);
}

/** The expressions inside of one. */
function parts(expression: unknown, conditions: Json, depth: number): readonly unknown[] {
  if (!isObject(expression) || depth > MAX_DEPTH) {
    return [];
  }
  const { Condition: name } = expression;
  if (typeof name === 'string') {
    return Object.hasOwn(conditions, name) ? [conditions[name]] : [];
  }
  const inner = expression['Fn::And'] ?? expression['Fn::Or'] ?? expression['Fn::Not'];
  return Array.isArray(inner) ? inner : [];
}

/** `Fn::Equals` of something and a text; anything else that is no combination may hold or not. */
function comparisonIn(expression: unknown): { compared: string; value: string } | undefined {
  if (isObject(expression) && ['Condition', 'Fn::And', 'Fn::Or', 'Fn::Not'].some((name) => name in expression)) {
    return undefined;
  }
  const sides = isObject(expression) ? expression['Fn::Equals'] : undefined;
  if (Array.isArray(sides) && sides.length === 2) {
    const [one, other] = sides;
    if (typeof other !== 'object' && typeof one === 'object') {
      return { compared: jsonOf(one) ?? UNREADABLE, value: String(other) };
    }
    if (typeof one !== 'object' && typeof other === 'object') {
      return { compared: jsonOf(other) ?? UNREADABLE, value: String(one) };
    }
  }
  return { compared: jsonOf(expression) ?? UNREADABLE, value: 'true' };
}
