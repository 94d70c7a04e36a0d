import { LIMITS } from '../../data/limits';
import { managedInstances, ON_MANAGED_INSTANCES } from '../example-properties';
import { sizeOf } from '../managed-instance-vcpus';
import { defineRule } from '../rule';
import { grouped, megabytes } from '../words';

const FOUR_GIB_PER_VCPU = managedInstances({ ExecutionEnvironmentMemoryGiBPerVCpu: 4 });

export const managedInstancesWithPartOfAVcpu = defineRule({
  id: 'managed-instances-with-part-of-a-vcpu',
  enforces: ['lmi-memory-aligned-to-ratio'],
  severity: 'warning',
  title: 'Functions on managed instances have a whole number of vCPUs',
  why: 'Lambda may reject memory that is no multiple of the memory per vCPU',
  fix: 'set memory to a multiple of the memory per vCPU',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances.html',
  verified: '2026-10-01',
  reads: ['memoryMb', 'memoryGiBPerVCpu', 'compute'],
  check: ({ memoryMb, memoryGiBPerVCpu, compute }) => {
    const size = compute === 'managedInstances' ? sizeOf(memoryMb, memoryGiBPerVCpu) : undefined;
    return size && size.vCpus > LIMITS.vCpusOnManagedInstances.min && !Number.isInteger(size.vCpus)
      ? `memory is ${megabytes(size.memoryMb)}, which is no multiple of the ${grouped(size.memoryGiBPerVCpu)} GiB per vCPU`
      : undefined;
  },
  examples: {
    good: [{ ...ON_MANAGED_INSTANCES, MemorySize: 6144 }, { ...FOUR_GIB_PER_VCPU, MemorySize: 8192 }],
    bad: [{ ...ON_MANAGED_INSTANCES, MemorySize: 3072 }, { ...FOUR_GIB_PER_VCPU, MemorySize: 6144 }],
  },
});
