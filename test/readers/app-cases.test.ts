import { check } from '../../src/check/check';
import { AppCases, InCase } from '../../src/readers/app-cases';
import { fromCloudFormation } from '../../src/readers/from-cloudformation';
import { ResourceIndex, StackTemplate } from '../../src/readers/resource-index';
import { AppSurroundings } from '../../src/readers/surroundings/app-surroundings';
import { CATALOGUE } from '../../src/rules';
import { Rule, Scenario } from '../../src/rules/rule';
import { REGION, scenarioOf, TODAY, UNSEEN_NAMES } from '../examples';

type Json = Readonly<Record<string, unknown>>;

const NO_VALUE = { Ref: 'AWS::NoValue' };
const Conditions = { One: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] }, Other: { 'Fn::Not': [{ Condition: 'One' }] } };

function casesIn(templates: readonly StackTemplate<string>[], key = 'shop', id = 'Function') {
  const index = new ResourceIndex(templates);
  return new AppCases(templates, index).of(index.resource(key, id)!, key);
}

function idsIn({ facts }: Scenario, { resource, properties, scope, index }: InCase): string[] {
  const around = { ...new AppSurroundings(index, facts).of(resource, properties), region: REGION, today: TODAY };
  return check(fromCloudFormation(properties, around, scope)).map(({ ruleId }) => ruleId);
}

/** The rules that find something in all cases of an example whose resources are changed. */
function found(scenario: Scenario, Resources: Json): Set<string> {
  const { isWhole, parameters } = scenario;
  const template = { Transform: isWhole ? undefined : UNSEEN_NAMES, Parameters: { Stage: { Type: 'String' }, ...parameters }, Conditions, Resources };
  const groups = casesIn([{ key: 'shop', template, region: REGION, account: '123456789012' }]).map((cases) => cases.map((one) => idsIn(scenario, one)));
  return new Set(groups.flatMap(([first = [], ...others]) => first.filter((id) => others.every((ids) => ids.includes(id)))));
}

const functionOf = ({ properties, dependsOn }: Scenario) => ({ Type: 'AWS::Lambda::Function', Properties: properties, DependsOn: dependsOn });

const FROM_ELSEWHERE = ['files', 'archive', 'layerFiles', 'layerArchives', 'imageFiles', 'view'] as const;

/** Examples that resources of the same template decide. */
function examplesOf(examples: Rule['examples']['bad']): Scenario[] {
  return examples.map((example) => scenarioOf(example))
    .filter((scenario) => scenario.resources !== undefined && FROM_ELSEWHERE.every((name) => scenario[name] === undefined));
}

type Resources = Readonly<Record<string, { readonly Type: string; readonly Properties: Json } & Json>>;

/** What conditions cannot tell apart. */
const OF_ALL_CASES = ['Type', 'UpdatePolicy', 'DependsOn', 'Condition'];

/** With each property in both branches of a condition. */
function branched(resources: Resources = {}): Json {
  const both = (value: unknown) => value === undefined ? undefined : { 'Fn::If': ['One', value, value] };
  return Object.fromEntries(Object.entries(resources).map(([id, resource]) =>
    [id, { ...resource, Properties: Object.fromEntries(Object.entries(resource.Properties).map(([name, value]) => [name, both(value)])) }]));
}

const RULES = CATALOGUE.map((rule) => ({ rule, bad: examplesOf(rule.examples.bad), good: examplesOf(rule.examples.good) }))
  .filter(({ bad }) => bad.length > 0);

/** Functions are compared by what they are in all cases; and what is named by a text alone is not looked for around a function. */
const NOT_AROUND = ['function-name-repeated', 'reserved-concurrency-above-account', 'key-policy-without-logs', 'log-filter-before-log-group'];

const ALONE = RULES.filter(({ rule }) => !NOT_AROUND.includes(rule.id));

test.each(ALONE)('$rule.id is found whichever branch of the neighbours is taken', ({ rule, bad }) => {
  for (const scenario of bad) {
    expect(found(scenario, { ...branched(scenario.resources), Function: functionOf(scenario) })).toContain(rule.id);
  }
});

/** References are counted in all branches, and parameters change after what conditions made of them. */
const WHATEVER_HOLDS = ['reference-to-missing-resource', 'version-blind-to-parameter'];

/** One example where a condition holds, and another where it does not. */
function either(one: Scenario, other: Scenario): Json {
  const [first, second]: Resources[] = [one, other].map((scenario) => ({ ...scenario.resources, Function: functionOf(scenario) }));
  return Object.fromEntries([...new Set([...Object.keys(first!), ...Object.keys(second!)])].map((id) => {
    const [a, b] = [first![id], second![id]];
    if (a === undefined || b === undefined) {
      return [id, { ...(a ?? b), Condition: a ? 'One' : 'Other' }];
    }
    const names = new Set([...Object.keys(a.Properties), ...Object.keys(b.Properties)]);
    const choose = (name: string) => ({ 'Fn::If': ['One', a.Properties[name] ?? NO_VALUE, b.Properties[name] ?? NO_VALUE] });
    const Properties = Object.fromEntries([...names].map((name) => [name, choose(name)]));
    return [id, { ...a, Properties, DependsOn: [...one.dependsOn ?? [], ...other.dependsOn ?? []] }];
  }));
}

