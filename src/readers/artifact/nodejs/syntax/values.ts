import { boundNames, isFunction, Node, staticName, visitAll } from './tree';

/** What an expression is, as far as it is written there. */
export type Value =
  /** `parameters` as the property `length` counts them. */
  | { readonly kind: 'function'; readonly parameters: number }
  | { readonly kind: 'class' }
  | { readonly kind: 'literal'; readonly shown: string }
  /** `members` is all there is when it is not open. */
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, Value>; readonly isOpen: boolean }
  | { readonly kind: 'unknown' };

export const UNKNOWN_VALUE: Value = { kind: 'unknown' };

const LONGEST_SHOWN = 30;

/** What names at the top of a file stand for, where that never changes. */
export class TopNames {
  private readonly declared = new Map<string, Node | undefined>();

  constructor(tree: Node, private readonly text: string) {
    for (const statement of tree.body as Node[]) {
      const declaration: Node = statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration' ? statement.declaration ?? statement : statement;
      this.declare(declaration);
    }
    visitAll(tree, (node) => assignedNames(node).forEach((name) => this.declared.set(name, undefined)));
  }

  public valueOf(node: Node | undefined | null, depth = 0): Value {
    if (!node || depth > 3) {
      return UNKNOWN_VALUE;
    }
    if (node.type === 'Identifier') {
      return node.name === 'undefined' ? { kind: 'literal', shown: 'undefined' } : shared(this.valueOf(this.declaredBefore(node), depth + 1));
    }
    if (isFunction(node)) {
      return { kind: 'function', parameters: lengthOf(node) };
    }
    switch (node.type) {
      case 'ClassDeclaration': case 'ClassExpression': return { kind: 'class' };
      case 'Literal': return { kind: 'literal', shown: this.text.slice(node.start, Math.min(node.end, node.start + LONGEST_SHOWN)) };
      case 'ObjectExpression': return this.objectOf(node, depth);
      case 'UnaryExpression': return node.operator === 'void' ? { kind: 'literal', shown: 'undefined' } : UNKNOWN_VALUE;
      default: return UNKNOWN_VALUE;
    }
  }

  private objectOf({ properties }: Node, depth: number): Value {
    const named = properties.map((property: Node) => ({ property, name: property.type === 'Property' ? staticName(property.key, property.computed) : undefined }));
    const isOpen = named.some(({ name }: { name?: string }) => name === undefined || name === '__proto__');
    const members = named.map(({ property, name }: { property: Node; name?: string }): [string, Value] =>
      [name ?? '', property.kind === 'init' ? this.valueOf(property.value, depth + 1) : UNKNOWN_VALUE]);
    return { kind: 'object', members: new Map(members), isOpen };
  }

  /** What a name stands for once the whole file has run. */
  public valueOfName(name: string): Value {
    return shared(this.valueOf(this.declared.get(name)));
  }

  private declaredBefore({ name, start }: Node): Node | undefined {
    const declared = this.declared.get(name);
    return declared?.type === 'FunctionDeclaration' || (declared && declared.start < start) ? declared : undefined;
  }

  private declare(statement: Node): void {
    if ((statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration') && statement.id) {
      this.set(statement.id.name, statement);
    } else if (statement.type === 'VariableDeclaration') {
      for (const { id, init } of statement.declarations) {
        boundNames(id).forEach((name) => this.set(name, id.type === 'Identifier' ? init ?? undefined : undefined));
      }
    }
  }

  private set(name: string, node: Node | undefined): void {
    this.declared.set(name, this.declared.has(name) ? undefined : node);
  }
}

/** Who has the name of an object can add to it. */
function shared(value: Value): Value {
  return value.kind === 'object' ? { ...value, isOpen: true } : value;
}

function lengthOf({ params }: Node): number {
  const end = params.findIndex(({ type }: Node) => type === 'AssignmentPattern' || type === 'RestElement');
  return end < 0 ? params.length : end;
}

/** The names to which a node assigns, whatever they mean there. */
function assignedNames({ type, left, argument }: Node): readonly string[] {
  switch (type) {
    case 'AssignmentExpression': case 'ForInStatement': case 'ForOfStatement': return boundNames(left);
    case 'UpdateExpression': return boundNames(argument);
    default: return [];
  }
}
