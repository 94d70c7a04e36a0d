import { isObject, Json, jsonOf, objectsIn } from './json-types';
import { parametersIn } from './template-parameters';
import { isPlain } from './template-values';

/** The properties of a resource in one of the cases that its template allows. */
export interface ResourceCase {
  readonly properties: Json;
  /** The values of the parameters that decide about it. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** What a template says about the cases that it allows. */
export interface Choosable {
  readonly conditions: unknown;
  /** The values that parameters may have, for those which cannot have any others. */
  readonly allowedValues: ReadonlyMap<string, readonly string[]>;
}

/** Which conditions of a template hold, and which parameter has which value. */
interface Case {
  readonly holds: ReadonlyMap<string, boolean>;
  readonly parameters: ReadonlyMap<string, string>;
}

/** What the values are that conditions compare something with. */
type World = ReadonlyMap<string, string | symbol>;

/** What a function of CloudFormation gives, where it is known before the deployment. */
type TextOf = (value: object | null) => string | undefined;

/** The values that conditions compare something with, and any other value. */
type Choices = Map<string, ReadonlySet<string | symbol>>;

/** Whoever writes more has to live with silence. */
const MOST_CASES = 32;
const MAX_DEPTH = 10;
/** Properties are nested a few levels deep at most; templates may be nested more than the stack allows. */
const MAX_NESTING = 50;
const OTHER = Symbol('any other value');
/** Of two expressions that cannot be written nobody can tell whether they are the same. */
const UNREADABLE = 'what cannot be written';

const NO_PARAMETERS: ResourceCase['parameters'] = new Map();

/**
 * The properties of a resource in each case that its template allows. Two conditions which compare the same value are decided
 * together, so that those which exclude each other never hold at once; so is a parameter that can have some values only. What is
 * known about the deployment decides whether the resource exists, and nothing else: a template may be deployed elsewhere too.
 */
export function casesOf(properties: Json, condition: unknown, template: Choosable, textOf: TextOf = unknownText): readonly ResourceCase[] {
  const { conditions, allowedValues } = template;
  const only = [{ properties, parameters: NO_PARAMETERS }];
  if (!isPlain(conditions) && allowedValues.size === 0) {
    return only;
  }
  const isDeclared = (name: unknown): name is string => typeof name === 'string' && isPlain(conditions) && Object.hasOwn(conditions, name);
  if (isDeclared(condition) && new Conditions(template, textOf).cases([condition])?.every(({ holds }) => !holds.get(condition))) {
    return [];
  }
  const found = new Set<unknown>();
  namesIn(properties, found, 0);
  const parameters = allowedValues.size === 0 ? [] : parametersIn(properties).filter((name) => allowedValues.has(name));
  if (found.size + parameters.length === 0) {
    return only;
  }
  return casesFor([...found.add(condition)].filter(isDeclared), parameters, template)
    ?.filter(({ holds }) => !isDeclared(condition) || holds.get(condition))
    .map((one) => ({ properties: found.size === 0 ? properties : inCase(properties, one.holds) as Json, parameters: one.parameters })) ?? only;
}

/** The parameters that a condition compares, also by other conditions. */
export function parametersBehind(condition: string, conditions: unknown): readonly string[] {
  const declared = isObject(conditions) ? conditions : {};
  const names = new Set<string>([condition]);
  for (const name of names) { // those that are added too
    objectsIn(declared[name]).forEach((expression) => {
      const { Condition: other } = expression as Json;
      if (typeof other === 'string') {
        names.add(other);
      }
    });
  }
  return parametersIn([...names].map((name) => declared[name]));
}

/** Every way in which conditions can hold together; `undefined` where there are too many. */
export function waysToHold(names: readonly string[], template: Choosable): readonly Case['holds'][] | undefined {
  return new Conditions(template, unknownText).cases(names)?.map(({ holds }) => holds);
}

/** Without the parameters of most values, where there are too many cases. */
function casesFor(names: readonly string[], parameters: readonly string[], template: Choosable): Case[] | undefined {
  const conditions = new Conditions(template, unknownText);
  const fewestFirst = parameters.toSorted((one, other) => template.allowedValues.get(one)!.length - template.allowedValues.get(other)!.length);
  for (let count = fewestFirst.length; count > 0; count--) {
    const cases = conditions.cases(names, fewestFirst.slice(0, count));
    if (cases !== undefined) {
      return cases;
    }
  }
  return conditions.cases(names);
}

function unknownText(): undefined {
  return undefined;
}

/** What conditions compare when they compare a parameter. */
function referenceTo(parameter: string): string {
  return JSON.stringify({ Ref: parameter });
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

export function inCase(value: unknown, one: Case['holds'], depth = 0): unknown {
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
  private readonly conditions: Json;

  constructor(private readonly template: Choosable, private readonly textOf: TextOf) {
    this.conditions = isPlain(template.conditions) ? template.conditions : {};
  }

  /**
   * Every way in which these conditions can hold together, for each value of these parameters; `undefined` when there are too many,
   * or one cannot be read.
   */
  public cases(names: readonly string[], parameters: readonly string[] = []): Case[] | undefined {
    const choices = this.choices(names, parameters);
    if (choices.has(UNREADABLE)) {
      return undefined;
    }
    let worlds: World[] = [new Map()];
    for (const [compared, values] of choices) {
      worlds = worlds.flatMap((world) => [...values].map((value) => new Map([...world, [compared, value]])));
      if (worlds.length > MOST_CASES * MOST_CASES) {
        return undefined;
      }
    }
    const different = new Map(worlds.map((world) => {
      const holds = new Map(names.map((name) => [name, this.holds({ Condition: name }, world, 0)]));
      const values = new Map(parameters.map((name) => [name, world.get(referenceTo(name)) as string]));
      return [JSON.stringify([...holds, ...values]), { holds, parameters: values }];
    }));
    return different.size > MOST_CASES ? undefined : [...different.values()];
  }

  private choices(names: readonly string[], parameters: readonly string[]): Choices {
    const choices: Choices = new Map();
    names.forEach((name) => this.collect({ Condition: name }, choices, 0));
    this.template.allowedValues.forEach((allowed, name) => {
      const compared = choices.get(referenceTo(name));
      if (parameters.includes(name)) {
        choices.set(referenceTo(name), new Set(allowed));
      } else if (compared) {
        choices.set(referenceTo(name), new Set(allowed.map((value) => compared.has(value) ? value : OTHER)));
      }
    });
    return choices;
  }

  private collect(expression: unknown, choices: Choices, depth: number): void {
    const comparison = this.comparisonIn(expression);
    if (typeof comparison === 'object') {
      choices.set(comparison.compared, new Set([...choices.get(comparison.compared) ?? [], comparison.value, OTHER]));
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
