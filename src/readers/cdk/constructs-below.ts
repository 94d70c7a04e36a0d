import { IConstruct } from 'constructs';

/** A construct that throws when somebody looks at it. */
export interface UnreadableConstruct {
  /** The path of the construct around it. */
  readonly parent: string;
  readonly message: string;
}

/** A construct with all below it. Those that throw are left out, with what is below them, and told of. */
export function constructsBelow(root: IConstruct, tell: (unreadable: UnreadableConstruct) => void = () => undefined): IConstruct[] {
  const found: IConstruct[] = [];
  const open: (readonly [construct: IConstruct, parent: string])[] = [[root, '']];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [construct, parent] = next;
    try {
      const { node } = construct;
      open.push(...node.children.map((child) => [child, node.path] as const).reverse());
      found.push(construct);
    } catch (error) {
      tell({ parent, message: error instanceof Error ? error.message : String(error) });
    }
  }
  return found;
}
