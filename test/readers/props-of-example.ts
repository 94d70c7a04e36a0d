import { Duration, Size, Token } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { CheckedFunctionProps, DeadLetter, FunctionCode, FunctionCompute, FunctionLogging, S3ObjectStorageMode } from '../../src';
import { CodeKind } from '../../src/function/code/code-kind';
import { Scenario } from '../../src/rules/rule';

/** Why an example cannot be written with typed props. */
export class Inexpressible extends Error {}

type Json = Readonly<Record<string, any>>;

/** The props that say what an example says in the template's words. Resources are reduced to what readers look at. */
export function propsOf({ properties }: Scenario): CheckedFunctionProps {
  const { Role, FunctionName, Description, Tags, MemorySize, Timeout, Architectures, TracingConfig, SnapStart, ...rest }: Json = properties;
  const { EphemeralStorage, Environment, KmsKeyArn, VpcConfig, FileSystemConfigs, LoggingConfig, ...others }: Json = rest;
  const { ReservedConcurrentExecutions, RecursiveLoop, DeadLetterConfig, DurableConfig, TenancyConfig, ...more }: Json = others;
  const { CapacityProviderConfig, PublishToLatestPublished, FunctionScalingConfig, AcceleratorConfig, ...code }: Json = more;
  const { Runtime, Handler, PackageType, Code, ImageConfig, ...zip }: Json = code;
  const { Layers, CodeSigningConfigArn, RuntimeManagementConfig, RuntimeConfig, ...unknownProperties } = zip;
  refuse(Object.values(unknownProperties).some((value) => value !== undefined), `there is no prop for ${Object.keys(unknownProperties).join(' and ')} yet`);
  refuse(Object.values(Environment?.Variables ?? {}).some((value) => typeof value === 'number'), 'CloudFormation turns numbers into text, props do not');
  refuse(Role === undefined, 'the function makes a role when none is given');
  return {
    code: codeOf({ Runtime, Handler, PackageType, Code, ImageConfig, Layers, CodeSigningConfigArn, RuntimeManagementConfig, RuntimeConfig }),
    role: { roleArn: Role } as iam.IRole,
    functionName: text(FunctionName),
    description: text(Description),
    tags: Tags && tagsOf(Tags),
    memorySize: typeof MemorySize === 'object' ? Token.asNumber(MemorySize) : MemorySize,
    timeout: Timeout === undefined ? undefined : durationOf(Timeout),
    architecture: Architectures && lambda.Architecture.custom(single(Architectures, 'there is one architecture, not a list')),
    tracing: TracingConfig?.Mode ?? lambda.Tracing.DISABLED,
    snapStart: SnapStart && snapStartOf(SnapStart),
    ephemeralStorageSize: EphemeralStorage && sizeOf(EphemeralStorage),
    environment: typeof Environment === 'object' ? textsOf(Environment.Variables ?? {}) : Environment,
    encryption: encryptionOf(KmsKeyArn, DurableConfig?.KMSKeyArn),
    reservedConcurrentExecutions: numberOf(ReservedConcurrentExecutions),
    recursiveLoop: text(RecursiveLoop),
    deadLetter: DeadLetterConfig && DeadLetter.queue({ queueRef: { queueArn: text(DeadLetterConfig.TargetArn) } } as sqs.IQueueRef),
    durableConfig: DurableConfig && durableConfigOf(DurableConfig),
    tenancyConfig: TenancyConfig && tenancyOf(TenancyConfig),
    compute: computeOf(CapacityProviderConfig, PublishToLatestPublished, FunctionScalingConfig, AcceleratorConfig),
    networking: VpcConfig && networkingOf(VpcConfig),
    directS3Read: FileSystemConfigs && text(FileSystemConfigs[0]?.S3FilesConfig?.DirectS3Read),
    filesystem: FileSystemConfigs && fileSystemOf(single(FileSystemConfigs, 'there is one file system, not a list')),
    logging: LoggingConfig && loggingOf(LoggingConfig),
  };
}

/**
 * Code as the example has it. Where the factories of `FunctionCode` exclude what the example says, plain JavaScript can
 * still say it, and both readers must understand it in the same way.
 */
function codeOf(code: Json): FunctionCode {
  return imageOf(code) ?? zipOf(code) ?? anyCode(code);
}

function imageOf({ PackageType, Code, ImageConfig, ...onlyZip }: Json): FunctionCode | undefined {
  const { ImageUri, ...others } = Code ?? {};
  if (PackageType !== 'Image' || ImageUri === undefined || Object.values(onlyZip).some((value) => value !== undefined) || Object.keys(others).length > 0) {
    return undefined;
  }
  const { Command: cmd, EntryPoint: entrypoint, WorkingDirectory: workingDirectory } = ImageConfig ?? {};
  return FunctionCode.ecrImage({ repositoryUriForTagOrDigest: () => ImageUri } as unknown as ecr.IRepository, { cmd, entrypoint, workingDirectory });
}

