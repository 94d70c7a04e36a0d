import { App, Stack } from 'aws-cdk-lib';
import { check } from '../../src/check/check';
import { fromFunctionProps } from '../../src/readers/cdk/from-function-props';
import { CATALOGUE } from '../../src/rules';
import { surroundingsAmong, REGION, scenarioOf, TODAY, viewOf } from '../examples';
import { Inexpressible, propsOf } from './props-of-example';

/** Examples about facts that only props hold have no template to compare with; the tests of `CheckedFunction` have them. Packages are read for templates only. */
const EXAMPLES = CATALOGUE
  .flatMap((rule) => [...rule.examples.good, ...rule.examples.bad].map((example) => ({ id: rule.id, example, scenario: scenarioOf(example) })))
  .filter(({ scenario: { view, files, archive, imageFiles } }) => [view, files, archive, imageFiles].every((one) => one === undefined));

function idsByProps({ scenario }: (typeof EXAMPLES)[number]): string[] | Inexpressible {
  const { region = REGION, today = TODAY } = scenario;
  const stack = new Stack(new App(), 'Stack', { env: { region } });
  try {
    const surroundings = surroundingsAmong(scenario);
    const view = { ...fromFunctionProps(stack, propsOf(scenario), { today }), ...surroundings };
    return check(view).map((finding) => finding.ruleId);
  } catch (error) {
    if (error instanceof Inexpressible) {
      return error;
    }
    throw error;
  }
}

const RESULTS = EXAMPLES.map((given) => ({ ...given, byProps: idsByProps(given) }));
const expressible = RESULTS.filter(({ byProps }) => Array.isArray(byProps));

test.each(expressible.map((result) => [result.id, JSON.stringify(result.scenario.properties).slice(0, 200), result] as const))(
  '%s: props and template give the same findings for %s',
  (_, __, { byProps, example }) => expect(byProps).toEqual(check(viewOf(example)).map((finding) => finding.ruleId)),
);

test('at least nine of ten examples can be written with typed props', () => {
  expect(expressible.length / RESULTS.length).toBeGreaterThanOrEqual(0.9);
});

test('what typed props cannot say is listed with the reason', () => {
  const reasons = RESULTS.flatMap(({ id, byProps }) => (byProps instanceof Inexpressible ? [`${id}: ${byProps.message}`] : []));
  expect([...new Set(reasons)].sort()).toMatchSnapshot();
});
