import { capacityProviderInTwoVpcs } from './capacity-provider-in-two-vpcs';
import { capacityProviderManualWithoutPolicies } from './capacity-provider-manual-without-policies';
import { capacityProviderPoliciesWithoutManual } from './capacity-provider-policies-without-manual';
import { explicitTagsWithoutMode } from './explicit-tags-without-mode';
import { instanceTypesAllowedAndExcluded } from './instance-types-allowed-and-excluded';
import { instanceTypesOfOtherArchitecture } from './instance-types-of-other-architecture';
import { operatorRoleNotAssumable } from './operator-role-not-assumable';
import { operatorRoleWithoutPermissions } from './operator-role-without-permissions';
import { CAPACITY_PROVIDER } from '../../../view/siblings/capacity-provider';
import { SiblingRule } from '../../rule';
import { rulesOn } from '../../sibling-rules';

const api = (page: string) => ({ source: `https://docs.aws.amazon.com/lambda/latest/api/API_${page}.html`, verified: '2026-11-21' });
const CREATE = api('CreateCapacityProvider');
const VPC = api('CapacityProviderVpcConfig');
const INSTANCES = api('InstanceRequirements');
const SCALING = api('CapacityProviderScalingConfig');
const POLICY = api('TargetTrackingScalingPolicy');
const LOGGING = api('CapacityProviderLoggingConfig');

const VPC_CONFIG = { SubnetIds: ['subnet-071f712345678e7c8'], SecurityGroupIds: ['sg-085912345678492fb'] };
const MANUAL = {
  CapacityProviderScalingConfig: { ScalingMode: 'Manual', ScalingPolicies: [{ PredefinedMetricType: 'LambdaCapacityProviderAverageCPUUtilization' }] },
};
const ONE_TARGET = { CapacityProviderScalingConfig: { ScalingMode: 'Manual', ScalingPolicies: [{ TargetValue: 50 }] } };
const INSTANCE_TYPES = { accepts: '1 to 30 letters, digits, dots, hyphens and stars', good: ['m7i.large', 'c7i.*'], bad: ['m7i large', '', 'x'.repeat(31)] };
const provider = rulesOn(CAPACITY_PROVIDER);

