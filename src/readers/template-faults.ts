import { isObject } from './json-types';
import { macrosOf } from './template-macros';
import { Template } from './template-scope';
import { isAbsent } from './template-values';

/** Whoever has broken more knows after these. */
const MOST_FAULTS = 5;

/**
 * What of a template nobody can read, CloudFormation included. What a macro makes is read when it has been made; a template
 * without resources is that of an empty stack.
 */
export function faultsOf(template: Template): readonly string[] {
  const { Resources } = template;
  if (Resources === undefined || macrosOf(template).mayRewrite) {
    return [];
  }
  if (!isObject(Resources)) {
    return [`Resources is ${kindOf(Resources)}`];
  }
  const faults = Object.entries(Resources).filter(([id]) => !id.startsWith('Fn::')).flatMap(([id, resource]) => faultOf(resource).map((fault) => `'${id}' ${fault}`));
  return faults.length > MOST_FAULTS ? [...faults.slice(0, MOST_FAULTS), `and ${faults.length - MOST_FAULTS} more`] : faults;
}

function faultOf(resource: unknown): readonly string[] {
  if (!isObject(resource)) {
    return [`is ${kindOf(resource)}`];
  }
  const { Type, Properties } = resource;
  return [
    ...typeof Type === 'string' ? [] : [Type === undefined ? 'has no Type' : `has ${kindOf(Type)} as its Type`],
    ...isAbsent(Properties) || isObject(Properties) ? [] : [`has ${kindOf(Properties)} as its Properties`],
  ];
}

function kindOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : typeof value === 'string' ? 'a text' : `a ${typeof value}`;
}
