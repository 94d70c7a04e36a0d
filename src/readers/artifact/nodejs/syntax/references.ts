import { bindingsOf, surroundingsOfCall } from './call-surroundings';
import { outcomeOf } from './conditions';
import { OF_FILES, OF_MODULES } from './declared-names';
import { Call, callOf, returnedAtEnd } from './immediate-calls';
import { Names } from './names';
import { deadPart, isConditional, isNameOnly, testOf } from './reach';
import { Reference, References, Returned, Tracked } from './reference';
import { aliasesIn, end as endFrame, isReached, Meaning, Surroundings, surroundingsIn } from './surroundings';
import { eachChild, Node } from './tree';
import { isModuleExports } from './uses';

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
    const all = this.isCommonjs ? NAMES : [...NAMES, ...OF_FILES];
    const meanings = new Map(all.map((name): [string, Meaning] => [name, { kind: 'module', name, isAlias: false }]));
    const around = { meanings, ofThis: this.isCommonjs ? meanings.get('this') : undefined, isCertain: true, frame: { ended: false }, names, owners: [] };
    this.visit(tree, this.withNames(tree, tree.body as Node[], around));
    const uses = this.uses.map((use) => use.owners.some((owner) => this.escaped.has(owner)) ? { ...use, isCertain: false } : use);
    return { uses, returned: this.returned, throws: this.throws };
  }

  private visit(node: Node, around: Surroundings): void {
    if (node.type === 'Identifier' || node.type === 'ThisExpression') {
      this.use(node, node.type === 'Identifier' ? around.meanings.get(node.name) : around.ofThis, around);
    } else if (!declaresAlias(node, around) && (node.type !== 'CallExpression' || !this.visitCall(node, around))) {
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
    const inside = surroundingsIn(node, around);
    const scope = this.tracked.length === 0 ? inside : this.withNames(node, [], inside);
    const test = this.isCommonjs && !this.isChanged && around.isCertain ? testOf(node) : undefined;
    const outcome = test && outcomeOf(test, around);
    const dead = deadPart(node, outcome);
    const isStored = node.type === 'AssignmentExpression' && isModuleExports(node.left);
    this.parents.push(node);
    const visitPart = (member: string, child: Node): void => {
      if (!isNameOnly(node, member) && member !== dead) {
        const mayBeLeftOut = outcome === undefined && scope.isCertain && isConditional(node, member);
        this.visit(child, mayBeLeftOut ? { ...scope, isCertain: false } : scope);
      }
    };
    if (isStored) { // what is stored runs before it is
      visitPart('right', node.right);
      visitPart('left', node.left);
    } else {
      eachChild(node, visitPart);
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
    const { meanings, used } = bindingsOf(call, around, this.isCommonjs, !this.isChanged);
    used.forEach((one) => this.visit(one, around));
    const inside = surroundingsOfCall(call, around, meanings);
    this.visitBody(call, inside);
    for (const meaning of meanings.values()) {
      if (meaning.kind === 'function' && !this.called.has(meaning.node) && isIn(meaning.node, node)) {
        this.visit(meaning.node, around);
      }
    }
    this.parents.pop();
    const value = returnedAtEnd(call.fn);
    if (value !== undefined) {
      this.returned.set(node, { value, names: inside.names });
    }
    return true;
  }

  private visitBody(call: Call, around: Surroundings): void {
    const inside = this.withNames(call.fn, call.statements, around);
    this.parents.push(call.fn);
    call.fn.params.filter(({ type }: Node) => type !== 'Identifier').forEach((param: Node) => this.visit(param, { ...inside, isCertain: false }));
    call.statements.forEach((statement) => this.visit(statement, inside));
    this.parents.pop();
  }

  private withNames(scope: Node, statements: readonly Node[], around: Surroundings): Surroundings {
    const tracked = this.tracked.filter((one) => one.scope === scope).map(({ name }): [string, Meaning] => [name, { kind: 'module', name: 'whole', isAlias: false }]);
    const aliases = this.isCommonjs && statements.length > 0 ? aliasesIn(statements, around.names, around) : [];
    const added = [...aliases, ...tracked];
    return added.length === 0 ? around : { ...around, meanings: new Map([...around.meanings, ...added]) };
  }
}

/** Where a name is given, and not used. */
function isDeclared(node: Node, parent: Node | undefined): boolean {
  return parent !== undefined && /^(VariableDeclarator|(Function|Class)(Declaration|Expression))$/.test(parent.type) && parent.id === node;
}

function isIn({ start, end }: Node, whole: Node): boolean {
  return whole.start <= start && end <= whole.end;
}

/** `const api = exports`, which gives another name and does nothing else. */
function declaresAlias({ type, id }: Node, { meanings }: Surroundings): boolean {
  const meaning = type === 'VariableDeclarator' && id.type === 'Identifier' ? meanings.get(id.name) : undefined;
  return meaning?.kind === 'module' && meaning.isAlias;
}
