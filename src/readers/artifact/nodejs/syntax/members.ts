import { staticNames } from './exported-object';
import { Names } from './names';
import { Node, returnedBy, staticName } from './tree';
import { UNKNOWN_VALUE, Value } from './value';

export type Members = readonly (readonly [name: string, value: Value])[];

/** All that an object or a class has when it is made; `undefined` where there may be more. */
export function membersOf(object: Node | undefined, names: Names, asValues = true): Members | undefined {
  if (object?.type.startsWith('Class')) {
    const own = staticNames(object);
    return own && [...own].map(([name, value]) => [name, names.valueOf(value)]);
  }
  const members: [string, Value][] = [];
  for (const property of object?.type === 'ObjectExpression' ? object.properties as Node[] : []) {
    const name = property.type === 'Property' ? staticName(property.key, property.computed) : undefined;
    if (name === undefined || name === '__proto__') {
      return undefined;
    }
    members.push([name, asValues && property.kind === 'init' ? names.valueOf(property.value) : UNKNOWN_VALUE]);
  }
  return object?.type === 'ObjectExpression' ? members : undefined;
}

/** What functions of `Object` give to the object that they get first, and whether that is all that happens to it. */
export function membersSetBy({ callee, arguments: [, first, ...rest] }: Node, names: Names): { readonly members: Members; readonly areAll: boolean } {
  const called = callee.type === 'MemberExpression' && callee.object.name === 'Object' && staticName(callee.property, callee.computed);
  const name = called === 'defineProperty' && first ? staticName(first, true) : undefined;
  if (name !== undefined) {
    return { members: [[name, described(rest[0], names)]], areAll: true };
  }
  const isRead = called === 'assign' || (called === 'defineProperties' && rest.length === 0);
  const all = (isRead ? [first, ...rest] : []).map((source) => membersOf(source, names, called === 'assign'));
  return { members: all.flatMap((members) => members ?? []), areAll: isRead && !all.includes(undefined) };
}

/** What a descriptor of a property says that it is: `{ value: handler }` or `{ get: () => orders.handler }`. */
function described(descriptor: Node | undefined, names: Names): Value {
  const members: Node[] = descriptor?.type === 'ObjectExpression' ? descriptor.properties : [];
  const member = (name: string) => members.find(({ type, key, computed }) => type === 'Property' && staticName(key, computed) === name)?.value as Node | undefined;
  const got = returnedBy(member('get'));
  return got === undefined ? names.valueOf(member('value')) : names.valueAfter(got);
}

/** esbuild's `__export(src_exports, { handler: () => handler })`, for what `module.exports` gets. */
export function bundledMembers(tree: Node, { arguments: [exported] }: Node, names: Names): Members {
  return (tree.body as Node[]).flatMap(({ expression }) => {
    const [target, getters] = expression?.type === 'CallExpression' && expression.callee.type === 'Identifier' ? expression.arguments as Node[] : [];
    const properties: Node[] = target?.name === exported.name && getters?.type === 'ObjectExpression' ? getters.properties : [];
    return properties.flatMap(({ key, computed, value }): Members => {
      const name = key && staticName(key, computed);
      const got = returnedBy(value);
      return name !== undefined && got !== undefined ? [[name, names.valueAfter(got)]] : [];
    });
  });
}
