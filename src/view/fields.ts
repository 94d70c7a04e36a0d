import { FieldName } from './function-view';
import { Property, Subject } from './subject';

export interface FieldWords extends Property {
  /** The prop of `CheckedFunction`. */
  readonly prop: string;
  /** The one that says it where that is not given. */
  readonly elseProp?: string;
}

/** Facts that no property holds: they are never shown as the place of a finding. */
const SURROUNDINGS = [
  'compute', 'codeSources', 'missingMembers', 'wrongTypes', 'ineffectiveOptions', 'statementsNotAdded', 'stackCycles', 'namelessPartners', 'region', 'today',
  'hasCodeSigningConfig', 'hasDeadLetterTarget', 'hasCodeSourceKmsKey',
  'aliases', 'versions', 'eventSources', 'functionUrls', 'asyncConfigs', 'edgeAssociations', 'circles', 'unawaitedAliases', 'roleTrust', 'rolePermissions', 'roleName',
  'rolePermissionsBefore', 'deadLetterTargets', 'destinations', 'callers', 'namesakes', 'capacityProviders', 'account',
  'unreservedConcurrentExecutions', 'otherReservations', 'failureDestinations', 'onlyEndpoints', 'calledServices', 'wrongReferences', 'missingReferences',
  'keys', 'earlyLogFilters', 'codeBuckets', 'layerVersions', 'isPublished', 'policies', 'publishedParameters', 'switchedSettings',
  'unclassifiedProperties',
  'isRequest', 'unknownMembers', 'repeatedMembers', 'nullMembers', 'wrongRequestTypes', 'jsonFaults',
] as const satisfies FieldName[];

export type PropertyField = Exclude<FieldName, (typeof SURROUNDINGS)[number]>;

