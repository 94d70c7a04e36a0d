import { Declarations } from './declarations';
import { assignedNames, hoistedNames } from './declared-names';
import { isFunction, Node, staticName } from './tree';
import { lengthOf, shared, TakenFrom, UNKNOWN_VALUE, Value } from './value';

const LONGEST_SHOWN = 30;

/** What is asked once for a whole file. */
interface File {
  readonly text: string;
  readonly assigned: ReadonlySet<string>;
}

/** What names stand for in a file, a function or a block, where that never changes. */
export class Names {
  public static atTop(tree: Node, text: string): Names {
    const file = { text, assigned: assignedNames(tree) };
    return new Names(tree, tree.body as Node[], [...file.assigned], file);
  }

  /** With `undefined` where there is more than one declaration, or no single value. */
  private readonly declared = new Map<string, Node | undefined>();
  /** What imports and the parts of required modules are called. */
  private readonly taken = new Map<string, TakenFrom>();

  private constructor(
    private readonly scope: Node,
    statements: readonly Node[],
    open: readonly string[],
    private readonly file: File,
    private readonly around?: Names,
  ) {
    new Declarations(this.declared, this.taken, (node) => this.requiredIn(node)).read(statements);
    const isOfFunction = scope.type === 'Program' || isFunction(scope);
    const nested = statements.filter(({ type }) => isOfFunction && type !== 'VariableDeclaration' && !type.endsWith('FunctionDeclaration'));
    const assigned = [...this.declared.keys(), ...this.taken.keys()].filter((name) => file.assigned.has(name));
    const changing = [...open, ...nested.flatMap(hoistedNames), ...assigned];
    for (const name of changing) {
      this.declared.set(name, undefined);
      this.taken.delete(name);
    }
  }

  /** The names in a function or a block, of which some may stand for anything. */
  public within(scope: Node, statements: readonly Node[], open: readonly string[]): Names {
    return new Names(scope, statements, open, this.file, this);
  }

  public valueOf(node: Node | undefined | null, depth = 0): Value {
    if (!node || depth > 3) {
      return UNKNOWN_VALUE;
    }
    if (node.type === 'Identifier') {
      return this.valueOfIdentifier(node, depth);
    }
    if (isFunction(node)) {
      return { kind: 'function', parameters: lengthOf(node) };
    }
    switch (node.type) {
      case 'ClassDeclaration': case 'ClassExpression': return { kind: 'class' };
      case 'Literal': return { kind: 'literal', shown: this.file.text.slice(node.start, Math.min(node.end, node.start + LONGEST_SHOWN)) };
      case 'ObjectExpression': return this.objectOf(node, depth);
      case 'UnaryExpression': return node.operator === 'void' ? { kind: 'literal', shown: 'undefined' } : UNKNOWN_VALUE;
      case 'MemberExpression': return this.memberOf(node, depth);
      default: return this.requiredIn(node) ?? UNKNOWN_VALUE;
    }
  }

  /** What `require('./orders')` gives. */
  public requiredIn(node: Node | undefined | null): TakenFrom | undefined {
    const [specifier, ...others] = node?.type === 'CallExpression' && node.callee.name === 'require' && this.ownerOf('require') === undefined ? node.arguments : [];
    return specifier?.type === 'Literal' && typeof specifier.value === 'string' && others.length === 0
      ? { kind: 'taken', specifier: specifier.value, by: 'require', name: '*' }
      : undefined;
  }

  /** What an expression is once the whole file has run. */
  public valueAfter(node: Node): Value {
    return node.type === 'Identifier' ? this.valueOfName(node.name) : this.valueOf(node);
  }

  /** What a name stands for once the whole file has run. */
  public valueOfName(name: string): Value {
    const owner = this.ownerOf(name);
    return owner?.taken.get(name) ?? shared(owner?.valueOf(owner.declared.get(name)) ?? UNKNOWN_VALUE);
  }

  /** Where a name is declared, and with what; `undefined` where that changes. */
  public declarationOf(name: string): { readonly scope: Node; readonly names: Names; readonly declared: Node } | undefined {
    const owner = this.ownerOf(name);
    const declared = owner?.declared.get(name);
    return owner && declared && { scope: owner.scope, names: owner, declared };
  }

  /** Whether a name is declared or assigned anywhere around. */
  public has(name: string): boolean {
    return this.ownerOf(name) !== undefined;
  }

  private ownerOf(name: string): Names | undefined {
    return this.declared.has(name) || this.taken.has(name) ? this : this.around?.ownerOf(name);
  }

  private valueOfIdentifier({ name, start }: Node, depth: number): Value {
    const owner = this.ownerOf(name);
    const declared = owner?.declared.get(name);
    const isBefore = declared?.type === 'FunctionDeclaration' || (declared !== undefined && declared.start < start);
    if (owner === undefined) {
      return name === 'undefined' ? { kind: 'literal', shown: 'undefined' } : UNKNOWN_VALUE;
    }
    return owner.taken.get(name) ?? (isBefore ? shared(owner.valueOf(declared, depth + 1)) : UNKNOWN_VALUE);
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
}
