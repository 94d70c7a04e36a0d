import { Names } from './names';
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
  public isKept(use: Node, parents: readonly Node[], names: Names): boolean {
    const parent = parents.at(-1);
    const member = parent === undefined ? undefined : memberKept(use, parent);
    if (member !== undefined) {
      this.kept.add(member);
      return isDropped(parents.slice(0, -1), parent);
    }
    return this.isNamed(use, parent, names) || isOnlyCalled(use, parent) || [...this.returned.values()].some(({ value }) => value === use);
  }

  /** `const api = orders`, where `api` is what is exported. Names of other scopes may be the same. */
  private isNamed(use: Node, parent: Node | undefined, names: Names): boolean {
    const declaration = parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? names.declarationOf(parent.id.name as string) : undefined;
    return declaration?.declared === use && this.known.some(({ name, scope }) => name === parent?.id.name && scope === declaration.scope);
  }
}
