import { check } from '../../src/check/check';
import { CATALOGUE, SIBLING_RULES } from '../../src/rules';
import { Scenario } from '../../src/rules/rule';
import { findingsOn, scenarioFor, scenarioOf, viewOf, viewOn } from '../examples';
import { changedAt, isReplaceable, pathsIn, UNKNOWNS } from '../intrinsics';

interface Given {
  readonly ruleId: string;
  readonly scenario: Scenario;
  readonly idsIn: (scenario: Scenario) => string[];
}

const ON_FUNCTIONS = CATALOGUE.flatMap((rule) => [...rule.examples.good, ...rule.examples.bad].map((example): Given => ({
  ruleId: rule.id,
  scenario: scenarioOf(example),
  idsIn: (scenario) => check(viewOf(scenario)).map(({ ruleId }) => ruleId),
})));
const ON_OTHERS = SIBLING_RULES.flatMap((rule) => [...rule.examples.good, ...rule.examples.bad].map((example): Given => ({
  ruleId: rule.id,
  scenario: scenarioFor(rule, example),
  idsIn: (scenario) => findingsOn(rule.subject, viewOn(rule.subject, scenario)).map(({ ruleId }) => ruleId),
})));

/** Makes each value of each example unknown, one by one; gives the findings that come of it. */
export function findingsOfUnknowns(unknowns: readonly unknown[] = UNKNOWNS): string[] {
  return [...ON_FUNCTIONS, ...ON_OTHERS].flatMap(({ ruleId, scenario: given, idsIn }) => {
    const scenario = { ...given, isWhole: undefined }; // what is put in refers to names that it does not have
    const { properties, resources } = scenario;
    const template = { properties, resources };
    const before = idsIn(scenario);
    return pathsIn(template).filter((path) => path.length > 1 && isReplaceable(template, path)).flatMap((path) => unknowns.flatMap((unknown) => {
      const changed = changedAt(template, path, () => unknown) as typeof template;
      const added = idsIn({ ...scenario, ...changed }).filter((id) => !before.includes(id));
      return added.map((id) => `${id}, in an example of ${ruleId}, when ${path.join('.')} is ${JSON.stringify(unknown)}`);
    }));
  });
}
