import { Names } from './names';
import { Node } from './tree';

/** A use of a name that ties a module to its surroundings, where nothing nearer has the same name. */
export interface Reference {
  readonly name: string;
  readonly node: Node;
  /** From the outermost. */
  readonly parents: readonly Node[];
  /** Whether it is reached whenever the module is loaded. */
  readonly isCertain: boolean;
  /** Whether it is another name for what is exported. */
  readonly isAlias: boolean;
  readonly names: Names;
  /** The functions around it that were handed over. */
  readonly owners: readonly Node[];
}

/** What an immediate call returns, and what names stand for there. */
export interface Returned {
  readonly value: Node;
  readonly names: Names;
}

/** A name in one scope, whose uses are asked for as well. */
export interface Tracked {
  readonly name: string;
  readonly scope: Node;
}

export interface References {
  /** In the order in which they are reached. */
  readonly uses: readonly Reference[];
  /** By the call. */
  readonly returned: ReadonlyMap<Node, Returned>;
  /** Whether it always throws when it is loaded. */
  readonly throws: boolean;
}
