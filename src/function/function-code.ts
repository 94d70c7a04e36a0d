import * as ecr from 'aws-cdk-lib/aws-ecr';
import { Platform } from 'aws-cdk-lib/aws-ecr-assets';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';

/** The code of a function that Lambda unpacks from a .zip archive. */
export interface ZipCodeOptions {
  /**
   * The runtime that executes the code.
   *
   * An unknown or blocked runtime is an error, a deprecated one a warning.
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html
   */
  readonly runtime: lambda.Runtime;

  /**
   * The method that Lambda calls, such as `index.handler`; at most 128 characters without white space.
   *
   * @see https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html
   */
  readonly handler: string;

  /**
   * Where the archive or its files come from: a folder, a file, an S3 object or text in the template.
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-function-zip.html
   */
  readonly source: lambda.Code;
}

/**
 * The code of a function, with everything that only its package type accepts.
 *
 * A container image has no runtime, handler or layers to get wrong; a .zip archive has no entry point or command.
 */
export abstract class FunctionCode {
  /**
   * Code that Lambda unpacks from a .zip archive.
   *
   * @param options the runtime, the handler and where the code comes from
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-function-zip.html
   */
  public static zip(options: ZipCodeOptions): FunctionCode {
    return new ZipCode(options);
  }

  /**
   * A container image that is in a private Amazon ECR repository.
   *
   * @param repository the repository, in the Region of the function
   * @param options tag or digest, and what replaces settings of the image; the tag is `latest` when none is given
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/images-create.html
   */
  public static ecrImage(repository: ecr.IRepository, options?: lambda.EcrImageCodeProps): FunctionCode {
    return new EcrImage(repository, options ?? {});
  }

  /**
   * A container image that is built from a Dockerfile when the app is deployed, for the architecture of the function.
   *
   * @param directory the folder of the Dockerfile
   * @param options how the image is built, and what replaces settings of the image
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/images-create.html
   */
  public static assetImage(directory: string, options?: lambda.AssetImageCodeProps): FunctionCode {
    return new AssetImage(directory, options ?? {});
  }

  /**
   * Whether the code is a .zip archive.
   *
   * @internal
   */
  public abstract readonly _isZip: boolean;

  /**
   * The arguments that are not what the factory expects. Plain JavaScript can send anything.
   *
   * @internal
   */
  public abstract _wrongArguments(): CodeArgument[];

  /**
   * What the function's properties will say about its code, in the words of the template. Resource attributes that are
   * made later are references.
   *
   * @internal
   */
  public abstract _properties(): CodeProperties;

  /**
   * Creates the function that runs this code.
   *
   * @internal
   */
  public abstract _createFunction(scope: Construct, id: string, options: lambda.FunctionOptions): lambda.Function;
}

/** @internal */
export interface CodeProperties {
  readonly PackageType?: string;
  readonly Runtime?: unknown;
  readonly Handler?: unknown;
  readonly Code: Record<string, unknown>;
  readonly ImageConfig?: Record<string, unknown>;
  /** The local file or folder that the code comes from. */
  readonly localPath?: string;
}

/** @internal */
export interface CodeArgument {
  readonly path: string;
  readonly value: unknown;
  readonly expected: string;
}

/** Stands for a value that the CDK makes when the resource is created. */
const MADE_LATER = { Ref: 'MadeLater' };

class ZipCode extends FunctionCode {
  public readonly _isZip = true;

  constructor(private readonly options: ZipCodeOptions) {
    super();
  }

  public _wrongArguments(): CodeArgument[] {
    const { runtime, handler, source }: Partial<ZipCodeOptions> = this.options ?? {};
    return [
      ...(typeof runtime?.name === 'string' ? [] : [{ path: 'code.runtime', value: runtime, expected: 'a Runtime, such as Runtime.PYTHON_3_13' }]),
      ...(typeof handler === 'string' ? [] : [{ path: 'code.handler', value: handler, expected: 'text' }]),
      ...(typeof source?.bind === 'function' ? [] : [{ path: 'code.source', value: source, expected: "a Code, such as Code.fromAsset('orders')" }]),
    ];
  }

