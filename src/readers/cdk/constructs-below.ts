import { IConstruct } from 'constructs';
import { messageOf } from '../../view/message-of';

/** A construct that throws when somebody looks at it. */
export interface UnreadableConstruct {
  /** The path of the construct around it. */
  readonly parent: string;
  readonly message: string;
}

/** A construct with all below it. Those that throw are left out, with what is below them, and told of. */
export function constructsBelow(root: IConstruct, tell: (unreadable: UnreadableConstruct) => void = () => undefined): IConstruct[] {
  const found: IConstruct[] = [];
  const visit = (construct: IConstruct, parent: IConstruct | undefined) => {
    try {
      const { children } = construct.node;
      found.push(construct);
      for (const child of children) {
        visit(child, construct);
      }
    } catch (error) {
      tell({ parent: parent?.node.path ?? '', message: messageOf(error) });
    }
  };
  visit(root, undefined);
  return found;
}
