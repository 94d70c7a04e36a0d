import { check } from '../../src/check/check';
import { SET_BY_OTHER_CALLS } from '../../src/data/create-function-request';
import { fromCreateFunction } from '../../src/readers/from-create-function';
import { CATALOGUE } from '../../src/rules';
import { Rule } from '../../src/rules/rule';
import { FIELDS } from '../../src/view/fields';
import { REGION, scenarioOf, TODAY, viewOf } from '../examples';
import { InexpressibleAsRequest, requestOf } from './request-of-example';

/** What CloudFormation alone demands, converts or packs. */
const OF_CLOUDFORMATION = /^(property-wrong-type|image-config-repeated-item|inline-code-.*)$/;

/** Rules on what another call sets: a request cannot get it wrong. */
const isSetLater = ({ properties: [field] }: Rule) => field !== undefined && FIELDS[field].path.split('.')[0]! in SET_BY_OTHER_CALLS;

/** Facts that only props hold have no template to compare with, and what surrounds a function is in no request. */
const EXAMPLES = CATALOGUE
  .filter((rule) => !OF_CLOUDFORMATION.test(rule.id) && !isSetLater(rule))
  .flatMap((rule) => [...rule.examples.good, ...rule.examples.bad].map((example) => ({ id: rule.id, example, scenario: scenarioOf(example) })))
  .filter(({ scenario: { view, resources, files, archive, imageFiles } }) =>
    [view, resources, files, archive, imageFiles].every((one) => one === undefined));

function idsByRequest({ scenario }: (typeof EXAMPLES)[number]): string[] | InexpressibleAsRequest {
  const { region = REGION, today = TODAY } = scenario;
  try {
    return check(fromCreateFunction(requestOf(scenario), { region, today }).view).map((finding) => finding.ruleId);
  } catch (error) {
    if (error instanceof InexpressibleAsRequest) {
      return error;
    }
    throw error;
  }
}

const RESULTS = EXAMPLES.map((given) => ({ ...given, byRequest: idsByRequest(given) }));
const expressible = RESULTS.filter(({ byRequest }) => Array.isArray(byRequest));

test.each(expressible.map((result) => [result.id, JSON.stringify(result.scenario.properties).slice(0, 200), result] as const))(
  '%s: request and template give the same findings for %s',
  (_, __, { byRequest, example }) => expect(byRequest).toEqual(check(viewOf(example)).map((finding) => finding.ruleId)),
);

test('at least nine of ten examples can be written as a request', () => {
  expect(expressible.length / RESULTS.length).toBeGreaterThan(0.9);
});

test('what a request cannot say is listed with the reason', () => {
  const reasons = RESULTS.flatMap(({ id, byRequest }) => (byRequest instanceof InexpressibleAsRequest ? [`${id}: ${byRequest.message}`] : []));
  expect([...new Set(reasons)].sort()).toMatchSnapshot();
});
