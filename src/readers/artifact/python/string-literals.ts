const STARTS = /[rRbBuUfFtT]{0,2}('''|"""|'|")/y;
const MAY_START = /['"rRbBuUfFtT]/;
const WORD = /\w/;
const BACKSLASH = 92;
const FAILED = -1;

/** What opens a literal: its prefix and its quotes. */
interface Opening {
  readonly quote: string;
  readonly isRaw: boolean;
  readonly isFormatted: boolean;
  readonly length: number;
}

function openingAt(source: string, at: number): Opening | undefined {
  STARTS.lastIndex = at;
  const [text, quote] = STARTS.exec(source) ?? [];
  if (text === undefined || quote === undefined) {
    return undefined;
  }
  const prefix = text.slice(0, -quote.length);
  return { quote, isRaw: /r/i.test(prefix), isFormatted: /[ft]/i.test(prefix), length: text.length };
}

/** Where the text after a string literal begins; -1 when the literal does not end, `undefined` when none begins here. */
export function afterString(source: string, at: number): number | undefined {
  const opening = openingAt(source, at);
  return opening && (opening.isFormatted ? afterFormatted : afterPlain)(source, at + opening.length, opening);
}

function afterPlain(source: string, start: number, { quote }: Opening): number {
  const isLine = quote.length === 1;
  const first = quote.charCodeAt(0);
  for (let at = start; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === BACKSLASH) {
      at += source.startsWith('\r\n', at + 1) ? 2 : 1;
    } else if (code === first && source.startsWith(quote, at)) {
      return at + quote.length;
    } else if (isLine && (code === 10 || code === 13)) {
      return FAILED;
    }
  }
  return FAILED;
}

/** Since Python 3.12 the expressions in a formatted string may hold its own quotes. */
function afterFormatted(source: string, start: number, opening: Opening): number {
  const { quote, isRaw } = opening;
  for (let at = start; at >= 0 && at < source.length;) {
    const char = source[at]!;
    if (source.startsWith(quote, at)) {
      return at + quote.length;
    } else if (char === '\\') {
      at = !isRaw && source.startsWith('N{', at + 1) ? afterNamedCharacter(source, at) : at + (/[{}]/.test(source[at + 1] ?? '') ? 1 : 2);
    } else if (char === '{') {
      at = source[at + 1] === '{' ? at + 2 : afterReplacement(source, at + 1, opening);
    } else if (quote.length === 1 && char === '\n') {
      return FAILED;
    } else {
      at++;
    }
  }
  return FAILED;
}

function afterNamedCharacter(source: string, at: number): number {
  return source.indexOf('}', at) + 1 || FAILED;
}

function afterReplacement(source: string, start: number, opening: Opening): number {
  let depth = 0;
  for (let at = start; at >= 0 && at < source.length;) {
    const char = source[at]!;
    const end = MAY_START.test(char) && !WORD.test(source[at - 1] ?? '') ? afterString(source, at) : undefined;
    if (end !== undefined) {
      at = end;
    } else if (char === '}' && depth === 0) {
      return at + 1;
    } else if (char === ':' && depth === 0) {
      return afterFormat(source, at + 1, opening);
    } else {
      depth += '([{'.includes(char) ? 1 : ')]}'.includes(char) ? -1 : 0;
      at = char === '#' ? source.indexOf('\n', at) : at + 1;
    }
  }
  return FAILED;
}

/** After the colon in `{price:>{width}}`. */
function afterFormat(source: string, start: number, opening: Opening): number {
  for (let at = start; at >= 0 && at < source.length;) {
    if (source[at] === '}') {
      return at + 1;
    } else if (source.startsWith(opening.quote, at)) {
      return FAILED;
    }
    at = source[at] === '{' ? afterReplacement(source, at + 1, opening) : at + 1;
  }
  return FAILED;
}
