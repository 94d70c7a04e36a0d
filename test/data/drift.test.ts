import { readFileSync } from 'node:fs';
import { allFacts, dataFacts, HAND_WRITTEN, oldFacts, oldFactsReport } from '../../projenrc/old-facts';
import { readRequestTypes, REQUEST_TYPES_FILE } from '../../projenrc/request-types';
import { readServiceModel, ROWS_FILE } from '../../projenrc/service-model';
import { readSiblingModels, SIBLING_ROWS_FILE } from '../../projenrc/sibling-models';
import { RUNTIME_SYSTEMS } from '../../src/data/runtime-systems';
import { RUNTIMES } from '../../src/data/runtimes';
import { wholeValue } from '../../src/rules/shapes';

const FACTS = dataFacts();
const model = readServiceModel();

test('the generated service model equals its input', () => {
  expect(JSON.parse(readFileSync(ROWS_FILE, 'utf8'))).toEqual(model);
});

test('the generated models of the other resources equal their input', () => {
  expect(JSON.parse(readFileSync(SIBLING_ROWS_FILE, 'utf8'))).toEqual(readSiblingModels());
});

test('the generated members of a request equal their input', () => {
  expect(JSON.parse(readFileSync(REQUEST_TYPES_FILE, 'utf8'))).toEqual(readRequestTypes());
});

test.each(Object.entries(model).flatMap(([path, { pattern }]) => pattern === undefined ? [] : [[path, pattern]]))('the pattern of %s compiles', (_, pattern) => {
  expect(wholeValue(pattern!).flags).toBe('u');
});

const siblingPatterns = Object.values(readSiblingModels()).flatMap((rows) => Object.entries(rows))
  .flatMap(([path, { pattern }]) => pattern === undefined ? [] : [[path, pattern]]);

test.each(siblingPatterns)('the pattern of %s in another resource compiles', (_, pattern) => {
  expect(wholeValue(pattern!).flags).toBe('u');
});

test('only runtimes have operating systems, and those that name theirs have that one', () => {
  const named = Object.entries(RUNTIME_SYSTEMS).filter(([runtime]) => /\.al2/.test(runtime));
  expect(Object.keys(RUNTIME_SYSTEMS).filter((runtime) => RUNTIMES[runtime] === undefined)).toEqual([]);
  expect(named.filter(([runtime, { name }]) => name !== (runtime.endsWith('.al2') ? 'Amazon Linux 2' : 'Amazon Linux 2023'))).toEqual([]);
  expect(named.length).toBeGreaterThan(2);
});

test.each(HAND_WRITTEN)('%s names its sources', (file) => {
  expect(FACTS.filter(({ name }) => name.startsWith(file))).not.toEqual([]);
});

test.each(FACTS)('$name has a source and the day it was read', ({ source, verified }) => {
  expect(source).toMatch(/^https:\/\//);
  expect(verified).toMatch(/^\d{4}-\d\d-\d\d$/);
});

/** Old facts are no mistake of the code: they are told, and fail nothing. FACTS_AS_OF is the day to compare with, else that of the newest fact. */
test('facts that were last read long ago are told', () => {
  const facts = allFacts();
  const today = process.env.FACTS_AS_OF ?? facts.map(({ verified }) => verified).sort().at(-1)!;
  if (oldFacts(facts, today).length > 0) {
    console.warn(oldFactsReport(facts, today));
  }
});

test('the report of old facts shows the oldest first', () => {
  const facts = ['2026-03-01', '2025-12-31', '2026-06-30', '2026-01-01'].map((verified, index) => ({ name: `fact ${index}`, source: 'https://example.com', verified }));
  expect(oldFactsReport(facts, '2026-08-28')).toBe([
    '2 of 4 facts were last read more than 180 days before 2026-08-28',
    '2025-12-31 fact 1: https://example.com',
    '2026-01-01 fact 3: https://example.com',
  ].join('\n'));
});

test('nothing is old on the day it was read', () => {
  expect(oldFactsReport([{ name: 'fact', source: 'https://example.com', verified: '2026-03-01' }], '2026-03-01'))
    .toBe('0 of 1 facts were last read more than 180 days before 2026-03-01');
});
