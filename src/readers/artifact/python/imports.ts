import { isName, Span, splitOutside } from './tokens';

/** An import at the top level of a module. */
export interface PythonImport {
  /** The dots before the name. */
  readonly level: number;
  /** Such as `orders.prices`; empty for `from . import prices`. */
  readonly module: string;
  /** What it binds; `*` for whatever there is. */
  readonly names: readonly string[];
  /** Whether nothing decides if it is reached: no `if`, `try` or other block around it. */
  readonly isUnconditional: boolean;
}

/** `import a.b as c, d` or `from .a import (b as c)`; none for other statements. */
export function importsIn(span: Span, isUnconditional: boolean): readonly PythonImport[] {
  const { tokens, start, end } = span;
  if (tokens[start] === 'import') {
    return splitOutside({ ...span, start: start + 1 }, ',').map((part) => {
      const as = indexOf(part, 'as');
      const module = textOf({ ...part, end: as });
      return { level: 0, module, names: [as < part.end ? tokens[as + 1] ?? '' : module.split('.')[0] ?? ''], isUnconditional };
    });
  }
  const keyword = tokens[start] === 'from' ? indexOf(span, 'import') : end;
  if (keyword >= end) {
    return [];
  }
  const from = textOf({ ...span, start: start + 1, end: keyword });
  const module = from.replace(/^\.+/, '');
  const isBracketed = tokens[keyword + 1] === '(';
  const names = splitOutside({ tokens, start: keyword + (isBracketed ? 2 : 1), end: isBracketed ? end - 1 : end }, ',')
    .map((part) => tokens[part.end - 1] ?? '').filter((name) => isName(name) || name === '*');
  return [{ level: from.length - module.length, module, names, isUnconditional }];
}

function indexOf({ tokens, start, end }: Span, wanted: string): number {
  const at = tokens.indexOf(wanted, start);
  return at < 0 || at > end ? end : at;
}

function textOf({ tokens, start, end }: Span): string {
  return tokens.slice(start, end).join('');
}
