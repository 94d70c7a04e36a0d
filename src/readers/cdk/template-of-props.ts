import { Duration, Size, SizeRoundingBehavior } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { membersWithoutTokens, PRESENT, withoutTokens } from './tokens';
import type { CheckedFunctionProps } from '../../function/checked-function-props';
import type { CodeProperties } from '../../function/code/code-kind';
import type { EncryptionOptions } from '../../function/encryption-options';
import type { FunctionCompute } from '../../function/function-compute';
import type { FunctionLogging } from '../../function/function-logging';
import type { NetworkingOptions } from '../../function/networking-options';
import { UNKNOWN } from '../../view/maybe';

const UNREADABLE_CODE = { PackageType: UNKNOWN, Code: UNKNOWN, Runtime: UNKNOWN, Handler: UNKNOWN } as unknown as Partial<CodeProperties>;

/** The properties that props become in a template. Values that nobody knows yet are references, or `UNKNOWN`. */
export function templateProperties(props: Partial<CheckedFunctionProps>): Record<string, unknown> {
  const code: Partial<CodeProperties> = props.code?._kind.properties() ?? UNREADABLE_CODE;
  const { PackageType, Runtime, Handler, Code, ImageConfig } = code;
  return {
    FunctionName: withoutTokens(props.functionName),
    Description: withoutTokens(props.description),
    Tags: props.tags && Object.entries(props.tags).map(([name, value]) => ({ Key: name, Value: withoutTokens(value) })),
    Role: props.role ? withoutTokens(props.role.roleArn) ?? PRESENT : PRESENT,
    PackageType,
    Runtime: withoutTokens(Runtime),
    Handler: withoutTokens(Handler),
    Code: (Code as unknown) === UNKNOWN ? UNKNOWN : { ...(membersWithoutTokens(Code) as object), ...packageKey(props) },
    ImageConfig: ImageConfig && {
      ...ImageConfig,
      EntryPoint: membersWithoutTokens(ImageConfig.EntryPoint),
      Command: membersWithoutTokens(ImageConfig.Command),
    },
    Architectures: props.architecture ? [withoutTokens(props.architecture.name)] : undefined,
    MemorySize: withoutTokens(props.memorySize),
    Timeout: secondsOf(props.timeout),
    EphemeralStorage: props.ephemeralStorageSize && { Size: mebibytesOf(props.ephemeralStorageSize) },
    Environment: environmentOf(props),
    TracingConfig: tracingOf(props.tracing),
    VpcConfig: props.networking && vpcConfigOf(props.networking),
    FileSystemConfigs: props.filesystem && [{
      Arn: withoutTokens(props.filesystem.config.arn),
      LocalMountPath: withoutTokens(props.filesystem.config.localMountPath),
      S3FilesConfig: props.directS3Read && { DirectS3Read: withoutTokens(props.directS3Read) },
    }],
    SnapStart: props.snapStart && { ApplyOn: props.snapStart._render().applyOn },
    LoggingConfig: props.logging ? loggingConfigOf(props.logging) : { LogFormat: lambda.LoggingFormat.JSON, LogGroup: PRESENT },
    Layers: membersWithoutTokens(code.Layers),
    CodeSigningConfigArn: withoutTokens(code.CodeSigningConfigArn),
    RuntimeManagementConfig: membersWithoutTokens(code.RuntimeManagementConfig),
    RuntimeConfig: membersWithoutTokens(code.RuntimeConfig),
    ReservedConcurrentExecutions: withoutTokens(props.reservedConcurrentExecutions),
    RecursiveLoop: withoutTokens(props.recursiveLoop),
    DeadLetterConfig: props.deadLetter && { TargetArn: withoutTokens(props.deadLetter.targetArn) },
    DurableConfig: props.durableConfig && durableConfigOf(props.durableConfig, props.encryption),
    TenancyConfig: props.tenancyConfig && { TenantIsolationMode: withoutTokens(props.tenancyConfig.tenancyConfigProperty.tenantIsolationMode) },
    ...(props.compute && computeOf(props.compute)),
    KmsKeyArn: encrypts(props.encryption, 'environment') ? withoutTokens(props.encryption?.key.keyRef.keyArn) : undefined,
  };
}

function environmentOf({ environment, secrets }: Partial<CheckedFunctionProps>): Record<string, unknown> | undefined {
  const references = Object.entries(secrets ?? {}).map(([name, { reference }]) => [name, withoutTokens(reference)]);
  const variables = membersWithoutTokens(environment);
  return secrets ? { Variables: { ...(variables as object), ...Object.fromEntries(references) } } : environment && { Variables: variables };
}