function zipOf({ Runtime, Handler, PackageType = 'Zip', Code, ImageConfig, ...more }: Json): FunctionCode | undefined {
  const { Layers, CodeSigningConfigArn, RuntimeManagementConfig, RuntimeConfig } = more;
  const source = sourceOf(Code ?? {});
  refuse(Layers !== undefined && !Array.isArray(Layers), 'layers are a list');
  if (PackageType !== 'Zip' || Runtime === undefined || Handler === undefined || ImageConfig !== undefined || !source) {
    return undefined;
  }
  return FunctionCode.zip({
    runtime: new lambda.Runtime(text(Runtime)),
    handler: Handler,
    source,
    s3ObjectStorageMode: text(Code.S3ObjectStorageMode) as S3ObjectStorageMode,
    layers: Layers && (Layers as unknown[]).map((arn) => ({ layerVersionArn: text(arn) }) as lambda.ILayerVersion),
    codeSigningConfig: CodeSigningConfigArn && signingOf(CodeSigningConfigArn),
    runtimeConfig: RuntimeConfig && { runtimeArn: text(RuntimeConfig.RuntimeArn), runtimeAlias: text(RuntimeConfig.RuntimeAlias) },
    runtimeManagementMode: RuntimeManagementConfig && runtimeManagementOf(RuntimeManagementConfig),
  });
}

function signingOf(arn: unknown): lambda.ICodeSigningConfigRef {
  return { codeSigningConfigRef: { codeSigningConfigArn: text(arn) } } as lambda.ICodeSigningConfigRef;
}

function runtimeManagementOf({ UpdateRuntimeOn, RuntimeVersionArn }: Json): lambda.RuntimeManagementMode {
  refuse(UpdateRuntimeOn === undefined, 'a RuntimeManagementMode has a mode');
  return { mode: text(UpdateRuntimeOn), arn: text(RuntimeVersionArn) } as lambda.RuntimeManagementMode;
}

function sourceOf({ ZipFile, S3Bucket, S3Key, S3ObjectVersion, S3ObjectStorageMode: _, SourceKMSKeyArn, ...others }: Json): lambda.Code | undefined {
  if (Object.keys(others).length > 0) {
    return undefined;
  }
  if (ZipFile !== undefined) {
    const isOnly = S3Bucket === undefined && S3Key === undefined && S3ObjectVersion === undefined && SourceKMSKeyArn === undefined;
    return isOnly && ZipFile !== '' ? lambda.Code.fromInline(ZipFile) : undefined;
  }
  return S3Bucket && S3Key !== undefined
    ? new lambda.S3CodeV2({ bucketName: S3Bucket } as s3.IBucket, S3Key, {
      objectVersion: S3ObjectVersion,
      sourceKMSKey: SourceKMSKeyArn === undefined ? undefined : ({ keyRef: { keyArn: SourceKMSKeyArn } } as kms.IKey),
    })
    : undefined;
}

function anyCode(properties: Json): FunctionCode {
  const kind: Partial<CodeKind> = { isZip: false, wrongArguments: () => [], properties: () => properties as ReturnType<CodeKind['properties']> };
  return Object.assign(Object.create(FunctionCode.prototype), { _kind: kind });
}

function encryptionOf(keyArn: unknown, durableKeyArn: unknown): CheckedFunctionProps['encryption'] {
  if (keyArn === undefined && durableKeyArn === undefined) {
    return undefined;
  }
  refuse(keyArn !== undefined && durableKeyArn !== undefined && keyArn !== durableKeyArn, 'there is one key for all');
  const key = { keyRef: { keyArn: text(keyArn ?? durableKeyArn) } } as kms.IKeyRef;
  return { key, codePackage: false, environment: keyArn !== undefined, durableExecutions: durableKeyArn !== undefined };
}

function durableConfigOf({ ExecutionTimeout, RetentionPeriodInDays }: Json): lambda.DurableConfig {
  refuse(ExecutionTimeout === undefined, 'a durable configuration has an execution timeout');
  const days = RetentionPeriodInDays;
  refuse(days !== undefined && (typeof days !== 'number' || days < 0), 'a Duration is a number that is not negative');
  return { executionTimeout: durationOf(ExecutionTimeout), retentionPeriod: days === undefined ? undefined : Duration.hours(days * 24) };
}

