import { fromCloudFormation } from '../../src/readers/from-cloudformation';
import { fromSibling } from '../../src/readers/from-sibling';
import { ResourceIndex } from '../../src/readers/resource-index';
import { AppSurroundings } from '../../src/readers/surroundings/app-surroundings';
import { SiblingFacts } from '../../src/readers/surroundings/sibling-facts';
import { ALL_RULES } from '../../src/rules';
import { Properties, Scenario } from '../../src/rules/rule';
import { SIBLINGS } from '../../src/view/siblings';
import { Subject } from '../../src/view/subject';
import { findingsOn, REGION, scenarioFor, TODAY } from '../examples';

interface WithParameters {
  readonly properties: Properties;
  readonly parameters: Record<string, unknown>;
}

/** The same properties, with a parameter for each text and number, which allows nothing else. */
function withParameters(properties: Properties): WithParameters {
  const parameters: Record<string, unknown> = {};
  const replaced = (value: unknown): unknown => {
    if (typeof value === 'string' || typeof value === 'number') {
      const name = `P${Object.keys(parameters).length}`;
      parameters[name] = { Type: typeof value === 'string' ? 'String' : 'Number', AllowedValues: [value] };
      return { Ref: name };
    }
    if (Array.isArray(value)) {
      return value.map(replaced);
    }
    const names = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    return names.length === 0 || names.some((name) => name === 'Ref' || name.startsWith('Fn::')) ? value
      : Object.fromEntries(Object.entries(value as object).map(([name, member]) => [name, replaced(member)]));
  };
  return { properties: replaced(properties) as Properties, parameters };
}

/** The rules that are broken by the resource, read out of a template. */
function rulesBroken(subject: Subject, scenario: Scenario, { properties, parameters }: WithParameters): string[] {
  const { resources, region = REGION, today = TODAY } = scenario;
  const template = { Resources: { ...resources, Checked: { Type: subject.type, Properties: properties } }, Parameters: parameters };
  const index = new ResourceIndex([{ key: 'shop', template, region }]);
  const checked = index.resource('shop', 'Checked')!;
  const sibling = SIBLINGS.find(({ type }) => type === subject.type);
  const around = new AppSurroundings(index);
  const facts = new SiblingFacts(index);
  return checked.scope.casesOf(checked).flatMap((one) => findingsOn(subject, sibling === undefined
    ? { ...fromCloudFormation(one.properties, { ...around.of(checked, one.properties), region, today }, one.scope) }
    : fromSibling(sibling, one.properties, { ...facts.of(sibling, { ...checked, ...one }), region, today }, one.scope)).map(({ ruleId }) => ruleId));
}

const EXAMPLES = ALL_RULES
  .flatMap((rule) => [...rule.examples.good, ...rule.examples.bad].map((example) => ({ rule, scenario: scenarioFor(rule, example) })))
  .filter(({ scenario }) => !hasPackage(scenario));

function hasPackage({ files, archive, imageFiles, layerFiles, layerArchives, view }: Scenario): boolean {
  return [files, archive, imageFiles, layerFiles, layerArchives, view].some((part) => part !== undefined);
}

/** Rules that read more than single values, or compare values as they are written. */
const NOT_COMPUTED = [
  'function-name-repeated', 'environment-secret-in-plaintext', 'environment-secure-string-reference', 'log-group-raced-by-lambda',
  'log-filter-before-log-group', 'key-disabled', 'key-policy-without-logs', 'alias-weight-out-of-range', 'resource-policy-too-large', 'scaling-target-out-of-range',
];

test('what a parameter allows only is as if it were written', () => {
  const lost = new Set<string>();
  const added = EXAMPLES.flatMap(({ rule, scenario }) => {
    const written = rulesBroken(rule.subject, scenario, { properties: scenario.properties, parameters: {} });
    const computed = rulesBroken(rule.subject, scenario, withParameters(scenario.properties));
    written.filter((id) => !computed.includes(id)).forEach((id) => lost.add(id));
    return computed.filter((id) => !written.includes(id)).map((id) => `${id} in an example of ${rule.id}`);
  });
  expect(added).toEqual([]);
  expect([...lost]).toEqual(NOT_COMPUTED);
});
