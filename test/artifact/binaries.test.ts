import { verify } from './oracle/binaries';

/** A bounded sample of `npx projen verify:artifact-oracle binaries`, of what this machine has. ORACLE_SEED tries a seed again. */
const seed = Number(process.env.ORACLE_SEED ?? Date.now() % 1_000_000_000);
console.info(`oracle seed ${seed}`);

test('javap, monodis, readelf and zipfile read what we read', async () => {
  const { contradictions, notes } = await verify(25, seed);
  console.info(notes.join('\n'));
  expect(contradictions).toEqual([]);
}, 60_000);
