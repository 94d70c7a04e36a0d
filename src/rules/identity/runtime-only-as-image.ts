import { RUNTIMES_SOURCE } from '../../data/runtimes';
import { defineRule } from '../rule';
import { runtimeRow } from '../runtime-identifiers';

export const runtimeOnlyAsImage = defineRule({
  id: 'runtime-only-as-image',
  enforces: ['runtime-dotnet9-not-managed'],
  title: 'The runtime is available for .zip packages',
  why: 'Lambda rejects it as the runtime of a .zip package; AWS offers the language version only as a base image',
  fix: 'use a runtime such as dotnet10, or deploy a container image built on that base image',
  source: RUNTIMES_SOURCE.source,
  verified: RUNTIMES_SOURCE.verified,
  reads: ['runtime', 'packageType'],
  check: ({ runtime = '', packageType = 'Zip' }) =>
    packageType === 'Zip' && runtimeRow(runtime)?.zip === false ? `${runtime} exists only as a container base image` : undefined,
  examples: {
    good: [{ Runtime: 'dotnet10', Handler: 'Orders::Orders.Function::Handle' }],
    bad: [{ properties: { Runtime: 'dotnet9', Handler: 'Orders::Orders.Function::Handle' }, today: '2026-01-15' }],
  },
});
