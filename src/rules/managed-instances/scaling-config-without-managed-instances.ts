import { isKnown, Maybe } from '../../view/maybe';
import { ON_MANAGED_INSTANCES, ON_UNKNOWN_COMPUTE } from '../example-properties';
import { defineRule, maybe } from '../rule';

const SCALED = { FunctionScalingConfig: { MinExecutionEnvironments: 3, MaxExecutionEnvironments: 5 } };
const isSet = (value: Maybe<number> | undefined) => value !== undefined && isKnown(value);

export const scalingConfigWithoutManagedInstances = defineRule({
  id: 'scaling-config-without-managed-instances',
  enforces: ['scaling-config-needs-lmi'],
  severity: 'warning',
  title: 'Only functions on managed instances have a scaling configuration',
  why: 'Lambda rejects a scaling configuration for a function without a capacity provider',
  fix: 'remove FunctionScalingConfig, or give the function a capacity provider',
  source: 'https://github.com/go-to-k/cdkd/issues/1616',
  verified: '2026-11-21',
  reads: ['compute', maybe('minExecutionEnvironments'), maybe('maxExecutionEnvironments')],
  check: ({ compute, minExecutionEnvironments, maxExecutionEnvironments }) =>
    compute === 'default' && (isSet(minExecutionEnvironments) || isSet(maxExecutionEnvironments))
      ? 'FunctionScalingConfig is set and the function has no capacity provider'
      : undefined,
  examples: {
    good: [{ ...SCALED, ...ON_MANAGED_INSTANCES }, { ...SCALED, ...ON_UNKNOWN_COMPUTE }],
    bad: [SCALED],
  },
});
