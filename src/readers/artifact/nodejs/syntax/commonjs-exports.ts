import { Exported, ExportSet } from './export-set';
import { declaredAtTop, Reference } from './references';
import { isFunction, Node, returnedBy, staticName } from './tree';
import { isAlias, isAnnotation, isBundlerCall, isExportStar, isHarmless, isModuleExports, isWritten, lastOf } from './uses';
import { TakenFrom, TopNames, UNKNOWN_VALUE, Value } from './values';

/** The export set of a CommonJS file. Whatever is not understood opens it. */
export function commonjsExports(tree: Node, references: readonly Reference[], top: TopNames): ExportSet {
  const reader = new CommonjsExports(tree, top);
  const declared = declaredAtTop(tree);
  if (declared.has('exports') || declared.has('module')) {
    reader.open();
  }
  references.forEach((reference) => reader.read(reference));
  return reader.result();
}

interface Assigned {
  readonly name: string;
  readonly value: Value;
  readonly isCertain: boolean;
  readonly start: number;
  /** Whether the object is the one that `exports` was at the start. */
  readonly onOriginal: boolean;
}

class CommonjsExports {
  private readonly assigned: Assigned[] = [];
  /** Where `module.exports` gets another value. */
  private readonly replaced: { readonly start: number; readonly isCertain: boolean }[] = [];
  private isOpen = false;
  private isFunction = false;
  private isAnnotated = false;
  private readonly alsoOf: TakenFrom[] = [];
  private whole?: Value;
  private hasBundlerExports = false;
  private readonly bundled = new Map<string, Value>();
  private rebindsExports = false;
  private followsModule = false;
  private returnsToOriginal = false;

  constructor(private readonly tree: Node, private readonly top: TopNames) {}

  public open(): void {
    this.isOpen = true;
  }

  public read(reference: Reference): void {
    const { name, node, parents } = reference;
    const parent = parents.at(-1);
    if (name === 'exports' || name === 'this') {
      this.readUse(node, parents, reference);
    } else if (name === 'module' && parent?.type === 'MemberExpression' && parent.object === node) {
      const member = staticName(parent.property, parent.computed);
      if (member === 'exports') {
        this.readUse(parent, parents.slice(0, -1), reference);
      } else if (member === undefined || isWritten(parent, parents.at(-2))) {
        this.open();
      }
    } else if ((name === 'module' && !isHarmless(node, parents)) || name === 'arguments' || (name === 'eval' && parent?.type === 'CallExpression' && parent.callee === node)) {
      this.open();
    }
  }

  public result(): ExportSet {
    const names = new Map<string, Exported>();
    const isOriginalLost = this.replaced.length === 1 && this.replaced[0]?.isCertain === true && !this.followsModule && !this.returnsToOriginal;
    for (const assigned of this.assigned.filter((one) => !(isOriginalLost && one.onOriginal))) {
      const { name, value } = assigned;
      const before = names.get(name);
      const isFirst = before === undefined || (before.value.kind === 'literal' && before.value.shown === 'undefined');
      names.set(name, { value: isFirst ? value : UNKNOWN_VALUE, isCertain: this.isReached(assigned) && (isFirst || before.isCertain) });
    }
    if (this.replaced.length === 0) {
      this.bundled.forEach((value, name) => names.set(name, { value, isCertain: true }));
    }
    return {
      names,
      isOpen: this.isOpen || (this.alsoOf.length > 0 && this.replaced.length > 1) || (this.hasBundlerExports && !this.isAnnotated),
      isFunction: this.isFunction,
      rebindsExports: this.rebindsExports,
      alsoOf: this.alsoOf,
      whole: this.replaced.length === 1 && this.replaced[0]?.isCertain ? this.whole : undefined,
    };
  }

  /** Whether what is assigned is still there when the file has run. */
  private isReached({ isCertain, start, onOriginal }: Assigned): boolean {
    const isOnLostObject = onOriginal && (this.rebindsExports || (this.replaced.length > 0 && !this.followsModule));
    return isCertain && !isOnLostObject && this.replaced.length < 2 && this.replaced.every((one) => one.isCertain && one.start <= start);
  }

  /** One use of the object that is exported. */
  private readUse(use: Node, parents: readonly Node[], reference: Reference): void {
    const parent = parents.at(-1)!;
    if (parent.type === 'MemberExpression' && parent.object === use) {
      this.readMember(parent, parents.at(-2), reference);
    } else if (parent.type === 'AssignmentExpression' && parent.left === use) {
      this.readAssignment(parent, parents.at(-2), reference);
    } else if (parent.type === 'CallExpression' && parent.arguments[0] === use) {
      this.readCall(parent, reference);
    } else if (parent.type === 'CallExpression' && parent.arguments[1] === use && isExportStar(parent.callee) && this.readExportStar(parent, reference)) {
      return;
    } else if (!isHarmless(use, parents) && !isAlias(use, parent)) {
      this.open();
    }
  }

