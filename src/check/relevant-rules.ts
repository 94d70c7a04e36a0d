import { SiblingRule } from '../rules/rule';
import { FUNCTION } from '../view/fields';
import { isCollection, isKnown } from '../view/maybe';

/** What a rule looks like, whatever it judges. */
type AnyRule = Pick<SiblingRule, 'subject' | 'needs' | 'fields' | 'findsAbsence'>;
type View = Readonly<Record<string, unknown>>;

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

  /** The places of the rules that read a field. */
  private readonly readers = new Map<string, number[]>();
  private before: View | undefined;
  private foundBefore: ReadonlySet<R> = new Set();

  private constructor(private readonly rules: readonly R[]) {
    for (const [place, { fields }] of rules.entries()) {
      fields.forEach((field) => this.readers.set(field, [...this.readers.get(field) ?? [], place]));
    }
  }

  /** The rules that can find something in a view, in their order. */
  public in(view: object): R[] {
    return this.concerned(view as View).filter((rule) => canFind(rule, view as View));
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
    const isConcerned = new Uint8Array(this.rules.length);
    for (const field of changed(this.before, view)) {
      this.readers.get(field)?.forEach((place) => {
        isConcerned[place] = 1;
      });
    }
    return this.rules.filter((rule, place) => isConcerned[place] === 1 || this.foundBefore.has(rule));
  }
}

function canFind({ subject, needs, fields, findsAbsence }: AnyRule, view: View): boolean {
  return needs.every((field) => isWhole(view[field]))
    && (findsAbsence || fields.some((field) => isSaid(field, view[field]) && !(subject === FUNCTION && ALWAYS_THERE.includes(field))));
}

function isWhole(value: unknown): boolean {
  return isKnown(value) && !(isCollection(value) && !value.complete);
}

function isSaid(field: string, value: unknown): boolean {
  if (value === undefined || (value === 'default' && field === 'compute')) { // that is to say nothing about the compute
    return false;
  }
  return !isCollection(value) || value.complete || value.atLeast > 0 || value.known.length > 0;
}

/** The fields of which two views say something else. */
function changed(before: View, view: View): string[] {
  const gone = Object.keys(before).filter((field) => before[field] !== undefined && view[field] === undefined);
  return [...gone, ...Object.keys(view).filter((field) => !isSame(before[field], view[field]))];
}

/** Readers make the same collections anew for each resource. A package is the same only when it is the same object. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other || !isPlainOrList(one) || !isPlainOrList(other)) {
    return one === other;
  }
  const names = Object.keys(one);
  return names.length === Object.keys(other).length
    && names.every((name) => Object.hasOwn(other, name) && isSame(Reflect.get(one, name), Reflect.get(other, name)));
}

function isPlainOrList(value: unknown): value is object {
  return typeof value === 'object' && value !== null && (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype);
}
