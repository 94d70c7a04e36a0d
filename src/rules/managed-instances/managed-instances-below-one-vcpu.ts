import { LIMITS } from '../../data/limits';
import { managedInstances, ON_MANAGED_INSTANCES } from '../example-properties';
import { sizeOf } from '../managed-instance-vcpus';
import { defineRule } from '../rule';
import { grouped, megabytes } from '../words';

const { min, source, verified } = LIMITS.vCpusOnManagedInstances;
const EIGHT_GIB_PER_VCPU = managedInstances({ ExecutionEnvironmentMemoryGiBPerVCpu: 8 });

export const managedInstancesBelowOneVcpu = defineRule({
  id: 'managed-instances-below-one-vcpu',
  enforces: ['lmi-min-one-vcpu'],
  severity: 'warning',
  title: 'Functions on managed instances have at least 1 vCPU',
  why: 'a function on managed instances cannot be configured with less than 1 vCPU',
  fix: 'raise memory to that of 1 vCPU, or lower the memory per vCPU',
  source,
  verified,
  reads: ['memoryMb', 'memoryGiBPerVCpu', 'compute'],
  check: ({ memoryMb, memoryGiBPerVCpu, compute }) => {
    const size = compute === 'managedInstances' ? sizeOf(memoryMb, memoryGiBPerVCpu) : undefined;
    return size && size.vCpus < min
      ? `memory is ${megabytes(size.memoryMb)} at ${grouped(size.memoryGiBPerVCpu)} GiB per vCPU, which is less than 1 vCPU`
      : undefined;
  },
  examples: {
    good: [{ ...ON_MANAGED_INSTANCES, MemorySize: 2048 }, ON_MANAGED_INSTANCES, { ...EIGHT_GIB_PER_VCPU, MemorySize: 8192 }],
    bad: [{ ...EIGHT_GIB_PER_VCPU, MemorySize: 8191 }, EIGHT_GIB_PER_VCPU],
  },
});
