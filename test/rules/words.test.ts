import { are, characters, grouped, list, megabytes, quoted, seconds } from '../../src/rules/words';

const letters = (count: number) => Array.from({ length: count }, (_, index) => String.fromCharCode(97 + index));

test.each([
  [0, '0'], [999, '999'], [1000, '1,000'], [-1234567.25, '-1,234,567.25'], [10_240, '10,240'], [0.1234567, '0.1234567'],
])('%d is written with commas', (value, text) => expect(grouped(value)).toBe(text));

test('units stand behind the number', () => {
  expect([megabytes(1024), seconds(0), seconds(1), seconds(900), seconds(31_622_400)])
    .toEqual(['1,024 MB', '0 seconds', '1 second', '900 seconds', '31,622,400 seconds']);
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
  [letters(12), 'a, b, c, d, e, f, g, h, i, j, k and l'],
  [letters(13), 'a, b, c, d, e, f, g, h, i, j and 3 more'],
])('%j is one list', (items, text) => expect(list(items)).toBe(text));

test('a list of alternatives says or', () => expect(list(['a', 'b', 'c'], 'or')).toBe('a, b or c'));

test('long values are cut between characters', () => {
  expect(quoted('x'.repeat(80))).toBe(`"${'x'.repeat(80)}"`);
  expect(quoted('😀'.repeat(81))).toBe(`"${'😀'.repeat(77)}..."`);
  expect(quoted('a "quote"')).toBe('"a \\"quote\\""');
});

test('verbs agree, and characters are counted as the service counts them', () => {
  expect([are(['a']), are(['a', 'b'])]).toEqual(['is', 'are']);
  expect(characters('a😀')).toBe(2);
});
