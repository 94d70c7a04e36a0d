import { LIMITS } from '../../data/limits';
import { defineRule } from '../rule';
import { megabytes } from '../words';

const MAX = LIMITS.ephemeralStorageMbWithSnapStart.max;

export const snapstartWithLargeEphemeralStorage = defineRule({
  id: 'snapstart-with-large-ephemeral-storage',
  enforces: ['snapstart-ephemeral-512'],
  title: 'SnapStart functions keep the default 512 MB of ephemeral storage',
  why: 'Lambda rejects SnapStart together with more than 512 MB of ephemeral storage',
  fix: 'set ephemeral storage to 512 MB, or turn SnapStart off',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html#snapstart-runtimes',
  verified: '2026-11-21',
  reads: ['snapStart', 'ephemeralStorageMb'],
  check: ({ snapStart, ephemeralStorageMb = LIMITS.ephemeralStorageMb.default }) =>
    snapStart === 'PublishedVersions' && ephemeralStorageMb > MAX
      ? `SnapStart is on and ephemeral storage is ${megabytes(ephemeralStorageMb)}`
      : undefined,
  examples: {
    good: [{ Runtime: 'java21', SnapStart: { ApplyOn: 'PublishedVersions' }, EphemeralStorage: { Size: 512 } }],
    bad: [{ Runtime: 'java21', SnapStart: { ApplyOn: 'PublishedVersions' }, EphemeralStorage: { Size: 513 } }],
  },
});
