import { groupedByAll } from './grouped';
import { jsonOf } from './json-types';
import { FUNCTION, Resource, TemplateScope } from './template-scope';
import { isAbsent } from './template-values';
import { piecesOf, ReferencePiece, TextPiece } from './text-pieces';
import { FunctionTarget, TargetOfReference } from '../view/function-view';
import { Maybe, UNKNOWN } from '../view/maybe';
import { remembered } from '../view/remembered';

/** A function of the app, and what of it a value names. */
export interface FunctionReference extends TargetOfReference {
  readonly fn: Resource;
}

export const VERSION = 'AWS::Lambda::Version';
export const ALIAS = 'AWS::Lambda::Alias';

/** Where the name of the function stands between the colons of an ARN. */
const NAME_IN_ARN = 6;

/** The function that a value names, when that is certain. */
export function functionIn(value: unknown, scope: TemplateScope): FunctionReference | undefined {
  const [first, ...rest] = withoutOwnArn(withoutUri(piecesOf(value, scope)), scope);
  if (typeof first !== 'object') {
    return functionCalled(value, scope) ?? functionCalledIn(first, rest, scope);
  }
  const named = functionNamedBy(first);
  if (named !== undefined) {
    return referenceTo(named, rest, first.resource);
  }
  const owner = first.part === undefined && rest.length === 0 ? ownerOf(first.resource) : undefined;
  const qualifier = owner === undefined ? undefined : qualifierOf(first);
  return owner !== undefined && qualifier ? { fn: owner, ...qualifier } : undefined;
}

/** The ARN in the URI by which API Gateway calls a function. */
function withoutUri(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const [start, end] = [pieces.findIndex((piece) => typeof piece === 'string' && piece.endsWith(':lambda:path/2015-03-31/functions/')), pieces.at(-1)];
  return start < 0 || typeof end !== 'string' || !end.endsWith('/invocations') ? pieces
    : [...pieces.slice(start + 1, -1), end.slice(0, -'/invocations'.length)].filter((piece) => piece !== '');
}

/** The functions of a template by the names that it gives them. */
const BY_NAME = new WeakMap<TemplateScope, ReadonlyMap<string, readonly Resource[]>>();

/** The function whose name is written the same as this value. */
function functionCalled(value: unknown, scope: TemplateScope): FunctionReference | undefined {
  const byName = remembered(BY_NAME, scope, () =>
    groupedByAll(scope.ofType(FUNCTION), ({ properties }) => asWritten(properties.FunctionName, scope)));
  const [fn, ...others] = asWritten(value, scope).flatMap((name) => byName.get(name) ?? []);
  return fn !== undefined && others.length === 0 ? { fn, target: 'function' } : undefined;
}

/** The function whose name a text begins with. */
function functionCalledIn(text: TextPiece | undefined, rest: readonly TextPiece[], scope: TemplateScope): FunctionReference | undefined {
  const [name, qualifier] = typeof text === 'string' ? /^([^:]+)(:.*)?$/.exec(text)?.slice(1) ?? [] : [];
  const called = qualifier === undefined && rest.length > 0 ? undefined : functionCalled(name, scope);
  return called && referenceTo(called.fn, qualifier === undefined ? [] : [qualifier, ...rest], called.fn);
}

/** The text that a value is, or the functions of CloudFormation that give it; nothing where there is no value. */
function asWritten(value: unknown, scope: TemplateScope): readonly string[] {
  const text = isAbsent(value) ? undefined : scope.textOf(value) ?? jsonOf(value);
  return text === undefined ? [] : [text];
}

/** The name in an ARN of the account and Region where the function is. */
function withoutOwnArn(pieces: readonly TextPiece[], scope: TemplateScope): readonly TextPiece[] {
  const [first, ...rest] = pieces;
  const [, region, account, name] = typeof first === 'string' ? /^arn:[^:]*:lambda:([^:]+):(\d+):function:(.*)$/.exec(first) ?? [] : [];
  const { facts } = name === '' && isFunctionName(rest[0]) ? rest[0].resource.scope : scope;
  const isOwn = name !== undefined && region === facts.region && account === facts.account;
  return !isOwn ? pieces : name !== '' ? [name, ...rest] : isFunctionName(rest[0]) ? rest : pieces;
}

