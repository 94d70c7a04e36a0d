import * as members from './member-shapes';
import * as numbers from './number-shapes';
import { Rule } from './rule';
import { ListField, NumberField, ON_FUNCTION, TextField } from './shape-rows';
import * as texts from './text-shapes';
import { PropertyField } from '../view/fields';

/** Rules that are rows: what they say follows from a field, the service model and a few words. */
export { outOfRange } from './number-shapes';
export { bound, memberPattern, wholeValue } from './shape-rows';

export function notWhole(field: NumberField, row: numbers.WholeRow): Rule {
  return numbers.notWhole(ON_FUNCTION, field, row);
}

export function lengthOutOfRange(field: TextField, row: texts.LengthRow): Rule {
  return texts.lengthOutOfRange(ON_FUNCTION, field, row);
}

export function malformed(field: TextField, row: texts.PatternRow): Rule {
  return texts.malformed(ON_FUNCTION, field, row);
}

export function notAllowed(field: TextField, row: texts.AllowedRow): Rule {
  return texts.notAllowed(ON_FUNCTION, field, row);
}

export function malformedMember(field: ListField, row: members.MemberPatternRow): Rule {
  return members.malformedMember(ON_FUNCTION, field, row);
}

export function tooMany(field: ListField | 'fileSystems', row: members.CountRow): Rule {
  return members.tooMany(ON_FUNCTION, field, row);
}

export function missing(field: PropertyField, row: members.RequiredRow): Rule {
  return members.missing(ON_FUNCTION, field, row);
}
