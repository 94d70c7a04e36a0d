import { ON_MANAGED_INSTANCES, ON_UNKNOWN_COMPUTE } from '../example-properties';
import { defineRule } from '../rule';
import { grouped } from '../words';

export const managedInstancesWithReservedConcurrency = defineRule({
  id: 'managed-instances-with-reserved-concurrency',
  enforces: ['lmi-no-reserved-concurrency'],
  severity: 'warning',
  title: 'Functions on managed instances have no reserved concurrency',
  why: 'managed instances scale between a minimum and a maximum of execution environments; the guide mentions no reserved concurrency for them',
  fix: 'remove the reserved concurrency, and set a minimum and a maximum of execution environments',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-scaling.html',
  verified: '2026-11-21',
  reads: ['reservedConcurrentExecutions', 'compute'],
  check: ({ reservedConcurrentExecutions: reserved, compute }) =>
    compute === 'managedInstances' && reserved !== undefined
      ? `the function runs on managed instances and its reserved concurrency is ${grouped(reserved)}`
      : undefined,
  examples: {
    good: [
      { ReservedConcurrentExecutions: 5 },
      { ...ON_UNKNOWN_COMPUTE, ReservedConcurrentExecutions: 5 },
      { ...ON_MANAGED_INSTANCES, FunctionScalingConfig: { MinExecutionEnvironments: 3, MaxExecutionEnvironments: 5 } },
    ],
    bad: [{ ...ON_MANAGED_INSTANCES, ReservedConcurrentExecutions: 5 }],
  },
});
