import { Rule } from '../rule';
import { acceleratorMemoryNotWhole } from './accelerator-memory-not-whole';
import { acceleratorMemoryUndocumented } from './accelerator-memory-undocumented';
import { acceleratorOnArm64 } from './accelerator-on-arm64';
import { acceleratorOnZip } from './accelerator-on-zip';
import { acceleratorWithoutCapacityProvider } from './accelerator-without-capacity-provider';
import { acceleratorWithoutMemorySize } from './accelerator-without-memory-size';
import { capacityProviderInAnotherRegion } from './capacity-provider-in-another-region';
import { latestPublishedWithoutManagedInstances } from './latest-published-without-managed-instances';
import { managedInstancesArchitectureMismatch } from './managed-instances-architecture-mismatch';
import { managedInstancesBelowOneVcpu } from './managed-instances-below-one-vcpu';
import { managedInstancesConcurrencyAboveVcpus } from './managed-instances-concurrency-above-vcpus';
import { managedInstancesLatestCalled } from './managed-instances-latest-called';
import { managedInstancesUnsupportedRegion } from './managed-instances-unsupported-region';
import { managedInstancesUnsupportedRuntime } from './managed-instances-unsupported-runtime';
import { managedInstancesVcpusTooFew } from './managed-instances-vcpus-too-few';
import { managedInstancesWithPartOfAVcpu } from './managed-instances-with-part-of-a-vcpu';
import { managedInstancesWithProvisionedConcurrency } from './managed-instances-with-provisioned-concurrency';
import { managedInstancesWithReservedConcurrency } from './managed-instances-with-reserved-concurrency';
import { managedInstancesWithTenantIsolation } from './managed-instances-with-tenant-isolation';
import { managedInstancesWithTextLogs } from './managed-instances-with-text-logs';
import { managedInstancesWithVpcConfig } from './managed-instances-with-vpc-config';
import { managedInstancesWithoutWayToLogs } from './managed-instances-without-way-to-logs';
import { scalingConfigOneSided } from './scaling-config-one-sided';
import { scalingConfigWithoutManagedInstances } from './scaling-config-without-managed-instances';
import { scalingMinimumAboveMaximum } from './scaling-minimum-above-maximum';
import { scalingMinimumZero } from './scaling-minimum-zero';
import { timeoutTooLongForEventSource } from './timeout-too-long-for-event-source';
import { LIMITS } from '../../data/limits';
import { CAPACITY_PROVIDER_ARN, ON_MANAGED_INSTANCES } from '../example-properties';
import { lengthOutOfRange, malformed, missing, notWhole, outOfRange } from '../shapes';
import { grouped } from '../words';

const API = 'https://docs.aws.amazon.com/lambda/latest/api';
const PROVIDER_CONFIG = { source: `${API}/API_CapacityProviderConfig.html`, verified: '2026-11-21' };
const INSTANCES_CONFIG = { source: `${API}/API_LambdaManagedInstancesCapacityProviderConfig.html`, verified: '2026-11-21' };
const SCALING_CONFIG = { source: LIMITS.executionEnvironments.source, verified: LIMITS.executionEnvironments.verified };
/** With memory that nobody can tell before deployment, so that no number of vCPUs limits the concurrency. */
const AMONG_UNKNOWN_MEMORY = { ...ON_MANAGED_INSTANCES, MemorySize: { Ref: 'Memory' } };
const AMONG_UNKNOWN_MINIMUM = { ...ON_MANAGED_INSTANCES, FunctionScalingConfig: { MinExecutionEnvironments: { Ref: 'Minimum' } } };
const AMONG_UNKNOWN_MAXIMUM = { ...ON_MANAGED_INSTANCES, FunctionScalingConfig: { MaxExecutionEnvironments: { Ref: 'Maximum' } } };