function packageKey({ code, encryption }: Partial<CheckedFunctionProps>): Record<string, unknown> {
  return code?._kind.isZip && encrypts(encryption, 'codePackage') ? { SourceKMSKeyArn: withoutTokens(encryption?.key.keyRef.keyArn) } : {};
}

function encrypts(encryption: EncryptionOptions | undefined, target: 'environment' | 'codePackage' | 'durableExecutions'): boolean {
  return encryption !== undefined && encryption[target] !== false;
}

export function secondsOf(timeout: Duration | undefined): unknown {
  return timeout === undefined || timeout.isUnresolved() ? timeout && UNKNOWN : timeout.toSeconds({ integral: false });
}

function mebibytesOf(size: Size): unknown {
  return size.isUnresolved() ? UNKNOWN : size.toMebibytes({ rounding: SizeRoundingBehavior.NONE });
}

function durableConfigOf({ executionTimeout, retentionPeriod }: lambda.DurableConfig, encryption?: EncryptionOptions): Record<string, unknown> {
  return {
    ExecutionTimeout: secondsOf(executionTimeout),
    RetentionPeriodInDays: retentionPeriod?.isUnresolved() ? UNKNOWN : retentionPeriod?.toDays({ integral: false }),
    KMSKeyArn: encrypts(encryption, 'durableExecutions') ? withoutTokens(encryption?.key.keyRef.keyArn) : undefined,
  };
}

function computeOf({ capacityProvider, _options }: FunctionCompute): Record<string, unknown> {
  const { perExecutionEnvironmentMaxConcurrency, executionEnvironmentMemoryGiBPerVCpu, acceleratorMemorySize, ...publishing } = _options;
  const { publishToLatestPublished, latestPublishedScalingConfig: scaling } = publishing;
  return {
    CapacityProviderConfig: {
      LambdaManagedInstancesCapacityProviderConfig: {
        CapacityProviderArn: withoutTokens(capacityProvider.capacityProviderRef.capacityProviderArn),
        PerExecutionEnvironmentMaxConcurrency: withoutTokens(perExecutionEnvironmentMaxConcurrency),
        ExecutionEnvironmentMemoryGiBPerVCpu: withoutTokens(executionEnvironmentMemoryGiBPerVCpu),
      },
    },
    PublishToLatestPublished: withoutTokens(publishToLatestPublished),
    FunctionScalingConfig: scaling && {
      MinExecutionEnvironments: withoutTokens(scaling.minExecutionEnvironments),
      MaxExecutionEnvironments: withoutTokens(scaling.maxExecutionEnvironments),
    },
    AcceleratorConfig: acceleratorMemorySize === undefined ? undefined : { AcceleratorMemorySize: withoutTokens(acceleratorMemorySize) },
  };
}

function tracingOf(tracing: lambda.Tracing = lambda.Tracing.ACTIVE): unknown {
  return tracing === lambda.Tracing.DISABLED ? undefined : { Mode: withoutTokens(tracing) };
}

function vpcConfigOf({ vpc, vpcSubnets, securityGroups, ipv6AllowedForDualStack }: NetworkingOptions): Record<string, unknown> {
  return {
    SubnetIds: subnetIds(vpc, vpcSubnets),
    SecurityGroupIds: securityGroups && securityGroups.length > 0 ? securityGroups.map((group) => withoutTokens(group.securityGroupId)) : [PRESENT],
    Ipv6AllowedForDualStack: withoutTokens(ipv6AllowedForDualStack),
  };
}

/** A selection without subnets has a rule of its own. */
function subnetIds(vpc: NetworkingOptions['vpc'], selection: NetworkingOptions['vpcSubnets']): unknown {
  try {
    return vpc.selectSubnets(selection).subnetIds.map((id) => withoutTokens(id) ?? UNKNOWN);
  } catch {
    return UNKNOWN;
  }
}

function loggingConfigOf({ loggingFormat, _options }: FunctionLogging): Record<string, unknown> {
  const { logGroup, logGroupName, applicationLogLevel, systemLogLevel } = _options;
  return {
    LogFormat: loggingFormat,
    LogGroup: logGroup ? withoutTokens(logGroup.logGroupRef.logGroupName) : withoutTokens(logGroupName) ?? PRESENT,
    ApplicationLogLevel: withoutTokens(applicationLogLevel),
    SystemLogLevel: withoutTokens(systemLogLevel),
  };
}
