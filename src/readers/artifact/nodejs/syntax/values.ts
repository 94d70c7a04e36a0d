import { boundNames, isFunction, Node, staticName, visitAll } from './tree';

/** What an expression is, as far as it is written there. */
export type Value =
  /** `parameters` as the property `length` counts them. */
  | { readonly kind: 'function'; readonly parameters: number }
  | { readonly kind: 'class' }
  | { readonly kind: 'literal'; readonly shown: string }
  /** `members` is all there is when it is not open. */
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, Value>; readonly isOpen: boolean }
  /** What another file exports under a name. */
  | TakenFrom
  | { readonly kind: 'unknown' };

/** A name of another file, `*` for what that exports as a whole. */
export interface TakenFrom {
  readonly kind: 'taken';
  readonly specifier: string;
  readonly by: 'require' | 'import';
  readonly name: string;
}

export const UNKNOWN_VALUE: Value = { kind: 'unknown' };

const LONGEST_SHOWN = 30;

/** What names at the top of a file stand for, where that never changes. */
export class TopNames {
  private readonly declared = new Map<string, Node | undefined>();
  /** What imports and the parts of required modules are called. */
  private readonly taken = new Map<string, TakenFrom>();

  constructor(tree: Node, private readonly text: string) {
    for (const statement of tree.body as Node[]) {
      const declaration: Node = statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration' ? statement.declaration ?? statement : statement;
      this.declare(declaration);
    }
    visitAll(tree, (node) => assignedNames(node).forEach((name) => {
      this.declared.set(name, undefined);
      this.taken.delete(name);
    }));
  }

  public valueOf(node: Node | undefined | null, depth = 0): Value {
    if (!node || depth > 3) {
      return UNKNOWN_VALUE;
    }
    if (node.type === 'Identifier' && this.taken.has(node.name)) {
      return this.taken.get(node.name)!;
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
      case 'MemberExpression': return this.memberOf(node, depth);
      default: return this.requiredIn(node) ?? UNKNOWN_VALUE;
    }
  }

  /** What `require('./orders')` gives. */
  public requiredIn(node: Node | undefined | null): TakenFrom | undefined {
    const [specifier, ...others] = node?.type === 'CallExpression' && node.callee.name === 'require' && !this.declared.has('require') ? node.arguments : [];
    return specifier?.type === 'Literal' && typeof specifier.value === 'string' && others.length === 0
      ? { kind: 'taken', specifier: specifier.value, by: 'require', name: '*' }
      : undefined;
  }

  /** `orders.handler`, where `orders` is what another file exports. */
  private memberOf({ object, property, computed }: Node, depth: number): Value {
    const name = staticName(property, computed);
    const whole = object.type === 'Identifier' || object.type === 'CallExpression' ? this.valueOf(object, depth + 1) : UNKNOWN_VALUE;
    return whole.kind === 'taken' && whole.name === '*' && name !== undefined ? { ...whole, name } : UNKNOWN_VALUE;
  }

  private objectOf({ properties }: Node, depth: number): Value {
    const named = properties.map((property: Node) => ({ property, name: property.type === 'Property' ? staticName(property.key, property.computed) : undefined }));
    const isOpen = named.some(({ name }: { name?: string }) => name === undefined || name === '__proto__');
    const members = named.map(({ property, name }: { property: Node; name?: string }): [string, Value] =>
      [name ?? '', property.kind === 'init' ? this.valueOf(property.value, depth + 1) : UNKNOWN_VALUE]);
    return { kind: 'object', members: new Map(members), isOpen };
  }

  /** What an expression is once the whole file has run. */
  public valueAfter(node: Node): Value {
    return node.type === 'Identifier' ? this.valueOfName(node.name) : this.valueOf(node);
  }

  /** What a name stands for once the whole file has run. */
  public valueOfName(name: string): Value {
    return this.taken.get(name) ?? shared(this.valueOf(this.declared.get(name)));
  }

  private declaredBefore({ name, start }: Node): Node | undefined {
    const declared = this.declared.get(name);
    return declared?.type === 'FunctionDeclaration' || (declared && declared.start < start) ? declared : undefined;
  }

  private declare(statement: Node): void {
    if ((statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration') && statement.id) {
      this.set(statement.id.name, statement);
    } else if (statement.type === 'ImportDeclaration') {
      statement.specifiers.forEach((one: Node) => this.taken.set(one.local.name, { kind: 'taken', specifier: statement.source.value, by: 'import', name: importedName(one) }));
    } else if (statement.type === 'VariableDeclaration') {
      for (const { id, init } of statement.declarations) {
        this.take(id, this.requiredIn(init));
        boundNames(id).forEach((name) => this.set(name, id.type === 'Identifier' ? init ?? undefined : undefined));
      }
    }
  }

  /** `const { handler } = require('./orders')`, where nothing else has that name. */
  private take(pattern: Node, whole: TakenFrom | undefined): void {
    const parts: Node[] = whole !== undefined && pattern.type === 'ObjectPattern' ? pattern.properties : [];
    for (const { type, key, computed, value } of parts) {
      const name = type === 'Property' ? staticName(key, computed) : undefined;
      if (whole !== undefined && name !== undefined && value.type === 'Identifier' && !this.declared.has(value.name)) {
        this.taken.set(value.name, { ...whole, name });
      }
    }
  }

  private set(name: string, node: Node | undefined): void {
    if (this.declared.has(name)) {
      this.taken.delete(name);
    }
    this.declared.set(name, this.declared.has(name) ? undefined : node);
  }
}

/** Who has the name of an object can add to it. */
function shared(value: Value): Value {
  return value.kind === 'object' ? { ...value, isOpen: true } : value;
}

function importedName({ type, imported }: Node): string {
  return type === 'ImportNamespaceSpecifier' ? '*' : type === 'ImportDefaultSpecifier' ? 'default' : imported.name ?? imported.value;
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
