import { isObject, onlyNameIn } from './json-types';
import type { Resource, ScopedValue, TemplateScope } from './template-scope';
import { isAbsent, isPlain } from './template-values';
import { UNKNOWN } from '../view/maybe';

/** A reference to a resource, or to a part between the colons of the ARN that it stands for. */
export interface ReferencePiece {
  readonly resource: Resource;
  readonly attribute?: string;
  readonly part?: number;
}

/** One piece of a text: what is written, a reference, or something that nobody can read. */
export type TextPiece = string | ReferencePiece | typeof UNKNOWN;

/** Texts are nested a few levels deep at most; templates may be nested more than the stack allows. */
const MAX_DEPTH = 10;

const NO_NAMES: readonly never[] = [];

/** The pieces of a text, as far as the functions of CloudFormation and the other stacks of the app show them. */
export function piecesOf(value: unknown, scope: TemplateScope): readonly TextPiece[] {
  if (!isObject(value)) {
    return piecesIn(value, scope, 0);
  }
  let pieces = scope.pieces.get(value);
  if (pieces === undefined) {
    pieces = piecesIn(value, scope, 0);
    scope.pieces.set(value, pieces);
  }
  return pieces;
}

function piecesIn(value: unknown, scope: TemplateScope, depth: number): readonly TextPiece[] {
  const pieces: readonly TextPiece[] = depth > MAX_DEPTH ? [UNKNOWN] : unmerged(value, scope, depth + 1);
  if (pieces.length < 2) {
    return pieces; // as most texts have it
  }
  const merged: TextPiece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (typeof last === 'string' && typeof piece === 'string') {
      merged[merged.length - 1] = last + piece;
    } else {
      merged.push(piece);
    }
  }
  return merged;
}

function unmerged(value: unknown, scope: TemplateScope, depth: number): readonly TextPiece[] {
  if (typeof value === 'string') {
    return [pieceOf(value)];
  }
  if (typeof value === 'number' || typeof value === 'boolean') {
    return [String(value)];
  }
  const name = isObject(value) ? onlyNameIn(value) : undefined;
  if (!isObject(value) || name === undefined) {
    return [UNKNOWN];
  }
  const argument = value[name];
  switch (name) {
    case 'Ref': return referenced(argument, scope, depth);
    case 'Fn::GetAtt': return attributeOf(argument, scope, depth);
    case 'Fn::Sub': return substituted(argument, scope, depth);
    case 'Fn::Join': return joined(argument, scope, depth);
    case 'Fn::Select': return selected(argument, scope, depth);
    case 'Fn::FindInMap': return elsewhere({ value: scope.mapped(argument), scope }, depth);
    case 'Fn::ImportValue': return elsewhere(scope.imported(argument), depth);
    case 'Fn::GetStackOutput': return elsewhere(scope.stackOutput(argument), depth);
    default: return [UNKNOWN];
  }
}

function pieceOf(text: string): TextPiece {
  return text.includes('{{resolve:') ? UNKNOWN : text;
}

/** What another place says in place of this one. */
function elsewhere(found: ScopedValue | undefined, depth: number): readonly TextPiece[] {
  return found === undefined ? [UNKNOWN] : piecesIn(found.value, found.scope, depth);
}

function referenced(name: unknown, scope: TemplateScope, depth: number): readonly TextPiece[] {
  const resource = typeof name === 'string' ? scope.resources.get(name) : undefined;
  return resource ? [{ resource }] : elsewhere(typeof name === 'string' ? scope.referenced(name) : undefined, depth);
}

/** `['Id', 'Attribute']`, or `Id.Attribute` as YAML has it. */
function attributeOf(argument: unknown, scope: TemplateScope, depth: number): readonly TextPiece[] {
  const names: readonly unknown[] = typeof argument === 'string' ? halves(argument, '.') : Array.isArray(argument) ? argument : NO_NAMES;
  const id = names[0];
  const attribute = names[1];
  if (typeof id !== 'string' || typeof attribute !== 'string') {
    return [UNKNOWN];
  }
  const resource = scope.resources.get(id);
  if (resource === undefined) {
    return [UNKNOWN];
  }
  const output = scope.outputOf(resource, attribute);
  return output ? elsewhere(output, depth) : [{ resource, attribute }];
}

