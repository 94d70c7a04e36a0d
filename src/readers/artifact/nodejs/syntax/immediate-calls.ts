import { Surroundings } from './surroundings';
import { isFunction, Node, staticName, visitAll } from './tree';

/** A call of a function whose code is at hand. */
export interface Call {
  readonly fn: Node;
  readonly statements: readonly Node[];
  /** What is around the function, where it was not written here. */
  readonly closure: Surroundings;
  readonly passed: readonly Node[];
  /** What it gets for its `this`. */
  readonly receiver?: Node;
}

/** `(function () { … })(exports)`, the same with `call`, or the name under which a function was handed over. */
export function callOf({ callee, arguments: passed }: Node, around: Surroundings): Call | undefined {
  const call = written(callee, passed as Node[], around);
  const isRead = call !== undefined && isPlain(call.fn) && call.passed.every(({ type }: Node) => type !== 'SpreadElement');
  return isRead ? { ...call, statements: call.fn.body.type === 'BlockStatement' ? call.fn.body.body : [call.fn.body] } : undefined;
}

function written(callee: Node, passed: readonly Node[], around: Surroundings): Omit<Call, 'statements'> | undefined {
  if (isFunction(callee)) {
    return { fn: callee, closure: around, passed };
  }
  if (callee.type === 'Identifier') {
    const handed = around.meanings.get(callee.name);
    return handed?.kind === 'function' ? { fn: handed.node, closure: handed.around, passed } : undefined;
  }
  const [receiver, ...others] = passed;
  const isCall = callee.type === 'MemberExpression' && isFunction(callee.object) && staticName(callee.property, callee.computed) === 'call';
  return isCall && receiver ? { fn: callee.object, closure: around, passed: others, receiver } : undefined;
}

/** Whether a function runs to its end when it is called, and knows only what it is given by name. */
export function isPlain(fn: Node): boolean {
  let isPlainSoFar = !fn.async && !fn.generator;
  visitAll(fn.body, ({ type, name, callee }) => {
    isPlainSoFar &&= !(type === 'Identifier' && name === 'arguments') && !(type === 'CallExpression' && callee.name === 'eval');
  }, (node) => isFunction(node) && node.type !== 'ArrowFunctionExpression');
  return isPlainSoFar;
}

/** What a function returns, where there is one way out. */
export function returnedAtEnd(fn: Node): Node | undefined {
  if (fn.body.type !== 'BlockStatement') {
    return fn.body;
  }
  const last = (fn.body.body as Node[]).at(-1);
  let ways = 0;
  visitAll(fn.body, ({ type }) => {
    ways += type === 'ReturnStatement' ? 1 : 0;
  }, isFunction);
  return last?.type === 'ReturnStatement' && ways === 1 ? last.argument ?? undefined : undefined;
}
