import { Token } from 'aws-cdk-lib';
import type { CheckedFunctionProps } from '../../function/checked-function-props';
import type { EncryptionOptions } from '../../function/encryption-options';
import type { FunctionAliasOptions } from '../../function/function-alias-options';
import type { FunctionDeploymentOptions } from '../../function/function-deployment-options';
import type { JsonLoggingOptions } from '../../function/function-logging';
import type { FunctionRoleOptions } from '../../function/function-role-options';
import type { NetworkingOptions } from '../../function/networking-options';
import type { ProvisionedConcurrencyScaling } from '../../function/provisioned-concurrency-scaling';
import { WrongType } from '../../view/function-view';

interface PropType {
  readonly expected: string;
  readonly accepts: (value: any) => boolean;
}

const TEXT: PropType = { expected: 'text', accepts: (value) => typeof value === 'string' };

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOutboundRule(value: any): boolean {
  return typeof value?.peer?.toEgressRuleConfig === 'function' && typeof value.port?.toRuleJson === 'function';
}

function having(member: string, expected: string): PropType {
  return { expected, accepts: (value) => typeof value === 'object' && value !== null && member in value };
}

const NUMBER: PropType = { expected: 'a number', accepts: (value) => typeof value === 'number' && !Number.isNaN(value) };
const BOOLEAN: PropType = { expected: 'true or false', accepts: (value) => typeof value === 'boolean' };
const DURATION: PropType = having('toSeconds', 'a Duration, such as Duration.minutes(10)');
const SECRET: PropType = { expected: 'a FunctionSecret of a secret or a parameter', accepts: (value) => typeof value?.reference === 'string' };
const DESTINATION: PropType = having('bind', 'an IDestination');

const HOOK: PropType = having('functionArn', 'an IFunction');

function isScaling(value: any): boolean {
  const { maxCapacity, minCapacity = 1, utilizationTarget = 0.5, schedules = [] } = value ?? {};
  return [maxCapacity, minCapacity ?? 1, utilizationTarget ?? 0.5].every((one) => NUMBER.accepts(one))
    && Array.isArray(schedules ?? []) && (schedules ?? []).every((one: any) => one?.schedule !== undefined);
}

/** What each prop must be. The compiler says so in TypeScript; plain JavaScript can send anything. */
const PROP_TYPES: Record<keyof CheckedFunctionProps, PropType> = {
  code: having('_kind', 'a FunctionCode, such as FunctionCode.zip({ … })'),
  functionName: TEXT,
  description: TEXT,
  tags: { expected: 'an object of names and texts', accepts: isMap },
  memorySize: { expected: 'a number of MB', accepts: NUMBER.accepts },
  timeout: having('toSeconds', 'a Duration, such as Duration.seconds(30)'),
  ephemeralStorageSize: having('toMebibytes', 'a Size, such as Size.mebibytes(1024)'),
  architecture: having('name', 'an Architecture'),
  environment: { expected: 'an object of names and texts', accepts: isMap },
  tracing: { expected: 'a Tracing', accepts: TEXT.accepts },
  secrets: { expected: 'an object of names and FunctionSecrets', accepts: isMap },
  role: having('roleArn', 'an IRole'),
  roleOptions: { expected: 'an object', accepts: isMap },
  networking: { expected: 'an object with a vpc', accepts: (value) => typeof value?.vpc?.selectSubnets === 'function' },
  filesystem: { expected: 'a FileSystem with security groups', accepts: (value) => isMap(value?.config) && (value.config.connections?.securityGroups ?? []).every(isMap) },
  directS3Read: { expected: 'a DirectS3Read', accepts: TEXT.accepts },
  snapStart: having('_render', 'a SnapStartConf'),
  logging: having('_options', 'a FunctionLogging, such as FunctionLogging.json()'),
  encryption: { expected: 'an object with a key', accepts: (value) => typeof value?.key?.keyRef?.keyArn === 'string' },
  initialPolicy: { expected: 'a list of policy statements', accepts: Array.isArray },
  reservedConcurrentExecutions: NUMBER,
  recursiveLoop: { expected: 'a RecursiveLoop', accepts: TEXT.accepts },
  asyncInvocation: { expected: 'an object', accepts: isMap },
  url: { expected: 'an object', accepts: isMap },
  mergeInvokePermissions: BOOLEAN,
  deadLetter: { expected: 'a DeadLetter of a queue or a topic', accepts: (value) => typeof value?.targetArn === 'string' },
  durableConfig: { expected: 'an object with an executionTimeout', accepts: (value) => typeof value?.executionTimeout?.toSeconds === 'function' },
  tenancyConfig: having('tenancyConfigProperty', 'a TenancyConfig'),
  compute: { expected: 'a FunctionCompute of a capacity provider', accepts: (value) => typeof value?.capacityProvider?.capacityProviderRef?.capacityProviderArn === 'string' },
  alias: { expected: 'an object', accepts: isMap },
  deployment: { expected: 'an object', accepts: isMap },
  acknowledge: { expected: 'a list of { id, reason }', accepts: (value) => Array.isArray(value) && value.every(isMap) },
};

