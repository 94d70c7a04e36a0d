import { LIMITS } from '../../data/limits';
import { WITH_ACCELERATOR } from '../example-properties';
import { defineRule } from '../rule';
import { grouped, megabytes } from '../words';

const { min, max } = LIMITS.ephemeralStorageMb;
const LARGEST = LIMITS.ephemeralStorageMbWithAccelerator.max;
const ACCEPTED = `${grouped(min)} to ${megabytes(max)}, and up to ${megabytes(LARGEST)} with an accelerator`;

export const ephemeralStorageOutOfRange = defineRule({
  id: 'ephemeral-storage-out-of-range',
  enforces: ['ephemeral-min', 'ephemeral-max-lmi'],
  title: `Ephemeral storage is ${ACCEPTED}`,
  why: 'Lambda rejects the function',
  fix: `set ephemeral storage between ${grouped(min)} and ${megabytes(max)}`,
  source: LIMITS.ephemeralStorageMbWithAccelerator.source,
  verified: '2026-11-21',
  reads: ['ephemeralStorageMb'],
  check: ({ ephemeralStorageMb: size = LIMITS.ephemeralStorageMb.default }) =>
    size < min || size > LARGEST ? `ephemeral storage is ${megabytes(size)}; Lambda accepts ${ACCEPTED}` : undefined,
  examples: {
    good: [{ EphemeralStorage: { Size: 512 } }, { ...WITH_ACCELERATOR, EphemeralStorage: { Size: 32_768 } }],
    bad: [
      { EphemeralStorage: { Size: 511 } },
      { EphemeralStorage: { Size: 32_769 } },
      { ...WITH_ACCELERATOR, EphemeralStorage: { Size: 32_769 } },
    ],
  },
});
