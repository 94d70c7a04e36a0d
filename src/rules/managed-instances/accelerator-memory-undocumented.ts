import { ACCELERATOR_MEMORY } from '../../data/accelerators';
import { WITH_ACCELERATOR } from '../example-properties';
import { defineRule } from '../rule';
import { grouped, list } from '../words';

const SIZES: readonly number[] = ACCELERATOR_MEMORY.documentedSizes;
const DOCUMENTED = list(SIZES.map(grouped), 'or');
const sized = (AcceleratorMemorySize: number) => ({ ...WITH_ACCELERATOR, AcceleratorConfig: { AcceleratorMemorySize } });

/** A warning, as the service model bounds nothing. Sentences name no unit, since one source means GB and another GiB. */
export const acceleratorMemoryUndocumented = defineRule({
  id: 'accelerator-memory-undocumented',
  enforces: [],
  severity: 'warning',
  title: `Accelerator memory is ${DOCUMENTED}`,
  why: 'AWS documents no other sizes of accelerator memory',
  fix: `set AcceleratorMemorySize to ${DOCUMENTED}`,
  source: ACCELERATOR_MEMORY.source,
  verified: ACCELERATOR_MEMORY.verified,
  reads: ['acceleratorMemorySize'],
  check: ({ acceleratorMemorySize: size }) =>
    size !== undefined && Number.isInteger(size) && !SIZES.includes(size)
      ? `accelerator memory is ${grouped(size)}; the documented sizes are ${list(SIZES.map(grouped))}`
      : undefined,
  examples: { good: SIZES.map(sized), bad: [0, 20, 49, 24_576].map(sized) },
});
