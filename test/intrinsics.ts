import * as fc from 'fast-check';
import { UNKNOWN } from '../src/view/maybe';

/** Values of a template which nobody can evaluate before deployment. */
export const UNKNOWNS: readonly unknown[] = [
  { Ref: 'Parameter' },
  { 'Fn::GetAtt': ['Resource', 'Arn'] },
  { 'Fn::Sub': '${AWS::StackName}-x' },
  { 'Fn::ImportValue': 'exported' },
  { 'Fn::If': ['Condition', 'a', { Ref: 'AWS::NoValue' }] },
  { 'Fn::Transform': { Name: 'macro' } },
  '{{resolve:ssm:name}}',
  UNKNOWN,
];

/**
 * Rules that are silent only where it is known that what they tell does no harm, so that they speak where that is unknown: in a
 * public subnet there is no way to the internet, whatever a function calls. They give warnings.
 */
export const TOLD_UNLESS_HARMLESS: readonly string[] = ['vpc-public-subnet-without-internet'];

export const intrinsic = fc.constantFrom(...UNKNOWNS);

type Path = readonly (string | number)[];

/** The places of a value, from the outside to the inside. */
export function pathsIn(value: unknown, path: Path = []): Path[] {
  const inner = typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, member]) => (member === undefined ? [] : pathsIn(member, [...path, key]))) : [];
  return path.length === 0 ? inner : [path, ...inner];
}

export function valueAt(value: any, [key, ...rest]: Path): unknown {
  return key === undefined ? value : valueAt(value[key], rest);
}

export function changedAt(value: any, [key, ...rest]: Path, change: (value: unknown) => unknown): unknown {
  if (key === undefined) {
    return change(value);
  }
  return Array.isArray(value)
    ? value.map((member, index) => (index === Number(key) ? changedAt(member, rest, change) : member))
    : { ...value, [key]: changedAt(value[key], rest, change) };
}

/**
 * Whether an unknown value in a place says less than what is there. A function of CloudFormation may say more than another
 * one, an empty text may become one that is not, and nothing can be computed in `DependsOn` or inside of `Ref`.
 */
export function isReplaceable(template: unknown, path: Path): boolean {
  const value = valueAt(template, path);
  const isIntrinsic = typeof value === 'object' && value !== null && Object.keys(value).some(isFunction);
  return value !== '' && !isIntrinsic && !path.some((key) => key === 'DependsOn' || isFunction(String(key)));
}

function isFunction(name: string): boolean {
  return name === 'Ref' || name.startsWith('Fn::');
}
