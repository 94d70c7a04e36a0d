import * as members from './member-shapes';
import * as numbers from './number-shapes';
import { LooseDefinition, Read, RuleDefinition, ruleOn, SiblingRule } from './rule';
import { Ground } from './shape-rows';
import * as texts from './text-shapes';
import { SIBLING_MODELS } from '../data/service-model';
import { Collection, Maybe } from '../view/maybe';
import { Sibling, ViewOf } from '../view/sibling';

type Field<S extends Sibling> = Extract<keyof S['fields'], string>;
type FieldOf<S extends Sibling, T> = { [F in Field<S>]: NonNullable<ViewOf<S>[F]> extends T ? F : never }[Field<S>];

/** What makes rules about one type of resource, with the fields that it has. */
export function rulesOn<S extends Sibling>(subject: S) {
  type Text = FieldOf<S, Maybe<string>>;
  type Number = FieldOf<S, Maybe<number>> | FieldOf<S, Collection<number>>;
  type List = FieldOf<S, Collection<string>>;
  const on: Ground<SiblingRule> = { subject, model: SIBLING_MODELS[subject.type]!, rule: (definition) => ruleOn(subject, definition) };
  return {
    defineRule: <const R extends readonly Read<ViewOf<S>>[]>(definition: RuleDefinition<R, ViewOf<S>>) =>
      on.rule(definition as unknown as LooseDefinition),
    lengthOutOfRange: (field: Text, row: texts.LengthRow) => texts.lengthOutOfRange(on, field, row),
    malformed: (field: Text, row: texts.PatternRow) => texts.malformed(on, field, row),
    notAllowed: (field: Text, row: texts.AllowedRow) => texts.notAllowed(on, field, row),
    outOfRange: (field: Number, row: numbers.SiblingNumberRow) => numbers.numberOutOfRange(on, field, row),
    tooMany: (field: List | FieldOf<S, Collection<number>>, row: members.CountRow) => members.tooMany(on, field, row),
    empty: (field: List, row: members.CountRow) => members.empty(on, field, row),
    malformedMember: (field: List, row: members.MemberPatternRow) => members.malformedMember(on, field, row),
    memberNotAllowed: (field: List, row: members.AllowedMemberRow) => members.memberNotAllowed(on, field, row),
    memberLengthOutOfRange: (field: List, row: members.MemberLengthRow) => members.memberLengthOutOfRange(on, field, row),
    missing: (field: Field<S>, row: members.RequiredRow) => members.missing(on, field, row),
  };
}
