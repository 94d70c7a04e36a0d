import { casesOf as allCases } from '../../src/readers/conditions';
import { Json } from '../../src/readers/json-types';

const STAGE = { Ref: 'Stage' };
const is = (value: string, compared: unknown = STAGE) => ({ 'Fn::Equals': [compared, value] });
const CONDITIONS = {
  IsProd: is('prod'),
  IsTest: { 'Fn::Equals': ['test', STAGE] },
  IsNeither: { 'Fn::And': [{ 'Fn::Not': [{ Condition: 'IsProd' }] }, { 'Fn::Not': [{ Condition: 'IsTest' }] }] },
  IsEither: { 'Fn::Or': [{ Condition: 'IsProd' }, { Condition: 'IsTest' }] },
  InEurope: is('eu-west-1', { Ref: 'AWS::Region' }),
  Both: { 'Fn::And': [{ Condition: 'IsProd' }, { Condition: 'InEurope' }] },
  Same: { 'Fn::Equals': [STAGE, { Ref: 'Other' }] },
  Never: { 'Fn::Equals': [true, 'false'] },
  Always: { 'Fn::Not': [{ Condition: 'Never' }] },
  Circle: { Condition: 'Circle' },
};
const casesOf = (properties: Json, condition?: string, conditions: unknown = CONDITIONS, textOf?: Parameters<typeof allCases>[3]) =>
  allCases(properties, condition, { conditions, allowedValues: new Map() }, textOf).map((one) => one.properties);
const choose = (condition: string, one: unknown = 1, other: unknown = 2) => ({ 'Fn::If': [condition, one, other] });
const values = (properties: Record<string, unknown>, condition?: string) =>
  casesOf(properties, condition).map((one) => Object.values(one).map((value) => String(value)).join()).toSorted();

test('a resource without conditions has one case', () => {
  const properties = { MemorySize: 128 };
  expect(casesOf(properties)).toEqual([properties]);
});

test.each<[string, Record<string, unknown>, string[]]>([
  ['one condition', { A: choose('IsProd') }, ['1', '2']],
  ['two that have nothing to do with each other', { A: choose('IsProd'), B: choose('InEurope') }, ['1,1', '1,2', '2,1', '2,2']],
  ['two that exclude each other', { A: choose('IsProd'), B: choose('IsTest') }, ['1,2', '2,1', '2,2']],
  ['one that others decide', { A: choose('IsEither'), B: choose('IsNeither') }, ['1,2', '2,1']],
  ['one inside the other', { A: choose('IsProd', choose('IsTest', 'never', 'prod'), 'other') }, ['other', 'prod']],
  ['one that never holds', { A: choose('Never'), B: choose('Always') }, ['2,1']],
  ['one that holds only where another does', { A: choose('Both'), B: choose('IsProd') }, ['1,1', '2,1', '2,2']],
  ['a comparison of two parameters', { A: choose('Same') }, ['1', '2']],
])('%s', (_, properties, expected) => expect([...new Set(values(properties))]).toEqual(expected));

test('the resource itself may exist in some cases only', () => {
  expect(values({ A: choose('IsProd') }, 'IsTest')).toEqual(['2']);
  expect(values({ A: choose('IsProd') }, 'IsProd')).toEqual(['1']);
});

test.each<[string, string, number]>([['never', 'Never', 0], ['always', 'Always', 1], ['perhaps', 'IsProd', 1], ['nobody knows when', 'Nobody', 1]])(
  'a resource without other conditions may exist %s', (_, condition, times) => {
    const properties = { MemorySize: 128 };
    expect(casesOf(properties, condition)).toEqual(Array(times).fill(properties));
  });

test('what is known about the deployment decides whether the resource exists', () => {
  const inRegion = (region: string, condition?: string) =>
    casesOf({ A: choose('InEurope') }, condition, CONDITIONS, (value) => 'Ref' in value! && value.Ref === 'AWS::Region' ? region : undefined);
  expect(inRegion('eu-west-1')).toEqual([{ A: 1 }, { A: 2 }]);
  expect(inRegion('eu-west-1', 'InEurope')).toEqual([{ A: 1 }]);
  expect(inRegion('us-east-1', 'InEurope')).toEqual([]);
});

