import { Surroundings } from './surroundings';
import { Node } from './tree';
import { isModuleExports } from './uses';

/** Whether a test comes out true in a CommonJS module; `undefined` where that is not known. */
export function outcomeOf(test: Node, around: Surroundings): boolean | undefined {
  switch (test.type) {
    case 'Literal': return Boolean(test.value);
    case 'UnaryExpression': return test.operator === '!' ? not(outcomeOf(test.argument, around)) : undefined;
    case 'BinaryExpression': return compared(test, around);
    case 'LogicalExpression': return combined(test, around);
    default: return typeOf(test, around) === undefined ? undefined : typeOf(test, around) !== 'undefined';
  }
}

/** Of `typeof exports === 'undefined' ? {} : exports`, what it comes to. */
export function chosen(node: Node, around: Surroundings): Node {
  const outcome = node.type === 'ConditionalExpression' ? outcomeOf(node.test, around) : node.type === 'LogicalExpression' && node.operator !== '??' ? outcomeOf(node.left, around) : undefined;
  if (outcome === undefined) {
    return node;
  }
  const isRight = node.type === 'LogicalExpression' && outcome === (node.operator === '&&');
  return chosen(node.type === 'ConditionalExpression' ? outcome ? node.consequent : node.alternate : isRight ? node.right : node.left, around);
}

function not(outcome: boolean | undefined): boolean | undefined {
  return outcome === undefined ? undefined : !outcome;
}

function combined({ operator, left, right }: Node, around: Surroundings): boolean | undefined {
  const first = outcomeOf(left, around);
  return first === undefined || operator === '??' ? undefined : first === (operator === '||') ? first : outcomeOf(right, around);
}

/** `typeof exports === 'object'`, in either order. */
function compared({ operator, left, right }: Node, around: Surroundings): boolean | undefined {
  const [asked, literal] = left.type === 'Literal' ? [right, left] : [left, right];
  const type = asked.type === 'UnaryExpression' && asked.operator === 'typeof' ? typeOf(asked.argument, around) : undefined;
  if (type === undefined || typeof literal.value !== 'string') {
    return undefined;
  }
  switch (operator) {
    case '==': case '===': return type === literal.value;
    case '!=': case '!==': return type !== literal.value;
    default: return undefined;
  }
}

/** Nothing in Lambda has the `define` of AMD. */
function typeOf(asked: Node, { meanings, names }: Surroundings): 'object' | 'function' | 'undefined' | undefined {
  if (isModuleExports(asked)) {
    return meanings.has('module') && !names.has('module') ? 'object' : undefined;
  }
  const meaning = asked.type === 'Identifier' ? meanings.get(asked.name) : undefined;
  if (meaning?.kind !== 'module' || names.has(asked.name)) {
    return undefined;
  }
  switch (meaning.name) {
    case 'exports': case 'module': case 'module.exports': return 'object';
    case 'require': return 'function';
    case 'define': return 'undefined';
    default: return undefined;
  }
}
