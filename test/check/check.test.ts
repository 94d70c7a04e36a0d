import { check } from '../../src/check/check';
import { FindingSeverity, severityOf } from '../../src/check/finding';
import { render, templateLocations } from '../../src/check/render';
import { fromCloudFormation } from '../../src/readers/from-cloudformation';
import { ALL_RULES, CATALOGUE, TOPICS } from '../../src/rules';
import { defineRule, knownPart, maybe, Rule, SiblingRule } from '../../src/rules/rule';
import { UNKNOWN } from '../../src/view/maybe';
import { findingsOn, MINIMAL, REGION, RULE_TEXT, scenarioFor, TODAY, viewOf, viewOn } from '../examples';

test('a function without mistakes has no finding', () => {
  expect(check(viewOf({}))).toEqual([]);
});

test('findings come in the order of the catalogue, all of them', () => {
  const ids = check(viewOf({ Timeout: 901, MemorySize: 64, Description: 'x'.repeat(257) })).map((finding) => finding.ruleId);
  const order = CATALOGUE.map((rule) => rule.id);
  expect(ids).toEqual([...ids].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  expect(ids).toHaveLength(3);
});

test('a rule that throws becomes one internal warning that names it, and the others go on', () => {
  const broken = defineRule({ ...RULE_TEXT, reads: ['memoryMb'], check: () => { throw new Error('oh no'); } });
  const findings = check(viewOf({ MemorySize: 64 }), [broken, ...CATALOGUE]);
  expect(findings.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([['internal-error', 'warning'], ['memory-out-of-range', 'error']]);
  expect(findings[0]?.what).toBe("the rule 'a-rule' failed: oh no");
});

describe('a rule', () => {
  const asked = (rule: Rule, properties: Record<string, unknown>) =>
    rule.evaluate(fromCloudFormation({ ...MINIMAL, ...properties }, { region: REGION, today: TODAY }));

  test('is not asked while a value that it reads is unknown', () => {
    const rule = defineRule({ ...RULE_TEXT, reads: ['memoryMb'], check: () => 'asked' });
    expect(asked(rule, { MemorySize: { Ref: 'Memory' } })).toBeUndefined();
    expect(asked(rule, { MemorySize: 128 })).toEqual({ what: 'asked' });
    expect(asked(rule, {})).toEqual({ what: 'asked' });
  });

  test('gets absent as undefined', () => {
    const rule = defineRule({ ...RULE_TEXT, reads: ['memoryMb'], check: ({ memoryMb }) => `memory is ${String(memoryMb)}` });
    expect(asked(rule, { MemorySize: { Ref: 'AWS::NoValue' } })).toEqual({ what: 'memory is undefined' });
  });

  test('gets a whole collection, or is not asked', () => {
    const rule = defineRule({ ...RULE_TEXT, reads: ['subnets'], check: ({ subnets }) => `subnets: ${subnets?.join()}` });
    expect(asked(rule, { VpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'] } })).toEqual({ what: 'subnets: subnet-1,subnet-2' });
    expect(asked(rule, { VpcConfig: { SubnetIds: ['subnet-1', { Ref: 'Subnet' }] } })).toBeUndefined();
  });

  test('can ask for the known part of a collection, where a reference counts and what may be absent does not', () => {
    const rule = defineRule({ ...RULE_TEXT, reads: [knownPart('subnets')], check: ({ subnets }) => `more than ${subnets.countAbove(1)}` });
    const perhaps = { 'Fn::If': ['Condition', 'subnet-2', { Ref: 'AWS::NoValue' }] };
    expect(asked(rule, { VpcConfig: { SubnetIds: ['subnet-1', { Ref: 'Subnet' }] } })).toEqual({ what: 'more than 2' });
    expect(asked(rule, { VpcConfig: { SubnetIds: ['subnet-1', perhaps] } })).toEqual({ what: 'more than undefined' });
  });

  test('can ask for a value that may be unknown', () => {
    const rule = defineRule({ ...RULE_TEXT, reads: [maybe('compute')], check: ({ compute }) => (compute === UNKNOWN ? 'unknown' : compute) });
    expect(asked(rule, { CapacityProviderConfig: { Ref: 'Config' } })).toEqual({ what: 'unknown' });
    expect(asked(rule, {})).toEqual({ what: 'default' });
  });

  test('cannot read what it does not declare', () => {
    // @ts-expect-error - timeoutSeconds is not among the reads
    defineRule({ ...RULE_TEXT, reads: ['memoryMb'], check: ({ timeoutSeconds }) => `timeout is ${timeoutSeconds}` });
    // @ts-expect-error - the known part of a collection does not say that it is empty
    defineRule({ ...RULE_TEXT, reads: [knownPart('subnets')], check: ({ subnets }) => (subnets.length === 0 ? 'empty' : undefined) });
    // @ts-expect-error - nor what holds for all members
    defineRule({ ...RULE_TEXT, reads: [knownPart('subnets')], check: ({ subnets }) => (subnets.every(Boolean) ? 'all' : undefined) });
    // @ts-expect-error - a known part is of a collection
    defineRule({ ...RULE_TEXT, reads: [knownPart('memoryMb')], check: () => undefined });
  });
});

test('a finding points at the members that a rule names, else at the properties that are set', () => {
  const places = (properties: Record<string, unknown>) => check(viewOf(properties)).map((finding) => finding.places);
  expect(places({ Environment: { Variables: { AWS_REGION: 'x', _HANDLER: 'y' } } }))
    .toEqual([[{ field: 'environment', member: 'AWS_REGION' }, { field: 'environment', member: '_HANDLER' }]]);
  expect(places({ Role: undefined })).toEqual([[{ field: 'role' }]]);
});

test('a message counts its problems', () => {
  expect(render('Function', check(viewOf({ MemorySize: 64 })))).toMatch(/^Function: 1 problem\n/);
  expect(render('Function', check(viewOf({ MemorySize: 64, Timeout: 0 })))).toMatch(/^Function: 2 problems\n/);
});

test('a rule that is not asked, since nothing it reads is set or known, would have found nothing', () => {
  const all = ALL_RULES as readonly SiblingRule[];
  for (const rule of all) {
    const others = all.filter(({ subject }) => subject === rule.subject);
    for (const view of [...rule.examples.good, ...rule.examples.bad].map((example) => viewOn(rule.subject, scenarioFor(rule, example)))) {
      const finding = others.filter(({ evaluate }) => evaluate(view) !== undefined);
      expect(findingsOn(rule.subject, view).map(({ ruleId }) => ruleId)).toEqual(finding.map(({ id }) => id));
    }
  }
});

test('a rule about Region and compute alone is asked where the function says nothing else', () => {
  const view = viewOf({ properties: { CapacityProviderConfig: {} }, region: 'cn-north-1' });
  expect(check(view).map(({ ruleId }) => ruleId)).toContain('managed-instances-unsupported-region');
});

test('the places of a finding in a template have slashes, and are those of a member where there is one', () => {
  const locations = (properties: Record<string, unknown>) => check(viewOf(properties)).flatMap(templateLocations);
  expect(locations({ EphemeralStorage: { Size: 1 } })).toEqual(['Properties/EphemeralStorage/Size']);
  expect(locations({ Environment: { Variables: { AWS_REGION: 'x' } } })).toEqual(['Properties/Environment/Variables/AWS_REGION']);
  expect(locations({ EphemeralStorage: { Size: 'big' } })).toEqual(['Properties/EphemeralStorage/Size']);
  const found = check(viewOf({ MemorySize: 64 }))[0]!;
  expect(templateLocations({ ...found, places: [{}] })).toEqual(['Properties/']);
  expect(templateLocations({ ...found, places: [{ field: 'accessPoints' }, { field: 'fileSystemPolicy' }] })).toEqual(['Properties/FileSystemConfigs']);
});

test('a rule that fails says so, and that the function is not to blame', () => {
  const broken = defineRule({ ...RULE_TEXT, reads: ['memoryMb'], check: () => { throw new Error('a mistake'); } });
  expect(check(viewOf({ MemorySize: 128 }), [broken])).toEqual([{
    ruleId: 'internal-error',
    severity: 'warning',
    what: "the rule 'a-rule' failed: a mistake",
    why: 'this is a mistake in cdk-checked-lambda, not in the function; all other rules were checked',
    fix: 'report it to the project, together with the properties of the function',
    source: RULE_TEXT.source,
    places: [],
    acknowledgeable: true,
  }]);
});

test('severities are those of the public API', () => {
  expect([severityOf('error'), severityOf('warning')]).toEqual([FindingSeverity.ERROR, FindingSeverity.WARNING]);
});

test('topics hold the rules of the catalogue, in its order', () => {
  const all: readonly unknown[] = TOPICS.flatMap(({ rules }) => rules);
  expect(all.slice(0, CATALOGUE.length)).toEqual(CATALOGUE);
});
