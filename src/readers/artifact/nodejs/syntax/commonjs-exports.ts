import { AssignedNames } from './assigned-names';
import { declaredAtTop } from './declared-names';
import { ExportSet } from './export-set';
import { bundledMembers, Members, membersOf, membersSetBy } from './members';
import { Names } from './names';
import { OwnUses } from './own-uses';
import { Reference, References, Tracked } from './reference';
import { referencesIn } from './references';
import { replacementBy, Stored } from './replacement';
import { Node, staticName } from './tree';
import { isAlias, isAnnotation, isBundlerCall, isDropped, isExportStar, isHarmless, isModuleExports, isWritten, lastOf } from './uses';
import { TakenFrom, UNKNOWN_VALUE, Value } from './value';

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
  private isWrittenByAlias = false;
  private readonly own: OwnUses;
  private readonly alsoOf: TakenFrom[] = [];
  private readonly perhapsOf: TakenFrom[] = [];
  /** What members of `exports` got, for `module.exports = exports.default`. */
  private readonly stored = new Map<string, Stored | undefined>();
  private order = 0;

  constructor(private readonly tree: Node, private readonly references: References, known: readonly Tracked[]) {
    this.own = new OwnUses(references.returned, known);
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
    const isUnclear = (alsoOf.length > 0 && replacements > 1) || assigned.isUnannotated;
    return {
      names: assigned.names,
      isOpen: this.isOpen || isAliasLost || this.own.mayChange || isUnclear,
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
      const { members, areAll } = membersSetBy(parent, reference.names);
      this.addAll(members, reference);
      this.isOpen ||= !areAll || !isDropped(parents.slice(0, -1), parent); // the functions of `Object` return what they are given
    } else if (parent.type === 'CallExpression' && parent.arguments[1] === use && isExportStar(parent.callee) && this.readExportStar(parent, reference)) {
      return;
    } else {
      this.isOpen ||= !isHarmless(use, parents) && !isAlias(use, parent) && !(reference.name === 'whole' && this.own.isKept(use, parents, reference.names));
    }
  }

  private readMember(member: Node, parent: Node | undefined, reference: Reference): void {
    const name = staticName(member.property, member.computed);
    const isAssigned = parent?.type === 'AssignmentExpression' && parent.left === member;
    if (name === undefined || name.startsWith('__define') || name === '__proto__') {
      this.isOpen ||= isWritten(member, parent) || name !== undefined;
    } else if (isAssigned && parent.operator === '=') {
      this.add(name, reference.names.valueOf(lastOf(parent.right)), reference, parent.right);
    } else if (isWritten(member, parent)) {
      this.add(name, UNKNOWN_VALUE, { ...reference, isCertain: false });
      this.isOpen ||= parent?.type === 'UnaryExpression';
    } else if (parent?.type === 'CallExpression' && parent.callee === member) {
      this.isOpen = true; // the function that is called has the exports as its `this`
    } else {
      this.own.looked.add(name);
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
      this.assigned[follows ? 'followsModule' : 'rebindsExports'] = true;
    } else if (isAnnotation(assignment, parent)) {
      this.assigned.annotate(this.addAll(membersOf(value, reference.names), reference));
    } else if (isBundlerCall(value) && !this.references.returned.has(value)) {
      this.assigned.bundle(bundledMembers(this.tree, value, reference.names));
    } else if (value.type === 'Identifier' && value.name === 'exports') {
      this.assigned.returnsToOriginal = true;
    } else {
      this.replace(assignment, parents, reference);
    }
  }

  private replace(assignment: Node, parents: readonly Node[], reference: Reference): void {
    const replacement = replacementBy(assignment, parents, reference.names, { stored: this.stored, returned: this.references.returned });
    const { object, taken, others, isOfFunction, whole } = replacement;
    const isRequired = reference.isCertain && taken !== undefined;
    this.tracked.push(...object.tracked, ...others ?? []);
    (isRequired ? this.alsoOf : this.perhapsOf).push(...taken ? [taken] : []);
    this.isFunction ||= isOfFunction || object.node.type.startsWith('Class');
    this.assigned.replace({ order: this.order, isCertain: reference.isCertain, whole });
    const through = object.tracked.length > 0 ? { ...reference, name: 'whole' } : reference;
    const isRead = isRequired || isOfFunction || this.addAll(membersOf(object.node, object.names), through);
    this.isOpen ||= assignment.operator !== '=' || !isRead || others === undefined;
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

  private add(name: string, value: Value, { name: through, isCertain, isAlias: isByAlias, names }: Reference, node?: Node): void {
    if (node?.operator !== 'void') {
      this.stored.set(name, this.stored.has(name) || !isCertain ? undefined : node && { node, names });
    }
    const on = through === 'whole' ? through : through === 'module' ? 'current' : 'original';
    this.isWrittenByAlias ||= isByAlias;
    this.assigned.add({ name, value, isCertain, order: this.order, on });
  }
}
