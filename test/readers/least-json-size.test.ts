import { leastJsonSize } from '../../src/readers/least-json-size';

test.each<[string, unknown]>([
  ['a text', 'a "quoted" text'],
  ['a number', 12.5],
  ['an empty object', {}],
  ['an empty list', []],
  ['a policy', { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: '*', Action: ['lambda:InvokeFunction', 'lambda:GetFunction'], Condition: { Bool: { 'aws:SecureTransport': true } } }] }],
])('%s has the characters of its JSON', (_, value) => {
  expect(leastJsonSize(value)).toBe(JSON.stringify(value).length);
});

test.each<[string, unknown, string]>([
  ['a reference', { Sid: { Ref: 'Name' } }, '{"Sid":1}'],
  ['a dynamic reference', { Sid: '{{resolve:ssm:name}}' }, '{"Sid":1}'],
  ['what is taken away', { Sid: { Ref: 'AWS::NoValue' }, Effect: 'Allow' }, '{"Effect":"Allow"}'],
  ['what may be taken away', [{ 'Fn::If': ['IsProd', 'a', { Ref: 'AWS::NoValue' }] }, 'b'], '["b"]'],
])('%s has as few as it can', (_, value, shortest) => {
  expect(leastJsonSize(value)).toBe(shortest.length);
});

test('no depth is too much', () => {
  const deep = Array.from({ length: 50_000 }).reduce<unknown>((inside) => [inside], []);
  expect(leastJsonSize(deep)).toBeLessThan(100);
});
