import { Json } from './json-types';
import { missingMembers, requiredMembers } from './required-members';
import { Evaluator, isPlain, isPresent, mayBeAbsent, TemplateValues } from './template-values';
import { SERVICE_MODEL } from '../data/service-model';
import { CodeSource, FileSystemMount, FunctionView, Tag, WrongType } from '../view/function-view';
import { Collection, isKnown, Maybe, seen, UNKNOWN } from '../view/maybe';

/** What refers to a function. */
export type Dependents = Pick<FunctionView, 'aliases' | 'versions' | 'eventSources' | 'functionUrls' | 'asyncConfigs' | 'edgeAssociations'>;

/** What a function refers to. */
export type Neighbours = Pick<FunctionView, 'roleTrust' | 'roleName' | 'rolePermissions' | 'rolePermissionsBefore'
  | 'deadLetterTargets' | 'destinations' | 'callers' | 'namesakes' | 'capacityProviders' | 'account'
  | 'unreservedConcurrentExecutions' | 'otherReservations'
  | 'subnetsOfApp' | 'securityGroupsOfApp' | 'accessPoints' | 'mountTargets' | 'fileSystemPolicy'
  | 'failureDestinations' | 'onlyEndpoints' | 'calledServices' | 'wrongReferences' | 'missingReferences' | 'keys' | 'logGroupsOfApp' | 'earlyLogFilters' | 'codeBuckets' | 'imageRepositories' | 'imageUriOutline'
  | 'layerVersions' | 'isPublished' | 'policies' | 'publishedParameters' | 'switchedSettings'>;

/** What the properties of a function do not say. */
export interface Surroundings extends Dependents, Neighbours, Pick<FunctionView, 'missingAssetPath' | 'ineffectiveOptions' | 'acknowledgements' | 'statementsNotAdded' | 'stackCycles' | 'namelessPartners' | 'logGroupElsewhere' | 'vpcElsewhere' | 'subnetSelection' | 'namesOfSecrets'> {
  readonly region: Maybe<string>;
  /** YYYY-MM-DD */
  readonly today: Maybe<string>;
  /** Values of wrong types that never became properties. */
  readonly wrongTypes?: readonly WrongType[];
}

/** Members without which CloudFormation rejects what is around them. It makes up a function name by itself. */
const REQUIRED = requiredMembers(SERVICE_MODEL, ['FunctionName']);

const MANAGED_INSTANCES = 'CapacityProviderConfig.LambdaManagedInstancesCapacityProviderConfig';

type Reader = (values: TemplateValues) => Partial<FunctionView>;

/** The CDK leaves the name out while somebody has yet to make a role of `Role.customizeRoles`, to tell what it needs. */
function roleOf(arn: Maybe<string> | undefined): Maybe<string> | undefined {
  return arn !== undefined && isKnown(arn) && /^arn:[^:]*:iam::[^:]*:role$/.test(arn) ? UNKNOWN : arn;
}

/** What each member of `Code` says. */
const CODE_READERS: Readonly<Record<string, Reader>> = {
  ZipFile: (values) => ({ codeZipFile: values.string('Code.ZipFile') }),
  S3Bucket: (values) => ({ codeS3Bucket: values.string('Code.S3Bucket') }),
  S3Key: (values) => ({ codeS3Key: values.string('Code.S3Key') }),
  S3ObjectVersion: (values) => ({ codeS3ObjectVersion: values.string('Code.S3ObjectVersion') }),
  S3ObjectStorageMode: (values) => ({ codeS3ObjectStorageMode: values.string('Code.S3ObjectStorageMode') }),
  ImageUri: (values) => ({ codeImageUri: values.string('Code.ImageUri') }),
  SourceKMSKeyArn: (values) => ({
    codeSourceKmsKeyArn: values.string('Code.SourceKMSKeyArn'),
    hasCodeSourceKmsKey: isFilled(values, 'Code.SourceKMSKeyArn'),
  }),
};