function substituted(argument: unknown, scope: TemplateScope, depth: number): readonly TextPiece[] {
  const [text, variables = {}] = Array.isArray(argument) ? argument : [argument];
  if (typeof text !== 'string' || text.includes('{{resolve:') || !isPlain(variables)) {
    return [UNKNOWN];
  }
  return text.split(/(\$\{[^}]*\})/).filter((piece) => piece !== '').flatMap((piece) => {
    const name = /^\$\{([^}]*)\}$/.exec(piece)?.[1];
    if (name === undefined || name.startsWith('!')) {
      return [name === undefined ? piece : `\${${name.slice(1)}}`];
    }
    if (Object.hasOwn(variables, name)) {
      return piecesIn(variables[name], scope, depth);
    }
    return name.includes('.') ? attributeOf(name, scope, depth) : referenced(name, scope, depth);
  });
}

function joined(argument: unknown, scope: TemplateScope, depth: number): readonly TextPiece[] {
  const separator: unknown = Array.isArray(argument) ? argument[0] : undefined;
  const members: unknown = Array.isArray(argument) ? argument[1] : undefined;
  return typeof separator === 'string' && Array.isArray(members)
    ? piecesBetween(separator, members, scope, depth)
    : [UNKNOWN];
}

/** Without lists of the pieces of members: the CDK joins most ARNs. */
function piecesBetween(separator: string, members: readonly unknown[], scope: TemplateScope, depth: number): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  for (let place = 0; place < members.length; place++) {
    if (place > 0 && separator !== '') {
      pieces.push(separator);
    }
    const member = members[place];
    if (typeof member === 'string') {
      pieces.push(pieceOf(member));
    } else {
      pieces.push(...piecesIn(member, scope, depth));
    }
  }
  return pieces;
}

/** A member of a list that is written out, or one between separators: `[6, { 'Fn::Split': [':', <ARN>] }]` is how the CDK takes names out of ARNs. */
function selected(argument: unknown, scope: TemplateScope, depth: number): readonly TextPiece[] {
  const [position, list] = Array.isArray(argument) ? argument : [];
  const index = typeof position === 'number' || typeof position === 'string' ? Number(position) : NaN;
  if (Array.isArray(list)) {
    return list[index] === undefined ? [UNKNOWN] : piecesIn(list[index], scope, depth);
  }
  const [separator, text] = isObject(list) && Array.isArray(list['Fn::Split']) ? list['Fn::Split'] : [];
  const [piece, ...others] = typeof separator === 'string' && separator !== '' ? piecesIn(text, scope, depth) : [];
  if (typeof piece !== 'object' || others.length > 0) {
    return piece === undefined ? [UNKNOWN] : splitAt(separator, [piece, ...others])?.[index] ?? [UNKNOWN];
  }
  return separator === ':' && piece.part === undefined ? [{ ...piece, part: index }]
    : separator === '/' && index === 1 && isRoleInArn(piece) ? [{ resource: piece.resource }] : [UNKNOWN];
}

/** What neither names and ids nor ARNs hold. */
const BETWEEN_MEMBERS = /^[,;| ]+$/;

/** What is between separators; `undefined` where nobody can tell how many there are. */
export function splitAt(separator: string, pieces: readonly TextPiece[]): readonly (readonly TextPiece[])[] | undefined {
  if (pieces.some((piece) => piece === UNKNOWN || (typeof piece === 'object' && !BETWEEN_MEMBERS.test(separator)))) {
    return undefined;
  }
  const parts: TextPiece[][] = [[]];
  for (const piece of pieces) {
    const [first, ...others]: readonly TextPiece[] = typeof piece === 'string' ? piece.split(separator) : [piece];
    parts.at(-1)!.push(first!);
    parts.push(...others.map((other): TextPiece[] => [other]));
  }
  return parts.map((part) => part.length > 1 ? part.filter((piece) => piece !== '') : part);
}

/** `role/<name>`, as the CDK takes it out of the ARN of a role that it does not know. */
function isRoleInArn({ resource: { type, properties }, attribute, part }: ReferencePiece): boolean {
  return type === 'AWS::IAM::Role' && isAbsent(properties.Path) && attribute === 'Arn' && part === 5;
}

function halves(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
