import { isObject, Json } from './json-types';
import { isPlain } from './template-values';

export const SERVERLESS_FUNCTION = 'AWS::Serverless::Function';

/** Something that AWS SAM makes: it is there, and nobody can read it. */
const MADE_BY_SAM = { 'Fn::GetAtt': ['MadeBySam', 'Value'] };

/** The properties that AWS SAM passes on as they are. */
const SAME = [
  'FunctionName', 'Description', 'Handler', 'Runtime', 'PackageType', 'Architectures', 'MemorySize', 'Timeout', 'EphemeralStorage',
  'Environment', 'KmsKeyArn', 'VpcConfig', 'FileSystemConfigs', 'LoggingConfig', 'SnapStart', 'Layers', 'ReservedConcurrentExecutions',
  'RecursiveLoop', 'RuntimeManagementConfig', 'CodeSigningConfigArn', 'ImageConfig', 'DurableConfig', 'TenancyConfig', 'CapacityProviderConfig',
];

/**
 * The function that AWS SAM makes of its own kind of function, in the words of Lambda.
 *
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-function.html
 */
export function fromServerlessFunction(own: Json, globals: unknown): Json {
  const defaults = isPlain(globals) && isPlain(globals.Function) ? globals.Function : {};
  const properties = merged(defaults, own) as Json;
  const { Role, Tracing, DeadLetterQueue, Tags } = properties;
  return {
    ...Object.fromEntries(SAME.filter((name) => name in properties).map((name) => [name, properties[name]])),
    Role: Role ?? MADE_BY_SAM,
    Code: codeOf(properties),
    ...(Tracing !== undefined && Tracing !== 'Disabled' && { TracingConfig: { Mode: Tracing } }),
    ...(isPlain(DeadLetterQueue) && { DeadLetterConfig: { TargetArn: DeadLetterQueue.TargetArn } }),
    ...(isPlain(Tags) && { Tags: Object.entries(Tags).map(([Key, Value]) => ({ Key, Value })) }),
  };
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
    return { ImageUri: ImageUri ?? MADE_BY_SAM };
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
