import { LIMITS } from '../../data/limits';
import { defineRule } from '../rule';
import { megabytes } from '../words';

const { max } = LIMITS.ephemeralStorageMb;
const LARGEST = LIMITS.ephemeralStorageMbWithAccelerator.max;

/** A warning, as the service model allows the larger size whatever the compute. */
export const ephemeralStorageAboveDocumentedMaximum = defineRule({
  id: 'ephemeral-storage-above-documented-maximum',
  enforces: ['ephemeral-max-default'],
  severity: 'warning',
  title: `Ephemeral storage without a capacity provider is at most ${megabytes(max)}`,
  why: `Lambda documents more than ${megabytes(max)} only for functions with an accelerator, which need a capacity provider`,
  fix: `set ephemeral storage to ${megabytes(max)} or less, or mount a file system`,
  source: LIMITS.ephemeralStorageMbWithAccelerator.source,
  verified: '2026-11-21',
  reads: ['ephemeralStorageMb', 'compute'],
  check: ({ ephemeralStorageMb: size = LIMITS.ephemeralStorageMb.default, compute }) =>
    compute === 'default' && size > max && size <= LARGEST
      ? `ephemeral storage is ${megabytes(size)} without a capacity provider; the documented maximum is ${megabytes(max)}`
      : undefined,
  examples: {
    good: [{ EphemeralStorage: { Size: 10_240 } }],
    bad: [{ EphemeralStorage: { Size: 10_241 } }, { EphemeralStorage: { Size: 32_768 } }],
  },
});
