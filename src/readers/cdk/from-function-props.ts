import { existsSync } from 'node:fs';
import { Duration, Size, SizeRoundingBehavior, Stack } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { IConstruct } from 'constructs';
import type { CheckedFunctionProps, EncryptionOptions, NetworkingOptions } from '../../function/checked-function-props';
import type { CodeProperties } from '../../function/code/code-kind';
import type { FunctionCompute } from '../../function/function-compute';
import type { FunctionLogging, JsonLoggingOptions } from '../../function/function-logging';
import { AsyncConfigOfFunction, FunctionView, IneffectiveOption } from '../../view/function-view';
import { Maybe, seen, UNKNOWN } from '../../view/maybe';
import { Dependents, fromCloudFormation } from '../from-cloudformation';
import { wrongPropTypes } from './prop-types';
import { membersWithoutTokens, PRESENT, withoutTokens } from './tokens';

/** What only the front end knows. */
export type GivenFacts = Pick<FunctionView, 'today' | 'acknowledgements' | 'missingAssetPath'>;

/**
 * The props of a `CheckedFunction`, by way of the properties that they become in the template, so that both readers
 * understand a value in the same way.
 */
export function fromFunctionProps(scope: IConstruct, props: CheckedFunctionProps, given: GivenFacts): FunctionView {
  const wrongTypes = wrongPropTypes(props);
  const readable = readableProps(props, wrongTypes.map(({ path }) => path.startsWith('code.') ? 'code' : path));
  const region = withoutTokens(Stack.of(scope).region);
  return fromCloudFormation(templateProperties(readable), {
    ...given,
    ...dependents(readable),
    region: typeof region === 'string' ? region : UNKNOWN,
    ineffectiveOptions: seen(ineffectiveOptions(readable)),
    wrongTypes,
  });
}

/** What the function makes beside itself. */
function dependents({ alias, snapStart, durableConfig, asyncInvocation }: Partial<CheckedFunctionProps>): Dependents | undefined {
  const isPublished = alias ?? snapStart ?? durableConfig;
  if (!isPublished && !asyncInvocation) {
    return undefined;
  }
  const { aliasName = 'live', provisionedConcurrentExecutions } = alias ?? {};
  return {
    aliases: isPublished && seen([{ name: aliasName, version: VERSION, provisionedConcurrentExecutions: numberOf(provisionedConcurrentExecutions) }]),
    versions: isPublished && seen([{ name: VERSION }]),
    asyncConfigs: asyncInvocation && seen([asyncConfigOf(asyncInvocation)]),
  };
}

const VERSION = 'CurrentVersion';

function asyncConfigOf({ maxEventAge, retryAttempts, onSuccess, onFailure }: lambda.EventInvokeConfigOptions): AsyncConfigOfFunction {
  return {
    name: 'asyncInvocation',
    hasDestination: (onSuccess ?? onFailure) !== undefined,
    maxEventAgeSeconds: numberOf(secondsOf(maxEventAge)),
    retryAttempts: numberOf(retryAttempts),
  };
}

function numberOf(value: unknown): Maybe<number> | undefined {
  const known = withoutTokens(value);
  return known === undefined || typeof known === 'number' ? known : UNKNOWN;
}

/** The local file or folder of the code, when it does not exist. The CDK looks too, so this is asked only when something is wrong. */
export function missingCodePath({ code }: Partial<CheckedFunctionProps>): string | undefined {
  const isReadable = code?._kind?.wrongArguments().length === 0;
  const path = isReadable ? code?._kind.properties().localPath : undefined;
  return path !== undefined && !existsSync(path) ? path : undefined;
}

/** Python and Java send `null` for what is not given. */
export function withoutNulls<T extends object>(props: T): T {
  const given = props ?? {};
  return (Object.values(given).includes(null) ? Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)) : given) as T;
}

/** The props that have the right types. */
function readableProps(props: CheckedFunctionProps, wrong: readonly string[]): Partial<CheckedFunctionProps> {
  return wrong.length === 0 ? props : Object.fromEntries(Object.entries(props).filter(([name]) => !wrong.includes(name)));
}

const UNREADABLE_CODE = { PackageType: UNKNOWN, Code: UNKNOWN, Runtime: UNKNOWN, Handler: UNKNOWN } as unknown as Partial<CodeProperties>;

function templateProperties(props: Partial<CheckedFunctionProps>): Record<string, unknown> {
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
    Environment: props.environment && { Variables: membersWithoutTokens(props.environment) },
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
    DeadLetterConfig: props.deadLetter && { TargetArn: withoutTokens(props.deadLetter._targetArn) },
    DurableConfig: props.durableConfig && durableConfigOf(props.durableConfig, props.encryption),
    TenancyConfig: props.tenancyConfig && { TenantIsolationMode: withoutTokens(props.tenancyConfig.tenancyConfigProperty.tenantIsolationMode) },
    ...(props.compute && computeOf(props.compute)),
    KmsKeyArn: encrypts(props.encryption, 'environment') ? withoutTokens(props.encryption?.key.keyArn) : undefined,
  };
}

