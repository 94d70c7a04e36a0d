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

/** What templates and requests have, and props have by no such name. */
const TEMPLATE_WORDS = new RegExp([
  'VpcConfig', 'RoutingConfig', 'TenancyConfig', 'CapacityProviderConfig', 'ProvisionedConcurrencyConfig', 'AcceleratorConfig', 'DeadLetterConfig',
  'ImageConfig', 'RuntimeManagementConfig', 'RuntimeVersionArn', 'UpdateRuntimeOn', 'K[Mm][Ss]KeyArn', 'CodeSigningConfigArn', '\\bArchitectures',
  'Qualifier', 'PackageType', 'S3ObjectVersion', 'S3Bucket', 'ImageUri',
].join('|'));

/** Mistakes that props cannot make: their types, or what becomes of them, leave no room. */
const NOT_OF_PROPS: readonly string[] = [
  'function-without-code', 'more-than-one-code-source', 'image-uri-without-image-package-type', 'image-function-without-image-uri', 'image-config-on-zip',
  's3-code-incomplete', 's3-version-without-s3-code', 'code-key-on-image', 'runtime-config-on-image', 'runtime-update-mode-missing',
  'tenancy-config-without-mode', 'capacity-provider-config-empty', 'capacity-provider-missing', 'accelerator-without-memory-size',
  'property-wrong-type', 'reference-to-other-type', // where they are in a template
  'request-package-too-large', 'request-package-not-base64', 'request-member-misspelled', 'request-member-unknown',
];

test('what users of props are told has no words that only templates have', () => {
  const rules = ALL_RULES.filter(({ id, subject }) => subject.type === FUNCTION.type && !NOT_OF_PROPS.includes(id));
  const all = rules.flatMap((rule) => rule.examples.bad.flatMap((example) => findingsIn(rule, example)).filter(({ ruleId }) => ruleId === rule.id));
  const told = all.flatMap(({ ruleId, what, fix }) => [`${ruleId}: ${what}`, `${ruleId}: ${fix}`]);
  expect(told.filter((sentence) => TEMPLATE_WORDS.test(sentence))).toEqual([]);
});
