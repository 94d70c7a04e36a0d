import { closingOf, indexOutside, Span, splitOutside } from './tokens';
import { PythonParameters } from '../../../view/artifact/python-faults';

/** The parameters of a `def` that begins the span; `undefined` when they cannot be told apart. */
export function parametersIn(span: Span): PythonParameters | undefined {
  const generic = span.tokens[span.start + 2] === '[' ? closingOf(span, span.start + 2) + 1 : span.start + 2;
  if (span.tokens[generic] !== '(' || span.tokens.includes('lambda')) {
    return undefined;
  }
  const inside = { ...span, start: generic + 1, end: closingOf(span, generic) };
  return counted(splitOutside(inside, ',').filter(({ start, end }) => end > start));
}

function counted(parts: readonly Span[]): PythonParameters {
  const requiredKeywords: string[] = [];
  let [required, positional, isAfterStar] = [0, 0, false];
  for (const part of parts) {
    const [first = '', hasDefault] = [part.tokens[part.start], indexOutside(part, '=') < part.end];
    if (first === '*') {
      isAfterStar = true;
      positional = part.end - part.start > 1 ? Infinity : positional;
    } else if (isAfterStar && first !== '**') {
      requiredKeywords.push(...(hasDefault ? [] : [first]));
    } else if (first !== '/' && first !== '**') {
      required += hasDefault ? 0 : 1;
      positional++;
    }
  }
  return { required, positional, requiredKeywords };
}

/** Whether a call with an event and a context gets through. */
export function takesTwo({ required, positional, requiredKeywords }: PythonParameters): boolean {
  return required <= 2 && positional >= 2 && requiredKeywords.length === 0;
}