export const FIELDS = {
  functionName: { path: 'FunctionName', prop: 'functionName', words: 'function name' },
  description: { path: 'Description', prop: 'description', words: 'description' },
  role: { path: 'Role', prop: 'role', words: 'role' },
  handler: { path: 'Handler', prop: 'code.handler', words: 'handler' },
  runtime: { path: 'Runtime', prop: 'code.runtime', words: 'runtime' },
  packageType: { path: 'PackageType', prop: 'code', words: 'package type' },
  architectures: { path: 'Architectures', prop: 'architecture', words: 'architecture' },
  tags: { path: 'Tags', prop: 'tags', words: 'tags' },
  missingAssetPath: { path: 'Code', prop: 'code', words: 'code' },
  artifact: { path: 'Code', prop: 'code', words: 'package' },
  acknowledgements: { path: 'acknowledge', prop: 'acknowledge', words: 'acknowledgement' },
  codeZipFile: { path: 'Code.ZipFile', prop: 'code.source', words: 'inline code' },
  packageEncoding: { path: 'Code.ZipFile', prop: 'code.source', words: 'package' },
  codeS3Bucket: { path: 'Code.S3Bucket', prop: 'code.source', words: 'S3 bucket' },
  codeS3Key: { path: 'Code.S3Key', prop: 'code.source', words: 'S3 key' },
  codeS3ObjectVersion: { path: 'Code.S3ObjectVersion', prop: 'code.source', words: 'S3 object version' },
  codeS3ObjectStorageMode: { path: 'Code.S3ObjectStorageMode', prop: 'code.s3ObjectStorageMode', words: 'S3 object storage mode' },
  codeImageUri: { path: 'Code.ImageUri', prop: 'code', words: 'image URI' },
  imageSource: { path: 'Code.ImageUri', prop: 'code', words: 'image' },
  imageRepositories: { path: 'Code.ImageUri', prop: 'code', words: 'image repository' },
  imageUriOutline: { path: 'Code.ImageUri', prop: 'code', words: 'image URI' },
  codeSourceKmsKeyArn: { path: 'Code.SourceKMSKeyArn', prop: 'encryption.key', elseProp: 'code.source', words: 'key of the code package' },
  hasImageConfig: { path: 'ImageConfig', prop: 'code', words: 'image configuration' },
  imageEntryPoint: { path: 'ImageConfig.EntryPoint', prop: 'code.entrypoint', words: 'entry point' },
  imageCommand: { path: 'ImageConfig.Command', prop: 'code.cmd', words: 'command' },
  imageWorkingDirectory: { path: 'ImageConfig.WorkingDirectory', prop: 'code.workingDirectory', words: 'working directory' },
  timeoutSeconds: { path: 'Timeout', prop: 'timeout', words: 'timeout' },
  memoryMb: { path: 'MemorySize', prop: 'memorySize', words: 'memory' },
  ephemeralStorageMb: { path: 'EphemeralStorage.Size', prop: 'ephemeralStorageSize', words: 'ephemeral storage' },
  environment: { path: 'Environment.Variables', prop: 'environment', elseProp: 'secrets', words: 'environment' },
  kmsKeyArn: { path: 'KmsKeyArn', prop: 'encryption.key', words: 'KMS key ARN' },
  subnets: { path: 'VpcConfig.SubnetIds', prop: 'networking.vpcSubnets', elseProp: 'networking.vpc', words: 'subnets' },
  securityGroups: { path: 'VpcConfig.SecurityGroupIds', prop: 'networking.securityGroups', words: 'security groups' },
  ipv6AllowedForDualStack: { path: 'VpcConfig.Ipv6AllowedForDualStack', prop: 'networking.ipv6AllowedForDualStack', words: 'IPv6 for dual-stack subnets' },
  fileSystems: { path: 'FileSystemConfigs', prop: 'filesystem', words: 'file systems' },
  logFormat: { path: 'LoggingConfig.LogFormat', prop: 'logging', words: 'log format' },
  applicationLogLevel: { path: 'LoggingConfig.ApplicationLogLevel', prop: 'logging.applicationLogLevel', words: 'application log level' },
  systemLogLevel: { path: 'LoggingConfig.SystemLogLevel', prop: 'logging.systemLogLevel', words: 'system log level' },
  logGroup: { path: 'LoggingConfig.LogGroup', prop: 'logging.logGroup', elseProp: 'logging.logGroupName', words: 'log group' },
  tracingMode: { path: 'TracingConfig.Mode', prop: 'tracing', words: 'tracing mode' },
  snapStart: { path: 'SnapStart.ApplyOn', prop: 'snapStart', words: 'SnapStart' },
  layers: { path: 'Layers', prop: 'code.layers', words: 'layers' },
  reservedConcurrentExecutions: { path: 'ReservedConcurrentExecutions', prop: 'reservedConcurrentExecutions', words: 'reserved concurrency' },
  recursiveLoop: { path: 'RecursiveLoop', prop: 'recursiveLoop', words: 'recursive loop detection' },
  runtimeUpdateOn: { path: 'RuntimeManagementConfig.UpdateRuntimeOn', prop: 'code.runtimeManagementMode', words: 'runtime update mode' },
  runtimeVersionArn: { path: 'RuntimeManagementConfig.RuntimeVersionArn', prop: 'code.runtimeManagementMode', words: 'runtime version ARN' },
  hasRuntimeConfig: { path: 'RuntimeConfig', prop: 'code.runtimeConfig', words: 'runtime configuration' },
  runtimeConfigArn: { path: 'RuntimeConfig.RuntimeArn', prop: 'code.runtimeConfig.runtimeArn', words: 'runtime ARN' },
  runtimeConfigAlias: { path: 'RuntimeConfig.RuntimeAlias', prop: 'code.runtimeConfig.runtimeAlias', words: 'runtime alias' },
  deadLetterTargetArn: { path: 'DeadLetterConfig.TargetArn', prop: 'deadLetter', words: 'dead-letter target' },
  codeSigningConfigArn: { path: 'CodeSigningConfigArn', prop: 'code.codeSigningConfig', words: 'code signing configuration' },
  hasDurableConfig: { path: 'DurableConfig', prop: 'durableConfig', words: 'durable configuration' },
  durableExecutionTimeoutSeconds: { path: 'DurableConfig.ExecutionTimeout', prop: 'durableConfig.executionTimeout', words: 'durable execution timeout' },
  durableRetentionDays: { path: 'DurableConfig.RetentionPeriodInDays', prop: 'durableConfig.retentionPeriod', words: 'retention of durable executions' },
  durableKmsKeyArn: { path: 'DurableConfig.KMSKeyArn', prop: 'encryption.key', words: 'key of durable executions' },
  tenantIsolationMode: { path: 'TenancyConfig.TenantIsolationMode', prop: 'tenancyConfig', words: 'tenant isolation mode' },
  capacityProviderArn: { path: 'CapacityProviderConfig.LambdaManagedInstancesCapacityProviderConfig.CapacityProviderArn', prop: 'compute', words: 'capacity provider' },
  maxConcurrencyPerEnvironment: {
    path: 'CapacityProviderConfig.LambdaManagedInstancesCapacityProviderConfig.PerExecutionEnvironmentMaxConcurrency',
    prop: 'compute.perExecutionEnvironmentMaxConcurrency',
    words: 'concurrency of an execution environment',
  },
  memoryGiBPerVCpu: {
    path: 'CapacityProviderConfig.LambdaManagedInstancesCapacityProviderConfig.ExecutionEnvironmentMemoryGiBPerVCpu',
    prop: 'compute.executionEnvironmentMemoryGiBPerVCpu',
    words: 'memory per vCPU',
  },
  hasAcceleratorConfig: { path: 'AcceleratorConfig', prop: 'compute.acceleratorMemorySize', words: 'accelerator configuration' },
  acceleratorMemorySize: { path: 'AcceleratorConfig.AcceleratorMemorySize', prop: 'compute.acceleratorMemorySize', words: 'accelerator memory' },
  publishToLatestPublished: { path: 'PublishToLatestPublished', prop: 'compute.publishToLatestPublished', words: 'publishing to $LATEST.PUBLISHED' },
  publishTo: { path: 'PublishTo', prop: 'compute.publishToLatestPublished', words: 'PublishTo' },
  minExecutionEnvironments: {
    path: 'FunctionScalingConfig.MinExecutionEnvironments',
    prop: 'compute.latestPublishedScalingConfig.minExecutionEnvironments',
    words: 'minimum of execution environments',
  },
  maxExecutionEnvironments: {
    path: 'FunctionScalingConfig.MaxExecutionEnvironments',
    prop: 'compute.latestPublishedScalingConfig.maxExecutionEnvironments',
    words: 'maximum of execution environments',
  },
  logGroupsOfApp: { path: 'LoggingConfig.LogGroup', prop: 'logging', words: 'log group' },
  logGroupElsewhere: { path: 'LoggingConfig.LogGroup', prop: 'logging.logGroup', words: 'log group' },
  vpcElsewhere: { path: 'VpcConfig.SubnetIds', prop: 'networking.vpc', words: 'VPC' },
  subnetSelection: { path: 'VpcConfig.SubnetIds', prop: 'networking.vpcSubnets', elseProp: 'networking.vpc', words: 'subnets' },
  namesOfSecrets: { path: 'Environment.Variables', prop: 'environment', words: 'secrets' },
  subnetsOfApp: { path: 'VpcConfig.SubnetIds', prop: 'networking.vpcSubnets', elseProp: 'networking.vpc', words: 'subnets' },
  securityGroupsOfApp: { path: 'VpcConfig.SecurityGroupIds', prop: 'networking.securityGroups', words: 'security groups' },
  accessPoints: { path: 'FileSystemConfigs', prop: 'filesystem', words: 'access point' },
  mountTargets: { path: 'FileSystemConfigs', prop: 'filesystem', words: 'mount targets' },
  fileSystemPolicy: { path: 'FileSystemConfigs', prop: 'filesystem', words: 'file system policy' },
} as const satisfies Record<PropertyField, FieldWords>;

