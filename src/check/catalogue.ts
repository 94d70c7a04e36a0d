import { ALL_RULES, SIBLING_RULES } from '../rules';
import { SiblingRule } from '../rules/rule';
import { remembered } from '../view/remembered';

const BY_TYPE = new Map<string, readonly SiblingRule[]>();

/** The rules about another type of resource, in their order. */
export function siblingRules(type: string): readonly SiblingRule[] {
  return remembered(BY_TYPE, type, () => SIBLING_RULES.filter((rule) => rule.subject.type === type));
}

/** The ids of all rules. */
export function ruleIds(): string[] {
  return ALL_RULES.map((rule) => rule.id);
}
