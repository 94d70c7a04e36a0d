import { defineRule, Examples, Rule } from './rule';
import { at, bound, REJECTED, Row, serviceModel, TextField, textsOf, upperFirst, wholeValue } from './shape-rows';
import { characters, grouped, list, quoted } from './words';
import { FIELDS } from '../view/fields';

interface TextShape {
  readonly title: string;
  readonly fix: string;
  readonly what: (value: string) => string | undefined;
  readonly good: () => readonly string[];
  readonly bad: () => readonly string[];
}

/** A rule about the value of one text. */
function textRule(field: TextField, row: Row, { title, fix, what, good, bad }: TextShape): Rule {
  const { path } = FIELDS[field];
  const examplesOf = (values: readonly string[]) => values.map((value) => at(path, value, row.among));
  return defineRule({
    title,
    why: REJECTED,
    fix,
    ...textsOf(row),
    reads: [field],
    check: (reading) => {
      const value = (reading as { readonly [F in TextField]?: string })[field];
      return value === undefined ? undefined : what(value);
    },
    get examples(): Examples {
      return { good: examplesOf(good()), bad: examplesOf(bad()) };
    },
  });
}

interface LengthRow extends Row {
  /** 0 where a pattern tells what an empty value lacks. */
  readonly min?: number;
  readonly max?: number;
  /** A well-formed value of this length. */
  readonly sample?: (length: number) => string;
}

export function lengthOutOfRange(field: TextField, { sample = (length) => 'x'.repeat(length), ...row }: LengthRow): Rule {
  const { words } = { ...FIELDS[field], ...row };
  const { min = 0 } = { ...serviceModel(field), ...row };
  const max = row.max ?? bound(field, 'max');
  const accepted = min > 0 ? `${grouped(min)} to ${grouped(max)} characters` : `at most ${grouped(max)} characters`;
  return textRule(field, row, {
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

export function malformed(field: TextField, { accepts, good, bad, ...row }: PatternRow): Rule {
  const { words } = { ...FIELDS[field], ...row };
  const pattern = wholeValue(row.pattern ?? bound(field, 'pattern'));
  return textRule(field, row, {
    title: `${upperFirst(words)} is ${accepts}`,
    fix: `use ${accepts}`,
    what: (value) => pattern.test(value) ? undefined : `${words} is ${quoted(value)}; Lambda accepts ${accepts}`,
    good: () => good,
    bad: () => bad,
  });
}

interface AllowedRow extends Row {
  readonly bad: readonly string[];
  /** The allowed values which have no other mistake in the examples. */
  readonly good?: readonly string[];
}

export function notAllowed(field: TextField, { good, bad, ...row }: AllowedRow): Rule {
  const { words } = { ...FIELDS[field], ...row };
  const allowed = bound(field, 'allowed');
  const accepted = list(allowed, 'or');
  return textRule(field, row, {
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
