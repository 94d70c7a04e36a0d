import { isObject } from './json-types';
import { isPlain } from './template-values';
import { UNKNOWN } from '../view/maybe';

/** A reference to a resource, or to a part between the colons of the ARN that it stands for. */
export interface ReferencePiece {
  readonly id: string;
  readonly attribute?: string;
  readonly part?: number;
}

/** One piece of a text: what is written, a reference, or something that nobody can read. */
export type TextPiece = string | ReferencePiece | typeof UNKNOWN;

/** Texts are nested a few levels deep at most; templates may be nested more than the stack allows. */
const MAX_DEPTH = 10;

/** The pieces of a text, as far as `Ref`, `Fn::GetAtt`, `Fn::Sub`, `Fn::Join` and the parts of an ARN show them. */
export function piecesOf(value: unknown, depth = 0): readonly TextPiece[] {
  const merged: TextPiece[] = [];
  const pieces: readonly TextPiece[] = depth > MAX_DEPTH ? [UNKNOWN] : unmerged(value, depth + 1);
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

function unmerged(value: unknown, depth: number): readonly TextPiece[] {
  if (typeof value === 'string') {
    return [value.includes('{{resolve:') ? UNKNOWN : value];
  }
  const [[name, argument] = ['', undefined], ...others] = isObject(value) ? Object.entries(value) : [];
  if (others.length > 0) {
    return [UNKNOWN];
  }
  switch (name) {
    case 'Ref': return typeof argument === 'string' ? [{ id: argument }] : [UNKNOWN];
    case 'Fn::GetAtt': return [attributeOf(argument)];
    case 'Fn::Sub': return substituted(argument, depth);
    case 'Fn::Join': return joined(argument, depth);
    case 'Fn::Select': return [partOfArn(argument, depth)];
    default: return [UNKNOWN];
  }
}

/** `['Id', 'Attribute']`, or `Id.Attribute` as YAML has it. */
function attributeOf(argument: unknown): TextPiece {
  const [id, attribute] = typeof argument === 'string' ? halves(argument, '.') : Array.isArray(argument) ? argument : [];
  return typeof id === 'string' && typeof attribute === 'string' ? { id, attribute } : UNKNOWN;
}

function substituted(argument: unknown, depth: number): readonly TextPiece[] {
  const [text, variables = {}] = Array.isArray(argument) ? argument : [argument];
  if (typeof text !== 'string' || !isPlain(variables)) {
    return [UNKNOWN];
  }
  return text.split(/(\$\{[^}]*\})/).filter((piece) => piece !== '').flatMap((piece) => {
    const name = /^\$\{([^}]*)\}$/.exec(piece)?.[1];
    if (name === undefined || name.startsWith('!')) {
      return [name === undefined ? piece : `\${${name.slice(1)}}`];
    }
    return Object.hasOwn(variables, name) ? piecesOf(variables[name], depth) : [name.includes('.') ? attributeOf(name) : { id: name }];
  });
}

function joined(argument: unknown, depth: number): readonly TextPiece[] {
  const [separator, members] = Array.isArray(argument) ? argument : [];
  return typeof separator === 'string' && Array.isArray(members)
    ? members.flatMap((member, index) => [...(index > 0 && separator !== '' ? [separator] : []), ...piecesOf(member, depth)])
    : [UNKNOWN];
}

/** `[6, { 'Fn::Split': [':', <ARN>] }]`, as the CDK takes names out of ARNs. */
function partOfArn(argument: unknown, depth: number): TextPiece {
  const [index, list] = Array.isArray(argument) ? argument : [];
  const [separator, text] = isObject(list) && Array.isArray(list['Fn::Split']) ? list['Fn::Split'] : [];
  const [piece, ...others] = separator === ':' ? piecesOf(text, depth) : [];
  return typeof piece === 'object' && others.length === 0 && piece.part === undefined ? { ...piece, part: Number(index) } : UNKNOWN;
}

function halves(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
