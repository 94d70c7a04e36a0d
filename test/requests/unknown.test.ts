import * as fc from 'fast-check';
import { check } from '../../src/check/check';
import { fromCreateFunction } from '../../src/readers/from-create-function';
import { CATALOGUE } from '../../src/rules';
import { REGION, scenarioOf, TODAY } from '../examples';
import { InexpressibleAsRequest, requestOf } from '../readers/request-of-example';

type Json = Record<string, unknown>;
type Path = readonly (string | number)[];

const REQUESTS: readonly Json[] = CATALOGUE.flatMap(({ examples }) => [...examples.good, ...examples.bad]).flatMap((example) => {
  try {
    return [requestOf(scenarioOf(example))];
  } catch (error) {
    if (error instanceof InexpressibleAsRequest) {
      return [];
    }
    throw error;
  }
});
const request = fc.constantFrom(...REQUESTS);
const idsOf = (json: unknown) => check(fromCreateFunction(json, { region: REGION, today: TODAY }).view).map(({ ruleId }) => ruleId);

function paths(value: unknown, path: Path = []): Path[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, member]) => paths(member, [...path, key])) : [];
  return path.length === 0 ? inner : [path, ...inner];
}

function mistyped(value: any, [key, ...rest]: Path): unknown {
  if (key === undefined) {
    return () => 'what no JSON holds';
  }
  return Array.isArray(value)
    ? value.map((member, index) => (index === Number(key) ? mistyped(member, rest) : member))
    : { ...value, [key]: mistyped(value[key], rest) };
}

test('a value of a wrong type is told, and nothing else that was not wrong before', () => {
  fc.assert(fc.property(request, fc.nat(), (json, seed) => {
    const all = paths(json);
    const wrong = idsOf(mistyped(json, all[seed % all.length] ?? []));
    expect(wrong).toContain('request-value-wrong-type');
    expect([...idsOf(json), 'request-value-wrong-type']).toEqual(expect.arrayContaining(wrong));
  }), { numRuns: 1500 });
});

test('a misspelled name is told, and nothing else that was not wrong before', () => {
  fc.assert(fc.property(request, fc.nat(), (json, seed) => {
    const names = Object.keys(json);
    const misspelled = names[seed % names.length]!;
    const wrong = idsOf(Object.fromEntries(Object.entries(json).map(([name, value]) => [name === misspelled ? `${name}_` : name, value])));
    expect(wrong).toContain('request-member-misspelled');
    expect([...idsOf(json), 'request-member-misspelled']).toEqual(expect.arrayContaining(wrong));
  }), { numRuns: 1500 });
});

const lowerFirst = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

test('camel case says the same', () => {
  const camel = (json: Json) => Object.fromEntries(Object.entries(json).map(([name, value]) => [lowerFirst(name), value]));
  fc.assert(fc.property(request, (json) => expect(idsOf(camel(json))).toEqual(idsOf(json))), { numRuns: 300 });
});
