import { LIMITS } from '../../data/limits';
import { isKnown } from '../../view/maybe';
import { providerWith } from '../example-providers';
import { sizeOf, vCpus } from '../managed-instance-vcpus';
import { defineRule, knownPart } from '../rule';
import { grouped } from '../words';

const { default: DEFAULT_MINIMUM } = LIMITS.minimumExecutionEnvironments;
const atMost = (MaxVCpuCount: unknown) => ({ CapacityProviderScalingConfig: { MaxVCpuCount } });
const sized = (MinExecutionEnvironments: number) =>
  ({ MemorySize: 8192, FunctionScalingConfig: { MinExecutionEnvironments, MaxExecutionEnvironments: 20 } });

export const managedInstancesVcpusTooFew = defineRule({
  id: 'managed-instances-vcpus-too-few',
  enforces: ['lmi-vcpu-capacity', 'state-capacity-provider-scaling-limit-exceeded'],
  severity: 'warning',
  title: 'A capacity provider has vCPUs for the minimum of execution environments',
  why: 'Lambda cannot start the execution environments, and the function ends with CapacityProviderScalingLimitExceeded',
  fix: 'raise MaxVCpuCount of the capacity provider, or lower the memory or the minimum of execution environments',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-scaling.html',
  verified: '2026-11-21',
  reads: ['memoryMb', 'memoryGiBPerVCpu', 'minExecutionEnvironments', knownPart('capacityProviders')],
  check: ({ memoryMb, memoryGiBPerVCpu, minExecutionEnvironments: minimum = DEFAULT_MINIMUM, capacityProviders }) => {
    const needed = minimum * (sizeOf(memoryMb, memoryGiBPerVCpu)?.vCpus ?? 0);
    return capacityProviders.filter(({ maxVCpuCount: max }) => max !== undefined && isKnown(max) && max < needed)
      .whenAny(([{ name, maxVCpuCount }]) => `the function needs ${vCpus(needed)} for ${grouped(minimum)} execution environments `
        + `and the capacity provider '${name}' has at most ${vCpus(Number(maxVCpuCount))}`);
  },
  examples: {
    good: [
      providerWith(atMost(40), sized(10)),
      providerWith(atMost({ Ref: 'Max' }), sized(10)),
      providerWith(atMost(12), sized(3)),
      providerWith({}, sized(10)),
    ],
    bad: [providerWith(atMost(39), sized(10)), providerWith(atMost(12), { MemorySize: 16_384 })],
  },
});
