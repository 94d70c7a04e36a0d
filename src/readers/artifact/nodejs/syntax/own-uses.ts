import { Returned, Tracked } from './reference';
import { Node } from './tree';
import { isDropped, isOnlyCalled, memberKept } from './uses';

/** What a file does with what it exports under a name of its own. */
export class OwnUses {
  /** Members that are looked at. */
  public readonly looked = new Set<string>();
  /** Members that hold the object itself. */
  private readonly kept = new Set<string>();

  constructor(private readonly returned: ReadonlyMap<Node, Returned>, private readonly known: readonly Tracked[]) {}

  /** Whether it may get members by one of its members. */
  public get mayChange(): boolean {
    return [...this.kept].some((name) => this.looked.has(name));
  }

  /** Whether a use lets nobody else have it. */
  public isKept(use: Node, parents: readonly Node[]): boolean {
    const parent = parents.at(-1);
    const member = parent === undefined ? undefined : memberKept(use, parent);
    if (member !== undefined) {
      this.kept.add(member);
      return isDropped(parents.slice(0, -1), parent);
    }
    const isNamed = parent?.type === 'VariableDeclarator' && this.known.some(({ name }) => name === parent.id.name);
    return isNamed || isOnlyCalled(use, parent) || [...this.returned.values()].some(({ value }) => value === use);
  }
}
