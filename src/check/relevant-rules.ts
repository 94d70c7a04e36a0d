import { SiblingRule } from '../rules/rule';
import { isCollection } from '../view/maybe';
import { remembered } from '../view/remembered';

/** What a rule looks like, whatever it judges. */
type AnyRule = Pick<SiblingRule, 'fields' | 'findsAbsence'> & { readonly askedWhere?: Condition };
type Condition = (view: never) => boolean;
type View = Readonly<Record<string, unknown>>;

/** A rule, and when to ask it. */
interface Entry<R> {
  readonly rule: R;
  /** The place of its condition among all of them. */
  readonly condition: number | undefined;
  /** The fields in which it finds something: it is not asked where none of them says anything. `undefined` for rules that find absence. */
  readonly tellingFields: readonly string[] | undefined;
}

/** Facts that every resource has; a rule finds nothing in them alone. */
const ALWAYS_THERE: readonly string[] = ['region', 'today'];

/** Processes that go on for long, as those that watch an app do, would keep more and more of them. */
const MOST_CHOICES = 1000;

const BY_RULES = new WeakMap<readonly AnyRule[], unknown>();

/**
 * Chooses the rules to ask about a resource: those that can find something, given what is set and known, and unless the
 * resource before had the same in all that they read. The functions of an app resemble each other, and rules are pure.
 */
export class RelevantRules<R extends AnyRule> {
  public static of<S extends AnyRule>(rules: readonly S[]): RelevantRules<S> {
    return remembered(BY_RULES, rules, () => new RelevantRules(rules)) as RelevantRules<S>;
  }

  /** Where rules are asked, each condition once. */
  private readonly conditions: readonly Condition[];
  /** All rules, in their order. */
  private readonly entries: readonly Entry<R>[];
  /** The rules that read a field. */
  private readonly readers = new Map<string, Entry<R>[]>();
  /** The rules to ask where some fields have changed, and some rules found something before. */
  private readonly known = new Map<string, readonly Entry<R>[]>();
  /** All fields that some rule reads. */
  private readonly read: readonly string[];
  private readonly places: ReadonlyMap<R, number>;
  /** What the view that is judged says in these fields. */
  private current: readonly unknown[] = [];
  /** What the view before it said there. */
  private before: readonly unknown[] | undefined;
  /** The places of the rules that found something there. */
  private foundBefore: readonly number[] = [];
  /** The choice that was made last. It mostly holds for the next resource too, and is quicker to compare than to look up. */
  private last: { readonly changed: readonly string[]; readonly foundBefore: readonly number[]; readonly entries: readonly Entry<R>[] } | undefined;

  private constructor(rules: readonly R[]) {
    this.conditions = [...new Set(rules.flatMap(({ askedWhere }) => askedWhere ?? []))];
    this.entries = rules.map((rule) => entryOf(rule, this.conditions));
    this.places = new Map(rules.map((rule, place) => [rule, place]));
    for (const entry of this.entries) {
      entry.rule.fields.forEach((field) => remembered(this.readers, field, () => []).push(entry));
    }
    this.read = [...this.readers.keys()];
  }

  /** The rules that can find something in a view, in their order. */
  public in(view: object): R[] {
    const holds = new Array<boolean | undefined>(this.conditions.length);
    const found: R[] = [];
    const concerned = this.concerned(view as View);
    for (let place = 0; place < concerned.length; place++) {
      const { rule, condition, tellingFields } = concerned[place]!;
      const isAsked = condition === undefined || (holds[condition] ??= this.conditions[condition]!(view as never));
      if (isAsked && (tellingFields === undefined || saysSomething(view as View, tellingFields))) {
        found.push(rule);
      }
    }
    return found;
  }

  /** Takes note that all these rules have been asked, and which of them found something. */
  public remember(found: readonly R[]): void {
    this.before = this.current;
    this.foundBefore = found.map((rule) => this.places.get(rule)!);
  }

  /** The rules for which something is other than before, or which found something there. */
  private concerned(view: View): readonly Entry<R>[] {
    this.current = valuesOf(view, this.read);
    const { before, current, foundBefore } = this;
    if (before === undefined) {
      return this.entries;
    }
    const changed = this.changedBetween(before, current);
    if (this.last === undefined || !isSameList(this.last.changed, changed) || !isSameList(this.last.foundBefore, foundBefore)) {
      this.last = { changed, foundBefore, entries: this.reading(changed) };
    }
    return this.last.entries;
  }

  private changedBetween(before: readonly unknown[], current: readonly unknown[]): readonly string[] {
    const changed: string[] = [];
    for (let place = 0; place < current.length; place++) {
      if (before[place] !== current[place] && !isSame(before[place], current[place])) {
        changed.push(this.read[place]!);
      }
    }
    return changed;
  }

  /** The rules that read some of these fields, or found something before. From function to function, mostly the same fields change. */
  private reading(fields: readonly string[]): readonly Entry<R>[] {
    if (this.known.size === MOST_CHOICES) {
      this.known.clear();
    }
    const key = `${fields.join()} ${this.foundBefore.join()}`;
    return remembered(this.known, key, () => this.inOrder(fields.flatMap((field) => this.readers.get(field) ?? [])));
  }

  private inOrder(reading: readonly Entry<R>[]): readonly Entry<R>[] {
    const places = new Set([...reading.map(({ rule }) => this.places.get(rule)!), ...this.foundBefore]);
    return [...places].sort((one, other) => one - other).map((place) => this.entries[place]!);
  }
}

function entryOf<R extends AnyRule>(rule: R, conditions: readonly Condition[]): Entry<R> {
  const { askedWhere, findsAbsence, fields } = rule;
  const condition = askedWhere && conditions.indexOf(askedWhere);
  return { rule, condition, tellingFields: findsAbsence ? undefined : fields.filter((field) => !ALWAYS_THERE.includes(field)) };
}

/** Without calls and iterators: there are many fields, and all of each function are read. */
function valuesOf(view: View, fields: readonly string[]): readonly unknown[] {
  const values = new Array<unknown>(fields.length);
  for (let place = 0; place < fields.length; place++) {
    values[place] = view[fields[place]!];
  }
  return values;
}

function saysSomething(view: View, fields: readonly string[]): boolean {
  for (let place = 0; place < fields.length; place++) {
    const field = fields[place]!;
    const value = view[field];
    const isDefault = value === 'default' && field === 'compute'; // that is to say nothing about the compute
    if (value !== undefined && !isDefault && (!isCollection(value) || value.complete || value.atLeast > 0 || value.known.length > 0)) {
      return true;
    }
  }
  return false;
}

/** Readers make the same collections anew for each resource. A package is the same only when it is the same object. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) {
    return true;
  }
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) {
    return false;
  }
  return Array.isArray(one) || Array.isArray(other) ? isSameList(one, other) : isPlain(one) && isPlain(other) && hasSameMembers(one, other);
}

function isSameList(one: object, other: object): boolean {
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) {
    return false;
  }
  for (let place = 0; place < one.length; place++) {
    if (!isSame(one[place], other[place])) {
      return false;
    }
  }
  return true;
}

function hasSameMembers(one: View, other: View): boolean {
  let names = 0;
  for (const name in one) {
    names++;
    if (!isSame(one[name], other[name]) || (one[name] === undefined && !(name in other))) {
      return false;
    }
  }
  for (const _ in other) {
    names--;
  }
  return names === 0;
}

function isPlain(value: object): value is View {
  return Object.getPrototypeOf(value) === Object.prototype;
}
