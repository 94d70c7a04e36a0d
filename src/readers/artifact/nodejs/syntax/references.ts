import { chosen, outcomeOf } from './conditions';
import { namesGiven, namesOfFunction, OF_MODULES } from './declared-names';
import { Call, callOf, returnedAtEnd } from './immediate-calls';
import { Names } from './names';
import { deadPart, isConditional, isNameOnly, testOf } from './reach';
import { aliasesIn, end as endFrame, Frame, isReached, Meaning, meaningOf, Surroundings, surroundingsIn, without } from './surroundings';
import { boundNames, childrenOf, isFunction, Node } from './tree';
import { isModuleExports } from './uses';

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

/** All uses of the names of modules in a file. Only in CommonJS it is known what they are. */
export function referencesIn(tree: Node, names: Names, isCommonjs: boolean, tracked: readonly Tracked[] = []): References {
  return new Walk(isCommonjs, tracked).references(tree, names);
}

const NAMES = [...OF_MODULES, 'define'];

class Walk {
  private readonly uses: Reference[] = [];
  private readonly returned = new Map<Node, Returned>();
  private readonly parents: Node[] = [];
  private readonly called = new Set<Node>();
  /** Functions that were handed over and may be called by others. */
  private readonly escaped = new Set<Node>();
  /** Whether the names of modules may stand for something else by now. */
  private isChanged = false;
  private throws = false;

  constructor(private readonly isCommonjs: boolean, private readonly tracked: readonly Tracked[]) {}

  public references(tree: Node, names: Names): References {
    const meanings = new Map(NAMES.map((name): [string, Meaning] => [name, { kind: 'module', name, isAlias: false }]));
    const around = { meanings, ofThis: this.isCommonjs ? meanings.get('this') : undefined, isCertain: true, frame: { ended: false }, names, owners: [] };
    this.visit(tree, this.withNames(tree, tree.body as Node[], around));
    const uses = this.uses.map((use) => use.owners.some((owner) => this.escaped.has(owner)) ? { ...use, isCertain: false } : use);
    return { uses, returned: this.returned, throws: this.throws };
  }

  private visit(node: Node, around: Surroundings): void {
    if (node.type === 'Identifier' || node.type === 'ThisExpression') {
      this.use(node, node.type === 'Identifier' ? around.meanings.get(node.name) : around.ofThis, around);
    } else if (!isAlias(node, around) && (node.type !== 'CallExpression' || !this.visitCall(node, around))) {
      this.visitParts(node, around);
    }
  }

  private use(node: Node, meaning: Meaning | undefined, around: Surroundings): void {
    const parent = this.parents.at(-1);
    if (meaning?.kind === 'function' && parent?.operator !== 'typeof') {
      this.escaped.add(meaning.node);
    } else if (meaning?.kind === 'module' && meaning.name !== 'define' && !isDeclared(node, parent)) {
      const { name, isAlias } = meaning;
      this.uses.push({ name, node, parents: [...this.parents], isCertain: isReached(around), isAlias, names: around.names, owners: around.owners });
    }
  }

  private visitParts(node: Node, around: Surroundings): void {
    const scope = this.withNames(node, [], surroundingsIn(node, around));
    const test = this.isCommonjs && !this.isChanged ? testOf(node) : undefined;
    const outcome = test && outcomeOf(test, around);
    const dead = deadPart(node, outcome);
    const isStored = node.type === 'AssignmentExpression' && isModuleExports(node.left);
    const parts = [...childrenOf(node)];
    this.parents.push(node);
    for (const [member, child] of isStored ? parts.reverse() : parts) { // what is stored runs before it is
      if (!isNameOnly(node, member) && member !== dead) {
        const mayBeLeftOut = outcome === undefined && scope.isCertain && isConditional(node, member);
        this.visit(child, mayBeLeftOut ? { ...scope, isCertain: false } : scope);
      }
    }
    this.parents.pop();
    this.isChanged ||= isStored || (node.type === 'AssignmentExpression' && ['exports', 'module'].includes(node.left.name));
    this.throws ||= node.type === 'ThrowStatement' && isReached(around);
    if (node.type === 'ReturnStatement' || node.type === 'ThrowStatement') {
      endFrame(around.frame, node.type === 'ThrowStatement');
    }
  }

