import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as nodejs from 'aws-cdk-lib/aws-lambda-nodejs';
import { CodeKind } from './code/code-kind';
import { AssetImage, EcrImage } from './code/image-code';
import { NodejsCode } from './code/nodejs-code';
import { ZipCode } from './code/zip-code';

/** Where Lambda keeps the package of a function whose code is in Amazon S3. */
export enum S3ObjectStorageMode {
  /** Lambda copies the object when the function is created or updated. */
  COPY = 'COPY',
  /** Lambda reads the object where it is. It must stay there, in its version. */
  REFERENCE = 'REFERENCE',
}

/** A runtime that somebody in the organization maintains, for the runtime `custom`. */
export interface CustomRuntimeOptions {
  /**
   * The ARN of the runtime, 48 to 2,048 characters.
   *
   * @see https://docs.aws.amazon.com/lambda/latest/api/API_FunctionRuntimeConfig.html
   */
  readonly runtimeArn: string;

  /**
   * The alias of the runtime, 1 to 128 characters.
   *
   * @see https://docs.aws.amazon.com/lambda/latest/api/API_FunctionRuntimeConfig.html
   */
  readonly runtimeAlias: string;
}

/** What every .zip package can have besides its code. */
export interface ZipPackageOptions {
  /**
   * Layers, at most five together with those of the extensions below. More are the error `layers-too-many`.
   *
   * @default - none
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/chapter-layers.html
   */
  readonly layers?: lambda.ILayerVersion[];

  /**
   * When Lambda updates the runtime.
   *
   * @default RuntimeManagementMode.AUTO
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/runtimes-update.html
   */
  readonly runtimeManagementMode?: lambda.RuntimeManagementMode;

  /**
   * Who must have signed the package. It refuses code that is not a signed object in Amazon S3, such as text in the template.
   *
   * @default - nobody
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-codesigning.html
   */
  readonly codeSigningConfig?: lambda.ICodeSigningConfigRef;

  /**
   * The layer of CloudWatch Lambda Insights. The role may write to its log group.
   *
   * @default - no Lambda Insights
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Lambda-Insights.html
   */
  readonly insightsVersion?: lambda.LambdaInsightsVersion;

  /**
   * The layer of the AWS Distro for OpenTelemetry, and the wrapper of the handler.
   *
   * @default - none
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html
   */
  readonly adotInstrumentation?: lambda.AdotInstrumentationConfig;

  /**
   * The layer that reads parameters and secrets, and its settings.
   *
   * @default - none
   *
   * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets_lambda.html
   */
  readonly paramsAndSecrets?: lambda.ParamsAndSecretsLayerVersion;
}

/** The code of a function that Lambda unpacks from a .zip archive. */
export interface ZipCodeOptions extends ZipPackageOptions {
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

  /**
   * Where Lambda keeps the package, when the source is an S3 object. By reference it needs the version of the object.
   *
   * @default S3ObjectStorageMode.COPY
   *
   * @see https://docs.aws.amazon.com/lambda/latest/api/API_FunctionCode.html
   */
  readonly s3ObjectStorageMode?: S3ObjectStorageMode;

  /**
   * Which runtime the runtime `custom` stands for.
   *
   * @default - none
   *
   * @see https://docs.aws.amazon.com/lambda/latest/api/API_FunctionRuntimeConfig.html
   */
  readonly runtimeConfig?: CustomRuntimeOptions;
}

/** JavaScript or TypeScript that the CDK bundles with esbuild. */
export interface NodejsCodeOptions extends ZipPackageOptions {
  /**
   * The Node.js runtime.
   *
   * @default Runtime.NODEJS_LATEST
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html
   */
  readonly runtime?: lambda.Runtime;

  /**
   * The exported function that Lambda calls, or file and function such as `orders.handler`.
   *
   * @default 'handler'
   */
  readonly handler?: string;

  /**
   * How esbuild bundles the code.
   *
   * @default - minify nothing, keep the AWS SDK of the runtime out
   */
  readonly bundling?: nodejs.BundlingOptions;

  /**
   * The lock file of the package manager.
   *
   * @default - the first one in the folders above
   */
  readonly depsLockFilePath?: string;

  /**
   * The folder of the project.
   *
   * @default - the folder of the lock file
   */
  readonly projectRoot?: string;

  /**
   * Whether the AWS SDK version 2 keeps its connections. Runtimes since Node.js 18 have version 3, which does anyway.
   *
   * @default - true where the runtime has version 2
   */
  readonly awsSdkConnectionReuse?: boolean;
}

/**
 * The code of a function, with everything that only its package type accepts.
 *
 * A container image has no runtime, handler or layers to get wrong; a .zip archive has no entry point or command.
 */
export class FunctionCode {
  /**
   * Code that Lambda unpacks from a .zip archive.
   *
   * @param options the runtime, the handler and where the code comes from
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-function-zip.html
   *
   * @example
   * FunctionCode.zip({ runtime: Runtime.JAVA_21, handler: 'shop.Orders::handle', source: Code.fromAsset('orders.jar') });
   */
  public static zip(options: ZipCodeOptions): FunctionCode {
    return new FunctionCode(new ZipCode(options));
  }

  /**
   * JavaScript or TypeScript that the CDK bundles with esbuild, as its `NodejsFunction` does.
   *
   * @param entry the file that exports the handler, from the working directory
   * @param options runtime, handler and how the code is bundled
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/typescript-package.html
   *
   * @example
   * FunctionCode.nodejs('orders/index.ts', { runtime: Runtime.NODEJS_24_X });
   */
  public static nodejs(entry: string, options?: NodejsCodeOptions): FunctionCode {
    return new FunctionCode(new NodejsCode(entry, options));
  }

  /**
   * A container image that is in a private Amazon ECR repository.
   *
   * @param repository the repository, in the Region of the function
   * @param options tag (`latest` when none is given) or digest, and what replaces settings of the image
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/images-create.html
   *
   * @example
   * FunctionCode.ecrImage(repository, { tagOrDigest: 'v7', cmd: ['orders.handler'] });
   */
  public static ecrImage(repository: ecr.IRepository, options?: lambda.EcrImageCodeProps): FunctionCode {
    return new FunctionCode(new EcrImage(repository, options ?? {}));
  }

  /**
   * A container image that is built from a Dockerfile when the app is deployed, for the architecture of the function.
   *
   * @param directory the folder of the Dockerfile
   * @param options how the image is built, and what replaces settings of the image
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/images-create.html
   *
   * @example
   * FunctionCode.assetImage('orders', { cmd: ['orders.handler'] });
   */
  public static assetImage(directory: string, options?: lambda.AssetImageCodeProps): FunctionCode {
    return new FunctionCode(new AssetImage(directory, options ?? {}));
  }

  /** Whether the code is a container image. Otherwise it is a .zip archive. */
  public readonly isImage: boolean;

  private constructor(
    /** @internal */
    public readonly _kind: CodeKind,
  ) {
    this.isImage = !_kind.isZip;
  }
}