/** What is looked at together with the struct around it. */
const SEEN: PropType = { expected: '', accepts: () => true };

type TypesOf<T> = Readonly<Record<keyof T, PropType>>;

/** What the members of our own structs must be; the compiler sees that none is missing. */
const OWN_MEMBER_TYPES = {
  networking: {
    vpc: SEEN,
    vpcSubnets: { expected: 'a SubnetSelection', accepts: isMap },
    securityGroups: { expected: 'a list of security groups', accepts: (value) => Array.isArray(value) && value.every((group) => isMap(group)) },
    allowAllOutbound: BOOLEAN,
    allowAllIpv6Outbound: BOOLEAN,
    outbound: { expected: 'a list of rules such as { peer: Peer.anyIpv4(), port: Port.HTTPS }', accepts: (value) => Array.isArray(value) && value.every(isOutboundRule) },
    ipv6AllowedForDualStack: BOOLEAN,
    allowPublicSubnet: BOOLEAN,
  } satisfies TypesOf<NetworkingOptions>,
  logging: {
    logGroup: { expected: 'an ILogGroup or another ILogGroupRef', accepts: (value) => typeof value?.logGroupRef?.logGroupName === 'string' },
    logGroupName: TEXT,
    retention: { expected: 'a RetentionDays', accepts: NUMBER.accepts },
    logGroupClass: { expected: 'a LogGroupClass', accepts: TEXT.accepts },
    removalPolicy: { expected: 'a RemovalPolicy', accepts: TEXT.accepts },
    dataProtectionPolicy: having('_bind', 'a DataProtectionPolicy'),
    applicationLogLevel: { expected: 'an ApplicationLogLevel', accepts: TEXT.accepts },
    systemLogLevel: { expected: 'a SystemLogLevel', accepts: TEXT.accepts },
  } satisfies TypesOf<JsonLoggingOptions>,
  encryption: {
    key: SEEN, environment: BOOLEAN, codePackage: BOOLEAN, logGroup: BOOLEAN, durableExecutions: BOOLEAN,
  } satisfies TypesOf<EncryptionOptions>,
  roleOptions: {
    roleName: TEXT, path: TEXT, description: TEXT, permissionsBoundary: having('managedPolicyArn', 'an IManagedPolicy'),
  } satisfies TypesOf<FunctionRoleOptions>,
  alias: {
    aliasName: TEXT,
    description: TEXT,
    provisionedConcurrentExecutions: NUMBER,
    provisionedConcurrencyScaling: { expected: 'an object with a maxCapacity and perhaps a list of schedules', accepts: isScaling },
    additionalVersions: {
      expected: 'a list of { version, weight }',
      accepts: (value) => Array.isArray(value) && value.every((one) => typeof one?.version?.version === 'string' && NUMBER.accepts(one.weight)),
    },
    versionRemovalPolicy: { expected: 'a RemovalPolicy', accepts: TEXT.accepts },
  } satisfies TypesOf<FunctionAliasOptions>,
  deployment: {
    deploymentConfig: { expected: 'an ILambdaDeploymentConfig', accepts: (value) => typeof value?.deploymentConfigName === 'string' },
    alarms: {
      expected: 'a list of alarms',
      accepts: (value) => Array.isArray(value) && value.every((one) => typeof one?.alarmRef?.alarmName === 'string'),
    },
    preHook: HOOK,
    postHook: HOOK,
    autoRollback: { expected: 'an object', accepts: isMap },
    ignorePollAlarmsFailure: BOOLEAN,
    ignoreAlarmConfiguration: BOOLEAN,
    application: having('applicationName', 'an ILambdaApplication'),
    deploymentGroupName: TEXT,
    role: having('roleArn', 'an IRole'),
  } satisfies TypesOf<FunctionDeploymentOptions>,
};

