import { CATALOGUE, SIBLING_RULES } from '../../src/rules';
import { Scenario } from '../../src/rules/rule';
import { findingsOn, scenarioFor, viewOn } from '../examples';
import { changedAt, isReplaceable, pathsIn, TOLD_UNLESS_HARMLESS, UNKNOWNS } from '../intrinsics';

/** Makes each value of each example unknown, one by one; gives the findings that come of it. */
export function findingsOfUnknowns(unknowns: readonly unknown[] = UNKNOWNS): string[] {
  return [...CATALOGUE, ...SIBLING_RULES].flatMap((rule) => [...rule.examples.good, ...rule.examples.bad].flatMap((example) => {
    const scenario = { ...scenarioFor(rule, example), isWhole: undefined }; // what is put in refers to names that it does not have
    const idsIn = (changed: Scenario) => findingsOn(rule.subject, viewOn(rule.subject, changed)).map(({ ruleId }) => ruleId);
    const { properties, resources } = scenario;
    const template = { properties, resources };
    const before = idsIn(scenario);
    return pathsIn(template).filter((path) => path.length > 1 && isReplaceable(template, path)).flatMap((path) => unknowns.flatMap((unknown) => {
      const changed = changedAt(template, path, () => unknown) as typeof template;
      const added = idsIn({ ...scenario, ...changed }).filter((id) => !before.includes(id) && !TOLD_UNLESS_HARMLESS.includes(id));
      return added.map((id) => `${id}, in an example of ${rule.id}, when ${path.join('.')} is ${JSON.stringify(unknown)}`);
    }));
  }));
}