function isFunctionName(piece: TextPiece | undefined): piece is ReferencePiece {
  return typeof piece === 'object' && piece.resource.type === FUNCTION && piece.attribute === undefined && piece.part === undefined;
}

function referenceTo(fn: Resource, qualifier: readonly TextPiece[], named: Resource): FunctionReference | undefined {
  const target = qualifierIn(qualifier, named, fn);
  return target && { fn, ...target };
}

/** The function whose name, or ARN without a qualifier, a piece is. */
function functionNamedBy({ resource, attribute, part }: ReferencePiece): Resource | undefined {
  if (resource.type !== FUNCTION) {
    return part === NAME_IN_ARN ? ownerOf(resource) : undefined;
  }
  const isName = attribute === undefined && part === undefined;
  return isName || (attribute === 'Arn' && (part === undefined || part === NAME_IN_ARN)) ? resource : undefined;
}

/** The function of a version or an alias. */
function ownerOf({ type, properties: { FunctionName }, scope }: Resource): Resource | undefined {
  const [owner, ...rest] = type === VERSION || type === ALIAS ? piecesOf(FunctionName, scope) : [];
  if (typeof owner === 'string') {
    return functionCalled(FunctionName, scope)?.fn;
  }
  const isFunction = typeof owner === 'object' && rest.length === 0 && owner.resource.type === FUNCTION;
  return isFunction ? functionNamedBy(owner) : undefined;
}

/** What of its function the ARN of a version or an alias names. */
function qualifierOf({ resource, attribute }: ReferencePiece): TargetOfReference | undefined {
  if (resource.type === ALIAS) {
    return attribute === undefined || attribute === 'AliasArn' ? { target: 'alias', version: versionOfAlias(resource) } : undefined;
  }
  if (attribute === undefined) {
    return { target: 'version', version: resource.logicalId };
  }
  return attribute === 'FunctionArn' ? { target: UNKNOWN } : undefined; // "the ARN of the function", of the version or not
}

/** What of a function is named by the pieces after its name; `undefined` where they may belong to the name. */
function qualifierIn(pieces: readonly TextPiece[], named: Resource, fn: Resource): TargetOfReference | undefined {
  const [text, ...rest] = pieces;
  if (text === undefined) {
    return { target: 'function' };
  }
  if (typeof text !== 'string' || !text.startsWith(':')) {
    return undefined;
  }
  const version = text === ':' ? versionIn(rest) : undefined;
  if (version !== undefined) {
    return { target: 'version', version };
  }
  const qualifier = text.slice(1);
  return rest.length > 0 ? { target: UNKNOWN } : { target: targetOf(qualifier), version: versionOfAliasCalled(qualifier, named, fn) };
}

/** The version at which the alias of a function points that has this name, which may be the one out of whose ARN the name of the function was taken. */
function versionOfAliasCalled(name: string, named: Resource, fn: Resource): string | undefined {
  const alias = named.scope.ofType(ALIAS).find((one) =>
    (one.condition === undefined || one === named) && one.scope.textOf(one.properties.Name) === name && ownerOf(one) === fn);
  return alias && versionOfAlias(alias);
}

/** The version of the app that an alias points at. */
export function versionOfAlias({ type, properties, scope }: Resource): string | undefined {
  return type === ALIAS ? versionIn(piecesOf(properties.FunctionVersion, scope)) : undefined;
}

/** The function of the app whose version an alias points at, whether or not it is its own. */
export function versionOwnerOfAlias({ properties, scope }: Resource): Resource | undefined {
  const [number, ...others] = piecesOf(properties.FunctionVersion, scope);
  const isNumber = typeof number === 'object' && number.attribute === 'Version' && number.part === undefined && others.length === 0;
  return isNumber && number.resource.type === VERSION ? ownerOf(number.resource) : undefined;
}

/** The version of the app whose number these pieces are. */
function versionIn([number, ...others]: readonly TextPiece[]): string | undefined {
  const isNumber = typeof number === 'object' && number.attribute === 'Version' && number.part === undefined && others.length === 0;
  return isNumber && number.resource.type === VERSION ? number.resource.logicalId : undefined;
}

function targetOf(qualifier: string): Maybe<FunctionTarget> {
  if (qualifier === '$LATEST') {
    return 'latest';
  }
  return /^\d+$/.test(qualifier) ? 'version' : /^[\w-]+$/.test(qualifier) ? 'alias' : UNKNOWN;
}
