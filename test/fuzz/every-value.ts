import { check } from '../../src/check/check';
import { CATALOGUE } from '../../src/rules';
import { Scenario } from '../../src/rules/rule';
import { scenarioOf, viewOf } from '../examples';
import { changedAt, isReplaceable, pathsIn } from '../intrinsics';

const UNKNOWNS: readonly unknown[] = [{ Ref: 'Parameter' }, { 'Fn::GetAtt': ['Elsewhere', 'Arn'] }, '{{resolve:ssm:name}}', { 'Fn::If': ['Condition', 'a', 'b'] }];

const idsIn = (scenario: Scenario) => check(viewOf(scenario)).map(({ ruleId }) => ruleId);

/** Makes each value of each example unknown, one by one; gives the findings that come of it. */
export function findingsOfUnknowns(): string[] {
  return CATALOGUE.flatMap((rule) => [...rule.examples.good, ...rule.examples.bad].flatMap((example) => {
    const scenario = { ...scenarioOf(example), isWhole: undefined }; // what is put in refers to names that it does not have
    const { properties, resources } = scenario;
    const template = { properties, resources };
    const before = idsIn(scenario);
    return pathsIn(template).filter((path) => path.length > 1 && isReplaceable(template, path)).flatMap((path) => UNKNOWNS.flatMap((unknown) => {
      const changed = changedAt(template, path, () => unknown) as typeof template;
      const added = idsIn({ ...scenario, ...changed }).filter((id) => !before.includes(id));
      return added.map((id) => `${id}, in an example of ${rule.id}, when ${path.join('.')} is ${JSON.stringify(unknown)}`);
    }));
  }));
}
