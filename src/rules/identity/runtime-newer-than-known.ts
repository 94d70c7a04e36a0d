import { RUNTIMES_SOURCE } from '../../data/runtimes';
import { defineRule } from '../rule';
import { isKnownRuntime, mayBeNewerRuntime } from '../runtime-identifiers';
import { quoted } from '../words';

export const runtimeNewerThanKnown = defineRule({
  id: 'runtime-newer-than-known',
  enforces: ['runtime-enum'],
  severity: 'warning',
  title: 'The runtime exists already',
  why: 'Lambda rejects a runtime that it does not have',
  fix: 'use a released runtime, or update cdk-checked-lambda if this one has been released since',
  source: RUNTIMES_SOURCE.source,
  verified: RUNTIMES_SOURCE.verified,
  reads: ['runtime', 'packageType'],
  check: ({ runtime, packageType = 'Zip' }) =>
    packageType === 'Zip' && runtime !== undefined && !isKnownRuntime(runtime) && mayBeNewerRuntime(runtime)
      ? `runtime is ${quoted(runtime)}; Lambda had none of that name on ${RUNTIMES_SOURCE.verified}`
      : undefined,
  examples: {
    good: [{ Runtime: 'provided.al2023' }],
    bad: [{ Runtime: 'nodejs28.x' }, { Runtime: 'python3.16' }, { Runtime: 'ruby4.1' }, { Runtime: 'provided.al2027' }, { Runtime: 'java21.al2023' }],
  },
});