export const FUNCTION: Subject = { type: 'AWS::Lambda::Function', words: 'function', fields: FIELDS };

/** The types of the resources in which rules find what refers to a function. */
export const NEIGHBOURS: Partial<Readonly<Record<FieldName, string>>> = {
  aliases: 'AWS::Lambda::Alias',
  versions: 'AWS::Lambda::Version',
  eventSources: 'AWS::Lambda::EventSourceMapping',
  functionUrls: 'AWS::Lambda::Url',
  asyncConfigs: 'AWS::Lambda::EventInvokeConfig',
  edgeAssociations: 'AWS::CloudFront::Distribution',
  roleTrust: 'AWS::IAM::Role',
  rolePermissions: 'AWS::IAM::Policy',
  rolePermissionsBefore: 'AWS::IAM::Policy',
  roleName: 'AWS::IAM::Role',
  deadLetterTargets: 'AWS::SQS::Queue',
  destinations: 'AWS::Lambda::EventInvokeConfig',
  failureDestinations: 'AWS::Lambda::EventSourceMapping',
  onlyEndpoints: 'AWS::EC2::VPCEndpoint',
  calledServices: 'AWS::IAM::Policy',
  wrongReferences: 'AWS::SQS::Queue',
  callers: 'AWS::Events::Rule',
  namesakes: 'AWS::Lambda::Function',
  otherReservations: 'AWS::Lambda::Function',
  capacityProviders: 'AWS::Lambda::CapacityProvider',
  subnetsOfApp: 'AWS::EC2::Subnet',
  securityGroupsOfApp: 'AWS::EC2::SecurityGroup',
  accessPoints: 'AWS::EFS::AccessPoint',
  mountTargets: 'AWS::EFS::MountTarget',
  fileSystemPolicy: 'AWS::EFS::FileSystem',
  keys: 'AWS::KMS::Key',
  logGroupsOfApp: 'AWS::Logs::LogGroup',
  earlyLogFilters: 'AWS::Logs::MetricFilter',
  codeBuckets: 'AWS::S3::Bucket',
  imageRepositories: 'AWS::ECR::Repository',
  layerVersions: 'AWS::Lambda::LayerVersion',
  isPublished: 'AWS::Lambda::Version',
  policies: 'AWS::Lambda::Permission',
  publishedParameters: 'AWS::Lambda::Version',
  switchedSettings: 'AWS::Lambda::Function',
  circles: 'AWS::Lambda::Permission',
  unawaitedAliases: 'AWS::Lambda::Alias',
};

export const ALL_FIELDS: readonly FieldName[] = [...(Object.keys(FIELDS) as PropertyField[]), ...SURROUNDINGS];

export function isPropertyField(field: FieldName): field is PropertyField {
  return field in FIELDS;
}
