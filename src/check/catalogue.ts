import { ALL_RULES, SIBLING_RULES } from '../rules';
import { SiblingRule } from '../rules/rule';

const BY_TYPE = new Map<string, readonly SiblingRule[]>();

/** The rules about another type of resource, in their order. */
export function siblingRules(type: string): readonly SiblingRule[] {
  const known = BY_TYPE.get(type) ?? SIBLING_RULES.filter((rule) => rule.subject.type === type);
  BY_TYPE.set(type, known);
  return known;
}

/** The ids of all rules. */
export function ruleIds(): string[] {
  return ALL_RULES.map((rule) => rule.id);
}
