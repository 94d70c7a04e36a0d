import { afterString } from './string-literals';

/** A statement, or the head of one, over all lines that brackets and backslashes join. */
export interface LogicalLine {
  readonly indent: number;
  /** Names and operators as they are written, `0` for numbers, `''` for strings, and {@link BINDING_STRING}. */
  readonly tokens: readonly string[];
}

export interface LineReader {
  /** Whether a line of this indentation matters; of others it is only told where they end. */
  readonly wants: (indent: number) => boolean;
  readonly read: (line: LogicalLine) => void;
}

/** A formatted string that may bind a name, as `f"{(total := 1)}"` does. */
export const BINDING_STRING = 'f":="';

const NUMBER = /\.?\d(?:[eE][+-]|[\w.])*/y;
const OPERATOR = /\.\.\.|\*\*=?|\/\/=?|>>=?|<<=?|:=|!=|->|[-+*/%&|^@=<>]=?|[~.,:;(){}[\]]/y;
const BLANK = /(?:[ \t\f]|\\(?:\r\n?|\n)|#[^\r\n]*)+/y;
const PREFIX = /^[rbuft]{1,2}$/i;

const [NEWLINE, RETURN, DOUBLE_QUOTE, QUOTE, DOT] = [10, 13, 34, 39, 46];

/** Reads the logical lines of a module; `false` when it cannot be told where they end. */
export function readLines(source: string, reader: LineReader): boolean {
  return new LineScanner(source, reader).scan();
}

class LineScanner {
  private at: number;
  private depth = 0;
  private indent = 0;
  private isWanted = true;
  private tokens: string[] = [];

  constructor(private readonly source: string, private readonly reader: LineReader) {
    this.at = source.startsWith('\ufeff') ? 1 : 0;
  }

  public scan(): boolean {
    const { source } = this;
    this.begin();
    while (this.at >= 0 && this.at < source.length && this.depth >= 0) {
      const code = source.charCodeAt(this.at);
      if (code === NEWLINE || code === RETURN) {
        this.at++;
        if (this.depth === 0) {
          this.finish();
          this.begin();
        }
      } else if (isBlank(code)) {
        this.at = endOf(BLANK, source, this.at);
      } else if (isNameStart(code)) {
        this.readName();
      } else if (code === QUOTE || code === DOUBLE_QUOTE) {
        this.readString(this.at);
      } else {
        this.readSymbol(code);
      }
    }
    this.finish();
    return this.at >= 0 && this.depth === 0;
  }

  /** Tabs go to the next multiple of eight, as in Python. */
  private begin(): void {
    let column = 0;
    for (let char = this.source[this.at]; char === ' ' || char === '\t' || char === '\f'; char = this.source[++this.at]) {
      column = char === '\f' ? 0 : char === '\t' ? column + 8 - column % 8 : column + 1;
    }
    this.indent = column;
    this.isWanted = this.reader.wants(column);
  }

  private finish(): void {
    if (this.tokens.length > 0) {
      this.reader.read({ indent: this.indent, tokens: this.tokens });
      this.tokens = [];
    }
  }

  private add(token: string): void {
    if (this.isWanted) {
      this.tokens.push(token);
    }
  }

  private readName(): void {
    const { source, at } = this;
    let end = at + 1;
    while (isNamePart(source.charCodeAt(end))) {
      end++;
    }
    const next = source.charCodeAt(end);
    if ((next === QUOTE || next === DOUBLE_QUOTE) && end - at <= 2 && PREFIX.test(source.slice(at, end))) {
      this.readString(end);
    } else {
      this.add(this.isWanted ? source.slice(at, end) : '');
      this.at = end;
    }
  }

  private readString(quote: number): void {
    const { source, at } = this;
    this.at = afterString(source, at) ?? -1;
    const mayBind = this.isWanted && quote > at && /[ft]/i.test(source.slice(at, quote)) && source.slice(at, this.at).includes(':=');
    this.add(mayBind ? BINDING_STRING : '\'\'');
  }

  private readSymbol(code: number): void {
    const { source, at } = this;
    const isNumber = isDigit(code) || (code === DOT && isDigit(source.charCodeAt(at + 1)));
    this.at = endOf(isNumber ? NUMBER : OPERATOR, source, at);
    const text = isNumber ? '0' : source.slice(at, this.at);
    this.depth += text === '(' || text === '[' || text === '{' ? 1 : text === ')' || text === ']' || text === '}' ? -1 : 0;
    this.add(text);
  }
}

function endOf(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : -1;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 12 || code === 35 || code === 92;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code >= 128;
}

function isNamePart(code: number): boolean {
  return isNameStart(code) || isDigit(code);
}
