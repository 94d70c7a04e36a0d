import { change, Mutation, Row, set, table } from './mutation';
import { Site } from '../site';

const CAPACITY = { CapacityProviderArn: 'arn:aws:lambda:eu-west-1:123456789012:capacity-provider:fleet' };
const PROVIDER = { LambdaManagedInstancesCapacityProviderConfig: CAPACITY };
const PROVIDER_WITH_8_GIB = { LambdaManagedInstancesCapacityProviderConfig: { ...CAPACITY, ExecutionEnvironmentMemoryGiBPerVCpu: 8 } };
const SNAPSTART = { ApplyOn: 'PublishedVersions' };
const ADOT_PYTHON = ['arn:aws:lambda:eu-west-1:901920570463:layer:aws-otel-python-amd64-ver-1-32-0:2'];

const isZip = (site: Site) => site.isZip;
const isImage = ({ properties }: Site) => properties.PackageType === 'Image';
const isInVpc = (site: Site) => site.isInVpc;
const isNode = ({ properties, isZip: zip }: Site) => zip && /^nodejs2[24]/.test(properties.Runtime);
const isPython = ({ properties, isZip: zip }: Site) => zip && /^python3.1[34]/.test(properties.Runtime);
const notInVpc = (site: Site) => site.properties.VpcConfig === undefined && site.isZip;
const mountsFiles = ({ properties }: Site) => Array.isArray(properties.FileSystemConfigs);
const hasAlias = (site: Site) => site.aliases().length > 0;
const layer = (name: string) => `arn:aws:lambda:eu-west-1:123456789012:layer:${name}:1`;

