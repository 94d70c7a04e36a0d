import { ON_MANAGED_INSTANCES } from '../example-properties';
import { defineRule } from '../rule';
import { grouped } from '../words';

const scaled = (MinExecutionEnvironments: number, MaxExecutionEnvironments: number) =>
  ({ ...ON_MANAGED_INSTANCES, FunctionScalingConfig: { MinExecutionEnvironments, MaxExecutionEnvironments } });

export const scalingMinimumZero = defineRule({
  id: 'scaling-minimum-zero',
  enforces: ['lmi-scaling-zero-pair'],
  title: 'The minimum of execution environments is 0 only when the maximum is 0',
  why: 'Lambda accepts a minimum of 0 only with a maximum of 0, which deactivates the function',
  fix: 'set the minimum to 1 or more, or the maximum to 0 to deactivate the function',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-scaling.html',
  verified: '2026-11-21',
  reads: ['minExecutionEnvironments', 'maxExecutionEnvironments'],
  check: ({ minExecutionEnvironments: min, maxExecutionEnvironments: max = 0 }) =>
    min === 0 && max > 0 ? `minimum of execution environments is 0 and the maximum is ${grouped(max)}` : undefined,
  examples: { good: [scaled(0, 0), scaled(1, 1)], bad: [scaled(0, 1), scaled(0, 20)] },
});