/** What each property says. */
const READERS: Readonly<Record<string, Reader>> = {
  FunctionName: (values) => ({ functionName: values.string('FunctionName') }),
  Description: (values) => ({ description: values.string('Description') }),
  Role: (values) => ({ role: roleOf(values.string('Role')) }),
  Handler: (values) => ({ handler: values.string('Handler') }),
  Runtime: (values) => ({ runtime: values.string('Runtime') }),
  PackageType: (values) => ({ packageType: values.string('PackageType') }),
  Architectures: (values) => ({ architectures: values.strings('Architectures') }),
  Tags: (values) => ({ tags: values.list('Tags', (tag, path) => tagOf(values, path, tag)) }),
  Code: (values) => {
    const { Code } = values.properties;
    return readInto({ codeSources: codeSources(values) }, CODE_READERS, isPlain(Code) ? Code : undefined, values);
  },
  ImageConfig: (values) => ({
    hasImageConfig: given(values, 'ImageConfig'),
    imageEntryPoint: values.strings('ImageConfig.EntryPoint'),
    imageCommand: values.strings('ImageConfig.Command'),
    imageWorkingDirectory: values.string('ImageConfig.WorkingDirectory'),
  }),
  Timeout: (values) => ({ timeoutSeconds: values.number('Timeout') }),
  MemorySize: (values) => ({ memoryMb: values.number('MemorySize') }),
  EphemeralStorage: (values) => ({ ephemeralStorageMb: values.number('EphemeralStorage.Size') }),
  Environment: (values) => ({ environment: values.map('Environment.Variables') }),
  KmsKeyArn: (values) => ({ kmsKeyArn: values.string('KmsKeyArn') }),
  VpcConfig: (values) => ({
    subnets: values.list('VpcConfig.SubnetIds', (id, path) => subnetOf(values, path, id)),
    securityGroups: values.strings('VpcConfig.SecurityGroupIds'),
    ipv6AllowedForDualStack: values.boolean('VpcConfig.Ipv6AllowedForDualStack'),
  }),
  FileSystemConfigs: (values) => ({ fileSystems: values.list('FileSystemConfigs', (mount, path) => fileSystemOf(values, path, mount)) }),
  LoggingConfig: (values) => ({
    logFormat: values.string('LoggingConfig.LogFormat'),
    applicationLogLevel: values.string('LoggingConfig.ApplicationLogLevel'),
    systemLogLevel: values.string('LoggingConfig.SystemLogLevel'),
    logGroup: values.string('LoggingConfig.LogGroup'),
  }),
  TracingConfig: (values) => ({ tracingMode: values.string('TracingConfig.Mode') }),
  SnapStart: (values) => ({ snapStart: values.string('SnapStart.ApplyOn') }),
  Layers: (values) => ({ layers: values.strings('Layers') }),
  ReservedConcurrentExecutions: (values) => ({ reservedConcurrentExecutions: values.number('ReservedConcurrentExecutions') }),
  RecursiveLoop: (values) => ({ recursiveLoop: values.string('RecursiveLoop') }),
  RuntimeManagementConfig: (values) => ({
    runtimeUpdateOn: values.string('RuntimeManagementConfig.UpdateRuntimeOn'),
    runtimeVersionArn: values.string('RuntimeManagementConfig.RuntimeVersionArn'),
  }),
  RuntimeConfig: (values) => ({
    hasRuntimeConfig: isThere(values, 'RuntimeConfig'),
    runtimeConfigArn: values.string('RuntimeConfig.RuntimeArn'),
    runtimeConfigAlias: values.string('RuntimeConfig.RuntimeAlias'),
  }),
  DeadLetterConfig: (values) => ({
    deadLetterTargetArn: values.string('DeadLetterConfig.TargetArn'),
    hasDeadLetterTarget: isFilled(values, 'DeadLetterConfig.TargetArn'),
  }),
  CodeSigningConfigArn: (values) => ({
    codeSigningConfigArn: values.string('CodeSigningConfigArn'),
    hasCodeSigningConfig: presence(values, 'CodeSigningConfigArn'),
  }),
  DurableConfig: (values) => ({
    hasDurableConfig: isThere(values, 'DurableConfig'),
    durableExecutionTimeoutSeconds: values.number('DurableConfig.ExecutionTimeout'),
    durableRetentionDays: values.number('DurableConfig.RetentionPeriodInDays'),
    durableKmsKeyArn: values.string('DurableConfig.KMSKeyArn'),
  }),
  TenancyConfig: (values) => ({ tenantIsolationMode: values.string('TenancyConfig.TenantIsolationMode') }),
  CapacityProviderConfig: (values) => ({
    capacityProviderArn: values.string(`${MANAGED_INSTANCES}.CapacityProviderArn`),
    maxConcurrencyPerEnvironment: values.number(`${MANAGED_INSTANCES}.PerExecutionEnvironmentMaxConcurrency`),
    memoryGiBPerVCpu: values.number(`${MANAGED_INSTANCES}.ExecutionEnvironmentMemoryGiBPerVCpu`),
  }),
  AcceleratorConfig: (values) => ({
    hasAcceleratorConfig: isThere(values, 'AcceleratorConfig'),
    acceleratorMemorySize: values.number('AcceleratorConfig.AcceleratorMemorySize'),
  }),
  PublishToLatestPublished: (values) => ({ publishToLatestPublished: values.boolean('PublishToLatestPublished') }),
  FunctionScalingConfig: (values) => ({
    minExecutionEnvironments: values.number('FunctionScalingConfig.MinExecutionEnvironments'),
    maxExecutionEnvironments: values.number('FunctionScalingConfig.MaxExecutionEnvironments'),
  }),
};

/** The fields that the properties of a function fill. */
export function fieldsOfProperties(): ReadonlySet<string> {
  return new Set(['compute', ...Object.values(READERS).flatMap((read) => Object.keys(read(new TemplateValues({}))))]);
}

/**
 * The properties of an `AWS::Lambda::Function`. Where a value is `UNKNOWN` it may even be absent. The surroundings become the
 * view: to copy all of them would take as long as to read the properties.
 */
