import { afterString } from './string-literals';

/** A statement, or the head of one, over all lines that brackets and backslashes join. */
export interface LogicalLine {
  readonly indent: number;
  /** Names and operators as they are written, `0` for numbers, `''` for strings, and {@link BINDING_STRING}. */
  readonly tokens: readonly string[];
}

/** A formatted string that may bind a name, as `f"{(total := 1)}"` does. */
export const BINDING_STRING = 'f":="';

const NAME = /[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*/y;
const NUMBER = /\.?\d(?:[eE][+-]|[\w.])*/y;
const OPERATOR = /\.\.\.|\*\*=?|\/\/=?|>>=?|<<=?|:=|!=|->|[-+*/%&|^@=<>]=?|[~.,:;(){}[\]]/y;
const BLANK = /(?:[ \t\f]|\\(?:\r\n?|\n)|#[^\r\n]*)+/y;
const LINE_END = /\r\n?|\n/y;
const INDENT = /[ \t\f]*/y;

/** The logical lines of a module; `undefined` when it cannot be told where they end. */
export function logicalLines(source: string): readonly LogicalLine[] | undefined {
  const lines: LogicalLine[] = [];
  let tokens: string[] = [];
  let depth = 0;
  let at = source.startsWith('\ufeff') ? 1 : 0;
  let indent = indentAt(source, at);
  while (at < source.length) {
    const blank = matchAt(BLANK, source, at);
    const end = blank === '' ? matchAt(LINE_END, source, at) : '';
    if (blank !== '') {
      at += blank.length;
    } else if (end !== '') {
      at += end.length;
      if (depth === 0) {
        tokens = finish(lines, indent, tokens);
        indent = indentAt(source, at);
      }
    } else {
      const after = afterToken(source, at, tokens);
      const token = tokens.at(-1)!;
      depth += after - at !== 1 ? 0 : '([{'.includes(token) ? 1 : ')]}'.includes(token) ? -1 : 0;
      if (after < 0 || depth < 0) {
        return undefined;
      }
      at = after;
    }
  }
  finish(lines, indent, tokens);
  return depth === 0 ? lines : undefined;
}

function finish(lines: LogicalLine[], indent: number, tokens: string[]): string[] {
  if (tokens.length > 0) {
    lines.push({ indent, tokens });
  }
  return [];
}

/** Where the token ends that begins here; it is added to the others. -1 when there is none. */
function afterToken(source: string, at: number, tokens: string[]): number {
  const string = afterString(source, at);
  if (string !== undefined) {
    tokens.push(/^[ft]|^.[ft]/i.test(source.slice(at, at + 2)) && source.slice(at, string).includes(':=') ? BINDING_STRING : '\'\'');
    return string;
  }
  const name = matchAt(NAME, source, at);
  const number = name === '' ? matchAt(NUMBER, source, at) : '';
  const text = name || number || matchAt(OPERATOR, source, at);
  tokens.push(number === '' ? text : '0');
  return text === '' ? -1 : at + text.length;
}

function matchAt(pattern: RegExp, source: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? '';
}

/** Tabs go to the next multiple of eight, as in Python. */
function indentAt(source: string, at: number): number {
  let column = 0;
  for (const char of matchAt(INDENT, source, at)) {
    column = char === '\f' ? 0 : char === '\t' ? column + 8 - column % 8 : column + 1;
  }
  return column;
}
