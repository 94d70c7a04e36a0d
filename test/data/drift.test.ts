import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readServiceModel } from '../../projenrc/service-model';
import { wholeValue } from '../../src/rules/shapes';

interface Fact {
  readonly source?: unknown;
  readonly verified?: unknown;
}

const DATA = join(__dirname, '../../src/data');
const MAX_AGE_DAYS = 180;
const HAND_WRITTEN = readdirSync(DATA).filter((file) => /^[^.]+\.ts$/.test(file) && file !== 'service-model.ts');
const model = readServiceModel();

/** Every object with a source or a day inside the exports of a module, by its path. */
function factsOf(path: string, value: unknown): [string, Fact][] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const inner = Object.entries(value).flatMap(([name, member]) => factsOf(`${path}.${name}`, member));
  return 'source' in value || 'verified' in value ? [[path, value], ...inner] : inner;
}

const FACTS = HAND_WRITTEN.flatMap((file) => factsOf(file, jest.requireActual(join(DATA, file))));

test('the generated service model equals its input', () => {
  expect(jest.requireActual(join(DATA, 'service-model.generated.json'))).toEqual(model);
});

test.each(Object.entries(model).flatMap(([path, { pattern }]) => pattern === undefined ? [] : [[path, pattern]]))('the pattern of %s compiles', (_, pattern) => {
  expect(wholeValue(pattern!).flags).toBe('u');
});

test.each(HAND_WRITTEN)('%s names its sources', (file) => {
  expect(FACTS.filter(([path]) => path.startsWith(file))).not.toEqual([]);
});

test.each(FACTS)('%s has a source and the day it was read', (_, { source, verified }) => {
  expect(source).toMatch(/^https:\/\//);
  expect(verified).toMatch(/^\d{4}-\d\d-\d\d$/);
});

/** Old facts are no mistake of the code: they are told, and fail nothing. FACTS_AS_OF is the day to compare with, else that of the newest fact. */
test('facts that were last read long ago are told', () => {
  const days = FACTS.map(([, { verified }]) => String(verified)).sort();
  const today = Date.parse(process.env.FACTS_AS_OF ?? days.at(-1)!);
  const old = FACTS.filter(([, { verified }]) => today - Date.parse(String(verified)) > MAX_AGE_DAYS * 86_400_000);
  if (old.length > 0) {
    console.warn(`last read more than ${MAX_AGE_DAYS} days ago:\n${old.map(([path, { verified }]) => `${path} (${String(verified)})`).join('\n')}`);
  }
});
