import { Node } from './tree';

/** Members that hold a name and no use of it. */
export function isNameOnly({ type, computed, source }: Node, member: string): boolean {
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

/** Whether a part may not be reached when the whole is. */
export function isConditional({ type, operator }: Node, member: string): boolean {
  return type === 'AssignmentExpression' && member === 'right'
    ? ['&&=', '||=', '??='].includes(operator)
    : ONLY_PARTS_ARE_CERTAIN[type]?.includes(member) === false;
}

/** The part that is never reached, where the test came out like this. */
export function deadPart({ type, operator }: Node, test: boolean | undefined): string | undefined {
  switch (test === undefined ? undefined : type) {
    case 'IfStatement': case 'ConditionalExpression': return test ? 'alternate' : 'consequent';
    case 'LogicalExpression': return (operator === '&&' && !test) || (operator === '||' && test) ? 'right' : undefined;
    default: return undefined;
  }
}

/** What decides about the parts of a node. */
export function testOf(node: Node): Node | undefined {
  return node.type === 'IfStatement' || node.type === 'ConditionalExpression' ? node.test : node.type === 'LogicalExpression' && node.operator !== '??' ? node.left : undefined;
}
