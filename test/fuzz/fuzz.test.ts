import * as fc from 'fast-check';
import { FILES } from './files';
import { HUGE_VALUES } from './huge-values';
import { PROPERTIES } from './properties';
import { TEMPLATES } from './templates';

/** A bounded sample of `npx projen verify:fuzz`. A failure names its seed; FUZZ_SEED tries it again. */
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000_000);
console.info(`fuzz seed ${seed}`);

test.each(Object.entries({ ...PROPERTIES, ...TEMPLATES, ...FILES }))('%s', (_, property) => {
  fc.assert(property as fc.IProperty<unknown>, { numRuns: 1000, seed });
});

test.each(Object.entries(HUGE_VALUES))('%s', (_, property) => {
  fc.assert(property, { numRuns: 100, seed }); // one takes as long as thirty of the others
});
