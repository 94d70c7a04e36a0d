import { isObject, Json } from './json-types';
import { MADE_BY_SAM } from './serverless/made-resource';
import { isPlain } from './template-values';

export const SERVERLESS_TRANSFORM = 'AWS::Serverless-2016-10-31';
export const SERVERLESS_FUNCTION = 'AWS::Serverless::Function';

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

/** What AWS SAM calls by another name: the longest that a path begins with counts. */
const PLACES: Readonly<Record<string, string>> = {
  'Code': 'CodeUri',
  'Code.ZipFile': 'InlineCode',
  'Code.ImageUri': 'ImageUri',
  'Code.S3Bucket': 'CodeUri.Bucket',
  'Code.S3Key': 'CodeUri.Key',
  'Code.S3ObjectVersion': 'CodeUri.Version',
  'TracingConfig': 'Tracing',
  'TracingConfig.Mode': 'Tracing',
  'DeadLetterConfig': 'DeadLetterQueue',
  'CapacityProviderConfig.LambdaManagedInstancesCapacityProviderConfig': 'CapacityProviderConfig',
  'CapacityProviderConfig.LambdaManagedInstancesCapacityProviderConfig.CapacityProviderArn': 'CapacityProviderConfig.Arn',
};

/** Where such a function says what a property of the function of Lambda is. */
export function placeInServerlessFunction(path: string, { CodeUri }: Json): string {
  const called = Object.keys(PLACES).filter((place) => path === place || path.startsWith(`${place}.`)).at(-1);
  const place = called === undefined ? path : PLACES[called] + path.slice(called.length);
  return place.startsWith('CodeUri.') && !isObject(CodeUri) ? 'CodeUri' : place;
}

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html */
export function withGlobals(own: Json, globals: unknown, ignored: unknown): Json {
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
