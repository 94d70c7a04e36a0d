import { Examples } from './rule';
import { at, boundOf, Ground, modelOf, property, rejected, Row, textsOf, upperFirst, wholeValue } from './shape-rows';
import { characters, grouped, list, quoted, unsetIn } from './words';

interface TextShape {
  readonly title: string;
  readonly fix: string;
  readonly what: (value: string) => string | undefined;
  readonly good: () => readonly string[];
  readonly bad: () => readonly string[];
}

/** A rule about the value of one text. */
function textRule<R>(on: Ground<R>, field: string, row: Row, { title, fix, what, good, bad }: TextShape): R {
  const { path } = property(on, field);
  const examplesOf = (values: readonly string[]) => values.map((value) => at(path, value, row.among));
  return on.rule({
    title,
    why: rejected(on),
    fix,
    ...textsOf(row),
    reads: [field],
    check: (reading: Readonly<Record<string, string>>) => {
      const value = reading[field];
      return value === undefined ? undefined : what(value);
    },
    get examples(): Examples {
      return { good: examplesOf(good()), bad: examplesOf(bad()) };
    },
  });
}

export interface LengthRow extends Row {
  /** 0 where a pattern tells what an empty value lacks. */
  readonly min?: number;
  readonly max?: number;
  /** A well-formed value of this length. */
  readonly sample?: (length: number) => string;
}

export function lengthOutOfRange<R>(on: Ground<R>, field: string, { sample = (length) => 'x'.repeat(length), ...row }: LengthRow): R {
  const { path, words } = { ...property(on, field), ...row };
  const { min = 0 } = { ...modelOf(on, field), ...row };
  const max = row.max ?? boundOf(on, path, 'max');
  const accepted = min > 0 ? `${grouped(min)} to ${grouped(max)} characters` : `at most ${grouped(max)} characters`;
  return textRule(on, field, row, {
    title: `${upperFirst(words)} has ${accepted}`,
    fix: min > 0 ? `use ${accepted}` : `shorten it to ${grouped(max)} characters`,
    what: (value) => {
      const length = characters(value);
      return length < min || length > max ? `${words} has ${count(length, 'character')}; Lambda accepts ${accepted}` : undefined;
    },
    good: () => [...(min > 0 ? [min] : []), max].map(sample),
    bad: () => [...(min > 1 ? [min - 1] : []), max + 1].map(sample),
  });
}

export interface PatternRow extends Row {
  /** What a well-formed value is, in words that follow "Lambda accepts". */
  readonly accepts: string;
  readonly pattern?: string;
  readonly good: readonly string[];
  readonly bad: readonly string[];
}

export function malformed<R>(on: Ground<R>, field: string, { accepts, good, bad, ...row }: PatternRow): R {
  const { path, words } = { ...property(on, field), ...row };
  const pattern = wholeValue(row.pattern ?? boundOf(on, path, 'pattern'));
  return textRule(on, field, row, {
    title: `${upperFirst(words)} is ${accepts}`,
    fix: `use ${accepts}`,
    what: (value) => pattern.test(value) ? undefined : `${words} is ${quoted(value)}; Lambda accepts ${accepts}${unsetIn([value])}`,
    good: () => good,
    bad: () => bad,
  });
}

export interface AllowedRow extends Row {
  readonly bad: readonly string[];
  /** The allowed values which have no other mistake in the examples. */
  readonly good?: readonly string[];
}

export function notAllowed<R>(on: Ground<R>, field: string, { good, bad, ...row }: AllowedRow): R {
  const { path, words } = { ...property(on, field), ...row };
  const allowed = boundOf(on, path, 'allowed');
  const accepted = list(allowed, 'or');
  return textRule(on, field, row, {
    title: `${upperFirst(words)} is ${accepted}`,
    fix: `use ${accepted}`,
    what: (value) => allowed.includes(value) ? undefined : `${words} is ${quoted(value)}; Lambda accepts ${accepted}`,
    good: () => good ?? allowed,
    bad: () => bad,
  });
}

function count(value: number, thing: string): string {
  return `${grouped(value)} ${thing}${value === 1 ? '' : 's'}`;
}
