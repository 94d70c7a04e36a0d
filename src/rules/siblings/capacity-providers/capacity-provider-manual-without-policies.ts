import { CAPACITY_PROVIDER } from '../../../view/siblings/capacity-provider';
import { rulesOn } from '../../sibling-rules';

const POLICY = { PredefinedMetricType: 'LambdaCapacityProviderAverageCPUUtilization', TargetValue: 50 };
const scaled = (config: object) => ({ CapacityProviderScalingConfig: config });

export const capacityProviderManualWithoutPolicies = rulesOn(CAPACITY_PROVIDER).defineRule({
  id: 'capacity-provider-manual-without-policies',
  enforces: ['cp-manual-needs-policies'],
  severity: 'warning',
  title: 'The scaling mode Manual has a scaling policy',
  why: 'in the scaling mode Manual the policies say when to scale',
  fix: 'add a policy to ScalingPolicies, or set ScalingMode to Auto',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-capacity-providers.html',
  verified: '2026-11-21',
  reads: ['scalingMode', 'scalingMetrics'],
  check: ({ scalingMode, scalingMetrics }) => scalingMode === 'Manual' && scalingMetrics === undefined
    ? 'the scaling mode is Manual and there are no scaling policies'
    : undefined,
  examples: {
    good: [scaled({ ScalingMode: 'Manual', ScalingPolicies: [POLICY] }), scaled({ ScalingMode: 'Auto' })],
    bad: [scaled({ ScalingMode: 'Manual' })],
  },
});
