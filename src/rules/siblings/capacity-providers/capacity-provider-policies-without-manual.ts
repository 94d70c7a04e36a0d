import { CAPACITY_PROVIDER } from '../../../view/siblings/capacity-provider';
import { knownPart } from '../../rule';
import { rulesOn } from '../../sibling-rules';

const POLICY = { PredefinedMetricType: 'LambdaCapacityProviderAverageCPUUtilization', TargetValue: 50 };
const scaled = (config: object) => ({ CapacityProviderScalingConfig: config });

export const capacityProviderPoliciesWithoutManual = rulesOn(CAPACITY_PROVIDER).defineRule({
  id: 'capacity-provider-policies-without-manual',
  enforces: ['cp-scaling-policies-need-manual'],
  severity: 'warning',
  title: 'Scaling policies go with the scaling mode Manual',
  why: 'Lambda scales by itself unless the scaling mode is Manual, and has no use for policies then',
  fix: 'set ScalingMode to Manual, or remove ScalingPolicies',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-capacity-providers.html',
  verified: '2026-11-21',
  reads: ['scalingMode', knownPart('scalingMetrics')],
  check: ({ scalingMode = 'Auto', scalingMetrics }) => scalingMode !== 'Manual' && scalingMetrics.countAbove(0) !== undefined
    ? `scaling policies are given and the scaling mode is ${scalingMode}`
    : undefined,
  examples: {
    good: [scaled({ ScalingMode: 'Manual', ScalingPolicies: [POLICY] }), scaled({ ScalingMode: 'Auto' })],
    bad: [scaled({ ScalingMode: 'Auto', ScalingPolicies: [POLICY] }), scaled({ ScalingPolicies: [POLICY] })],
  },
});
