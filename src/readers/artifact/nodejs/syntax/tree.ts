/** A node of a syntax tree, with the members that its type has in the ESTree specification. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [member: string]: any;
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

/** Hands over the nodes right under a node, each with the name of the member that holds it. Bundles have millions: nothing is made for them. */
export function eachChild(node: Node, visit: (member: string, child: Node) => void): void {
  for (const member in node) {
    const value: unknown = node[member];
    if (Array.isArray(value)) {
      for (const item of value) {
        if (isNode(item)) {
          visit(member, item);
        }
      }
    } else if (isNode(value)) {
      visit(member, value);
    }
  }
}

/** A node and all that is in it, but for what is in nodes where `isOutside` says so. */
export function visitAll(node: Node, visit: (node: Node) => void, isOutside?: (node: Node) => boolean): void {
  visit(node);
  eachChild(node, (_, child) => {
    if (isOutside === undefined || !isOutside(child)) {
      visitAll(child, visit, isOutside);
    }
  });
}

export function isFunction({ type }: Node): boolean {
  return type === 'FunctionDeclaration' || type === 'FunctionExpression' || type === 'ArrowFunctionExpression';
}

/** The name of a member or property, where it does not have to be computed. */
export function staticName(key: Node, computed: boolean): string | undefined {
  if (!computed && key.type === 'Identifier') {
    return key.name;
  }
  if (key.type === 'Literal' && (typeof key.value === 'string' || typeof key.value === 'number')) {
    return String(key.value);
  }
  return key.type === 'TemplateLiteral' && key.expressions.length === 0 ? key.quasis[0].value.cooked : undefined;
}

/** The names that a pattern of a declaration or a parameter binds. */
export function boundNames(pattern: Node | null): string[] {
  switch (pattern?.type) {
    case 'Identifier': return [pattern.name];
    case 'ObjectPattern': return pattern.properties.flatMap((property: Node) => boundNames(property.type === 'RestElement' ? property : property.value));
    case 'ArrayPattern': return pattern.elements.flatMap((element: Node | null) => boundNames(element));
    case 'AssignmentPattern': return boundNames(pattern.left);
    case 'RestElement': return boundNames(pattern.argument);
    default: return [];
  }
}

/** What a function without parameters does nothing but return. */
export function returnedBy(node: Node | undefined): Node | undefined {
  if (!node || !isFunction(node) || node.params.length > 0) {
    return undefined;
  }
  const [only, ...others] = node.body.type === 'BlockStatement' ? node.body.body as Node[] : [];
  return node.body.type !== 'BlockStatement' ? node.body : others.length === 0 && only?.type === 'ReturnStatement' ? only.argument ?? undefined : undefined;
}