function packageKey({ code, encryption }: Partial<CheckedFunctionProps>): Record<string, unknown> {
  return code?._kind.isZip && encrypts(encryption, 'codePackage') ? { SourceKMSKeyArn: withoutTokens(encryption?.key.keyArn) } : {};
}

function encrypts(encryption: EncryptionOptions | undefined, target: 'environment' | 'codePackage' | 'durableExecutions'): boolean {
  return encryption !== undefined && encryption[target] !== false;
}

function secondsOf(timeout: Duration | undefined): unknown {
  return timeout === undefined || timeout.isUnresolved() ? timeout && UNKNOWN : timeout.toSeconds({ integral: false });
}

function mebibytesOf(size: Size): unknown {
  return size.isUnresolved() ? UNKNOWN : size.toMebibytes({ rounding: SizeRoundingBehavior.NONE });
}

function durableConfigOf({ executionTimeout, retentionPeriod }: lambda.DurableConfig, encryption?: EncryptionOptions): Record<string, unknown> {
  return {
    ExecutionTimeout: secondsOf(executionTimeout),
    RetentionPeriodInDays: retentionPeriod?.isUnresolved() ? UNKNOWN : retentionPeriod?.toDays({ integral: false }),
    KMSKeyArn: encrypts(encryption, 'durableExecutions') ? withoutTokens(encryption?.key.keyArn) : undefined,
  };
}

function computeOf({ _provider, _options }: FunctionCompute): Record<string, unknown> {
  const { perExecutionEnvironmentMaxConcurrency, executionEnvironmentMemoryGiBPerVCpu, acceleratorMemorySize, ...publishing } = _options;
  const { publishToLatestPublished, latestPublishedScalingConfig: scaling } = publishing;
  return {
    CapacityProviderConfig: {
      LambdaManagedInstancesCapacityProviderConfig: {
        CapacityProviderArn: withoutTokens(_provider.capacityProviderArn),
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

/** A selection without subnets is an error of the VPC, which tells more about it than a rule could. */
function subnetIds(vpc: NetworkingOptions['vpc'], selection: NetworkingOptions['vpcSubnets']): unknown {
  try {
    return vpc.selectSubnets(selection).subnetIds.map((id) => withoutTokens(id) ?? UNKNOWN);
  } catch {
    return UNKNOWN;
  }
}

function loggingConfigOf({ _format, _options: { logGroup, applicationLogLevel, systemLogLevel } }: FunctionLogging): Record<string, unknown> {
  return {
    LogFormat: _format,
    LogGroup: logGroup ? withoutTokens(logGroup.logGroupName) : PRESENT,
    ApplicationLogLevel: withoutTokens(applicationLogLevel),
    SystemLogLevel: withoutTokens(systemLogLevel),
  };
}

/** Options that only apply to what the function creates, given beside something that exists already. */
function ineffectiveOptions(props: Partial<CheckedFunctionProps>): IneffectiveOption[] {
  const { logging, networking, encryption, code, filesystem, directS3Read, durableConfig } = props;
  if (!logging?._options.logGroup && !networking?.securityGroups && !encryption && !directS3Read) {
    return [];
  }
  const { logGroup, retention, logGroupClass, removalPolicy, dataProtectionPolicy }: JsonLoggingOptions = logging?._options ?? {};
  const groupIsGiven = logGroup ? 'logging.logGroup is given and keeps its own settings' : undefined;
  const securityGroupsAreGiven = networking?.securityGroups?.length ? 'networking.securityGroups are given and keep their own rules' : undefined;
  const options: readonly [string, unknown, string | undefined][] = [
    ['logging.retention', retention, groupIsGiven],
    ['logging.logGroupClass', logGroupClass, groupIsGiven],
    ['logging.removalPolicy', removalPolicy, groupIsGiven],
    ['logging.dataProtectionPolicy', dataProtectionPolicy, groupIsGiven],
    ['encryption.logGroup', encryption?.logGroup || undefined, groupIsGiven],
    ['directS3Read', directS3Read, filesystem ? undefined : 'there is no filesystem'],
    ['networking.allowAllOutbound', networking?.allowAllOutbound, securityGroupsAreGiven],
    ['networking.allowAllIpv6Outbound', networking?.allowAllIpv6Outbound, securityGroupsAreGiven],
    ['encryption.codePackage', encryption?.codePackage || undefined, code && !code._kind.isZip ? 'the code is an image, which its repository encrypts' : undefined],
    ['encryption.durableExecutions', encryption?.durableExecutions || undefined, durableConfig ? undefined : 'there is no durableConfig'],
  ];
  return options.flatMap(([option, value, because]) => (value !== undefined && value !== null && because !== undefined ? [{ option, because }] : []));
}
