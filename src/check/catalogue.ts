import type * as rules from '../rules';
import type { SiblingRule } from '../rules/rule';

let loaded: typeof rules | undefined;

/** The rules are loaded with the first function that is checked: they are more than half of what there is to load. */
function load(): typeof rules {
  return loaded ??= require('../rules'); // eslint-disable-line @typescript-eslint/no-require-imports
}

/** All rules about functions, in the order in which findings are reported. */
export function catalogue(): typeof rules.CATALOGUE {
  return load().CATALOGUE;
}

const BY_TYPE = new Map<string, readonly SiblingRule[]>();

/** The rules about another type of resource, in their order. */
export function siblingRules(type: string): readonly SiblingRule[] {
  const known = BY_TYPE.get(type) ?? load().SIBLING_RULES.filter((rule) => rule.subject.type === type);
  BY_TYPE.set(type, known);
  return known;
}

/** The ids of all rules. */
export function ruleIds(): string[] {
  return load().ALL_RULES.map((rule) => rule.id);
}

/** All rules by topic, as RULES.md shows them. */
export function topics(): typeof rules.TOPICS {
  return load().TOPICS;
}
