import { KnownPart } from './known-part';
import { Examples, knownPart, maybe } from './rule';
import { at, boundOf, Ground, listPath, memberPath, property, rejected, Row, textsOf, upperFirst, wholeValue } from './shape-rows';
import { PatternRow } from './text-shapes';
import { characters, grouped, list, quoted, unsetIn } from './words';

type TextMembers = Readonly<Record<string, KnownPart<string>>>;

export interface MemberPatternRow extends PatternRow {
  /** What one member is called, such as `subnet id`. */
  readonly member: string;
}

export function malformedMember<R>(on: Ground<R>, field: string, { accepts, member, good, bad, ...row }: MemberPatternRow): R {
  const { path } = property(on, field);
  const pattern = wholeValue(row.pattern ?? boundOf(on, memberPath(path), 'pattern'));
  return on.rule({
    title: `${upperFirst(member)}s are ${accepts}`,
    why: rejected(on),
    fix: `use ${accepts}`,
    ...textsOf(row),
    reads: [knownPart(field)],
    check: (reading: TextMembers) => reading[field]!.filter((value) => !pattern.test(value)).whenAny((values) =>
      `${member} is ${list(values.map(quoted))}; Lambda accepts ${accepts}${unsetIn(values)}`),
    get examples() {
      return {
        good: good.map((value) => at(path, [value], row.among)),
        bad: bad.map((value) => at(path, [value], row.among)),
      };
    },
  });
}

export interface CountRow extends Row {
  readonly max?: number;
  /** A well-formed member by its number. */
  readonly sample: (index: number) => unknown;
}

export function tooMany<R>(on: Ground<R>, field: string, { sample, ...row }: CountRow): R {
  const { words, path } = { ...property(on, field), ...row };
  const max = row.max ?? boundOf(on, listPath(path), 'max');
  const example = (length: number) => at(path, Array.from({ length }, (_, index) => sample(index)), row.among);
  return on.rule({
    title: `At most ${grouped(max)} ${words}`,
    why: rejected(on),
    fix: `keep at most ${grouped(max)}`,
    ...textsOf(row),
    reads: [knownPart(field)],
    check: (reading: TextMembers) => {
      const length = reading[field]!.countAbove(max);
      return length === undefined ? undefined : `there are ${grouped(length)} ${words}; Lambda accepts at most ${grouped(max)}`;
    },
    get examples() {
      return { good: [example(max)], bad: [example(max + 1)] };
    },
  });
}

export interface RequiredRow extends Row {
  /** The path of the missing member, `[]` for a member of a list. */
  readonly path: string;
  readonly what: string;
  readonly examples: Examples;
  readonly title: string;
  readonly fix: string;
}

/** A member without which the object around it is rejected. */
export function missing<R>(on: Ground<R>, field: string, { path, what, ...row }: RequiredRow): R {
  return on.rule({
    why: rejected(on),
    ...row,
    reads: [knownPart('missingMembers'), maybe(field)],
    check: ({ missingMembers }: TextMembers) => missingMembers!.filter((member) => member === path).whenAny(() => what),
  });
}

export interface AllowedMemberRow extends Row {
  readonly member: string;
  readonly good?: readonly string[];
  readonly bad: readonly string[];
}

export function memberNotAllowed<R>(on: Ground<R>, field: string, { member, good, bad, ...row }: AllowedMemberRow): R {
  const { path } = property(on, field);
  const allowed = boundOf(on, memberPath(path), 'allowed');
  const accepted = list(allowed, 'or');
  return on.rule({
    title: `Every ${member} is ${accepted}`,
    why: rejected(on),
    fix: `use ${accepted}`,
    ...textsOf(row),
    reads: [knownPart(field)],
    check: (reading: TextMembers) => reading[field]!.filter((value) => !allowed.includes(value)).whenAny((values) =>
      `${member} is ${list(values.map(quoted))}; Lambda accepts ${accepted}`),
    get examples() {
      return {
        good: (good ?? allowed).map((value) => at(path, [value], row.among)),
        bad: bad.map((value) => at(path, [value], row.among)),
      };
    },
  });
}

export interface MemberLengthRow extends Row {
  readonly member: string;
  /** A well-formed member of this length. */
  readonly sample?: (length: number) => string;
}

export function memberLengthOutOfRange<R>(on: Ground<R>, field: string, { member, sample = (length) => 'x'.repeat(length), ...row }: MemberLengthRow): R {
  const { path } = property(on, field);
  const { min = 0 } = on.model[memberPath(path)] ?? {};
  const max = boundOf(on, memberPath(path), 'max');
  const accepted = min > 0 ? `${grouped(min)} to ${grouped(max)} characters` : `at most ${grouped(max)} characters`;
  const examples = (lengths: readonly number[]) => lengths.map((length) => at(path, [sample(length)], row.among));
  return on.rule({
    title: `Every ${member} has ${accepted}`,
    why: rejected(on),
    fix: `use ${accepted}`,
    ...textsOf(row),
    reads: [knownPart(field)],
    check: (reading: TextMembers) => reading[field]!.filter((value) => characters(value) < min || characters(value) > max).whenAny((values) =>
      `${member} ${list(values.map(quoted))} has ${list(values.map((value) => grouped(characters(value))))} characters; Lambda accepts ${accepted}`),
    get examples() {
      return { good: examples([Math.max(min, 1), max]), bad: examples([...(min > 0 ? [min - 1] : []), max + 1]) };
    },
  });
}

/** A list that is given and has no member, where one is needed. */
export function empty<R>(on: Ground<R>, field: string, { sample, ...row }: CountRow): R {
  const { words, path } = { ...property(on, field), ...row };
  const { min = 1 } = on.model[listPath(path)] ?? {};
  return on.rule({
    title: `At least one of the ${words} is given`,
    why: rejected(on),
    fix: 'give at least one',
    ...textsOf(row),
    reads: [field],
    check: (reading: Readonly<Record<string, readonly unknown[]>>) => {
      const members = reading[field];
      return members !== undefined && members.length < min ? `the list of ${words} is empty; Lambda needs at least one` : undefined;
    },
    get examples() {
      return { good: [at(path, [sample(0)], row.among)], bad: [at(path, [], row.among)] };
    },
  });
}
