import { closingOf, indexOutside, isClosing, isName, Span, splitOutside } from './tokens';

const ASSIGNS_IN_PLACE = /^(\*\*|\/\/|>>|<<|[-+*/%&|^@])=$/;

/** The names that a target binds, such as `a, (b, *c), d.e, f[0]`: neither attributes nor members. */
export function* targetsIn(span: Span): Generator<string> {
  const { tokens, start, end } = span;
  for (let at = start; at < end; at++) {
    const [before, token, after] = [at > start ? tokens[at - 1] : undefined, tokens[at]!, at + 1 < end ? tokens[at + 1] : undefined];
    if ((token === '(' || token === '[') && (isName(before) || isClosing(before) || before === '\'\'')) {
      at = closingOf(span, at);
    } else if (isName(token) && before !== '.' && after !== '.' && after !== '(' && after !== '[') {
      yield token;
    }
  }
}

/** The names that an assignment binds; none of an annotation without a value. */
export function* assignedIn(span: Span): Generator<string> {
  const { tokens, start, end } = span;
  const inPlace = ASSIGNS_IN_PLACE.test(tokens[start + 1] ?? '') && start + 1 < end;
  if (inPlace) {
    yield* targetsIn({ ...span, end: start + 1 });
  }
  const lambda = tokens.indexOf('lambda', start);
  const parts = splitOutside({ ...span, end: lambda < 0 ? end : Math.min(lambda, end) }, '=');
  for (const part of parts.slice(0, -1)) {
    yield* targetsIn({ ...part, end: indexOutside(part, ':') });
  }
}

/** The names after `as` in the head of `with` and `except`. */
export function* namedIn(span: Span): Generator<string> {
  const { tokens, start, end } = span;
  for (let at = start; at < end; at++) {
    if (tokens[at] === 'as') {
      yield* targetsIn({ ...span, start: at + 1, end: endOfTarget({ ...span, start: at + 1 }) });
    }
  }
}

function endOfTarget(span: Span): number {
  let at = span.start;
  while (at < span.end && span.tokens[at] !== ',' && !isClosing(span.tokens[at])) {
    at = span.tokens[at] === '(' || span.tokens[at] === '[' ? closingOf(span, at) + 1 : at + 1;
  }
  return at;
}

/** The names before `:=`, wherever they are. */
export function* walrusesIn({ tokens, start, end }: Span): Generator<string> {
  for (let at = start + 1; at < end; at++) {
    if (tokens[at] === ':=' && isName(tokens[at - 1])) {
      yield tokens[at - 1]!;
    }
  }
}
