/* eslint-disable no-bitwise -- sets of fields are compared for every rule and resource */
import { SiblingRule } from '../rules/rule';
import { FUNCTION } from '../view/fields';
import { isCollection, isKnown } from '../view/maybe';

/** What a rule looks like, whatever it judges. */
type AnyRule = Pick<SiblingRule, 'subject' | 'needs' | 'fields' | 'findsAbsence'>;

/** A set of fields, as bits. */
type Fields = Int32Array;
const BITS = 31;

/** Facts that every function has; a rule finds nothing in them alone. */
const ALWAYS_THERE: readonly string[] = ['region', 'today'];

const BY_RULES = new WeakMap<readonly AnyRule[], unknown>();

/**
 * Chooses the rules to ask about a resource: those that can find something, given what is set and known, and unless the
 * resource before had the same in all that they read. The functions of an app resemble each other, and rules are pure.
 */
export class RelevantRules<R extends AnyRule> {
  public static of<S extends AnyRule>(rules: readonly S[]): RelevantRules<S> {
    const known = (BY_RULES.get(rules) as RelevantRules<S> | undefined) ?? new RelevantRules(rules);
    BY_RULES.set(rules, known);
    return known;
  }

  /** All that the rules read, by number. */
  private readonly indices: ReadonlyMap<string, number>;
  /** How many numbers a set of fields has. */
  private readonly size: number;
  /**
   * One row of numbers per rule, side by side, since all are looked at for each resource: what it needs whole, what it
   * reads, what of this it can find something in, and whether it can find something in none.
   */
  private readonly table: Int32Array;
  private before: object | undefined;
  private foundBefore: ReadonlySet<R> = new Set();

  private constructor(private readonly rules: readonly R[]) {
    this.indices = new Map([...new Set(rules.flatMap((rule) => rule.fields))].map((field, index) => [field, index]));
    this.size = Math.ceil(this.indices.size / BITS);
    this.table = Int32Array.from(rules.flatMap(({ subject, needs, fields, findsAbsence }) => [
      ...this.bits(needs),
      ...this.bits(fields),
      ...this.bits(subject === FUNCTION ? fields.filter((field) => !ALWAYS_THERE.includes(field)) : fields),
      Number(findsAbsence),
    ]));
  }

  /** The rules that can find something in a view, in their order. */
  public in(view: object): R[] {
    const { set, unknown, changed } = this.compare(view);
    const { table, rules, foundBefore, size } = this;
    const relevant: R[] = [];
    for (let index = 0, row = 0; index < rules.length; index++, row += 3 * size + 1) {
      const isPartlyUnknown = overlap(table, row, unknown);
      const says = table[row + 3 * size] === 1 || overlap(table, row + 2 * size, set);
      if (!isPartlyUnknown && says && (overlap(table, row + size, changed) || (foundBefore.size > 0 && foundBefore.has(rules[index]!)))) {
        relevant.push(rules[index]!);
      }
    }
    return relevant;
  }

  /** Takes note of a view in which no other rules than these found something. */
  public remember(view: object, found: ReadonlySet<R>): void {
    this.before = view;
    this.foundBefore = found;
  }

  /** The fields that say something, those that are not known as a whole, and those that say something else than before. */
  private compare(view: object): Record<'set' | 'unknown' | 'changed', Fields> {
    const [set, unknown, changed] = [new Int32Array(this.size), new Int32Array(this.size), new Int32Array(this.size)];
    const before = this.before as Readonly<Record<string, unknown>> | undefined;
    for (const [field, value] of Object.entries(view) as [string, unknown][]) {
      const index = value === undefined ? undefined : this.indices.get(field);
      if (index === undefined) {
        continue;
      }
      if (before !== undefined && !isSame(before[field], value)) {
        add(changed, index);
      }
      if (value === 'default' && field === 'compute') { // that is to say nothing about the compute
        continue;
      }
      const isPartial = isCollection(value) && !value.complete;
      if (!isPartial || value.atLeast > 0 || value.known.length > 0) {
        add(set, index);
      }
      if (isPartial || !isKnown(value)) {
        add(unknown, index);
      }
    }
    if (before === undefined) {
      changed.fill(-1);
    } else {
      Object.keys(before).filter((field) => (view as typeof before)[field] === undefined).forEach((field) => add(changed, this.indices.get(field)));
    }
    return { set, unknown, changed };
  }

  private bits(fields: readonly string[]): Fields {
    const bits = new Int32Array(this.size);
    fields.forEach((field) => add(bits, this.indices.get(field)));
    return bits;
  }
}

function add(fields: Fields, index: number | undefined): void {
  if (index !== undefined) {
    fields[Math.floor(index / BITS)]! |= 1 << index % BITS;
  }
}

function overlap(table: Int32Array, at: number, fields: Fields): boolean {
  for (let part = 0; part < fields.length; part++) {
    if ((table[at + part]! & fields[part]!) !== 0) {
      return true;
    }
  }
  return false;
}

/** Readers make the same collections anew for each resource. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other || typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return one === other;
  }
  const names = Object.keys(one);
  return names.length === Object.keys(other).length
    && names.every((name) => Object.hasOwn(other, name) && isSame(Reflect.get(one, name), Reflect.get(other, name)));
}
