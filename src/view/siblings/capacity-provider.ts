import { number, numbers, sibling, text, texts } from '../sibling';

const SCALING = 'CapacityProviderScalingConfig';
const LOGGING = 'TelemetryConfig.LoggingConfig';

export const CAPACITY_PROVIDER = sibling('AWS::Lambda::CapacityProvider', 'capacity provider', {
  name: text('CapacityProviderName', 'capacity provider name'),
  subnets: texts('VpcConfig.SubnetIds', 'subnets'),
  securityGroups: texts('VpcConfig.SecurityGroupIds', 'security groups'),
  operatorRoleArn: text('PermissionsConfig.CapacityProviderOperatorRoleArn', 'operator role'),
  architectures: texts('InstanceRequirements.Architectures', 'architectures'),
  allowedInstanceTypes: texts('InstanceRequirements.AllowedInstanceTypes', 'allowed instance types'),
  excludedInstanceTypes: texts('InstanceRequirements.ExcludedInstanceTypes', 'excluded instance types'),
  maxVCpuCount: number(`${SCALING}.MaxVCpuCount`, 'maximum of vCPUs'),
  scalingMode: text(`${SCALING}.ScalingMode`, 'scaling mode'),
  scalingMetrics: texts(`${SCALING}.ScalingPolicies[].PredefinedMetricType`, 'scaling policies'),
  scalingTargets: numbers(`${SCALING}.ScalingPolicies[].TargetValue`, 'target value'),
  kmsKeyArn: text('KmsKeyArn', 'KMS key ARN'),
  propagateTagsMode: text('PropagateTags.Mode', 'tag propagation mode'),
  explicitTags: texts('PropagateTags.ExplicitTags[].Key', 'explicit tags'),
  systemLogLevel: text(`${LOGGING}.SystemLogLevel`, 'system log level'),
  logGroup: text(`${LOGGING}.LogGroup`, 'log group'),
});
