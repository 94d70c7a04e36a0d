import { SiblingRule } from '../rules/rule';
import { isCollection, isKnown } from '../view/maybe';

/** What a rule looks like, whatever it judges. */
type AnyRule = Pick<SiblingRule, 'needs' | 'fields' | 'findsAbsence'> & { readonly askedWhere?: (view: never) => boolean };
type View = Readonly<Record<string, unknown>>;

/** Facts that every resource has; a rule finds nothing in them alone. */
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

  /** The rules that read a field. */
  private readonly readers = new Map<string, R[]>();
  /** The rules that read some of several fields. */
  private readonly known = new Map<string, readonly R[]>();
  /** All fields that some rule reads. */
  private readonly read: readonly string[];
  private readonly places: ReadonlyMap<R, number>;
  private before: View | undefined;
  private foundBefore: ReadonlySet<R> = new Set();

  private constructor(private readonly rules: readonly R[]) {
    this.places = new Map(rules.map((rule, place) => [rule, place]));
    for (const rule of rules) {
      rule.fields.forEach((field) => this.readers.set(field, [...this.readers.get(field) ?? [], rule]));
    }
    this.read = [...this.readers.keys()];
  }

  /** The rules that can find something in a view, in their order. */
  public in(view: object): R[] {
    const isAsked = new Map<AnyRule['askedWhere'], boolean>([[undefined, true]]);
    return this.concerned(view as View).filter((rule) => {
      const { askedWhere } = rule;
      const asked = isAsked.get(askedWhere) ?? askedWhere?.(view as never) === true;
      isAsked.set(askedWhere, asked);
      return asked && canFind(rule, view as View);
    });
  }

  /** Takes note of a view in which no other rules than these found something. */
  public remember(view: object, found: ReadonlySet<R>): void {
    this.before = view as View;
    this.foundBefore = found;
  }

  /** The rules for which something is other than before, or which found something there. */
  private concerned(view: View): readonly R[] {
    if (this.before === undefined) {
      return this.rules;
    }
    const { before } = this;
    const reading = this.reading(this.read.filter((field) => !isSame(before[field], view[field])));
    return this.foundBefore.size === 0 ? reading : this.inOrder(new Set([...reading, ...this.foundBefore]));
  }

  /** The rules that read some of these fields. From function to function, mostly the same fields change. */
  private reading(fields: readonly string[]): readonly R[] {
    const key = fields.join();
    const known = this.known.get(key) ?? this.inOrder(new Set(fields.flatMap((field) => this.readers.get(field) ?? [])));
    this.known.set(key, known);
    return known;
  }

  private inOrder(rules: ReadonlySet<R>): readonly R[] {
    return [...rules].sort((one, other) => this.places.get(one)! - this.places.get(other)!);
  }
}

function canFind({ needs, fields, findsAbsence }: AnyRule, view: View): boolean {
  for (const field of needs) {
    if (!isWhole(view[field])) {
      return false;
    }
  }
  return findsAbsence || fields.some((field) => isSaid(field, view[field]));
}

function isWhole(value: unknown): boolean {
  return isKnown(value) && !(isCollection(value) && !value.complete);
}

function isSaid(field: string, value: unknown): boolean {
  if (value === undefined || ALWAYS_THERE.includes(field) || (value === 'default' && field === 'compute')) { // that is to say nothing about the compute
    return false;
  }
  return !isCollection(value) || value.complete || value.atLeast > 0 || value.known.length > 0;
}

/** Readers make the same collections anew for each resource. A package is the same only when it is the same object. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other || !isPlainOrList(one) || !isPlainOrList(other)) {
    return one === other;
  }
  let names = 0;
  for (const name in one) {
    names++;
    if (!(name in other) || !isSame(one[name], other[name])) {
      return false;
    }
  }
  for (const _ in other) {
    names--;
  }
  return names === 0;
}

function isPlainOrList(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype);
}