function computeOf(config?: Json, publishToLatestPublished?: any, scaling?: Json, accelerator?: Json): FunctionCompute | undefined {
  const instances = config?.LambdaManagedInstancesCapacityProviderConfig;
  refuse(!config && (publishToLatestPublished !== undefined || scaling || accelerator), 'scaling and accelerators are part of managed instances');
  refuse(accelerator && accelerator.AcceleratorMemorySize === undefined, 'an accelerator has a memory size');
  refuse(config && !instances?.CapacityProviderArn, 'managed instances have a capacity provider');
  const provider = { capacityProviderRef: { capacityProviderArn: text(instances?.CapacityProviderArn) } } as lambda.ICapacityProviderRef;
  return config && FunctionCompute.managedInstances(provider, {
    perExecutionEnvironmentMaxConcurrency: numberOf(instances.PerExecutionEnvironmentMaxConcurrency),
    executionEnvironmentMemoryGiBPerVCpu: numberOf(instances.ExecutionEnvironmentMemoryGiBPerVCpu),
    acceleratorMemorySize: numberOf(accelerator?.AcceleratorMemorySize),
    publishToLatestPublished,
    latestPublishedScalingConfig: scaling && {
      minExecutionEnvironments: numberOf(scaling.MinExecutionEnvironments),
      maxExecutionEnvironments: numberOf(scaling.MaxExecutionEnvironments),
    },
  });
}

function tenancyOf({ TenantIsolationMode }: Json): lambda.TenancyConfig {
  return { tenancyConfigProperty: { tenantIsolationMode: text(TenantIsolationMode) } } as unknown as lambda.TenancyConfig;
}

function numberOf(value: any): any {
  return typeof value === 'object' && value !== null ? Token.asNumber(value) : value;
}

function networkingOf({ SubnetIds, SecurityGroupIds, Ipv6AllowedForDualStack }: Json): CheckedFunctionProps['networking'] {
  refuse(!SecurityGroupIds || SecurityGroupIds.length === 0, 'the function makes a security group when none is given');
  refuse(!SubnetIds || SubnetIds.length === 0, 'a VPC has subnets');
  return {
    vpc: { selectSubnets: () => ({ subnetIds: SubnetIds.map(text) }) } as unknown as ec2.IVpc,
    securityGroups: SecurityGroupIds.map((id: unknown) => ({ securityGroupId: text(id) }) as ec2.ISecurityGroup),
    ipv6AllowedForDualStack: Ipv6AllowedForDualStack,
  };
}

function fileSystemOf({ Arn, LocalMountPath, S3FilesConfig, ...others }: Json): lambda.FileSystem {
  refuse(S3FilesConfig && S3FilesConfig.DirectS3Read === undefined, 'directS3Read has a value');
  refuse(Object.keys(others).length > 0, `a file system has no ${Object.keys(others).join(' and ')} yet`);
  return { config: { arn: text(Arn), localMountPath: text(LocalMountPath) } } as lambda.FileSystem;
}

function loggingOf({ LogFormat, LogGroup, ApplicationLogLevel, SystemLogLevel }: Json): FunctionLogging {
  const hasLevels = ApplicationLogLevel !== undefined || SystemLogLevel !== undefined;
  refuse(LogFormat !== undefined && LogFormat !== 'JSON' && LogFormat !== 'Text', 'the format is JSON or text');
  refuse(LogFormat !== 'JSON' && hasLevels, 'text has no levels');
  const logGroup = LogGroup === undefined ? undefined : ({ logGroupRef: { logGroupName: text(LogGroup) } } as logs.ILogGroupRef);
  return LogFormat === 'JSON'
    ? FunctionLogging.json({ logGroup, applicationLogLevel: ApplicationLogLevel, systemLogLevel: SystemLogLevel })
    : FunctionLogging.text({ logGroup });
}

function tagsOf(tags: unknown): Record<string, string> {
  refuse(!Array.isArray(tags) || new Set(tags.map((tag) => tag.Key)).size < tags.length, 'tags are a map');
  return Object.fromEntries((tags as Json[]).map(({ Key, Value }) => [Key, text(Value)]));
}

function durationOf(timeout: unknown): Duration {
  refuse(typeof timeout === 'number' && timeout < 0, 'a Duration is not negative');
  refuse(typeof timeout === 'string', 'a Duration is no text');
  return typeof timeout === 'number' ? Duration.millis(timeout * 1000) : Duration.seconds(Token.asNumber(timeout));
}

function sizeOf({ Size: size }: Json): Size {
  refuse(size === undefined || size < 0, 'a Size has an amount');
  return Size.mebibytes(typeof size === 'number' ? size : Token.asNumber(size));
}

function snapStartOf(SnapStart: Json): lambda.SnapStartConf {
  return { _render: () => ({ applyOn: SnapStart.ApplyOn }) };
}

function single(list: unknown, because: string): any {
  refuse(!Array.isArray(list) || list.length !== 1, because);
  return (list as unknown[])[0];
}

function textsOf(map: Json): Record<string, string> {
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, text(value)]));
}

/** An intrinsic function as a token; any other value as it is, whatever its type. */
function text(value: any): any {
  const isIntrinsic = typeof value === 'object' && value !== null && Object.keys(value).some((key) => key === 'Ref' || key.startsWith('Fn::'));
  return isIntrinsic ? Token.asString(value) : value;
}

function refuse(condition: unknown, because: string): void {
  if (condition) {
    throw new Inexpressible(because);
  }
}
