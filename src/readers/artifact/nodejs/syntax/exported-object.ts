import { namesGiven } from './declared-names';
import { isPlain, returnedAtEnd } from './immediate-calls';
import { Names } from './names';
import { Returned, Tracked } from './reference';
import { isFunction, Node, staticName } from './tree';
import { lastOf } from './uses';

/** What `module.exports` gets, as far as it can be followed. */
export interface ExportedObject {
  readonly node: Node;
  readonly names: Names;
  /** The names under which its file knows it. */
  readonly tracked: readonly Tracked[];
}

const MOST_STEPS = 5;

/** Through calls of functions that are at hand, and names that stand for one thing. */
export function exportedObject(value: Node, names: Names, returned: ReadonlyMap<Node, Returned>, tracked: readonly Tracked[] = []): ExportedObject {
  const node = lastOf(value);
  const result = returned.get(node);
  if (result !== undefined) {
    return exportedObject(result.value, result.names, returned, tracked);
  }
  const made = objectMadeBy(node, names);
  if (made !== undefined) {
    return { ...made, tracked };
  }
  const found = node.type === 'Identifier' && tracked.length < MOST_STEPS ? names.declarationOf(node.name) : undefined;
  if (found === undefined || (found.declared.type !== 'FunctionDeclaration' && found.declared.start > node.start)) {
    const own = isNamed(node) ? [{ name: node.id.name as string, scope: node }] : [];
    return { node, names, tracked: [...tracked, ...own] };
  }
  const here = [...tracked, { name: node.name as string, scope: found.scope }];
  return found.declared.type.endsWith('Declaration') ? { node: found.declared, names: found.names, tracked: here } : exportedObject(found.declared, found.names, returned, here);
}

/** A new object that a function of the file returns whenever it is called. */
function objectMadeBy({ type, callee }: Node, names: Names): Pick<ExportedObject, 'node' | 'names'> | undefined {
  const fn = type === 'CallExpression' && callee.type === 'Identifier' ? names.declarationOf(callee.name) : undefined;
  const node = fn && isFunction(fn.declared) && isPlain(fn.declared) ? returnedAtEnd(fn.declared) : undefined;
  return fn && node?.type === 'ObjectExpression' ? { node, names: fn.names.within(fn.declared, fn.declared.body.body ?? [], namesGiven(fn.declared)) } : undefined;
}

/** Whether a function or a class knows itself under a name of its own. */
function isNamed({ type, id }: Node): boolean {
  return (type === 'FunctionExpression' || type === 'ClassExpression') && id !== null;
}

/** The names that a class has when it is made; `undefined` where there may be others. */
export function staticNames({ superClass, body }: Node): ReadonlyMap<string, Node | undefined> | undefined {
  const names = new Map<string, Node | undefined>();
  for (const member of body.body as Node[]) {
    const name = member.type === 'StaticBlock' ? undefined : staticName(member.key, member.computed);
    if (member.type === 'StaticBlock' || (member.static && name === undefined)) {
      return undefined;
    }
    if (member.static && member.key.type !== 'PrivateIdentifier') {
      names.set(name!, isFunction(member.value ?? body) && member.kind === 'method' ? member.value : undefined);
    }
  }
  return superClass === null ? names : undefined;
}
