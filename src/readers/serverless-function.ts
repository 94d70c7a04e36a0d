import { isObject, Json } from './json-types';
import { isPlain } from './template-values';

export const SERVERLESS_TRANSFORM = 'AWS::Serverless-2016-10-31';
export const SERVERLESS_FUNCTION = 'AWS::Serverless::Function';

/** Something that AWS SAM makes: it is there, comes from outside of the template, and nobody can read it. */
const MADE_BY_SAM = { 'Fn::ImportValue': 'what AWS SAM makes' };

/** The types that AWS SAM makes beside a function, by the property that asks for them. */
const MADE_BESIDE: Readonly<Record<string, readonly string[]>> = {
  AutoPublishAlias: ['AWS::Lambda::Version', 'AWS::Lambda::Alias'],
  EventInvokeConfig: ['AWS::Lambda::EventInvokeConfig'],
  Events: ['AWS::Lambda::EventSourceMapping', 'AWS::Lambda::Permission', 'AWS::SQS::QueuePolicy'],
  FunctionUrlConfig: ['AWS::Lambda::Url', 'AWS::Lambda::Permission'],
};

/** What it makes of a connector, which may be a resource or belong to one. */
const MADE_BY_CONNECTOR: readonly string[] = ['AWS::IAM::ManagedPolicy', 'AWS::Lambda::Permission', 'AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy'];

/** The properties that AWS SAM passes on as they are. */
const SAME = [
  'FunctionName', 'Description', 'Handler', 'Runtime', 'PackageType', 'Architectures', 'MemorySize', 'Timeout', 'EphemeralStorage',
  'Environment', 'KmsKeyArn', 'VpcConfig', 'FileSystemConfigs', 'LoggingConfig', 'SnapStart', 'Layers', 'ReservedConcurrentExecutions',
  'RecursiveLoop', 'RuntimeManagementConfig', 'RuntimeConfig', 'AcceleratorConfig', 'CodeSigningConfigArn', 'ImageConfig', 'DurableConfig', 'TenancyConfig',
  'FunctionScalingConfig', 'PublishToLatestPublished',
];

/**
 * The function that AWS SAM makes of its own kind of function, in the words of Lambda.
 *
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html
 */
export function fromServerlessFunction(own: Json, globals: unknown, ignored?: unknown): Json {
  const properties = withGlobals(own, globals, ignored);
  const { Role, Tracing, DeadLetterQueue, Tags, CapacityProviderConfig } = properties;
  return {
    ...Object.fromEntries(SAME.filter((name) => name in properties).map((name) => [name, properties[name]])),
    Role: Role ?? MADE_BY_SAM,
    Code: codeOf(properties),
    ...(Tracing !== undefined && Tracing !== 'Disabled' && { TracingConfig: { Mode: Tracing } }),
    ...(isPlain(DeadLetterQueue) && { DeadLetterConfig: { TargetArn: DeadLetterQueue.TargetArn } }),
    ...(isPlain(Tags) && { Tags: Object.entries(Tags).map(([Key, Value]) => ({ Key, Value })) }),
    ...(CapacityProviderConfig !== undefined && { CapacityProviderConfig: capacityProviderOf(CapacityProviderConfig) }),
  };
}

/**
 * The types of resources that AWS SAM makes because of one that the template has.
 *
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-function.html
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-connector.html
 */
export function typesMadeBySam(resource: unknown, globals: unknown): readonly string[] {
  const { Type, Properties, Connectors, IgnoreGlobals } = isObject(resource) ? resource : {};
  const properties = Type === SERVERLESS_FUNCTION ? withGlobals(isPlain(Properties) ? Properties : {}, globals, IgnoreGlobals) : {};
  return [
    ...Object.keys(properties).flatMap((name) => MADE_BESIDE[name] ?? []),
    ...Type === 'AWS::Serverless::Connector' || Connectors !== undefined ? MADE_BY_CONNECTOR : [],
  ];
}

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html */
function withGlobals(own: Json, globals: unknown, ignored: unknown): Json {
  const defaults = isPlain(globals) && isPlain(globals.Function) ? globals.Function : {};
  const names = Array.isArray(ignored) ? ignored : [];
  const used = ignored === undefined || Array.isArray(ignored) ? Object.entries(defaults).filter(([name]) => !names.includes(name)) : [];
  return merged(Object.fromEntries(used), own) as Json;
}

/**
 * What one function says stands before what the template says for all: maps are merged, and lists joined.
 *
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html
 */
function merged(defaults: unknown, own: unknown): unknown {
  if (Array.isArray(defaults) && Array.isArray(own)) {
    return [...defaults, ...own];
  }
  if (!isPlain(defaults) || !isPlain(own)) {
    return own ?? defaults;
  }
  const names = new Set([...Object.keys(defaults), ...Object.keys(own)]);
  return Object.fromEntries([...names].map((name) => [name, merged(defaults[name], own[name])]));
}

/** Local code becomes an S3 object, or an image in a repository, when it is packaged. */
function codeOf({ PackageType, ImageUri, InlineCode, CodeUri }: Json): Json {
  if (PackageType === 'Image' || ImageUri !== undefined) {
    return { ImageUri: ImageUri === undefined || isLocalImage(ImageUri) ? MADE_BY_SAM : ImageUri };
  }
  if (InlineCode !== undefined) {
    return { ZipFile: InlineCode };
  }
  if (isObject(CodeUri) && 'Bucket' in CodeUri) {
    return { S3Bucket: CodeUri.Bucket, S3Key: CodeUri.Key, S3ObjectVersion: CodeUri.Version };
  }
  const [, bucket, key] = typeof CodeUri === 'string' ? /^s3:\/\/([^/]+)\/(.+)$/.exec(CodeUri) ?? [] : [];
  return { S3Bucket: bucket ?? MADE_BY_SAM, S3Key: key ?? MADE_BY_SAM };
}

/** An image whose name has no registry is on the machine that builds. */
function isLocalImage(uri: unknown): boolean {
  return typeof uri === 'string' && !/^[^/]*[.:][^/]*\//.test(uri);
}

function capacityProviderOf(config: unknown): unknown {
  if (!isPlain(config)) {
    return config;
  }
  const { Arn, ...limits } = config;
  return Object.keys(config).length === 0 ? undefined : { LambdaManagedInstancesCapacityProviderConfig: { CapacityProviderArn: Arn, ...limits } };
}
