import { readFileSync } from 'node:fs';
import { withGeneratedParts } from '../../projenrc/generated-parts';
import { lineDiff } from '../../projenrc/line-diff';
import { PAGES } from '../../projenrc/pages';

test.each(Object.entries(PAGES))('the generated parts of %s are what `npx projen docs:rules` writes', (file, parts) => {
  const page = readFileSync(file, 'utf8');
  expect(page).toBe(withGeneratedParts(page, parts()));
});

const PAGE = 'one\n<!-- generated: a b -->\nold\n<!-- end -->\ntwo\n';

test('only what is between the markers is written again', () => {
  expect(withGeneratedParts(PAGE, { 'a b': 'new $1' })).toBe('one\n<!-- generated: a b -->\n\nnew $1\n\n<!-- end -->\ntwo\n');
});

test.each([
  ['a part without markers', { 'a b': '', 'c': '' }],
  ['markers without a part', {}],
])('rejects %s', (_, parts) => {
  expect(() => withGeneratedParts(PAGE, parts)).toThrow(/^the page marks the parts a b; generated are /);
});

test.each([
  ['the same', 'a\nb', 'a\nb', ''],
  ['a line more', 'a\nc', 'a\nb\nc', ' a\n+b\n c'],
  ['a line less', 'a\nb\nc', 'a\nc', ' a\n-b\n c'],
  ['another line', 'a\nb', 'a\nc', ' a\n-b\n+c'],
  ['changes that are far apart', '1\na\nb\nc\nd\ne\nf\ng\n2', '3\na\nb\nc\nd\ne\nf\ng\n4', '-1\n+3\n a\n b\n c\n@@\n e\n f\n g\n-2\n+4'],
])('the difference of texts: %s', (_, before, after, expected) => {
  expect(lineDiff(before, after)).toBe(expected);
});
