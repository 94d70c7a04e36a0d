import { isPlain } from './template-values';
import { piecesOf, ReferencePiece, TextPiece } from './text-pieces';
import { FunctionTarget, TargetOfReference } from '../view/function-view';
import { Maybe, UNKNOWN } from '../view/maybe';

/** A resource as a template has it. */
export interface TemplateResource {
  readonly Type?: unknown;
  readonly Properties?: unknown;
  readonly Condition?: unknown;
}

export type ResourcesById = ReadonlyMap<string, TemplateResource>;

/** A function of the template, and what of it a value names. */
export interface FunctionReference extends TargetOfReference {
  readonly functionId: string;
}

export const FUNCTION = 'AWS::Lambda::Function';
export const VERSION = 'AWS::Lambda::Version';
export const ALIAS = 'AWS::Lambda::Alias';

/** Where the name of the function stands between the colons of an ARN. */
const NAME_IN_ARN = 6;

/** The function that a value names, when that is certain. */
export function functionIn(value: unknown, resources: ResourcesById): FunctionReference | undefined {
  const [first, ...rest] = piecesOf(value);
  if (typeof first !== 'object') {
    return undefined;
  }
  const named = functionNamedBy(first, resources);
  if (named !== undefined) {
    const qualifier = qualifierIn(rest, resources, first.id);
    return qualifier && { functionId: named, ...qualifier };
  }
  const owner = first.part === undefined && rest.length === 0 ? ownerOf(first.id, resources) : undefined;
  const qualifier = owner === undefined ? undefined : qualifierOf(first, resources);
  return owner !== undefined && qualifier ? { functionId: owner, ...qualifier } : undefined;
}

/** The function whose name, or ARN without a qualifier, a piece is. */
function functionNamedBy({ id, attribute, part }: ReferencePiece, resources: ResourcesById): string | undefined {
  if (resources.get(id)?.Type !== FUNCTION) {
    return part === NAME_IN_ARN ? ownerOf(id, resources) : undefined;
  }
  const isName = attribute === undefined && part === undefined;
  return isName || (attribute === 'Arn' && (part === undefined || part === NAME_IN_ARN)) ? id : undefined;
}

/** The function of a version or an alias. */
function ownerOf(id: string, resources: ResourcesById): string | undefined {
  const type = resources.get(id)?.Type;
  const [owner, ...rest] = type === VERSION || type === ALIAS ? piecesOf(propertiesOf(id, resources).FunctionName) : [];
  const isFunction = typeof owner === 'object' && rest.length === 0 && resources.get(owner.id)?.Type === FUNCTION;
  return isFunction ? functionNamedBy(owner, resources) : undefined;
}

/** What of its function the ARN of a version or an alias names. */
function qualifierOf({ id, attribute }: ReferencePiece, resources: ResourcesById): TargetOfReference | undefined {
  if (resources.get(id)?.Type === ALIAS) {
    return attribute === undefined || attribute === 'AliasArn' ? { target: 'alias', version: versionOfAlias(id, resources) } : undefined;
  }
  if (attribute === undefined) {
    return { target: 'version', version: id };
  }
  return attribute === 'FunctionArn' ? { target: UNKNOWN } : undefined; // "the ARN of the function", of the version or not
}

/** What of a function is named by the pieces after its name; `undefined` where they may belong to the name. */
function qualifierIn(pieces: readonly TextPiece[], resources: ResourcesById, named: string): TargetOfReference | undefined {
  const [text, ...rest] = pieces;
  if (text === undefined) {
    return { target: 'function' };
  }
  if (typeof text !== 'string' || !text.startsWith(':')) {
    return undefined;
  }
  const version = text === ':' ? versionIn(rest, resources) : undefined;
  if (version !== undefined) {
    return { target: 'version', version };
  }
  const qualifier = text.slice(1);
  const isOwnName = propertiesOf(named, resources).Name === qualifier; // of the alias out of whose ARN the name of the function was taken
  return rest.length > 0 ? { target: UNKNOWN } : { target: targetOf(qualifier), version: isOwnName ? versionOfAlias(named, resources) : undefined };
}

/** The version of the template that an alias points at. */
export function versionOfAlias(id: string, resources: ResourcesById): string | undefined {
  return resources.get(id)?.Type === ALIAS ? versionIn(piecesOf(propertiesOf(id, resources).FunctionVersion), resources) : undefined;
}

/** The version of the template whose number these pieces are. */
function versionIn([number, ...others]: readonly TextPiece[], resources: ResourcesById): string | undefined {
  const isNumber = typeof number === 'object' && number.attribute === 'Version' && number.part === undefined && others.length === 0;
  return isNumber && resources.get(number.id)?.Type === VERSION ? number.id : undefined;
}

function propertiesOf(id: string, resources: ResourcesById): Readonly<Record<string, unknown>> {
  const properties = resources.get(id)?.Properties;
  return isPlain(properties) ? properties : {};
}

function targetOf(qualifier: string): Maybe<FunctionTarget> {
  if (qualifier === '$LATEST') {
    return 'latest';
  }
  return /^\d+$/.test(qualifier) ? 'version' : /^[\w-]+$/.test(qualifier) ? 'alias' : UNKNOWN;
}
