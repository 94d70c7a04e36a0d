import { ON_MANAGED_INSTANCES } from '../example-properties';
import { defineRule } from '../rule';

const scaled = (FunctionScalingConfig: object) => ({ ...ON_MANAGED_INSTANCES, FunctionScalingConfig });

export const scalingConfigOneSided = defineRule({
  id: 'scaling-config-one-sided',
  enforces: ['lmi-scaling-both-values'],
  severity: 'warning',
  title: 'A scaling configuration has a minimum and a maximum',
  why: 'Lambda resets the value that is not given to its default: a minimum of 3, and no maximum',
  fix: 'set MinExecutionEnvironments and MaxExecutionEnvironments together',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-scaling.html',
  verified: '2026-11-21',
  reads: ['minExecutionEnvironments', 'maxExecutionEnvironments'],
  check: ({ minExecutionEnvironments: min, maxExecutionEnvironments: max }) => {
    if ((min === undefined) === (max === undefined)) {
      return undefined;
    }
    return max === undefined ? 'MinExecutionEnvironments is set without MaxExecutionEnvironments' : 'MaxExecutionEnvironments is set without MinExecutionEnvironments';
  },
  examples: {
    good: [scaled({ MinExecutionEnvironments: 3, MaxExecutionEnvironments: 5 }), scaled({})],
    bad: [scaled({ MinExecutionEnvironments: 5 }), scaled({ MaxExecutionEnvironments: 20 })],
  },
});