  /** What a function does that is called where it is written, or under a name for it. */
  private visitCall(node: Node, around: Surroundings): boolean {
    const call = callOf(node, around);
    if (call === undefined || this.called.has(call.fn)) {
      return false;
    }
    this.called.add(call.fn);
    this.parents.push(node);
    const bound = this.visitPassed(call, around);
    const ofThis = call.receiver && meaningOf(call.receiver, around, 'this');
    if (call.receiver && !ofThis) {
      this.visit(call.receiver, around);
    }
    const frame: Frame = { ended: false, caller: around.frame };
    const names = this.visitBody(call, { ...around, frame, ofThis }, bound);
    for (const meaning of bound.values()) {
      if (meaning.kind === 'function' && !this.called.has(meaning.node) && isIn(meaning.node, node)) {
        this.visit(meaning.node, around);
      }
    }
    this.parents.pop();
    const value = returnedAtEnd(call.fn);
    if (value !== undefined) {
      this.returned.set(node, { value, names });
    }
    return true;
  }

  /** Parameters that stand for what is known here; everything else that is passed is used. */
  private visitPassed({ fn, passed }: Call, around: Surroundings): Map<string, Meaning> {
    const bound = new Map<string, Meaning>();
    for (const [index, written] of passed.entries()) {
      const one = this.isCommonjs && !this.isChanged ? chosen(written, around) : written;
      const param: Node | undefined = fn.params[index];
      const isOnly = param?.type === 'Identifier' && fn.params.flatMap(boundNames).filter((name: string) => name === param.name).length === 1;
      const meaning: Meaning | undefined = !isOnly ? undefined
        : isFunction(one) ? { kind: 'function', node: one, around } : meaningOf(one, around, param.name);
      if (meaning === undefined || (meaning.kind === 'module' && !this.isCommonjs)) {
        this.visit(written, around);
      } else {
        bound.set(param!.name, meaning);
      }
    }
    return bound;
  }

  private visitBody({ fn, closure, receiver }: Call, caller: Surroundings, bound: ReadonlyMap<string, Meaning>): Names {
    const statements: Node[] = fn.body.type === 'BlockStatement' ? fn.body.body : [fn.body];
    const names = closure.names.within(fn, statements, namesGiven(fn));
    const meanings = new Map([...without(closure.meanings, namesOfFunction(fn)), ...bound]);
    const ofThis = fn.type === 'ArrowFunctionExpression' ? closure.ofThis : receiver && caller.ofThis;
    const around = this.withNames(fn, statements, { meanings, ofThis, isCertain: caller.isCertain, frame: caller.frame, names, owners: [...caller.owners, fn] });
    this.parents.push(fn);
    fn.params.filter(({ type }: Node) => type !== 'Identifier').forEach((param: Node) => this.visit(param, { ...around, isCertain: false }));
    statements.forEach((statement) => this.visit(statement, around));
    this.parents.pop();
    return names;
  }

  private withNames(scope: Node, statements: readonly Node[], around: Surroundings): Surroundings {
    const tracked = this.tracked.filter((one) => one.scope === scope).map(({ name }): [string, Meaning] => [name, { kind: 'module', name: 'whole', isAlias: false }]);
    const aliases = this.isCommonjs ? aliasesIn(statements, around.names, around) : [];
    const added = [...aliases, ...tracked];
    return added.length === 0 ? around : { ...around, meanings: new Map([...around.meanings, ...added]) };
  }
}

/** Where a name is given, and not used. */
function isDeclared(node: Node, parent: Node | undefined): boolean {
  return parent !== undefined && ['VariableDeclarator', 'FunctionDeclaration', 'ClassDeclaration'].includes(parent.type) && parent.id === node;
}

function isIn({ start, end }: Node, whole: Node): boolean {
  return whole.start <= start && end <= whole.end;
}

/** `const api = exports`, which gives another name and does nothing else. */
function isAlias({ type, id }: Node, { meanings }: Surroundings): boolean {
  const meaning = type === 'VariableDeclarator' && id.type === 'Identifier' ? meanings.get(id.name) : undefined;
  return meaning?.kind === 'module' && meaning.isAlias;
}
