import { defineRule, Examples, knownPart, maybe, Rule } from './rule';
import { at, bound, ListField, memberPattern, REJECTED, Row, TextField, textsOf, upperFirst, wholeValue } from './shape-rows';
import { PatternRow } from './text-shapes';
import { grouped, list, quoted } from './words';
import { FIELDS, PropertyField } from '../view/fields';

interface MemberPatternRow extends PatternRow {
  /** What one member is called, such as `subnet id`. */
  readonly member: string;
}

export function malformedMember(field: ListField, { accepts, member, good, bad, ...row }: MemberPatternRow): Rule {
  const { path } = FIELDS[field];
  const pattern = wholeValue(row.pattern ?? memberPattern(`${path}[]`));
  return defineRule({
    title: `${upperFirst(member)}s are ${accepts}`,
    why: REJECTED,
    fix: `use ${accepts}`,
    ...textsOf(row),
    reads: [knownPart(field)],
    check: (reading) => reading[field].filter((value) => !pattern.test(value)).whenAny((values) =>
      `${member} is ${list(values.map(quoted))}; Lambda accepts ${accepts}`),
    get examples() {
      return {
        good: good.map((value) => at(path, [value], row.among)),
        bad: bad.map((value) => at(path, [value], row.among)),
      };
    },
  });
}

interface CountRow extends Row {
  readonly max?: number;
  /** A well-formed member by its number. */
  readonly sample: (index: number) => unknown;
}

export function tooMany(field: ListField | 'fileSystems', { sample, ...row }: CountRow): Rule {
  const { words, path } = { ...FIELDS[field], ...row };
  const max = row.max ?? bound(field, 'max');
  const example = (length: number) => at(path, Array.from({ length }, (_, index) => sample(index)), row.among);
  return defineRule({
    title: `At most ${grouped(max)} ${words}`,
    why: REJECTED,
    fix: `leave at most ${grouped(max)}`,
    ...textsOf(row),
    reads: [knownPart(field)],
    check: (reading) => {
      const length = reading[field].countAbove(max);
      return length === undefined ? undefined : `there are ${grouped(length)} ${words}; Lambda accepts at most ${grouped(max)}`;
    },
    get examples() {
      return { good: [example(max)], bad: [example(max + 1)] };
    },
  });
}

interface RequiredRow extends Row {
  /** The path of the missing member, `[]` for a member of a list. */
  readonly path: string;
  readonly what: string;
  readonly examples: Examples;
  readonly title: string;
  readonly fix: string;
}

/** A member without which the object around it is rejected. */
export function missing(field: PropertyField, { path, what, ...row }: RequiredRow): Rule {
  return defineRule({
    why: REJECTED,
    ...row,
    reads: [knownPart('missingMembers'), maybe(field as TextField)],
    check: ({ missingMembers }) => missingMembers.filter((member) => member === path).whenAny(() => what),
  });
}