/** The same of structs of the CDK, of which the user may have a later version with more members. */
const CDK_MEMBER_TYPES = {
  asyncInvocation: { maxEventAge: DURATION, retryAttempts: NUMBER, onSuccess: DESTINATION, onFailure: DESTINATION },
  url: { authType: { expected: 'a FunctionUrlAuthType', accepts: TEXT.accepts }, invokeMode: { expected: 'an InvokeMode', accepts: TEXT.accepts }, cors: { expected: 'an object', accepts: isMap } },
  durableConfig: { retentionPeriod: DURATION },
  compute: {
    perExecutionEnvironmentMaxConcurrency: NUMBER,
    executionEnvironmentMemoryGiBPerVCpu: NUMBER,
    acceleratorMemorySize: NUMBER,
    publishToLatestPublished: BOOLEAN,
    latestPublishedScalingConfig: { expected: 'an object', accepts: isMap },
  },
};

export const PROP_NAMES = Object.keys(PROP_TYPES) as (keyof CheckedFunctionProps)[];

const SCALING_NAMES: TypesOf<ProvisionedConcurrencyScaling> = { minCapacity: SEEN, maxCapacity: SEEN, utilizationTarget: SEEN, schedules: SEEN };

/** The names of all members of our own structs, by the paths of the props that take them. */
export const OPTION_NAMES: readonly (readonly [path: string, names: readonly string[]])[] =
  Object.entries({ ...OWN_MEMBER_TYPES, 'alias.provisionedConcurrencyScaling': SCALING_NAMES }).map(([path, types]) => [path, Object.keys(types)]);

const PROPS = Object.entries(PROP_TYPES) as [keyof CheckedFunctionProps, PropType][];

const MEMBERS = Object.entries({ ...OWN_MEMBER_TYPES, ...CDK_MEMBER_TYPES }) as [keyof CheckedFunctionProps, Readonly<Record<string, PropType>>][];

/** The props, and members of them, whose type nobody accepts. */
export function wrongPropTypes(props: CheckedFunctionProps): WrongType[] {
  const wrong: WrongType[] = [];
  for (const [name, type] of PROPS) {
    const value: unknown = props[name];
    if (value === undefined ? name === 'code' : !type.accepts(value) && !Token.isUnresolved(value)) {
      wrong.push({ path: name, expected: type.expected, found: found(value) });
    }
  }
  for (const { path, value, expected } of wrong.some(({ path: name }) => name === 'code') ? [] : props.code._kind.wrongArguments()) {
    if (!Token.isUnresolved(value)) {
      wrong.push({ path, expected, found: found(value) });
    }
  }
  for (const [prop, types] of MEMBERS) {
    addWrongMembers(wrong, prop, types, optionsOf(props[prop]));
  }
  addWrongEntries(wrong, 'environment', props.environment);
  addWrongEntries(wrong, 'tags', props.tags);
  addWrongMembers(wrong, 'secrets', Object.fromEntries(Object.keys(props.secrets ?? {}).map((name) => [name, SECRET])), props.secrets);
  return wrong;
}

/** What was given to a factory, or the members of a struct. */
export function optionsOf(value: any): any {
  return isMap(value) && '_options' in value ? value._options : value;
}

/** What is given at a path of props. */
export function valueAt(props: CheckedFunctionProps, path: readonly string[]): any {
  return path.reduce<any>((around, name) => optionsOf(around)?.[name], props);
}

function addWrongMembers(wrong: WrongType[], prop: string, types: Readonly<Record<string, PropType>>, given: unknown): void {
  if (!isMap(given)) {
    return;
  }
  for (const [name, type] of Object.entries(types)) {
    const value = (given as Readonly<Record<string, unknown>>)[name];
    if (value !== undefined && value !== null && !type.accepts(value) && !Token.isUnresolved(value)) {
      wrong.push({ path: `${prop}.${name}`, expected: type.expected, found: found(value) });
    }
  }
}

function addWrongEntries(wrong: WrongType[], prop: string, map: Readonly<Record<string, unknown>> | undefined): void {
  for (const [name, value] of isMap(map) ? Object.entries(map!) : []) {
    if (typeof value !== 'string' && value !== undefined && value !== null && !Token.isUnresolved(value)) {
      wrong.push({ path: `${prop}.${name}`, expected: TEXT.expected, found: Array.isArray(value) ? 'a list' : isMap(value) ? 'an object' : `a ${typeof value}` });
    }
  }
}

function found(value: unknown): string {
  if (typeof value === 'string') {
    return `the text ${JSON.stringify(value.slice(0, 80))}`;
  }
  return Array.isArray(value) ? 'a list' : typeof value === 'object' && value !== null ? 'an object' : String(value);
}
