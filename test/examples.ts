import { Dependents, fromCloudFormation, Neighbours } from '../src/readers/from-cloudformation';
import { ResourceIndex } from '../src/readers/resource-index';
import { AppSurroundings } from '../src/readers/surroundings/app-surroundings';
import { Example, Properties, Scenario } from '../src/rules/rule';
import { FunctionView } from '../src/view/function-view';

export const TODAY = '2026-11-21';
export const REGION = 'eu-west-1';

/** What a rule says, for tests of what it does. */
export const RULE_TEXT = {
  id: 'a-rule',
  enforces: [],
  title: 'A title',
  why: 'a reason',
  fix: 'a remedy',
  source: 'https://docs.aws.amazon.com/',
  verified: TODAY,
  examples: { good: [{}], bad: [{}] },
};

/** What every example is merged over: a function with nothing to find. */
export const MINIMAL: Properties = {
  Role: 'arn:aws:iam::123456789012:role/orders',
  Runtime: 'nodejs24.x',
  Handler: 'index.handler',
  Code: { S3Bucket: 'packages', S3Key: 'orders.zip' },
};

export function scenarioOf(example: Example): Scenario {
  const scenario = isScenario(example) ? example : { properties: example };
  return { today: TODAY, region: REGION, ...scenario, properties: { ...MINIMAL, ...scenario.properties } };
}

export function viewOf(example: Example): FunctionView {
  const { properties, resources, region = REGION, today = TODAY, view } = scenarioOf(example);
  return { ...fromCloudFormation(properties, { ...surroundingsAmong(resources, properties, region), region, today }), ...view };
}

/** What is around the function `Function` among the other resources of its template. An example without any leaves open what else there is. */
export function surroundingsAmong(resources: Scenario['resources'], properties: Properties = {}, region = REGION): Dependents & Neighbours {
  const template = { Resources: { ...resources, Function: { Type: 'AWS::Lambda::Function', Properties: properties } } };
  const index = new ResourceIndex([{ key: 'shop', template, region, account: '123456789012' }]);
  const surroundings = new AppSurroundings(index).of(index.resource('shop', 'Function')!);
  return resources === undefined && surroundings.isPublished === false ? { ...surroundings, isPublished: undefined } : surroundings;
}

function isScenario(example: Example): example is Scenario {
  return 'properties' in example;
}
