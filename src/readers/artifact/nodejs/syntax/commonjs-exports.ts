import { AssignedNames } from './assigned-names';
import { declaredAtTop } from './declared-names';
import { ExportSet } from './export-set';
import { exportedObject } from './exported-object';
import { bundledMembers, described, Members, membersOf } from './members';
import { Names } from './names';
import { Reference, References, referencesIn, Tracked } from './references';
import { isFunction, Node, staticName } from './tree';
import { isAlias, isAnnotation, isBundlerCall, isDropped, isExportStar, isHarmless, isModuleExports, isOnlyCalled, isWritten, lastOf, memberKept } from './uses';
import { lengthOf, TakenFrom, UNKNOWN_VALUE, Value } from './value';

/** The export set of a CommonJS file. Whatever is not understood opens it. */
export function commonjsExports(tree: Node, references: References, names: Names): ExportSet {
  const { result, tracked } = new CommonjsExports(tree, references, []);
  return tracked.length === 0 ? result : new CommonjsExports(tree, referencesIn(tree, names, true, tracked), tracked).result;
}

class CommonjsExports {
  /** The names under which the file knows what `module.exports` gets. */
  public readonly tracked: Tracked[] = [];
  private readonly assigned = new AssignedNames();
  private isOpen = false;
  private isFunction = false;
  private isAnnotated = false;
  private isWrittenByAlias = false;
  /** Members that hold the object itself, and members that are looked at. */
  private readonly kept = new Set<string>();
  private readonly looked = new Set<string>();
  private readonly alsoOf: TakenFrom[] = [];
  private readonly perhapsOf: TakenFrom[] = [];
  /** What members of `exports` got, for `module.exports = exports.default`. */
  private readonly stored = new Map<string, { readonly node: Node; readonly names: Names }>();
  private hasBundlerExports = false;
  private readonly bundled = new Map<string, Value>();
  private order = 0;

  constructor(private readonly tree: Node, private readonly references: References, private readonly known: readonly Tracked[]) {
    const declared = declaredAtTop(tree);
    this.isOpen = declared.has('exports') || declared.has('module');
    for (const use of references.uses) {
      this.order += 1;
      this.read(use);
    }
  }

  public get result(): ExportSet {
    const { assigned, alsoOf } = this;
    const { rebindsExports, followsModule, replacements, whole } = assigned;
    const isAliasLost = this.isWrittenByAlias && (rebindsExports || followsModule || replacements > 0);
    return {
      names: assigned.names(this.bundled),
      isOpen: this.isOpen || isAliasLost || [...this.kept].some((name) => this.looked.has(name)) || (alsoOf.length > 0 && replacements > 1) || (this.hasBundlerExports && !this.isAnnotated),
      isFunction: this.isFunction,
      rebindsExports,
      alsoOf,
      perhapsOf: this.perhapsOf,
      whole,
    };
  }

  private read(reference: Reference): void {
    const { name, node, parents } = reference;
    const parent = parents.at(-1);
    if (name === 'module' && parent?.type === 'MemberExpression' && parent.object === node) {
      const member = staticName(parent.property, parent.computed);
      if (member === 'exports') {
        this.readUse(parent, parents.slice(0, -1), reference);
      } else if (member === undefined || isWritten(parent, parents.at(-2))) {
        this.isOpen = true;
      }
    } else if (['exports', 'module.exports', 'this', 'whole'].includes(name)) {
      this.readUse(node, parents, reference);
    } else if ((name === 'module' && !isHarmless(node, parents)) || name === 'arguments' || (name === 'eval' && parent?.type === 'CallExpression' && parent.callee === node)) {
      this.isOpen = true;
    }
  }

  /** One use of the object that is exported. */
  private readUse(use: Node, parents: readonly Node[], reference: Reference): void {
    const parent = parents.at(-1)!;
    if (parent.type === 'MemberExpression' && parent.object === use) {
      this.readMember(parent, parents.at(-2), reference);
    } else if (parent.type === 'AssignmentExpression' && parent.left === use) {
      this.readAssignment(parent, parents, reference);
    } else if (parent.type === 'CallExpression' && parent.arguments[0] === use) {
      this.readCall(parent, reference);
    } else if (parent.type === 'CallExpression' && parent.arguments[1] === use && isExportStar(parent.callee) && this.readExportStar(parent, reference)) {
      return;
    } else {
      this.isOpen ||= !isHarmless(use, parents) && !isAlias(use, parent) && !(reference.name === 'whole' && this.isKept(use, parents));
    }
  }

  private readMember(member: Node, parent: Node | undefined, reference: Reference): void {
    const name = staticName(member.property, member.computed);
    const isAssigned = parent?.type === 'AssignmentExpression' && parent.left === member;
    if (name === undefined || name.startsWith('__define') || name === '__proto__') {
      this.isOpen ||= isWritten(member, parent) || name !== undefined;
    } else if (isAssigned && parent.operator === '=') {
      this.stored.set(name, { node: parent.right, names: reference.names });
      this.add(name, reference.names.valueOf(lastOf(parent.right)), reference);
    } else if (isWritten(member, parent)) {
      this.add(name, UNKNOWN_VALUE, { ...reference, isCertain: false });
      this.isOpen ||= parent?.type === 'UnaryExpression';
    } else if (parent?.type === 'CallExpression' && parent.callee === member) {
      this.isOpen = true; // the function that is called has the exports as its `this`
    } else {
      this.looked.add(name);
    }
  }