  public _properties(): CodeProperties {
    const { runtime, handler, source } = this.options;
    return {
      Runtime: runtime.isVariable ? MADE_LATER : runtime.name,
      Handler: handler,
      Code: codeOf(source),
      localPath: source instanceof lambda.AssetCode ? source.path : undefined,
    };
  }

  public _createFunction(scope: Construct, id: string, options: lambda.FunctionOptions): lambda.Function {
    const { runtime, handler, source } = this.options;
    return new lambda.Function(scope, id, { ...options, runtime, handler, code: source });
  }
}

class EcrImage extends FunctionCode {
  public readonly _isZip = false;

  constructor(private readonly repository: ecr.IRepository, private readonly options: lambda.EcrImageCodeProps) {
    super();
  }

  public _wrongArguments(): CodeArgument[] {
    const isExpected = typeof this.repository?.repositoryUriForTagOrDigest === 'function';
    return isExpected ? [] : [{ path: 'code.repository', value: this.repository, expected: 'an IRepository' }];
  }

  public _properties(): CodeProperties {
    const { tagOrDigest, tag } = this.options;
    return {
      PackageType: 'Image',
      Code: { ImageUri: this.repository.repositoryUriForTagOrDigest(tagOrDigest ?? tag ?? 'latest') },
      ImageConfig: imageConfigOf(this.options),
    };
  }

  public _createFunction(scope: Construct, id: string, options: lambda.FunctionOptions): lambda.Function {
    const code = lambda.DockerImageCode.fromEcr(this.repository, this.options);
    return new lambda.DockerImageFunction(scope, id, { ...options, code });
  }
}

class AssetImage extends FunctionCode {
  public readonly _isZip = false;

  constructor(private readonly directory: string, private readonly options: lambda.AssetImageCodeProps) {
    super();
  }

  public _wrongArguments(): CodeArgument[] {
    return typeof this.directory === 'string' ? [] : [{ path: 'code.directory', value: this.directory, expected: 'text' }];
  }

  public _properties(): CodeProperties {
    return {
      PackageType: 'Image',
      Code: { ImageUri: MADE_LATER },
      ImageConfig: imageConfigOf(this.options),
      localPath: this.directory,
    };
  }

  public _createFunction(scope: Construct, id: string, options: lambda.FunctionOptions): lambda.Function {
    const { dockerPlatform } = options.architecture ?? lambda.Architecture.X86_64; // else the platform is that of whoever deploys
    const code = lambda.DockerImageCode.fromImageAsset(this.directory, { platform: Platform.custom(dockerPlatform), ...this.options });
    return new lambda.DockerImageFunction(scope, id, { ...options, code });
  }
}

/** Inline code and S3 objects say at once what they are; every other kind of code makes an S3 object later. */
function codeOf(source: lambda.Code): Record<string, unknown> {
  if (source instanceof lambda.InlineCode || source instanceof lambda.S3Code || source instanceof lambda.S3CodeV2) {
    const { inlineCode, s3Location, sourceKMSKeyArn } = source.bind(undefined as unknown as Construct); // these three do not use the scope
    return {
      ZipFile: inlineCode,
      S3Bucket: s3Location?.bucketName,
      S3Key: s3Location?.objectKey,
      S3ObjectVersion: s3Location?.objectVersion,
      SourceKMSKeyArn: sourceKMSKeyArn,
    };
  }
  return { S3Bucket: MADE_LATER, S3Key: MADE_LATER };
}

function imageConfigOf({ cmd, entrypoint, workingDirectory }: lambda.EcrImageCodeProps): Record<string, unknown> {
  return { Command: cmd, EntryPoint: entrypoint, WorkingDirectory: workingDirectory };
}
