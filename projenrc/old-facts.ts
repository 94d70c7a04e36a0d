import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ALL_RULES } from '../src/rules';

/** Something that we once read. */
export interface Fact {
  readonly name: string;
  readonly source: string;
  /** The day the source was last read. */
  readonly verified: string;
}

const DATA = join(__dirname, '../src/data');
const MAX_AGE_DAYS = 180;
const load = createRequire(__filename);

/** The modules of src/data that hold facts of our own. */
export const HAND_WRITTEN = readdirSync(DATA).filter((file) => /^[^.]+\.ts$/.test(file) && file !== 'service-model.ts');

/** Every object with a source or a day in src/data. */
export function dataFacts(): Fact[] {
  return HAND_WRITTEN.flatMap((file) => Object.entries(load(join(DATA, file))).flatMap(([name, value]) => factsIn(`${file} ${name}`, value)));
}

function factsIn(name: string, value: unknown): Fact[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const inner = Object.entries(value).flatMap(([key, member]) => factsIn(`${name}.${key}`, member));
  const { source, verified } = value as Partial<Fact>;
  return source !== undefined || verified !== undefined ? [{ name, source: String(source), verified: String(verified) }, ...inner] : inner;
}

/** The facts of src/data and of the rules. */
export function allFacts(): Fact[] {
  return [...dataFacts(), ...ALL_RULES.map(({ id, source, verified }) => ({ name: `rule ${id}`, source, verified }))];
}

/** Which of the facts should be read again, the oldest first and those of one page together. */
export function oldFacts(facts: readonly Fact[], today: string): Fact[] {
  const age = ({ verified }: Fact) => (Date.parse(today) - Date.parse(verified)) / 86_400_000;
  const order = ({ verified, source }: Fact) => `${verified} ${source}`;
  return facts.filter((fact) => age(fact) > MAX_AGE_DAYS).sort((a, b) => order(a).localeCompare(order(b)));
}

export function oldFactsReport(facts: readonly Fact[], today: string): string {
  const old = oldFacts(facts, today);
  const lines = old.map(({ name, source, verified }) => `${verified} ${name}: ${source}`);
  return `${old.length} of ${facts.length} facts were last read more than ${MAX_AGE_DAYS} days before ${today}${['', ...lines].join('\n')}`;
}

export function tellOldFacts(): void {
  console.log(oldFactsReport(allFacts(), new Date().toISOString().slice(0, 10)));
}

if (require.main === module) {
  tellOldFacts();
}