  private readMember(member: Node, parent: Node | undefined, reference: Reference): void {
    const name = staticName(member.property, member.computed);
    const isAssigned = parent?.type === 'AssignmentExpression' && parent.left === member;
    if (name === undefined || name.startsWith('__define') || name === '__proto__') {
      if (isWritten(member, parent) || name !== undefined) {
        this.open();
      }
    } else if (isAssigned && parent.operator === '=') {
      this.add(name, this.top.valueOf(lastOf(parent.right)), parent.start, reference);
    } else if (isWritten(member, parent)) {
      this.add(name, UNKNOWN_VALUE, member.start, { ...reference, isCertain: false });
      this.isOpen ||= parent?.type === 'UnaryExpression';
    } else if (parent?.type === 'CallExpression' && parent.callee === member) {
      this.open(); // the function that is called has the exports as its `this`
    }
  }

  private readAssignment(assignment: Node, parent: Node | undefined, reference: Reference): void {
    const value = lastOf(assignment.right);
    if (reference.name !== 'module') {
      const { right } = assignment;
      const follows = isModuleExports(right) || (right.type === 'AssignmentExpression' && isModuleExports(right.left)) || isModuleExports(parent?.left);
      this.followsModule ||= follows;
      this.rebindsExports ||= !follows;
    } else if (isAnnotation(assignment, parent)) {
      this.isAnnotated = value.type === 'ObjectExpression' && this.addAll(value, assignment.start, reference);
    } else if (isBundlerCall(value)) {
      this.hasBundlerExports = true;
      this.readBundlerExports(value);
    } else if (value.type === 'Identifier' && value.name === 'exports') {
      this.returnsToOriginal = true;
    } else {
      this.replace(assignment, value, reference);
    }
  }

  private replace({ operator, start }: Node, value: Node, reference: Reference): void {
    this.replaced.push({ start, isCertain: reference.isCertain });
    this.isFunction ||= isFunction(value);
    this.whole = operator === '=' ? this.top.valueOf(value) : UNKNOWN_VALUE;
    const required = operator === '=' && reference.isCertain ? this.top.requiredIn(value) : undefined;
    this.alsoOf.push(...required ? [required] : []);
    const isRead = operator === '=' && (required !== undefined || isFunction(value) || (value.type === 'ObjectExpression' && this.addAll(value, start, reference)));
    this.isOpen ||= !isRead;
  }

  /** The functions that set members of the object that they are given. */
  private readCall({ callee, arguments: [, first, ...rest], start }: Node, reference: Reference): void {
    const called = callee.type === 'MemberExpression' && callee.object.name === 'Object' && staticName(callee.property, callee.computed);
    const name = called === 'defineProperty' && first ? staticName(first, true) : undefined;
    if (name !== undefined) {
      this.add(name, this.described(rest[0]), start, reference);
    } else if (called === 'assign' || (called === 'defineProperties' && rest.length === 0)) {
      for (const source of [first, ...rest]) {
        const isRead = source?.type === 'ObjectExpression' && this.addAll(source, start, reference, called === 'assign');
        this.isOpen ||= !isRead;
      }
    } else {
      this.open();
    }
  }

  /** What a descriptor of a property says that it is: `{ value: handler }` or `{ get: () => orders.handler }`. */
  private described(descriptor: Node | undefined): Value {
    const members: Node[] = descriptor?.type === 'ObjectExpression' ? descriptor.properties : [];
    const member = (name: string) => members.find(({ type, key, computed }) => type === 'Property' && staticName(key, computed) === name)?.value as Node | undefined;
    const got = returnedBy(member('get'));
    return got === undefined ? this.top.valueOf(member('value')) : this.top.valueAfter(got);
  }

  /** TypeScript's `__exportStar(require('./orders'), exports)`. */
  private readExportStar({ arguments: [source] }: Node, reference: Reference): boolean {
    const taken = reference.isCertain ? this.top.requiredIn(source) : undefined;
    this.alsoOf.push(...taken ? [taken] : []);
    return taken !== undefined;
  }

  /** esbuild's `__export(src_exports, { handler: () => handler })`, for what `module.exports` gets. */
  private readBundlerExports({ arguments: [exported] }: Node): void {
    for (const { expression } of this.tree.body as Node[]) {
      const [target, getters] = expression?.type === 'CallExpression' && expression.callee.type === 'Identifier' ? expression.arguments as Node[] : [];
      const properties: Node[] = target?.name === exported.name && getters?.type === 'ObjectExpression' ? getters.properties : [];
      for (const { key, computed, value } of properties) {
        const name = key && staticName(key, computed);
        const got = returnedBy(value);
        if (name !== undefined && got !== undefined) {
          this.bundled.set(name, this.top.valueAfter(got));
        }
      }
    }
  }

  /** Whether the object has no other members than these. */
  private addAll(object: Node, start: number, reference: Reference, asValues = true): boolean {
    for (const property of object.properties as Node[]) {
      const name = property.type === 'Property' ? staticName(property.key, property.computed) : undefined;
      if (name === undefined || name === '__proto__') {
        return false;
      }
      this.add(name, asValues && property.kind === 'init' ? this.top.valueOf(property.value) : UNKNOWN_VALUE, start, reference);
    }
    return true;
  }

  private add(name: string, value: Value, start: number, { name: through, isCertain }: Reference): void {
    this.assigned.push({ name, value, isCertain, start, onOriginal: through !== 'module' });
  }
}
