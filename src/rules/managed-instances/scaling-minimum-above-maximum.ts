import { ON_MANAGED_INSTANCES } from '../example-properties';
import { defineRule } from '../rule';
import { grouped } from '../words';

const scaled = (MinExecutionEnvironments: number, MaxExecutionEnvironments: number) =>
  ({ ...ON_MANAGED_INSTANCES, FunctionScalingConfig: { MinExecutionEnvironments, MaxExecutionEnvironments } });

export const scalingMinimumAboveMaximum = defineRule({
  id: 'scaling-minimum-above-maximum',
  enforces: ['lmi-scaling-min-le-max'],
  severity: 'warning',
  title: 'The minimum of execution environments is not above the maximum',
  why: 'a function cannot have more execution environments than its maximum',
  fix: 'raise MaxExecutionEnvironments, or lower MinExecutionEnvironments',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-scaling.html',
  verified: '2026-11-21',
  reads: ['minExecutionEnvironments', 'maxExecutionEnvironments'],
  check: ({ minExecutionEnvironments: min, maxExecutionEnvironments: max }) =>
    min !== undefined && max !== undefined && min > max
      ? `minimum of execution environments is ${grouped(min)} and the maximum is ${grouped(max)}`
      : undefined,
  examples: { good: [scaled(5, 5), scaled(5, 20)], bad: [scaled(6, 5), scaled(1, 0)] },
});
