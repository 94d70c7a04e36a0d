import { RUNTIMES } from '../../data/runtimes';
import { IMAGE } from '../example-properties';
import { defineRule } from '../rule';
import { runtimeRow } from '../runtime-identifiers';

const DURABLE = { DurableConfig: { ExecutionTimeout: 3600 } };
/** Before the first of the runtimes was deprecated. */
const SUPPORTED = Object.entries(RUNTIMES)
  .filter(([, { durable }]) => durable)
  .map(([Runtime]) => ({ properties: { Runtime, ...DURABLE }, today: '2026-01-01' }));

/** A warning, as runtimes are added Region by Region before the documents list them. */
export const durableUnsupportedRuntime = defineRule({
  id: 'durable-unsupported-runtime',
  enforces: ['durable-runtimes-managed', 'durable-runtime-python312'],
  severity: 'warning',
  title: 'Durable functions have a runtime that supports them',
  why: 'Lambda rejects a durable configuration for a managed runtime that does not support it',
  fix: 'move to a runtime that supports durable functions, or to a container image with a durable execution SDK',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/durable-supported-runtimes.html#durable-managed-runtimes',
  verified: '2026-11-21',
  reads: ['runtime', 'hasDurableConfig', 'packageType'],
  check: ({ hasDurableConfig, runtime = '', packageType }) => {
    const { durable, preview, zip } = runtimeRow(runtime) ?? { durable: true };
    return hasDurableConfig && packageType !== 'Image' && !durable && !preview && zip !== false
      ? `the function is durable and the runtime is ${runtime}; the documents list Node.js 22, Python 3.13, Java 17, .NET 8 and later`
      : undefined;
  },
  examples: {
    good: [...SUPPORTED, { ...IMAGE, ...DURABLE }, { Runtime: 'python3.12' }],
    bad: ['python3.12', 'java11', 'ruby4.0', 'provided.al2023'].map((Runtime) => ({ Runtime, ...DURABLE })),
  },
});
