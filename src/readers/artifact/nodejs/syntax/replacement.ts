import { ExportedObject, exportedObject } from './exported-object';
import { Names } from './names';
import { Returned, Tracked } from './reference';
import { isFunction, Node, staticName } from './tree';
import { isDropped, isModuleExports, lastOf } from './uses';
import { lengthOf, TakenFrom, UNKNOWN_VALUE, Value } from './value';

/** What `module.exports` gets. */
export interface Replacement {
  readonly object: ExportedObject;
  readonly isOfFunction: boolean;
  readonly whole: Value;
  /** What is required for it. */
  readonly taken?: TakenFrom;
  /** The names that get it as well; `undefined` where it gets elsewhere too. */
  readonly others?: readonly Tracked[];
}

/** What a member of `exports` got. */
export interface Stored {
  readonly node: Node;
  readonly names: Names;
}

interface KnownValues {
  /** By the name of the member, `undefined` where that changes. */
  readonly stored: ReadonlyMap<string, Stored | undefined>;
  readonly returned: ReadonlyMap<Node, Returned>;
}

export function replacementBy({ operator, right }: Node, parents: readonly Node[], names: Names, { stored, returned }: KnownValues): Replacement {
  const source = stored.get(memberOfExports(lastOf(right)) ?? '') ?? { node: right, names };
  const object = exportedObject(source.node, source.names, returned);
  const isOfFunction = isFunction(object.node);
  const value: Value = isOfFunction ? { kind: 'function', parameters: lengthOf(object.node) } : object.names.valueOf(object.node);
  return { object, isOfFunction, whole: operator === '=' ? value : UNKNOWN_VALUE, taken: object.names.requiredIn(object.node), others: namesBeside(parents, right, names) };
}

/** Further names for what `module.exports` gets, as in `const api = module.exports = {}`; `undefined` where others get it. */
function namesBeside(parents: readonly Node[], right: Node, names: Names): readonly Tracked[] | undefined {
  const outside = parents.findLastIndex(({ type }) => type !== 'AssignmentExpression');
  const around = parents[outside];
  const name = around?.type === 'VariableDeclarator' ? around.id.name as string | undefined : undefined;
  const declaration = name === undefined ? undefined : names.declarationOf(name);
  const isChainOfModule = [...parents.slice(outside + 1), ...chained(right)].every(({ left }) => isModuleExports(left) || left.name === 'exports');
  const isNamed = name !== undefined && declaration?.declared === around?.init;
  return !isChainOfModule || !(isNamed || isDropped(parents.slice(0, outside + 1), parents[outside + 1])) ? undefined
    : isNamed && name !== undefined && declaration ? [{ name, scope: declaration.scope }] : [];
}

function memberOfExports({ type, object, property, computed }: Node): string | undefined {
  return type === 'MemberExpression' && (object.name === 'exports' || isModuleExports(object)) ? staticName(property, computed) : undefined;
}

function chained(value: Node): Node[] {
  return value.type === 'AssignmentExpression' ? [value, ...chained(value.right)] : [];
}