  private readAssignment(assignment: Node, parents: readonly Node[], reference: Reference): void {
    const parent = parents.at(-2);
    const value = lastOf(assignment.right);
    if (reference.isAlias || reference.name === 'whole') {
      this.isOpen = true;
    } else if (reference.name !== 'module') {
      const { right } = assignment;
      const follows = isModuleExports(right) || (right.type === 'AssignmentExpression' && isModuleExports(right.left)) || isModuleExports(parent?.left);
      this.assigned.followsModule ||= follows;
      this.assigned.rebindsExports ||= !follows;
    } else if (isAnnotation(assignment, parent)) {
      this.isAnnotated = this.addAll(membersOf(value, reference.names), reference);
    } else if (isBundlerCall(value) && !this.references.returned.has(value)) {
      this.hasBundlerExports = true;
      bundledMembers(this.tree, value, reference.names).forEach(([name, member]) => this.bundled.set(name, member));
    } else if (value.type === 'Identifier' && value.name === 'exports') {
      this.assigned.returnsToOriginal = true;
    } else {
      this.replace(assignment, parents, reference);
    }
  }

  private replace({ operator, right }: Node, parents: readonly Node[], reference: Reference): void {
    const { names, isCertain } = reference;
    const stored = this.stored.get(memberOfExports(lastOf(right)) ?? '') ?? { node: right, names };
    const object = exportedObject(stored.node, stored.names, this.references.returned);
    const { node, tracked } = object;
    const taken = object.names.requiredIn(node);
    const required = isCertain ? taken : undefined;
    this.perhapsOf.push(...taken ? [taken] : []);
    const isOfFunction = isFunction(node);
    const others = namesBeside(parents, right, names);
    this.tracked.push(...tracked, ...others ?? []);
    this.alsoOf.push(...required ? [required] : []);
    this.isFunction ||= isOfFunction || node.type.startsWith('Class');
    const value: Value = isOfFunction ? { kind: 'function', parameters: lengthOf(node) } : object.names.valueOf(node);
    this.assigned.replace({ order: this.order, isCertain, whole: operator === '=' ? value : UNKNOWN_VALUE });
    const isRead = required !== undefined || isOfFunction || this.addAll(membersOf(node, object.names), tracked.length > 0 ? { ...reference, name: 'whole' } : reference);
    this.isOpen ||= operator !== '=' || !isRead || others === undefined;
  }

  private isKept(use: Node, parents: readonly Node[]): boolean {
    const parent = parents.at(-1);
    const isTaken = parent?.type === 'VariableDeclarator' && this.known.some(({ name }) => name === parent.id.name);
    const member = parent === undefined ? undefined : memberKept(use, parent);
    this.kept.add(member ?? '');
    return isTaken || (member !== undefined && isDropped(parents.slice(0, -1), parent)) || [...this.references.returned.values()].some(({ value }) => value === use) || isOnlyCalled(use, parent);
  }

  /** The functions that set members of the object that they are given. */
  private readCall({ callee, arguments: [, first, ...rest] }: Node, reference: Reference): void {
    const { names } = reference;
    const called = callee.type === 'MemberExpression' && callee.object.name === 'Object' && staticName(callee.property, callee.computed);
    const name = called === 'defineProperty' && first ? staticName(first, true) : undefined;
    if (name !== undefined) {
      this.add(name, described(rest[0], names), reference);
    } else if (called === 'assign' || (called === 'defineProperties' && rest.length === 0)) {
      const areRead = [first, ...rest].map((source) => this.addAll(membersOf(source, names, called === 'assign'), reference));
      this.isOpen ||= areRead.includes(false);
    } else {
      this.isOpen = true;
    }
  }

  /** TypeScript's `__exportStar(require('./orders'), exports)`. */
  private readExportStar({ arguments: [source] }: Node, { isCertain, names }: Reference): boolean {
    const taken = isCertain ? names.requiredIn(source) : undefined;
    this.alsoOf.push(...taken ? [taken] : []);
    return taken !== undefined;
  }

  /** Whether the object has no other members than these. */
  private addAll(members: Members | undefined, reference: Reference): boolean {
    members?.forEach(([name, value]) => this.add(name, value, reference));
    return members !== undefined;
  }

  private add(name: string, value: Value, { name: through, isCertain, isAlias: isByAlias }: Reference): void {
    const on = through === 'whole' ? through : through === 'module' ? 'current' : 'original';
    this.isWrittenByAlias ||= isByAlias;
    this.assigned.add({ name, value, isCertain, order: this.order, on });
  }
}

/** Further names for what `module.exports` gets, as in `const api = module.exports = {}`; `undefined` where others get it. */
function namesBeside(parents: readonly Node[], right: Node, names: Names): readonly Tracked[] | undefined {
  const outside = parents.findLastIndex(({ type }) => type !== 'AssignmentExpression');
  const around = parents[outside];
  const name = around?.type === 'VariableDeclarator' ? around.id.name as string | undefined : undefined;
  const declaration = name === undefined ? undefined : names.declarationOf(name);
  const isChainOfModule = [...parents.slice(outside + 1), ...chained(right)].every(({ left }) => isModuleExports(left) || left.name === 'exports');
  const isNamed = name !== undefined && declaration?.declared === around?.init;
  return !isChainOfModule || !(isNamed || isDropped(parents.slice(0, outside + 1), parents[outside + 1])) ? undefined
    : isNamed && name !== undefined && declaration ? [{ name, scope: declaration.scope }] : [];
}

function memberOfExports({ type, object, property, computed }: Node): string | undefined {
  return type === 'MemberExpression' && (object.name === 'exports' || isModuleExports(object)) ? staticName(property, computed) : undefined;
}

function chained(value: Node): Node[] {
  return value.type === 'AssignmentExpression' ? [value, ...chained(value.right)] : [];
}
