import { boundNames, isFunction, Node, visitAll } from './tree';

/** The names that tie a module to its surroundings. `this` is one at the top of a CommonJS module. */
export const OF_MODULES: ReadonlySet<string> = new Set(['exports', 'module', 'require', 'eval', 'arguments', 'this']);

/** What else CommonJS has and ES modules have not. */
export const OF_FILES: ReadonlySet<string> = new Set(['__dirname', '__filename']);

/** The names of modules that the file declares itself at its top. */
export function declaredAtTop(tree: Node): ReadonlySet<string> {
  const lexical: string[] = tree.body.flatMap((statement: Node) => lexicalNames(statement.declaration ?? statement));
  return new Set([...lexical, ...hoistedNames(tree)].filter((name) => OF_MODULES.has(name) || OF_FILES.has(name)));
}

/** What a function declares for all that is in it. */
export function namesOfFunction(node: Node): string[] {
  return [...namesGiven(node), ...hoistedNames(node.body), ...blockNames(node.body)];
}

/** What a function knows when it is called: its parameters, and itself. */
export function namesGiven(node: Node): string[] {
  const own = node.type === 'FunctionExpression' ? boundNames(node.id) : [];
  return [...own, ...node.params.flatMap(boundNames), ...node.type === 'ArrowFunctionExpression' ? [] : ['arguments']];
}

/** What `let`, `const`, `class` and functions declare in a block, a loop or a switch. */
export function blockNames(node: Node): string[] {
  switch (node.type) {
    case 'BlockStatement': case 'StaticBlock': return node.body.flatMap(lexicalNames);
    case 'SwitchStatement': return node.cases.flatMap((one: Node) => one.consequent.flatMap(lexicalNames));
    case 'ForStatement': return node.init ? lexicalNames(node.init) : [];
    case 'ForInStatement': case 'ForOfStatement': return lexicalNames(node.left);
    case 'CatchClause': return boundNames(node.param);
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
export function hoistedNames(body: Node): string[] {
  const names: string[] = [];
  visitAll(body, ({ type, kind, declarations }) => {
    if (type === 'VariableDeclaration' && kind === 'var') {
      names.push(...declarations.flatMap(({ id }: Node) => boundNames(id)));
    }
  }, isFunction);
  return names;
}

/** The names to which anything in a node assigns, whatever they mean there. */
export function assignedNames(tree: Node): ReadonlySet<string> {
  const names: string[] = [];
  visitAll(tree, ({ type, left, argument }) => {
    switch (type) {
      case 'AssignmentExpression': case 'ForInStatement': case 'ForOfStatement': names.push(...boundNames(left)); break;
      case 'UpdateExpression': names.push(...boundNames(argument)); break;
      default:
    }
  });
  return new Set(names);
}
