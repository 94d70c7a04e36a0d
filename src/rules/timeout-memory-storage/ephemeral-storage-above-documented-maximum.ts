import { LIMITS } from '../../data/limits';
import { ON_MANAGED_INSTANCES, WITH_ACCELERATOR } from '../example-properties';
import { defineRule } from '../rule';
import { megabytes } from '../words';

const { max } = LIMITS.ephemeralStorageMb;
const LARGEST = LIMITS.ephemeralStorageMbWithAccelerator.max;

/** A warning, as the service model allows the larger size to all functions. */
export const ephemeralStorageAboveDocumentedMaximum = defineRule({
  id: 'ephemeral-storage-above-documented-maximum',
  enforces: ['ephemeral-max-default'],
  severity: 'warning',
  title: `Ephemeral storage of a function without an accelerator is at most ${megabytes(max)}`,
  why: `Lambda documents more than ${megabytes(max)} only for functions with an accelerator`,
  fix: `set ephemeral storage to ${megabytes(max)} or less, or mount a file system`,
  source: LIMITS.ephemeralStorageMbWithAccelerator.source,
  verified: '2026-11-21',
  reads: ['ephemeralStorageMb', 'hasAcceleratorConfig'],
  check: ({ ephemeralStorageMb: size = LIMITS.ephemeralStorageMb.default, hasAcceleratorConfig }) =>
    !hasAcceleratorConfig && size > max && size <= LARGEST
      ? `ephemeral storage is ${megabytes(size)} and no accelerator is given; without one the documented maximum is ${megabytes(max)}`
      : undefined,
  examples: {
    good: [{ EphemeralStorage: { Size: 10_240 } }, { ...WITH_ACCELERATOR, EphemeralStorage: { Size: 10_241 } }],
    bad: [
      { EphemeralStorage: { Size: 10_241 } },
      { EphemeralStorage: { Size: 32_768 } },
      { ...ON_MANAGED_INSTANCES, MemorySize: 8192, EphemeralStorage: { Size: 10_241 } },
    ],
  },
});
