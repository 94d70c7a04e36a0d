import { LIMITS } from '../../data/limits';
import { managedInstances } from '../example-properties';
import { sizeOf, vCpus } from '../managed-instance-vcpus';
import { defineRule } from '../rule';
import { bound } from '../shape-rows';
import { grouped } from '../words';

const { max, source, verified } = LIMITS.concurrencyPerVCpu;
const LARGEST = bound('maxConcurrencyPerEnvironment', 'max');
const allowing = (PerExecutionEnvironmentMaxConcurrency: number) => managedInstances({ PerExecutionEnvironmentMaxConcurrency });

export const managedInstancesConcurrencyAboveVcpus = defineRule({
  id: 'managed-instances-concurrency-above-vcpus',
  enforces: ['lmi-max-concurrency-per-vcpu-64'],
  severity: 'warning',
  title: `Execution environments of managed instances take at most ${max} concurrent requests per vCPU`,
  why: `Lambda documents a maximum of ${max} concurrent requests per vCPU`,
  fix: 'lower PerExecutionEnvironmentMaxConcurrency, or raise memory, which brings vCPUs',
  source,
  verified,
  reads: ['maxConcurrencyPerEnvironment', 'memoryMb', 'memoryGiBPerVCpu', 'compute'],
  check: ({ maxConcurrencyPerEnvironment: concurrency = 0, memoryMb, memoryGiBPerVCpu, compute }) => {
    const size = compute === 'managedInstances' && concurrency <= LARGEST ? sizeOf(memoryMb, memoryGiBPerVCpu) : undefined;
    return size && size.vCpus >= LIMITS.vCpusOnManagedInstances.min && concurrency > max * size.vCpus
      ? `concurrency of an execution environment is ${grouped(concurrency)} with ${vCpus(size.vCpus)}; the maximum is ${max} per vCPU`
      : undefined;
  },
  examples: {
    good: [{ ...allowing(64), MemorySize: 2048 }, { ...allowing(128), MemorySize: 4096 }],
    bad: [{ ...allowing(65), MemorySize: 2048 }, allowing(65), { ...allowing(129), MemorySize: 4096 }],
  },
});