export function fromCloudFormation(properties: Readonly<Record<string, unknown>>, surroundings: Surroundings, evaluator?: Evaluator): FunctionView {
  const values = new TemplateValues(properties, evaluator);
  readInto(surroundings, READERS, properties, values);
  const whole: Pick<FunctionView, 'compute' | 'missingMembers' | 'wrongTypes'> = {
    compute: compute(values),
    missingMembers: missingMembers(values, REQUIRED),
    wrongTypes: seen([...(surroundings.wrongTypes ?? []), ...values.wrongTypes]), // when all others have been read
  };
  return Object.assign(surroundings, whole);
}

/** Adds what the members of an object say: of those that are there, as most are not, or of all where nobody knows which are there. */
function readInto<V extends object>(view: V, readers: Readonly<Record<string, Reader>>, object: Json | undefined, values: TemplateValues): V {
  for (const name in readers) {
    if (object === undefined || object[name] !== undefined) {
      Object.assign(view, readers[name]!(values));
    }
  }
  return view;
}

function given(values: TemplateValues, path: string): Maybe<boolean> | undefined {
  const value = values.structure(path, values.raw(path));
  return value === undefined || !isKnown(value) ? value : Object.values(value).some(isPresent) ? true : undefined;
}

/** A reference is there, whatever its value; a condition may take it away. */
function presence(values: TemplateValues, path: string): Maybe<boolean> | undefined {
  const value = values.raw(path);
  return isPresent(value) ? true : value === undefined ? undefined : UNKNOWN;
}

/** The same for a member that an empty text takes away: a parameter may be empty, an attribute of a resource is not. */
function isFilled(values: TemplateValues, path: string): Maybe<boolean> | undefined {
  const value = values.raw(path);
  if (value === undefined || value === '') {
    return value === undefined ? undefined : false;
  }
  const isAttribute = typeof value === 'object' && value !== null && 'Fn::GetAtt' in value;
  return isAttribute || isKnown(values.string(path)) ? true : UNKNOWN;
}

function isThere(values: TemplateValues, path: string): Maybe<boolean> | undefined {
  const value = values.structure(path, values.raw(path));
  return value === undefined || !isKnown(value) ? value : true;
}

function compute(values: TemplateValues): FunctionView['compute'] {
  const provider = values.structure('CapacityProviderConfig', values.raw('CapacityProviderConfig'));
  return provider === undefined ? 'default' : isKnown(provider) ? 'managedInstances' : UNKNOWN;
}

const ONE_SOURCE: Readonly<Record<CodeSource, Collection<CodeSource>>> = {
  ZipFile: { known: ['ZipFile'], atLeast: 1, complete: true },
  S3: { known: ['S3'], atLeast: 1, complete: true },
  ImageUri: { known: ['ImageUri'], atLeast: 1, complete: true },
};

function codeSources(values: TemplateValues): Collection<CodeSource> | undefined {
  const code = values.structure('Code', values.raw('Code'));
  if (code === undefined || !isKnown(code)) {
    return code === undefined ? undefined : { known: [], atLeast: 0, complete: false };
  }
  const known: CodeSource[] = [];
  if (isPresent(code.ZipFile)) {
    known.push('ZipFile');
  }
  if (isPresent(code.S3Bucket) || isPresent(code.S3Key)) {
    known.push('S3');
  }
  if (isPresent(code.ImageUri)) {
    known.push('ImageUri');
  }
  const complete = !Object.values(code).some(mayBeAbsent);
  return complete && known.length === 1 ? ONE_SOURCE[known[0]!] : { known, atLeast: known.length, complete };
}

function tagOf(values: TemplateValues, path: string, tag: unknown): Maybe<Tag> | undefined {
  const structure = values.structure(path, tag);
  if (structure === undefined || !isKnown(structure)) {
    return structure;
  }
  const key = values.stringOf(`${path}.Key`, structure.Key);
  return key === undefined || !isKnown(key) ? UNKNOWN : { key, value: values.stringOf(`${path}.Value`, structure.Value) };
}

/** The CDK makes up ids such as `p-12345` while it looks up a VPC; the right ones come in its next round. */
function subnetOf(values: TemplateValues, path: string, value: unknown): Maybe<string> | undefined {
  const id = values.stringOf(path, value);
  return typeof id === 'string' && /^[a-z]-\d{5}$/.test(id) ? UNKNOWN : id;
}

function fileSystemOf(values: TemplateValues, path: string, mount: unknown): Maybe<FileSystemMount> | undefined {
  const structure = values.structure(path, mount);
  if (structure === undefined || !isKnown(structure)) {
    return structure;
  }
  const s3Files = values.structure(`${path}.S3FilesConfig`, structure.S3FilesConfig);
  return {
    arn: values.stringOf(`${path}.Arn`, structure.Arn),
    localMountPath: values.stringOf(`${path}.LocalMountPath`, structure.LocalMountPath),
    directS3Read: s3Files === undefined || !isKnown(s3Files) ? s3Files : values.stringOf(`${path}.S3FilesConfig.DirectS3Read`, s3Files.DirectS3Read),
  };
}
