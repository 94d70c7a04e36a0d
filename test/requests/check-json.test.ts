import * as fc from 'fast-check';
import { CreateFunctionRequest } from '../../src';
import { zipOf } from '../readers/artifact/zip-of';

const OPTIONS = { region: 'eu-west-1', today: '2026-11-21' };
const REQUEST = {
  FunctionName: 'orders',
  Role: 'arn:aws:iam::123456789012:role/orders',
  Runtime: 'python3.14',
  Handler: 'orders.handler',
  Code: { S3Bucket: 'packages', S3Key: 'orders.zip' },
};

const check = (text: unknown) => CreateFunctionRequest.checkJson(text as string, OPTIONS);
/** The request with more members, as text. */
const withMembers = (members: string) => JSON.stringify(REQUEST).replace('{', `{${members},`);
const many = (item: (index: number) => string) => Array.from({ length: 200_000 }, (_, index) => item(index)).join();

test('a text is checked as its JSON is', () => {
  expect(check(JSON.stringify(REQUEST, undefined, 2))).toEqual([]);
  expect(check(`\uFEFF${JSON.stringify(REQUEST)}`)).toEqual([]);
  const request = { ...REQUEST, MemorySize: 64, Foo: 1 };
  expect(check(JSON.stringify(request))).toEqual(new CreateFunctionRequest(request, OPTIONS).check());
});

test.each([
  ['', 'line 1, column 1', 'a value'],
  ['{', 'line 1, column 2', 'a name in double quotes or }'],
  ['{\n  "Role"', 'line 2, column 9', 'a colon'],
  ['{\n  "Role":\n}', 'line 3, column 1', 'a value'],
  ['{\r\n  "Role": "a"\r\n  "Code": {}\r\n}', 'line 3, column 3', 'a comma or }'],
  ['{\n  "Timeout": 3,\n}', 'line 3, column 1', 'a name in double quotes'],
  ['{"Layers": ["a",]}', 'line 1, column 17', 'a value'],
  ['{"Layers": ["a" "b"]}', 'line 1, column 17', 'a comma or ]'],
  ['{"Layers": [', 'line 1, column 13', 'a value or ]'],
  ["{'Role': 'a'}", 'line 1, column 2', 'a name in double quotes or }'],
  ['{"Publish": True}', 'line 1, column 13', 'a value'],
  ['{"Timeout": NaN}', 'line 1, column 13', 'a value'],
  ['{"Timeout": 1.}', 'line 1, column 13', 'a digit in the number'],
  ['{"Timeout": 03}', 'line 1, column 14', 'a comma or }'],
  ['{"Role": "a}', 'line 1, column 10', 'a quotation mark at the end of the text that begins here'],
  ['{"Role": "a\\x"}', 'line 1, column 10', 'one of " \\ / b f n r t u after a backslash'],
  ['{"Role": "\\u12"}', 'line 1, column 10', 'a code of four hexadecimal digits after \\u'],
  ['{"Role": "a\u0001"}', 'line 1, column 10', 'an escape such as \\n in place of a control character'],
  ['{"Timeout": 3 // seconds\n}', 'line 1, column 15', 'a comma or }, for JSON has no comments,'],
  ['{} {}', 'line 1, column 4', 'the end'],
  ['FunctionName: orders', 'line 1, column 1', 'a value'],
])('%j is told at %s', (text, position, expected) => {
  expect(check(text)).toMatchObject([{ ruleId: 'request-not-json', what: `the text is no JSON: ${expected} is expected`, locations: [position] }]);
});

test('names that occur twice are told, and the last one counts', () => {
  const text = withMembers('"Timeout":901,"Environment":{"Variables":{"TABLE":"a","TABLE":"b"}},"Timeout":3');
  expect(check(text)).toMatchObject([{
    ruleId: 'request-member-repeated',
    what: 'Environment.Variables.TABLE and Timeout are given more than once',
    locations: ['Environment.Variables.TABLE', 'Timeout'],
  }]);
});

test('names of objects everywhere are names', () => {
  expect(check(withMembers('"Environment":{"Variables":{"constructor":"a","toString":"b","hasOwnProperty":"c"}}'))).toEqual([]);
  expect(check(withMembers('"Environment":{"Variables":{"__proto__":"a"}}'))).toMatchObject([{
    ruleId: 'environment-name-malformed',
    locations: ['Environment.Variables.__proto__'],
  }]);
  expect(check(withMembers('"Environment":{"Variables":{"__proto__":"a","__proto__":"b"}}')).map(({ ruleId }) => ruleId)).toContain('request-member-repeated');
  expect(({} as Record<string, unknown>).Role).toBeUndefined();
});

describe('large requests', () => {
  test.each([
    ['one text of 10 MB', withMembers(`"Description":"${'x'.repeat(10_000_000)}"`), ['description-too-long']],
    ['a package of 20 MB', JSON.stringify({ ...REQUEST, Code: { ZipFile: zipOf({ 'orders.py': 'def handler(event, context): return {}', 'model.bin': { text: 'x'.repeat(15_000_000), stored: true } }).toString('base64') } }), []],
    ['members that do not exist', withMembers(many((index) => `"Unknown${index}":1`)), ['request-member-unknown']],
    ['variables', withMembers(`"Environment":{"Variables":{${many((index) => `"V${index}":"x"`)}}}`), ['environment-too-large']],
    ['tags', withMembers(`"Tags":{${many((index) => `"t${index}":"x"`)}}`), ['tags-too-many']],
    ['layers', withMembers(`"Layers":[${many((index) => `"layer${index}"`)}]`), ['layers-too-many', 'layer-arn-malformed']],
    ['values of a wrong type', withMembers(`"Layers":[${many(String)}]`), ['request-value-wrong-type']],
  ])('%s', (_, text, ids) => {
    const findings = check(text);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining(ids));
    expect(findings).toHaveLength(ids.length);
    findings.forEach(({ what, locations }) => {
      expect(what.length).toBeLessThan(1500);
      expect(locations.length).toBeLessThanOrEqual(100);
    });
  });

  test.each([
    ['lists', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['objects', `${'{"Code":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['objects without an end', '{"Code":'.repeat(100_000)],
    ['lists in a request', withMembers(`"Layers":${'['.repeat(100_000)}${']'.repeat(100_000)}`)],
  ])('100,000 nested %s', (_, text) => {
    expect(check(text)).toMatchObject([{ ruleId: 'request-not-json', what: 'the text is no JSON: the end of what is nested 1000 levels deep is expected' }]);
  });
});

describe('nothing throws', () => {
  test.each([[null], [undefined], [7], [{}], [Object.create(null)], [Symbol('a')]])('%p is no text', (text) => {
    expect(check(text)).toMatchObject([{ ruleId: 'request-not-json' }]);
  });

  test('whatever the text is', () => {
    const cut = fc.tuple(fc.json(), fc.nat()).map(([text, length]) => text.slice(0, length % (text.length + 1)));
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), cut), (text) => {
      const ids = check(text).map(({ ruleId }) => ruleId);
      expect(ids).not.toContain('internal-error');
      expect(ids.includes('request-not-json')).toBe(!isJson(text));
    }), { numRuns: 2000 });
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
