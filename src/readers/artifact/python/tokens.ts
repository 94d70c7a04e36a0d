/** The tokens of a statement, from `start` to before `end`. */
export interface Span {
  readonly tokens: readonly string[];
  readonly start: number;
  readonly end: number;
}

const NAME_START = /^[A-Za-z_\u0080-\uffff]/;

export function isName(token: string | undefined): token is string {
  return token !== undefined && NAME_START.test(token) && !token.includes('"');
}

export function isOpening(token: string | undefined): boolean {
  return token === '(' || token === '[' || token === '{';
}

export function isClosing(token: string | undefined): boolean {
  return token === ')' || token === ']' || token === '}';
}

/** The index of what closes the bracket at an index; `end` when nothing does. */
export function closingOf({ tokens, end }: Span, opening: number): number {
  let depth = 0;
  for (let at = opening; at < end; at++) {
    depth += isOpening(tokens[at]) ? 1 : isClosing(tokens[at]) ? -1 : 0;
    if (depth === 0) {
      return at;
    }
  }
  return end;
}

/** The index of a token outside of brackets, and of the parameters of lambdas; `end` when there is none. */
export function indexOutside({ tokens, start, end }: Span, wanted: string): number {
  let lambdas = 0;
  for (let at = start; at < end; at++) {
    const token = tokens[at]!;
    if (isOpening(token)) {
      at = closingOf({ tokens, start, end }, at);
    } else if (token === 'lambda') {
      lambdas++;
    } else if (lambdas > 0 && token === ':') {
      lambdas--;
    } else if (lambdas === 0 && token === wanted) {
      return at;
    }
  }
  return end;
}

/** What is between separators outside of brackets. */
export function splitOutside(span: Span, separator: string): readonly Span[] {
  const parts: Span[] = [];
  for (let { start } = span; start <= span.end;) {
    const end = indexOutside({ ...span, start }, separator);
    parts.push({ ...span, start, end });
    start = end + 1;
  }
  return parts;
}
