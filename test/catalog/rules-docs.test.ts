import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import coverage from '../../model/coverage.json';
import { shownBad, shownExamples, shownGood, templateOf } from '../../projenrc/rule-examples';
import { censusRows, coveragePage, NOT_YET } from '../../projenrc/rules-docs';
import { rulesPage } from '../../projenrc/rules-page';
import { shortened } from '../../projenrc/shortened';
import { ALL_RULES, TOPICS } from '../../src/rules';
import { Scenario, SiblingRule } from '../../src/rules/rule';
import { findingsIn } from '../examples';

const ROWS = censusRows();
const DECIDED = Object.entries(coverage as Record<string, { status: string; because?: string }>);

const RULES = ALL_RULES as readonly SiblingRule[];

/** What RULES.md says of each rule. */
const BLOCKS = new Map(rulesPage().split(/\n(?=##)/).map((block) => [/^### <a id="([^"]+)"/.exec(block)?.[1], block]));

const SHORT_FORMS = [
  { tag: '!Ref', resolve: (name: string) => ({ Ref: name }) },
  { tag: '!Sub', resolve: (text: string) => ({ 'Fn::Sub': text }) },
  { tag: '!GetAtt', resolve: (path: string) => ({ 'Fn::GetAtt': path.split('.') }) },
];

/** Rows that the day of the check decides. */
const DATED = [
  'runtime-lifecycle', 'runtime-create-blocked', 'runtime-update-blocked', 'runtime-deprecated',
  'runtime-deprecated-dotnet8', 'runtime-deprecated-python310', 'runtime-preview',
];

test.each([
  ['RULES.md', rulesPage],
  ['COVERAGE.md', coveragePage],
])('%s is what `npx projen docs:rules` writes', (file, write) => {
  expect(readFileSync(join(__dirname, '../..', file), 'utf8')).toBe(write());
});

test('RULES.md has one anchor for each rule', () => {
  const ids = TOPICS.flatMap((topic) => topic.rules.map((rule) => rule.id));
  const anchors = [...rulesPage().matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id);
  expect(anchors).toEqual(ids);
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('RULES.md shows of %s', (id, rule) => {
  const examples = shownExamples(rule);
  const { bad, good } = examples;

  test('what it reads, and both examples', () => {
    const block = BLOCKS.get(id)!;
    expect(block).toMatch(/^Reads \S/m);
    expect(block.match(/^```yaml\n[^`]+\n```$/gm)).toEqual([shownBad(rule, bad), shownGood(rule, examples)].map((yaml) => `\`\`\`yaml\n${yaml}\n\`\`\``));
  });

  test('an example of the mistake and one without it', () => {
    expect(rule.examples.bad).toContainEqual(bad);
    expect(rule.examples.good).toContainEqual(good);
    expect(findingsIn(rule, bad).map(({ ruleId }) => ruleId)).toContain(id);
    expect(findingsIn(rule, good).map(({ ruleId }) => ruleId)).not.toContain(id);
    expect(shownGood(rule, examples).replace(/^# good.*/, '')).not.toBe(shownBad(rule, bad).replace(/^# bad.*/, ''));
  });

  test('an example that CloudFormation reads as it is tested', () => {
    const yaml = shownBad(rule, bad);
    if (!yaml.includes('…')) {
      const scenario = 'properties' in bad ? bad as Scenario : { properties: bad };
      expect(parse(yaml, { version: '1.1', customTags: SHORT_FORMS }) ?? {}).toEqual(templateOf(rule.subject.type, scenario));
    }
  });
});

test.each([
  ['a long text', 'x'.repeat(257), 'xxxxxxxx… (257 characters)'],
  ['the same character within a text', `a${'/'.repeat(40)}b`, 'a////////…b (42 characters)'],
  ['a long text without repetition', `${'ab'.repeat(60)}!`, `${'ab'.repeat(30)}…b${'ab'.repeat(9)}! (121 characters)`],
  ['a text that fits', 'x'.repeat(20), 'x'.repeat(20)],
  ['a long list', [1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, '… (6 more)', 9]],
  ['a list that fits', [1, 2, 3, 4, 5, 6, 7, 8], [1, 2, 3, 4, 5, 6, 7, 8]],
  ['a large map', Object.fromEntries([...'abcdefghijklmnopq'].map((name) => [name, 1])), { 'a': 1, 'b': 1, '…': '(14 more)', 'q': 1 }],
])('what is left out is counted: %s', (_, value, expected) => {
  expect(shortened(value)).toEqual(expected);
});

test('model/coverage.json decides rows of the census only', () => {
  const ids = new Set(ROWS.map((row) => row.id));
  expect(DECIDED.filter(([id]) => !ids.has(id))).toEqual([]);
});

test('every decision has a known status, and says why', () => {
  const statuses = ['impossible-by-type', 'by-construction', 'not-knowable'];
  expect(DECIDED.filter(([, { status, because }]) => !statuses.includes(status) || !because || because.endsWith('.'))).toEqual([]);
});

test('no row has both a rule and a decision', () => {
  const decided = new Set(DECIDED.map(([id]) => id));
  expect(ROWS.filter((row) => row.rules.length > 0 && decided.has(row.id)).map((row) => row.id)).toEqual([]);
});

test("no row that the function's own properties decide is left over", () => {
  const own = ROWS.filter((row) => row.scope === 'function' && ['single', 'combination'].includes(row.kind));
  const due = [...own, ...ROWS.filter((row) => DATED.includes(row.id))];
  expect(due.filter((row) => row.status === NOT_YET).map((row) => row.id)).toEqual([]);
});

test('no row about another resource of Lambda is left over', () => {
  expect(ROWS.filter((row) => row.scope === 'sibling resource' && row.status === NOT_YET).map((row) => row.id)).toEqual([]);
});

test('no row about a function is left over', () => {
  expect(ROWS.filter((row) => row.scope === 'function' && row.status === NOT_YET).map((row) => row.id)).toEqual([]);
});

test('no row that a package decides is left over', () => {
  expect(ROWS.filter((row) => row.kind === 'artifact' && row.status === NOT_YET).map((row) => row.id)).toEqual([]);
});

/** What can only be enforced by looking into the package. */
const OF_PACKAGES = [
  'handler-runtime-format', 'zip-handler-file-exists', 'zip-esm-flag', 'zip-architecture-native', 'zip-bootstrap', 'zip-permissions', 'zip-valid-archive', 'edge-size-50mb',
  'architecture-image-match', 'state-invalid-zip-file-exception', 'state-function-error-runtime-init-error', 'state-function-error-permission-denied',
];

test.each(OF_PACKAGES)('a rule enforces %s', (id) => expect(ROWS.find((row) => row.id === id)?.rules).not.toEqual([]));
