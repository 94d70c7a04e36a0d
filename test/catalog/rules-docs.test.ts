import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import coverage from '../../model/coverage.json';
import { censusRows, coveragePage, NOT_YET, rulesPage } from '../../projenrc/rules-docs';
import { TOPICS } from '../../src/rules';

const ROWS = censusRows();
const DECIDED = Object.entries(coverage as Record<string, { status: string; because?: string }>);

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

/** They ask what is in the package, which nobody reads yet. */
const OF_PACKAGES = {
  'edge-size-50mb': 'the size of the .zip package',
  'state-invalid-zip-file-exception': 'whether the package is an archive that can be opened',
  'state-function-error-runtime-init-error': 'whether handler and dependencies are in the package',
  'state-function-error-permission-denied': 'the modes of the files in the package',
};

test('no row about a function is left over, unless the package has to be read for it', () => {
  const left = ROWS.filter((row) => row.scope === 'function' && row.kind !== 'artifact' && row.status === NOT_YET).map((row) => row.id);
  expect(left.sort()).toEqual(Object.keys(OF_PACKAGES).sort());
});
