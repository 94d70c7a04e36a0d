import { CheckedFunctionProps } from './checked-function-props';
import { Finding, FindingPlace } from '../check/finding';
import { valueAt } from '../readers/cdk/prop-types';
import { FIELDS, FieldWords } from '../view/fields';

/** A finding at those of its props that the user wrote: some things can be said by more than one. */
export function atGivenProps(finding: Finding, props: CheckedFunctionProps): Finding {
  const given = finding.props?.filter((prop) => isGiven(props, prop.split('.')));
  return { ...finding, places: finding.places.map((place) => atGivenProp(place, props)), props: given };
}

function atGivenProp({ field, member }: FindingPlace, props: CheckedFunctionProps): FindingPlace {
  const { prop, elseProp }: Partial<FieldWords> = field ? FIELDS[field] : {};
  const members = member === undefined ? [] : [member];
  const isElsewhere = prop !== undefined && elseProp !== undefined && !isGiven(props, [...prop.split('.'), ...members]);
  return isElsewhere ? { member: [elseProp, ...members].join('.') } : { field, member };
}

function isGiven(props: CheckedFunctionProps, path: readonly string[]): boolean {
  const value = valueAt(props, path);
  return value !== undefined && value !== null;
}