/** What the function says about itself. */
const ALONE: readonly Row[] = [
  ['name-of-65-characters', 'function-name-too-long', set({ FunctionName: 'x'.repeat(65) })],
  ['name-with-a-space', 'function-name-malformed', set({ FunctionName: 'my orders' })],
  ['long-description', 'description-too-long', set({ Description: 'x'.repeat(257) })],
  ['role-taken-away', 'role-missing', set({ Role: undefined })],
  ['role-by-name', 'role-malformed', set({ Role: 'lambda-role' })],
  ['handler-taken-away', 'handler-missing', set({ Handler: undefined }, isZip)],
  ['handler-with-a-space', 'handler-malformed', set({ Handler: 'index. handler' }, isZip)],
  ['runtime-taken-away', 'runtime-missing', set({ Runtime: undefined }, isZip)],
  ['runtime-misspelled', 'runtime-unknown', set({ Runtime: 'node22' }, isZip)],
  ['runtime-gone-for-updates', 'runtime-update-blocked', set({ Runtime: 'nodejs12.x' }, isZip)],
  ['runtime-gone-for-new-functions', 'runtime-create-blocked', set({ Runtime: 'python3.7' }, isZip)],
  ['runtime-deprecated', 'runtime-deprecated', set({ Runtime: 'python3.9' }, isPython)],
  ['runtime-of-images-only', 'runtime-only-as-image', set({ Runtime: 'dotnet9' }, isZip)],
  ['architecture-misspelled', 'architecture-unknown', set({ Architectures: ['arm'] })],
  ['two-architectures', 'architectures-too-many', set({ Architectures: ['x86_64', 'arm64'] })],
  ['51-tags', 'tags-too-many', set({ Tags: Array.from({ length: 51 }, (_, index) => ({ Key: `key${index}`, Value: 'v' })) })],
  ['reserved-tag', 'tag-reserved-prefix', set({ Tags: [{ Key: 'aws:owner', Value: 'me' }] })],
  ['long-tag', 'tag-length-out-of-range', set({ Tags: [{ Key: 'owner', Value: 'x'.repeat(257) }] })],
  ['tag-with-exclamation-mark', 'tag-malformed', set({ Tags: [{ Key: 'owner!', Value: 'me' }] })],
  ['code-taken-away', 'function-without-code', set({ Code: {} })],
  ['code-twice', 'more-than-one-code-source', ({ properties, isZip: zip }) => zip && Boolean(properties.Code.ZipFile = 'exports.handler = 1')],
  ['image-uri-for-zip', 'image-uri-without-image-package-type', set({ Code: { ImageUri: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/a:1' } }, isZip)],
  ['zip-for-image', 'image-function-without-image-uri', set({ PackageType: 'Image', Handler: undefined, Runtime: undefined }, isZip)],
  ['handler-on-image', 'handler-or-runtime-on-image', set({ Handler: 'app.handler' }, isImage)],
  ['layers-on-image', 'layers-on-image', set({ Layers: [layer('a')] }, isImage)],
  ['image-in-public-registry', 'image-uri-not-private-ecr', set({ Code: { ImageUri: 'public.ecr.aws/lambda/nodejs:22' } }, isImage)],
  ['image-config-on-zip', 'image-config-on-zip', set({ ImageConfig: { Command: ['app.handler'] } }, isZip)],
  ['runtime-management-on-image', 'runtime-management-on-image', set({ RuntimeManagementConfig: { UpdateRuntimeOn: 'Auto' } }, isImage)],
  ['key-taken-away', 's3-code-incomplete', ({ properties, isZip: zip }) => zip && delete properties.Code.S3Key],
  ['inline-java', 'inline-code-runtime-unsupported', set({ Code: { ZipFile: 'class A {}' }, Runtime: 'java21' }, isZip)],
  ['inline-other-file', 'inline-code-handler-not-index', set({ Code: { ZipFile: 'exports.handler = async () => 1;' }, Handler: 'app.handler' }, isNode)],
  ['inline-too-large', 'inline-code-too-large', set({ Code: { ZipFile: 'x'.repeat(4 * 1024 * 1024 + 1) }, Handler: 'index.handler' }, isNode)],
  ['timeout-16-minutes', 'timeout-out-of-range', set({ Timeout: 960 })],
  ['timeout-zero', 'timeout-out-of-range', set({ Timeout: 0 })],
  ['timeout-in-text', 'timeout-out-of-range', set({ Timeout: '901' })],
  ['timeout-not-whole', 'timeout-not-whole', set({ Timeout: 1.5 })],
  ['memory-64', 'memory-out-of-range', set({ MemorySize: 64 })],
  ['memory-in-gigabytes', 'memory-out-of-range', set({ MemorySize: 2 })],
  ['tmp-256', 'ephemeral-storage-out-of-range', set({ EphemeralStorage: { Size: 256 } })],
  ['tmp-without-size', 'ephemeral-storage-without-size', set({ EphemeralStorage: {} })],
  ['variable-with-hyphen', 'environment-name-malformed', set({ Environment: { Variables: { 'MY-TABLE': 'orders' } } })],
  ['reserved-variable', 'environment-reserved-name', set({ Environment: { Variables: { AWS_REGION: 'eu-west-1' } } })],
  ['5-kb-of-variables', 'environment-too-large', set({ Environment: { Variables: { DATA: 'x'.repeat(5000) } } })],
  ['number-for-object', 'property-wrong-type', set({ Environment: { Variables: 5 } })],
  ['alias-name-for-key', 'kms-key-arn-malformed', set({ KmsKeyArn: 'alias/orders' })],
  ['17-subnets', 'vpc-too-many-subnets', (site) => site.isInVpc && Boolean(site.properties.VpcConfig.SubnetIds = Array.from({ length: 17 }, (_, index) => `subnet-${String(index).padStart(8, '0')}`))],
  ['6-security-groups', 'vpc-too-many-security-groups', (site) => site.isInVpc && Boolean(site.properties.VpcConfig.SecurityGroupIds = Array.from({ length: 6 }, (_, index) => `sg-${String(index).padStart(8, '0')}`))],
  ['subnet-by-name', 'vpc-subnet-id-malformed', (site) => site.isInVpc && Boolean(site.properties.VpcConfig.SubnetIds = ['private-a'])],
  ['security-groups-taken-away', 'vpc-subnets-without-security-groups', ({ properties, isInVpc: inVpc }) => inVpc && delete properties.VpcConfig.SecurityGroupIds],
  ['subnets-taken-away', 'vpc-security-groups-without-subnets', ({ properties, isInVpc: inVpc }) => inVpc && delete properties.VpcConfig.SubnetIds],
  ['two-file-systems', 'file-system-not-alone', (site) => mountsFiles(site) && site.properties.FileSystemConfigs.push({ ...site.properties.FileSystemConfigs[0], LocalMountPath: '/mnt/b' })],
  ['mounted-elsewhere', 'file-system-mount-path-malformed', (site) => mountsFiles(site) && Boolean(site.properties.FileSystemConfigs[0].LocalMountPath = '/data')],
  ['file-system-not-access-point', 'file-system-arn-malformed', (site) => mountsFiles(site) && Boolean(site.properties.FileSystemConfigs[0].Arn = 'arn:aws:elasticfilesystem:eu-west-1:123456789012:file-system/fs-12345678')],
  ['mount-path-taken-away', 'file-system-without-mount-path', (site) => mountsFiles(site) && delete site.properties.FileSystemConfigs[0].LocalMountPath],
  ['vpc-taken-away', 'file-system-without-vpc', set({ VpcConfig: undefined }, mountsFiles)],
  ['6-layers', 'layers-too-many', set({ Layers: ['a', 'b', 'c', 'd', 'e', 'f'].map(layer) }, isZip)],
  ['layer-without-version', 'layer-arn-malformed', set({ Layers: ['arn:aws:lambda:eu-west-1:123456789012:layer:shared'] }, isZip)],
  ['layer-twice', 'layer-repeated', set({ Layers: [layer('a'), layer('a')] }, isZip)],
  ['layer-elsewhere', 'layer-in-another-region', set({ Layers: ['arn:aws:lambda:ap-south-1:123456789012:layer:shared:1'] }, (site) => site.isZip && site.region !== undefined)],
  ['adot-wrapper-of-node', 'adot-wrapper-not-for-python', set({ Layers: ADOT_PYTHON, Environment: { Variables: { AWS_LAMBDA_EXEC_WRAPPER: '/opt/otel-handler' } } }, isPython)],
  ['log-format-misspelled', 'log-format-unknown', set({ LoggingConfig: { LogFormat: 'Json' } })],
  ['log-level-for-text', 'log-level-without-json-format', set({ LoggingConfig: { LogFormat: 'Text', ApplicationLogLevel: 'WARN' } })],
  ['log-level-misspelled', 'application-log-level-unknown', set({ LoggingConfig: { LogFormat: 'JSON', ApplicationLogLevel: 'WARNING' } })],
  ['log-group-with-a-space', 'log-group-malformed', set({ LoggingConfig: { LogGroup: 'my logs' } })],
  ['log-group-of-aws', 'log-group-reserved-prefix', set({ LoggingConfig: { LogGroup: 'aws/orders' } })],
  ['tracing-misspelled', 'tracing-mode-unknown', set({ TracingConfig: { Mode: 'On' } })],
  ['snapstart-on-node', 'snapstart-unsupported-runtime', set({ SnapStart: SNAPSTART }, isNode)],
  ['snapstart-misspelled', 'snapstart-setting-unknown', set({ SnapStart: { ApplyOn: 'Always' } }, isZip)],
  ['snapstart-with-files', 'snapstart-with-file-system', (site) => mountsFiles(site) && site.isZip && set({ SnapStart: SNAPSTART, Runtime: 'python3.13', EphemeralStorage: undefined })(site)],
  ['snapstart-with-large-tmp', 'snapstart-with-large-ephemeral-storage', set({ SnapStart: SNAPSTART, EphemeralStorage: { Size: 2048 } }, isPython)],
  ['snapstart-with-provisioned', 'snapstart-with-provisioned-concurrency', (site) => site.aliases().some(({ Properties }) => Properties.ProvisionedConcurrencyConfig) && set({ SnapStart: SNAPSTART, Runtime: 'java21' })(site)],
  ['reserved-negative', 'reserved-concurrency-negative', set({ ReservedConcurrentExecutions: -1 })],
  ['manual-without-version', 'runtime-version-arn-missing', set({ RuntimeManagementConfig: { UpdateRuntimeOn: 'Manual' } }, isZip)],
  ['recursion-misspelled', 'recursive-loop-unknown', set({ RecursiveLoop: 'Deny' })],
  ['durable-without-timeout', 'durable-without-execution-timeout', set({ DurableConfig: { RetentionPeriodInDays: 7 } }, isNode)],
  ['durable-for-years', 'durable-execution-timeout-out-of-range', set({ DurableConfig: { ExecutionTimeout: 31_622_401 } }, isNode)],
  ['durable-with-text-logs', 'durable-with-text-logs', set({ DurableConfig: { ExecutionTimeout: 60 }, LoggingConfig: { LogFormat: 'Text' } }, isNode)],
  ['durable-ruby', 'durable-unsupported-runtime', set({ DurableConfig: { ExecutionTimeout: 60 }, Runtime: 'ruby3.4' }, isNode)],
  ['tenancy-misspelled', 'tenant-isolation-mode-unknown', set({ TenancyConfig: { TenantIsolationMode: 'PerTenant' } }, isNode)],
  ['tenancy-with-snapstart', 'tenant-isolation-with-snapstart', set({ TenancyConfig: { TenantIsolationMode: 'PER_TENANT' }, SnapStart: SNAPSTART }, isPython)],
  ['managed-in-vpc', 'managed-instances-with-vpc-config', set({ CapacityProviderConfig: PROVIDER, MemorySize: 4096 }, isInVpc)],
  ['managed-with-little-memory', 'managed-instances-below-one-vcpu', set({ CapacityProviderConfig: PROVIDER_WITH_8_GIB, MemorySize: 4096 }, (site) => isNode(site) && notInVpc(site))],
  ['managed-reserved', 'managed-instances-with-reserved-concurrency', set({ CapacityProviderConfig: PROVIDER, MemorySize: 4096, ReservedConcurrentExecutions: 5 }, (site) => isNode(site) && notInVpc(site))],
  ['dead-letters-to-function', 'dead-letter-target-not-queue-or-topic', set({ DeadLetterConfig: { TargetArn: 'arn:aws:lambda:eu-west-1:123456789012:function:dead' } })],
  ['dead-letters-to-fifo-queue', 'dead-letter-target-fifo', set({ DeadLetterConfig: { TargetArn: 'arn:aws:sqs:eu-west-1:123456789012:dead.fifo' } })],
  ['code-signing-by-name', 'code-signing-config-arn-malformed', set({ CodeSigningConfigArn: 'signing' }, isZip)],
];

const edge = (site: Site) => site.neighbours('AWS::CloudFront::Distribution');
const onEdge = (changes: Record<string, unknown>): Mutation['apply'] => set(changes, (site) => site.all('AWS::CloudFront::Distribution').length > 0 && isEdge(site));

/** Functions at the edge are associated by their version. */
export function isEdge(site: Site): boolean {
  const versions = site.all('AWS::Lambda::Version').filter(([, { Properties }]) => JSON.stringify(Properties.FunctionName).includes(`"${site.id}"`));
  return edge(site).length > 0 || versions.some(([id]) => site.all('AWS::CloudFront::Distribution').some(([, { Properties }]) => JSON.stringify(Properties).includes(`"${id}"`)));
}

/** What the function and a neighbour say together; rules that exist. */
const WITH_NEIGHBOURS: readonly Row[] = [
  ['edge-in-vpc', 'edge-function-in-vpc', onEdge({ VpcConfig: { SubnetIds: ['subnet-12345678'], SecurityGroupIds: ['sg-12345678'] } })],
  ['edge-with-layers', 'edge-function-with-layers', onEdge({ Layers: ['arn:aws:lambda:us-east-1:123456789012:layer:a:1'] })],
  ['edge-on-arm', 'edge-function-on-arm64', onEdge({ Architectures: ['arm64'] })],
  ['edge-with-variables', 'edge-function-with-environment', onEdge({ Environment: { Variables: { STAGE: 'test' } } })],
  ['tenancy-with-url', 'tenant-isolation-with-function-url', set({ TenancyConfig: { TenantIsolationMode: 'PER_TENANT' } }, (site) => site.neighbours('AWS::Lambda::Url').length > 0 && isZip(site))],
  ['tenancy-with-mapping', 'tenant-isolation-with-event-source-mapping', set({ TenancyConfig: { TenantIsolationMode: 'PER_TENANT' } }, (site) => site.mappings().length > 0 && isNode(site))],
  ['durable-long-for-mapping', 'durable-event-source-unqualified', set({ DurableConfig: { ExecutionTimeout: 60 } }, (site) => site.mappings('AWS::SQS::Queue').length > 0 && isNode(site))],
  ['provisioned-zero', 'provisioned-concurrency-below-one', change((site) => site.aliases(), { ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 0 } })],
  ['provisioned-above-reserved', 'provisioned-concurrency-above-reserved', (site) => hasAlias(site) && set({ ReservedConcurrentExecutions: 2 })(site) && change((s) => s.aliases(), { ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 5 } })(site)],
  ['provisioned-latest', 'provisioned-concurrency-on-latest', change((site) => site.aliases(), { FunctionVersion: '$LATEST', ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 5 } })],
  ['event-age-30-seconds', 'async-event-age-out-of-range', change((site) => site.neighbours('AWS::Lambda::EventInvokeConfig'), { MaximumEventAgeInSeconds: 30 })],
  ['three-retries', 'async-retries-out-of-range', change((site) => site.neighbours('AWS::Lambda::EventInvokeConfig'), { MaximumRetryAttempts: 3 })],
];

export const FUNCTION_MUTATIONS: Mutation[] = table([...ALONE, ...WITH_NEIGHBOURS]);
