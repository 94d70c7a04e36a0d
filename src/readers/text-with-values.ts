import { isObject, Json } from './json-types';

/** Stands for a value inside of a text. Unicode gives these characters no meaning. */
const MARK = /\uE000(\d+)\uE001/;

/** A text in quotes, or a mark outside of one. */
const QUOTED_OR_MARK = /"[^"\\]*(?:\\[^][^"\\]*)*"|\uE000\d+\uE001/g;

/** A text that CloudFormation puts together of texts and values. */
export class TextWithValues {
  private readonly values: unknown[] = [];
  private readonly marked: string;

  /** The substitutions are those that the service makes, for `${name}`. */
  constructor(value: unknown, substitutions: Json) {
    const substituted = (text: string) => between(text, (name) => Object.hasOwn(substitutions, name) ? substitutions[name] : `\${${name}}`);
    const parts = partsOf(value).flatMap((part) => typeof part === 'string' ? substituted(part) : [part]);
    this.marked = parts.map((part) => typeof part === 'string' ? part : `\uE000${this.values.push(part) - 1}\uE001`).join('');
  }

  /** What it holds as JSON, with marks for the values: see `valueOf`. */
  public json(): unknown {
    try {
      return JSON.parse(this.marked.replace(QUOTED_OR_MARK, (found) => found.startsWith('"') ? found : `"${found}"`));
    } catch {
      return undefined;
    }
  }

  /** What a text of that JSON is as a value of the template; what is no text is that already. */
  public valueOf(member: unknown): unknown {
    const parts = typeof member === 'string' ? member.split(MARK) : [];
    return parts.length < 2 ? member
      : { 'Fn::Join': ['', parts.map((part, place) => place % 2 === 1 ? this.values[Number(part)] : part).filter((part) => part !== '')] };
  }
}

function partsOf(value: unknown): readonly unknown[] {
  const { 'Fn::Join': join, 'Fn::Sub': sub } = isObject(value) ? value : {};
  const [separator, members] = Array.isArray(join) ? join : [];
  if (typeof separator === 'string' && Array.isArray(members)) {
    return members.flatMap((member, place) => place > 0 ? [separator, member] : [member]);
  }
  const [text, variables] = Array.isArray(sub) ? sub : [sub];
  return typeof text === 'string' ? between(text, (name) => substitute(name, isObject(variables) ? variables : {})) : typeof value === 'string' ? [value] : [];
}

/** What `${name}` stands for in `Fn::Sub`. */
function substitute(name: string, variables: Json): unknown {
  if (name.startsWith('!')) {
    return `\${${name.slice(1)}}`;
  }
  return Object.hasOwn(variables, name) ? variables[name] : name.includes('.') ? { 'Fn::GetAtt': name } : { Ref: name };
}

/** The texts around each `${name}`, and its value in its place. */
function between(text: string, valueOf: (name: string) => unknown): readonly unknown[] {
  return text.split(/\$\{([^}]*)\}/).map((part, place) => place % 2 === 1 ? valueOf(part) : part);
}