const isAlike = (a: Scenario, b: Scenario) => a.region === b.region && a.facts === b.facts && a.isWhole === b.isWhole
  && Object.entries(a.resources as Resources).every(([id, resource]) => {
    const other = (b.resources as Resources)[id];
    return other === undefined || OF_ALL_CASES.every((name) => JSON.stringify(other[name]) === JSON.stringify(resource[name]));
  });

test.each(RULES.filter(({ rule }) => !WHATEVER_HOLDS.includes(rule.id)))('$rule.id is silent where one case is right', ({ rule, bad, good }) => {
  const withFirst = bad.slice(1).flatMap((wrong) => good.slice(0, 1).map((right) => [wrong, right] as const));
  const pairs = [...good.map((right) => [bad[0]!, right] as const), ...withFirst];
  for (const [wrong, right] of pairs.filter((pair) => isAlike(...pair))) {
    expect(found(wrong, either(wrong, right))).not.toContain(rule.id);
    expect(found(wrong, either(right, wrong))).not.toContain(rule.id);
  }
});

describe('the cases of a function', () => {
  const fn = (properties: Json = {}, more: Json = {}) => ({ Type: 'AWS::Lambda::Function', Properties: properties, ...more });
  const shop = (resources: Json, conditions: Json = Conditions) => ({ key: 'shop', template: { Conditions: conditions, Resources: resources } });
  const Role = { Type: 'AWS::IAM::Role', Properties: {} };
  const ROLE = { Role: { 'Fn::GetAtt': ['Role', 'Arn'] } };
  const timesIn = (...templates: StackTemplate<string>[]) => casesIn(templates).map((cases) => cases.length);

  test.each<[string, Json, Json]>([
    ['without conditions', { Function: fn(ROLE), Role }, {}],
    ['that only the CDK has', { Function: fn(ROLE), Role, CDKMetadata: { Type: 'AWS::CDK::Metadata', Condition: 'CDKMetadataAvailable' } }, { CDKMetadataAvailable: true }],
    ['that decide about what it has nothing to do with', { Function: fn(ROLE), Role, Queue: { Type: 'AWS::SQS::Queue', Condition: 'One' } }, Conditions],
    ['that nobody declares', { Function: fn(ROLE), Role: { ...Role, Condition: 'Nobody' } }, Conditions],
    ['that decide about functions beside it', { Function: fn(ROLE), Role, Second: fn(ROLE, { Condition: 'One' }) }, Conditions],
  ])('are one %s', (_, resources, conditions) => expect(timesIn(shop(resources, conditions))).toEqual([1]));

  test('are those of its neighbours too', () => expect(timesIn(shop({ Function: fn(ROLE), Role: { ...Role, Condition: 'One' } }))).toEqual([1, 2]));
  test('are those in which it exists', () => expect(timesIn(shop({ Function: fn(ROLE, { Condition: 'One' }), Role: { ...Role, Condition: 'One' } }))).toEqual([1, 1]));

  test('have other templates as they are, but for what is nested in a stack that is not there', () => {
    const Inner = { Type: 'AWS::CloudFormation::Stack', Properties: { Parameters: { Name: { Ref: 'Function' } } }, Condition: 'One' };
    const mapping = { Type: 'AWS::Lambda::EventSourceMapping', Properties: { FunctionName: { Ref: 'Name' } } };
    const templates = [
      shop({ Function: fn(), Inner }),
      { key: 'inner', template: { Parameters: { Name: {} }, Resources: { Mapping: mapping, Innermost: { Type: 'AWS::CloudFormation::Stack' } } }, nestedIn: { key: 'shop', logicalId: 'Inner' } },
      { key: 'innermost', template: { Resources: { Queue: { Type: 'AWS::SQS::Queue' } } }, nestedIn: { key: 'inner', logicalId: 'Innermost' } },
      { key: 'elsewhere', template: { Resources: { Topic: { Type: 'AWS::SNS::Topic', Condition: 'One' } } } },
    ];
    const [, around = []] = casesIn(templates);
    expect(around.map(({ index, resource }) => [index.dependentsOf(resource).length, index.ofType('AWS::SQS::Queue').length, index.ofType('AWS::SNS::Topic')[0]?.condition]))
      .toEqual([[1, 1, 'One'], [0, 0, 'One']]);
  });

  test('keep the order of all branches, and miss nothing that is there in another case', () => {
    const templates = [shop({ Function: fn({ ...ROLE, Description: { 'Fn::If': ['One', { Ref: 'Queue' }, NO_VALUE] } }), Role, Queue: { Type: 'AWS::SQS::Queue', Condition: 'One' } })];
    const [, around = []] = casesIn(templates);
    expect(around.map(({ resource: { dependsOn, properties, scope } }) => [dependsOn, properties.Description, scope.declares('Queue')])).toEqual([
      [['Queue', 'Role', 'AWS::NoValue'], { Ref: 'Queue' }, true], [['Queue', 'Role', 'AWS::NoValue'], undefined, true],
    ].map(([names, ...rest]) => [expect.arrayContaining(names as string[]), ...rest]));
  });
});
