import { Finding } from '../../src/check/finding';
import { render } from '../../src/check/render';
import { ALL_RULES } from '../../src/rules';
import { Example, Rule, SiblingRule } from '../../src/rules/rule';
import { FUNCTION } from '../../src/view/fields';
import { findingsIn } from '../examples';

/** Other resources have no props: their findings are shown with the paths of the template. */
function text(rule: Rule | SiblingRule, example: Example): string {
  const findings = findingsIn(rule, example);
  const shown = rule.subject.type === FUNCTION.type ? findings : findings.map(({ places, ...finding }) => ({
    ...finding,
    places: places.map(({ field, member }) => ({ member: [field && rule.subject.fields[field]!.path, member].filter(Boolean).join('.') })),
  }));
  return render('Function', shown as Finding[]).replace(/^Function: 1 problem\n\n/, '');
}

test.each(ALL_RULES.map((rule) => [rule.id, rule] as const))('%s speaks as agreed', (_, rule) => {
  expect([...new Set(rule.examples.bad.map((example) => text(rule, example)))].slice(0, 4).join('\n')).toMatchSnapshot();
});