export const MANAGED_INSTANCES: readonly Rule[] = [
  missing('capacityProviderArn', {
    id: 'capacity-provider-config-empty',
    enforces: ['lmi-cp-arn-required'],
    path: 'CapacityProviderConfig.LambdaManagedInstancesCapacityProviderConfig',
    what: 'CapacityProviderConfig is given without a LambdaManagedInstancesCapacityProviderConfig',
    title: 'The capacity provider configuration has one for managed instances',
    fix: 'set LambdaManagedInstancesCapacityProviderConfig with a CapacityProviderArn, or leave CapacityProviderConfig out',
    examples: { good: [ON_MANAGED_INSTANCES], bad: [{ CapacityProviderConfig: {} }] },
    ...PROVIDER_CONFIG,
  }),
  missing('capacityProviderArn', {
    id: 'capacity-provider-missing',
    enforces: ['lmi-cp-arn-required'],
    path: 'CapacityProviderConfig.LambdaManagedInstancesCapacityProviderConfig.CapacityProviderArn',
    what: 'LambdaManagedInstancesCapacityProviderConfig is given without a CapacityProviderArn',
    title: 'The configuration of managed instances names its capacity provider',
    fix: 'set CapacityProviderArn, or leave CapacityProviderConfig out',
    examples: { good: [ON_MANAGED_INSTANCES], bad: [{ CapacityProviderConfig: { LambdaManagedInstancesCapacityProviderConfig: {} } }] },
    ...INSTANCES_CONFIG,
  }),
  malformed('capacityProviderArn', {
    id: 'capacity-provider-malformed',
    enforces: ['lmi-cp-arn-pattern'],
    words: 'capacity provider ARN',
    accepts: `an ARN such as ${CAPACITY_PROVIDER_ARN}`,
    good: [CAPACITY_PROVIDER_ARN, `${CAPACITY_PROVIDER_ARN}_2`],
    bad: ['fleet', 'arn:aws:lambda:eu-west-1:123456789012:function:fleet', `${CAPACITY_PROVIDER_ARN}:1`, ''],
    ...INSTANCES_CONFIG,
  }),
  lengthOutOfRange('capacityProviderArn', {
    id: 'capacity-provider-too-long',
    enforces: ['lmi-cp-arn-pattern'],
    words: 'capacity provider ARN',
    min: 0,
    sample: (length) => CAPACITY_PROVIDER_ARN.padEnd(length, '0'),
    ...INSTANCES_CONFIG,
  }),
  managedInstancesUnsupportedRuntime,
  outOfRange('maxConcurrencyPerEnvironment', {
    id: 'managed-instances-concurrency-out-of-range',
    enforces: ['lmi-max-concurrency-range'],
    unit: (value) => `${grouped(value)} requests`,
    among: AMONG_UNKNOWN_MEMORY,
    ...INSTANCES_CONFIG,
  }),
  notWhole('maxConcurrencyPerEnvironment', {
    id: 'managed-instances-concurrency-not-whole',
    enforces: ['lmi-max-concurrency-range'],
    among: ON_MANAGED_INSTANCES,
    ...INSTANCES_CONFIG,
  }),
  outOfRange('memoryGiBPerVCpu', {
    id: 'memory-per-vcpu-out-of-range',
    enforces: ['lmi-memory-per-vcpu-range'],
    unit: (value) => `${grouped(value)} GiB`,
    among: { ...ON_MANAGED_INSTANCES, MemorySize: 8192 },
    ...INSTANCES_CONFIG,
  }),
  managedInstancesBelowOneVcpu,
  managedInstancesWithPartOfAVcpu,
  managedInstancesConcurrencyAboveVcpus,
  managedInstancesWithTextLogs,
  managedInstancesWithVpcConfig,
  managedInstancesWithReservedConcurrency,
  managedInstancesWithTenantIsolation,
  managedInstancesUnsupportedRegion,
  capacityProviderInAnotherRegion,
  latestPublishedWithoutManagedInstances,
  scalingConfigWithoutManagedInstances,
  outOfRange('minExecutionEnvironments', {
    id: 'scaling-minimum-out-of-range',
    enforces: ['lmi-scaling-config-range'],
    unit: grouped,
    bounds: LIMITS.executionEnvironments,
    among: AMONG_UNKNOWN_MAXIMUM,
    ...SCALING_CONFIG,
  }),
  outOfRange('maxExecutionEnvironments', {
    id: 'scaling-maximum-out-of-range',
    enforces: ['lmi-scaling-config-range'],
    unit: grouped,
    bounds: LIMITS.executionEnvironments,
    among: AMONG_UNKNOWN_MINIMUM,
    ...SCALING_CONFIG,
  }),
  notWhole('minExecutionEnvironments', {
    id: 'scaling-minimum-not-whole',
    enforces: ['lmi-scaling-config-range'],
    among: AMONG_UNKNOWN_MAXIMUM,
    ...SCALING_CONFIG,
  }),
  notWhole('maxExecutionEnvironments', {
    id: 'scaling-maximum-not-whole',
    enforces: ['lmi-scaling-config-range'],
    among: AMONG_UNKNOWN_MINIMUM,
    ...SCALING_CONFIG,
  }),
  scalingMinimumAboveMaximum,
  scalingMinimumZero,
  scalingConfigOneSided,
  acceleratorWithoutCapacityProvider,
  acceleratorOnZip,
  acceleratorOnArm64,
  acceleratorWithoutMemorySize,
  acceleratorMemoryUndocumented,
  acceleratorMemoryNotWhole,
  managedInstancesWithProvisionedConcurrency,
  timeoutTooLongForEventSource,
  managedInstancesArchitectureMismatch,
  managedInstancesVcpusTooFew,
  managedInstancesWithoutWayToLogs,
  managedInstancesLatestCalled,
];
