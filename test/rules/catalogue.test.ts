import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import census from '../../model/constraints.json';
import { ALL_RULES, TOPICS } from '../../src/rules';
import { Example, SiblingRule } from '../../src/rules/rule';
import { isCollection, UNKNOWN } from '../../src/view/maybe';
import { findingsIn, scenarioFor, viewOn } from '../examples';

const RULES = join(__dirname, '../../src/rules');
const RULES_OF_ALL = ALL_RULES as readonly SiblingRule[];
const viewOf = (rule: SiblingRule, example: Example) => viewOn(rule.subject, scenarioFor(rule, example));
const idsOf = (rule: SiblingRule, example: Example) => findingsIn(rule, example).map((finding) => finding.ruleId);
const rows = new Set(census.map((row) => row.id));

test('ids are unique', () => {
  const ids = ALL_RULES.map((rule) => rule.id);
  expect(ids).toEqual([...new Set(ids)]);
});

test('every rule file is in the catalogue of its topic', () => {
  const files = readdirSync(RULES, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && isTopic(entry.parentPath) && entry.name !== 'index.ts')
    .map((entry) => entry.name.replace(/\.ts$/, ''));
  const ids = ALL_RULES.map((rule) => rule.id);
  expect(files.filter((file) => !ids.includes(file))).toEqual([]);
});

test('every topic has a title and rules', () => {
  expect(TOPICS.filter((topic) => topic.title === '' || topic.rules.length === 0)).toEqual([]);
});

describe.each(RULES_OF_ALL.map((rule): [string, SiblingRule] => [rule.id, rule]))('%s', (id, rule) => {
  test('is well formed', () => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
    expect(rule.title).toMatch(/^[A-Z].*[^.]$/);
    expect(rule.why).toMatch(/^(?![A-Z][a-z]+ed\b).*[^.]$/);
    expect(rule.fix).toMatch(/^[a-z].*[^.]$/);
    expect(rule.source).toMatch(/^https:\/\/(docs\.aws\.amazon\.com|aws\.amazon\.com|github\.com)\//);
    expect(rule.verified).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(rule.enforces.filter((row) => !rows.has(row))).toEqual([]);
    expect(rule.examples.good.length).toBeGreaterThan(0);
    expect(rule.examples.bad.length).toBeGreaterThan(0);
  });

  test.each(rule.examples.good.map((example) => [JSON.stringify(example).slice(0, 160), example]))('accepts %s', (_, example) => {
    expect(idsOf(rule, example as Example)).toEqual([]);
  });

  test.each(rule.examples.bad.map((example) => [JSON.stringify(example).slice(0, 160), example]))('rejects %s, and nothing else', (_, example) => {
    expect(idsOf(rule, example as Example)).toEqual([id]);
  });

  test('is silent while a value that it needs is unknown', () => {
    for (const example of rule.examples.bad) {
      const view = viewOf(rule, example);
      for (const field of rule.fields.filter((name) => view[name] !== undefined && !rule.tolerates.includes(name))) {
        expect([field, rule.evaluate({ ...view, [field]: unknownFor(view[field]) })]).toEqual([field, undefined]);
      }
    }
  });

  test('words its sentence as agreed', () => {
    for (const example of rule.examples.bad) {
      expect(rule.evaluate(viewOf(rule, example))?.what).toMatch(/^[^A-Z].*[^.]$|^[A-Z][A-Za-z]*[A-Z_ .].*[^.]$/s);
    }
  });
});

/** The folder of a topic lists its rules. */
function isTopic(folder: string): boolean {
  return folder !== RULES && existsSync(join(folder, 'index.ts'));
}

function unknownFor(value: unknown): unknown {
  return isCollection(value) ? { known: [], atLeast: 0, complete: false } : UNKNOWN;
}