test('lists and maps are decided member by member', () => {
  expect(casesOf({ List: [choose('IsProd', 'a', { Ref: 'AWS::NoValue' }), 'b'] }, undefined)).toEqual([
    { List: ['a', 'b'] }, { List: [{ Ref: 'AWS::NoValue' }, 'b'] },
  ]);
});

test.each([
  ['conditions that do not exist', { A: choose('Nobody') }, CONDITIONS],
  ['circles', { A: choose('Circle') }, CONDITIONS],
  ['no conditions', { A: choose('IsProd') }, null],
  ['nonsense', { A: { 'Fn::If': 7 }, B: { 'Fn::If': [7] } }, CONDITIONS],
])('%s do not throw', (_, properties, conditions) => expect(() => casesOf(properties, undefined, conditions)).not.toThrow());

test('a condition that does not exist decides nothing', () => {
  const properties = { A: choose('Nobody') };
  expect(casesOf(properties)).toEqual([properties]);
  expect(values({ A: choose('IsProd'), B: choose('Nobody') })).toEqual(['1,[object Object]', '2,[object Object]']);
});

test('properties may be nested without end', () => {
  const nested = Array.from({ length: 100_000 }).reduce<unknown>((inner) => ({ 'Fn::If': ['IsProd', inner, 1] }), 1);
  expect(() => casesOf({ A: nested }, undefined)).not.toThrow();
});

test('too many cases are none', () => {
  const names = Array.from({ length: 12 }, (_, index) => `C${index}`);
  const conditions = Object.fromEntries(names.map((name) => [name, is('x', { Ref: name })]));
  const properties = { Tags: names.map((name) => choose(name)) };
  expect(casesOf(properties, undefined, conditions)).toEqual([properties]);
});

describe('parameters that can have some values only', () => {
  const STAGES = new Map([['Stage', ['dev', 'prod']], ['Size', ['64', '96']]]);
  const cases = (properties: Json, allowedValues = STAGES, condition?: string) =>
    allCases(properties, condition, { conditions: CONDITIONS, allowedValues }).map((one) => [...Object.values(one.properties).filter((value) => typeof value === 'number'), ...one.parameters.values()].join());

  test.each<[string, Json, string[]]>([
    ['one', { A: { Ref: 'Size' } }, ['64', '96']],
    ['one in a text', { A: { 'Fn::Sub': 'nodejs${Size}.x' } }, ['64', '96']],
    ['two', { A: { Ref: 'Size' }, B: { Ref: 'Stage' } }, ['64,dev', '64,prod', '96,dev', '96,prod']],
    ['one that a condition compares', { A: choose('IsProd'), B: STAGE }, ['1,prod', '2,dev']],
    ['one that only conditions compare, and never can be what they ask for', { A: choose('IsTest'), B: choose('IsEither') }, ['2,1', '2,2']],
    ['one of which nothing is known', { A: { Ref: 'Other' } }, ['']],
  ])('%s', (_, properties, expected) => expect(cases(properties)).toEqual(expect.arrayContaining(expected)));

  test('no case is told twice', () => {
    expect(cases({ A: choose('IsProd'), B: STAGE })).toHaveLength(2);
    expect(cases({ A: choose('IsTest'), B: choose('IsEither') })).toHaveLength(2);
  });

  test('a resource that exists for one of them only', () => {
    expect(cases({ A: STAGE }, STAGES, 'IsProd')).toEqual(['prod']);
    expect(cases({ A: STAGE }, STAGES, 'IsTest')).toEqual([]);
  });

  test('where there are too many cases, those of most values are left out', () => {
    const many = new Map([...STAGES, ['Region', Array.from({ length: 17 }, (_, index) => `region${index}`)]]);
    expect(cases({ A: { Ref: 'Size' }, B: { Ref: 'Region' }, C: choose('InEurope') }, many)).toEqual(['1,64', '1,96', '2,64', '2,96']);
  });
});
