import { Collection } from '../view/maybe';

/**
 * The part of a collection that is known. Further members may exist, so it answers only what they cannot refute:
 * there is no way to ask for "none", "all" or "missing".
 */
export class KnownPart<T> {
  /** Of a field that is not there, or unknown. */
  public static readonly NOTHING = new KnownPart<never>({ known: [], atLeast: 0, complete: false });

  private static of<U>(members: readonly U[]): KnownPart<U> {
    return members.length === 0 ? KnownPart.NOTHING : new KnownPart({ known: members, atLeast: members.length, complete: false });
  }

  private readonly members: readonly T[];
  private readonly atLeast: number;

  constructor({ known, atLeast }: Collection<T>) {
    this.members = known;
    this.atLeast = atLeast;
  }

  public filter(predicate: (member: T) => boolean): KnownPart<T> {
    return KnownPart.of(this.members.filter(predicate));
  }

  public some(predicate: (member: T) => boolean): boolean {
    return this.members.some(predicate);
  }

  /** Members which occur more than once by this key, each named once. */
  public repeated(key: (member: T) => string): KnownPart<string> {
    const seen = new Set<string>();
    const again = new Set<string>();
    this.members.map(key).forEach((k) => (seen.has(k) ? again : seen).add(k));
    return KnownPart.of([...again]);
  }

  /** A sound lower bound of a sum over all members. */
  public sum(size: (member: T) => number): number {
    return this.members.reduce((total, member) => total + size(member), 0);
  }

  /** How many members there are at the least, when that is more than `max`. */
  public countAbove(max: number): number | undefined {
    return this.atLeast > max ? this.atLeast : undefined;
  }

  /** The sentence about the members, when there are any. */
  public whenAny<R>(tell: (members: readonly [T, ...T[]]) => R): R | undefined {
    return this.members.length === 0 ? undefined : tell(this.members as readonly [T, ...T[]]);
  }
}
