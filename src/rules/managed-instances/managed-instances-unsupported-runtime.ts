import { RUNTIMES } from '../../data/runtimes';
import { IMAGE, ON_MANAGED_INSTANCES } from '../example-properties';
import { defineRule } from '../rule';
import { runtimeRow } from '../runtime-identifiers';

/** Before the first of the runtimes was deprecated. */
const SUPPORTED = Object.entries(RUNTIMES)
  .filter(([, { managedInstances }]) => managedInstances)
  .map(([Runtime]) => ({ properties: { ...ON_MANAGED_INSTANCES, Runtime }, today: '2026-01-01' }));

export const managedInstancesUnsupportedRuntime = defineRule({
  id: 'managed-instances-unsupported-runtime',
  enforces: ['lmi-runtimes'],
  title: 'Functions on managed instances have a runtime that supports them',
  why: 'Lambda rejects the runtime for functions on managed instances',
  fix: 'move to a runtime that supports managed instances, or leave the capacity provider out',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-runtimes.html#lambda-managed-instances-supported-runtimes',
  verified: '2026-11-21',
  reads: ['runtime', 'packageType', 'compute'],
  check: ({ runtime = '', packageType, compute }) => {
    const { managedInstances, preview, zip } = runtimeRow(runtime) ?? { managedInstances: true };
    return compute === 'managedInstances' && packageType !== 'Image' && !managedInstances && !preview && zip !== false
      ? `the function runs on managed instances and the runtime is ${runtime}; `
        + 'they support Node.js 22, Python 3.13, Java 21, .NET 8 and later, and provided.al2023'
      : undefined;
  },
  examples: {
    good: [...SUPPORTED, { ...IMAGE, ...ON_MANAGED_INSTANCES }],
    bad: ['java17', 'python3.12', 'ruby4.0'].map((Runtime) => ({ ...ON_MANAGED_INSTANCES, Runtime })),
  },
});
