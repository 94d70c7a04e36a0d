import { Node, staticName } from './tree';

const COMPARISONS = ['==', '===', '!=', '!==', 'in'];
const TESTS = ['IfStatement', 'ConditionalExpression', 'ExpressionStatement'];
const PATTERNS = ['ArrayPattern', 'AssignmentPattern', 'RestElement', 'ForInStatement', 'ForOfStatement'];

/** In `a = b = c` it is `c` that all of them get. */
export function lastOf(value: Node): Node {
  return value.type === 'AssignmentExpression' && value.operator === '=' ? lastOf(value.right) : value;
}

export function isModuleExports(node: Node | null | undefined): boolean {
  return node?.type === 'MemberExpression' && node.object.name === 'module' && staticName(node.property, node.computed) === 'exports';
}

/** What esbuild leaves for lexers: all names that are exported, where it is never run. */
export function isAnnotation(assignment: Node, parent: Node | undefined): boolean {
  return parent?.type === 'LogicalExpression' && parent.right === assignment && parent.operator === '&&' && parent.left.type === 'Literal' && parent.left.value === 0;
}

/** How esbuild hands over what it exports, `__toCommonJS(src_exports)`; minified the names are others. */
export function isBundlerCall({ type, callee, arguments: passed }: Node): boolean {
  return type === 'CallExpression' && callee.type === 'Identifier' && passed.length === 1 && passed[0].type === 'Identifier';
}

/** The function with which TypeScript exports all names of another module, whoever has it. */
export function isExportStar(callee: Node): boolean {
  const called = callee.type === 'SequenceExpression' ? callee.expressions.at(-1) as Node : callee;
  return called.name === '__exportStar' || (called.type === 'MemberExpression' && staticName(called.property, called.computed) === '__exportStar');
}

/** `exports = module.exports` and `module.exports = exports` make no other object. */
export function isAlias(use: Node, parent: Node): boolean {
  return parent.type === 'AssignmentExpression' && parent.right === use && (isModuleExports(parent.left) || parent.left.name === 'exports');
}

/** Whether a use only looks, and hands the object to nobody. Of `this && this.__awaiter` nobody gets the first part. */
export function isHarmless(use: Node, parents: readonly Node[]): boolean {
  const parent = parents.at(-1);
  switch (parent?.type) {
    case 'BinaryExpression': return COMPARISONS.includes(parent.operator);
    case 'UnaryExpression': return parent.operator === 'typeof' || parent.operator === '!';
    case 'LogicalExpression': return (parent.operator === '&&' && parent.left === use) || isHarmless(parent, parents.slice(0, -1)) && TESTS.includes(parents.at(-2)?.type ?? '');
    case 'IfStatement': case 'ExpressionStatement': return true;
    case 'ConditionalExpression': return parent.test === use;
    default: return false;
  }
}

/** Whether a function or class is only called or asked. */
export function isOnlyCalled(use: Node, parent: Node | undefined): boolean {
  switch (parent?.type) {
    case 'CallExpression': case 'NewExpression': return parent.callee === use;
    case 'BinaryExpression': return parent.operator === 'instanceof';
    case 'ClassDeclaration': case 'ClassExpression': return parent.superClass === use;
    default: return false;
  }
}

/** The member of what is exported that holds it itself: `module.exports.default = orders`. */
export function memberKept(use: Node, { type, left, right }: Node): string | undefined {
  const isOwn = type === 'AssignmentExpression' && right === use && left.type === 'MemberExpression' && (isModuleExports(left.object) || ['exports', use.name].includes(left.object.name));
  return isOwn ? staticName(left.property, left.computed) : undefined;
}

/** Whether nobody gets the value of an expression. */
export function isDropped(parents: readonly Node[], value: Node | undefined): boolean {
  const parent = parents.at(-1);
  switch (parent?.type) {
    case 'ExpressionStatement': return true;
    case 'UnaryExpression': return parent.operator === 'void' || parent.operator === '!';
    case 'SequenceExpression': return parent.expressions.at(-1) !== value || isDropped(parents.slice(0, -1), parent);
    case 'ConditionalExpression': case 'LogicalExpression': return parent.test !== value && parent.left !== value && isDropped(parents.slice(0, -1), parent);
    default: return false;
  }
}

/** Whether an expression is where something is stored. */
export function isWritten(target: Node, parent: Node | undefined): boolean {
  switch (parent?.type) {
    case 'AssignmentExpression': return parent.left === target;
    case 'UpdateExpression': return true;
    case 'UnaryExpression': return parent.operator === 'delete';
    case 'Property': return parent.value === target; // in a pattern, or in an object, where nothing is written
    default: return PATTERNS.includes(parent?.type ?? '') && parent?.right !== target;
  }
}