export const CAPACITY_PROVIDERS: readonly SiblingRule[] = [
  provider.malformed('name', {
    ...CREATE,
    id: 'capacity-provider-name-malformed',
    enforces: ['cp-name-charset'],
    accepts: 'letters, digits, hyphens and underscores',
    good: ['fleet_1-a'],
    bad: ['my fleet', 'fleet.1', ''],
  }),
  provider.lengthOutOfRange('name', { ...CREATE, id: 'capacity-provider-name-too-long', enforces: ['cp-name-length'], min: 0 }),
  provider.missing('subnets', {
    ...CREATE,
    id: 'capacity-provider-without-vpc',
    enforces: ['cp-vpc-required'],
    path: 'VpcConfig',
    title: 'A capacity provider is in a VPC',
    what: 'the capacity provider has no VpcConfig',
    fix: 'set VpcConfig with SubnetIds and SecurityGroupIds',
    examples: { good: [{}], bad: [{ VpcConfig: undefined }] },
  }),
  provider.missing('subnets', {
    ...VPC,
    id: 'capacity-provider-without-subnets',
    enforces: ['cp-vpc-required'],
    path: 'VpcConfig.SubnetIds',
    title: 'A capacity provider names its subnets',
    what: 'VpcConfig has no SubnetIds',
    fix: 'set VpcConfig.SubnetIds, in three zones where there are three',
    examples: { good: [{ VpcConfig: VPC_CONFIG }], bad: [{ VpcConfig: { ...VPC_CONFIG, SubnetIds: undefined } }] },
  }),
  provider.missing('securityGroups', {
    ...VPC,
    id: 'capacity-provider-without-security-groups',
    enforces: ['cp-security-groups-required'],
    path: 'VpcConfig.SecurityGroupIds',
    title: 'A capacity provider names its security groups',
    what: 'VpcConfig has no SecurityGroupIds',
    fix: 'set VpcConfig.SecurityGroupIds',
    examples: { good: [{ VpcConfig: VPC_CONFIG }], bad: [{ VpcConfig: { ...VPC_CONFIG, SecurityGroupIds: undefined } }] },
  }),
  provider.empty('subnets', {
    ...VPC,
    id: 'capacity-provider-subnets-empty',
    enforces: ['cp-subnets-range'],
    sample: (index) => `subnet-${index}`,
    among: { VpcConfig: VPC_CONFIG },
  }),
  provider.tooMany('subnets', {
    ...VPC,
    id: 'capacity-provider-too-many-subnets',
    enforces: ['cp-subnets-range'],
    sample: (index) => `subnet-${index}`,
    among: { VpcConfig: VPC_CONFIG },
  }),
  provider.tooMany('securityGroups', {
    ...VPC,
    id: 'capacity-provider-too-many-security-groups',
    enforces: ['cp-security-groups-max-5'],
    sample: (index) => `sg-${index}`,
    among: { VpcConfig: VPC_CONFIG },
  }),
  capacityProviderInTwoVpcs,
  provider.missing('operatorRoleArn', {
    ...CREATE,
    id: 'capacity-provider-without-permissions',
    enforces: ['cp-operator-role-required'],
    path: 'PermissionsConfig',
    title: 'A capacity provider has an operator role',
    what: 'the capacity provider has no PermissionsConfig',
    fix: 'set PermissionsConfig.CapacityProviderOperatorRoleArn',
    examples: { good: [{}], bad: [{ PermissionsConfig: undefined }] },
  }),
  provider.missing('operatorRoleArn', {
    ...api('CapacityProviderPermissionsConfig'),
    id: 'capacity-provider-without-operator-role',
    enforces: ['cp-operator-role-required'],
    path: 'PermissionsConfig.CapacityProviderOperatorRoleArn',
    title: 'The permissions of a capacity provider name its operator role',
    what: 'PermissionsConfig has no CapacityProviderOperatorRoleArn',
    fix: 'set PermissionsConfig.CapacityProviderOperatorRoleArn',
    examples: { good: [{}], bad: [{ PermissionsConfig: {} }] },
  }),
  provider.outOfRange('maxVCpuCount', { ...SCALING, id: 'capacity-provider-vcpus-out-of-range', enforces: ['cp-max-vcpu-range'] }),
  provider.notAllowed('scalingMode', {
    ...SCALING,
    id: 'scaling-mode-unknown',
    enforces: ['cp-scaling-mode-enum'],
    good: ['Auto'],
    bad: ['manual', 'AUTO'],
  }),
  provider.empty('scalingMetrics', {
    ...SCALING,
    id: 'scaling-policies-empty',
    enforces: ['cp-scaling-policies-count'],
    sample: () => 'LambdaCapacityProviderAverageCPUUtilization',
    among: ONE_TARGET,
  }),
  provider.tooMany('scalingMetrics', {
    ...SCALING,
    id: 'too-many-scaling-policies',
    enforces: ['cp-scaling-policies-count'],
    sample: () => 'LambdaCapacityProviderAverageCPUUtilization',
    among: ONE_TARGET,
  }),
  provider.outOfRange('scalingTargets', { ...POLICY, id: 'scaling-target-out-of-range', enforces: ['cp-scaling-target-range'], among: MANUAL }),
  provider.memberNotAllowed('scalingMetrics', {
    ...POLICY,
    id: 'scaling-metric-unknown',
    enforces: ['cp-metric-type-enum'],
    member: 'scaling metric',
    bad: ['CPUUtilization', 'LambdaCapacityProviderAverageMemoryUtilization'],
    among: ONE_TARGET,
  }),
  capacityProviderPoliciesWithoutManual,
  capacityProviderManualWithoutPolicies,
  instanceTypesAllowedAndExcluded,
  instanceTypesOfOtherArchitecture,
  operatorRoleNotAssumable,
  operatorRoleWithoutPermissions,
  provider.tooMany('allowedInstanceTypes', {
    ...INSTANCES,
    id: 'too-many-allowed-instance-types',
    enforces: ['cp-instance-types-max-400'],
    sample: (index) => `m${index}.large`,
  }),
  provider.tooMany('excludedInstanceTypes', {
    ...INSTANCES,
    id: 'too-many-excluded-instance-types',
    enforces: ['cp-instance-types-max-400'],
    sample: (index) => `m${index}.large`,
  }),
  provider.malformedMember('allowedInstanceTypes', {
    ...INSTANCES,
    ...INSTANCE_TYPES,
    id: 'allowed-instance-type-malformed',
    enforces: ['cp-instance-type-pattern'],
    member: 'allowed instance type',
    pattern: '[a-zA-Z0-9.*-]{1,30}',
  }),
  provider.malformedMember('excludedInstanceTypes', {
    ...INSTANCES,
    ...INSTANCE_TYPES,
    id: 'excluded-instance-type-malformed',
    enforces: ['cp-instance-type-pattern'],
    member: 'excluded instance type',
    pattern: '[a-zA-Z0-9.*-]{1,30}',
  }),
  provider.tooMany('architectures', {
    ...INSTANCES,
    id: 'capacity-provider-with-two-architectures',
    enforces: ['cp-architectures-single'],
    sample: (index) => ['x86_64', 'arm64'][index],
  }),
  provider.empty('architectures', {
    ...INSTANCES,
    id: 'capacity-provider-architectures-empty',
    enforces: ['cp-architectures-single'],
    sample: () => 'arm64',
  }),
  provider.memberNotAllowed('architectures', {
    ...INSTANCES,
    id: 'capacity-provider-architecture-unknown',
    enforces: ['cp-architectures-single'],
    member: 'architecture',
    bad: ['amd64', 'ARM64'],
  }),
  provider.malformed('kmsKeyArn', {
    ...CREATE,
    id: 'capacity-provider-key-malformed',
    enforces: ['cp-kms-key-arn-pattern'],
    accepts: 'the ARN of a key',
    good: ['arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab'],
    bad: ['alias/orders', ''],
  }),
  provider.tooMany('explicitTags', {
    ...api('PropagateTags'),
    id: 'too-many-explicit-tags',
    enforces: ['cp-propagate-tags-max-40'],
    sample: (index) => `tag-${index}`,
    among: { PropagateTags: { Mode: 'Explicit' } },
  }),
  explicitTagsWithoutMode,
  provider.notAllowed('systemLogLevel', {
    ...LOGGING,
    id: 'capacity-provider-log-level-unknown',
    enforces: ['cp-log-level-enum'],
    bad: ['ERROR', 'info'],
  }),
  provider.malformed('logGroup', {
    ...LOGGING,
    id: 'capacity-provider-log-group-malformed',
    enforces: ['cp-log-level-enum'],
    accepts: 'letters, digits, and the characters . - _ / #',
    good: ['/aws/lambda/capacity-provider/fleet'],
    bad: ['my logs', 'arn:aws:logs:eu-west-1:123456789012:log-group:fleet', ''],
  }),
  provider.lengthOutOfRange('logGroup', { ...LOGGING, id: 'capacity-provider-log-group-too-long', enforces: ['cp-log-level-enum'], min: 0 }),
];
