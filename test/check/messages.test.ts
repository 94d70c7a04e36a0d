import { check } from '../../src/check/check';
import { render } from '../../src/check/render';
import { CATALOGUE } from '../../src/rules';
import { Example } from '../../src/rules/rule';
import { viewOf } from '../examples';

const text = (example: Example) => render('Function', check(viewOf(example))).replace(/^Function: 1 problem\n\n/, '');

test.each(CATALOGUE.map((rule) => [rule.id, rule] as const))('%s speaks as agreed', (_, rule) => {
  expect([...new Set(rule.examples.bad.map(text))].slice(0, 4).join('\n')).toMatchSnapshot();
});
