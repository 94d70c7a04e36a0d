import { boundNames, childrenOf, isFunction, Node, visitAll } from './tree';

/** The names that tie a module to its surroundings. `this` is one at the top of a CommonJS module. */
const OF_MODULES: ReadonlySet<string> = new Set(['exports', 'module', 'require', 'eval', 'arguments', 'this']);

/** A use of such a name, where nothing nearer has the same name. */
export interface Reference {
  readonly name: string;
  readonly node: Node;
  /** From the outermost. */
  readonly parents: readonly Node[];
  /** Whether it is reached whenever the module is loaded. */
  readonly isCertain: boolean;
}

interface Surroundings {
  readonly shadowed: ReadonlySet<string>;
  readonly isCertain: boolean;
  readonly hasOwnThis: boolean;
}

/** All uses of the names of modules in a file, in their order. */
export function referencesIn(tree: Node): readonly Reference[] {
  const references: Reference[] = [];
  const parents: Node[] = [];
  let mayHaveEnded = false;
  const visit = (node: Node, around: Surroundings): void => {
    const name = node.type === 'ThisExpression' ? 'this' : node.type === 'Identifier' ? node.name as string : undefined;
    if (name !== undefined && OF_MODULES.has(name) && !around.shadowed.has(name) && !(name === 'this' && around.hasOwnThis)) {
      references.push({ name, node, parents: [...parents], isCertain: around.isCertain && !mayHaveEnded });
    }
    const inside = surroundingsIn(node, around);
    parents.push(node);
    for (const [member, child] of childrenOf(node)) {
      if (!isNameOnly(node, member)) {
        visit(child, inside.isCertain && isConditional(node, member) ? { ...inside, isCertain: false } : inside);
      }
    }
    parents.pop();
    mayHaveEnded ||= (node.type === 'ReturnStatement' || node.type === 'ThrowStatement') && !parents.some(isFunction);
  };
  visit(tree, { shadowed: new Set(), isCertain: true, hasOwnThis: false });
  return references;
}

/** The names of modules that the file declares itself at its top. */
export function declaredAtTop(tree: Node): ReadonlySet<string> {
  const lexical: string[] = tree.body.flatMap((statement: Node) => lexicalNames(statement.declaration ?? statement));
  return new Set([...lexical, ...hoistedNames(tree)].filter((name) => OF_MODULES.has(name)));
}

function surroundingsIn(node: Node, around: Surroundings): Surroundings {
  if (isFunction(node)) {
    const own = node.type === 'FunctionExpression' ? boundNames(node.id) : [];
    const names = [...own, ...node.params.flatMap(boundNames), ...hoistedNames(node.body), ...blockNames(node.body)];
    const isArrow = node.type === 'ArrowFunctionExpression';
    return { shadowed: withNames(around.shadowed, isArrow ? names : [...names, 'arguments']), isCertain: false, hasOwnThis: around.hasOwnThis || !isArrow };
  }
  if (node.type === 'ClassDeclaration' || node.type === 'ClassExpression') {
    return { ...around, isCertain: false, hasOwnThis: true };
  }
  const names = node.type === 'CatchClause' ? boundNames(node.param) : node.type === 'Program' ? [] : blockNames(node);
  return names.length === 0 ? around : { ...around, shadowed: withNames(around.shadowed, names) };
}

function withNames(shadowed: ReadonlySet<string>, names: readonly string[]): ReadonlySet<string> {
  return names.some((name) => OF_MODULES.has(name) && !shadowed.has(name)) ? new Set([...shadowed, ...names]) : shadowed;
}

/** What `let`, `const`, `class` and functions declare in a block, a loop or a switch. */
function blockNames(node: Node): string[] {
  switch (node.type) {
    case 'BlockStatement': case 'StaticBlock': return node.body.flatMap(lexicalNames);
    case 'SwitchStatement': return node.cases.flatMap((one: Node) => one.consequent.flatMap(lexicalNames));
    case 'ForStatement': return node.init ? lexicalNames(node.init) : [];
    case 'ForInStatement': case 'ForOfStatement': return lexicalNames(node.left);
    default: return [];
  }
}

function lexicalNames(statement: Node): string[] {
  if (statement.type === 'VariableDeclaration') {
    return statement.kind === 'var' ? [] : statement.declarations.flatMap(({ id }: Node) => boundNames(id));
  }
  return statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration' ? boundNames(statement.id)
    : statement.type === 'ImportDeclaration' ? statement.specifiers.flatMap(({ local }: Node) => boundNames(local)) : [];
}

/** What `var` declares anywhere in a function. */
function hoistedNames(body: Node): string[] {
  const names: string[] = [];
  visitAll(body, ({ type, kind, declarations }) => {
    if (type === 'VariableDeclaration' && kind === 'var') {
      names.push(...declarations.flatMap(({ id }: Node) => boundNames(id)));
    }
  }, isFunction);
  return names;
}

/** Members that hold a name and no use of it. */
function isNameOnly({ type, computed, source }: Node, member: string): boolean {
  switch (type) {
    case 'MemberExpression': return member === 'property' && !computed;
    case 'Property': case 'MethodDefinition': case 'PropertyDefinition': return member === 'key' && !computed;
    case 'LabeledStatement': case 'BreakStatement': case 'ContinueStatement': return member === 'label';
    case 'ImportDeclaration': case 'ExportAllDeclaration': case 'MetaProperty': return true;
    case 'ExportNamedDeclaration': return member === 'specifiers' && source !== null && source !== undefined;
    case 'ExportSpecifier': return member === 'exported';
    default: return false;
  }
}

const ONLY_PARTS_ARE_CERTAIN: Readonly<Record<string, readonly string[]>> = {
  IfStatement: ['test'],
  ConditionalExpression: ['test'],
  LogicalExpression: ['left'],
  ForStatement: ['init', 'test'],
  ForInStatement: ['right'],
  ForOfStatement: ['right'],
  WhileStatement: ['test'],
  DoWhileStatement: [],
  SwitchStatement: ['discriminant'],
  TryStatement: [],
  LabeledStatement: [],
  WithStatement: ['object'],
  AssignmentPattern: ['left'],
  ChainExpression: [],
};

function isConditional({ type, operator }: Node, member: string): boolean {
  return type === 'AssignmentExpression' && member === 'right'
    ? ['&&=', '||=', '??='].includes(operator)
    : ONLY_PARTS_ARE_CERTAIN[type]?.includes(member) === false;
}
