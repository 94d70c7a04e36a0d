import { FUNCTION, Resource, TemplateScope } from './template-scope';
import { piecesOf, ReferencePiece, TextPiece } from './text-pieces';
import { FunctionTarget, TargetOfReference } from '../view/function-view';
import { Maybe, UNKNOWN } from '../view/maybe';

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
  const [first, ...rest] = fromName(withoutUri(piecesOf(value, scope)));
  if (typeof first !== 'object') {
    return undefined;
  }
  const named = functionNamedBy(first);
  if (named !== undefined) {
    const qualifier = qualifierIn(rest, first.resource);
    return qualifier && { fn: named, ...qualifier };
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

/** Without the beginning of an ARN before the name of a function, where that is the ARN of this function. */
function fromName(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const [beginning, name] = pieces;
  const place = typeof beginning === 'string' ? /^arn:[^:]+:lambda:([^:]+:\d+):function:$/.exec(beginning)?.[1] : undefined;
  const isName = typeof name === 'object' && name.resource.type === FUNCTION && name.attribute === undefined && name.part === undefined;
  return isName && place === placeOf(name.resource) ? pieces.slice(1) : pieces;
}

function placeOf({ scope: { facts: { region, account } } }: Resource): string {
  return `${region}:${account}`;
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
function ownerOf({ type, properties, scope }: Resource): Resource | undefined {
  const [owner, ...rest] = type === VERSION || type === ALIAS ? piecesOf(properties.FunctionName, scope) : [];
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
function qualifierIn(pieces: readonly TextPiece[], named: Resource): TargetOfReference | undefined {
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
  const isOwnName = named.properties.Name === qualifier; // of the alias out of whose ARN the name of the function was taken
  return rest.length > 0 ? { target: UNKNOWN } : { target: targetOf(qualifier), version: isOwnName ? versionOfAlias(named) : undefined };
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
