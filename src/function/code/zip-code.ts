import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { CodeArgument, CodeKind, CodeProperties, MADE_LATER } from './code-kind';
import { ZIP_OPTION_NAMES, ZipPackage } from './zip-package';
import { withoutNulls } from '../../readers/cdk/from-function-props';
import { setNewProperty } from '../features/new-property';
import type { CustomRuntimeOptions, ZipCodeOptions } from '../function-code';

/** Code that is in a .zip archive, or becomes one. */
export class ZipCode implements CodeKind {
  public readonly isZip = true;
  private readonly options: Partial<ZipCodeOptions>;
  public readonly given: CodeKind['given'];
  private readonly package: ZipPackage;

  constructor(options: ZipCodeOptions) {
    this.options = withoutNulls(options);
    this.given = { options: this.options, names: ZIP_OPTION_NAMES };
    this.package = new ZipPackage(this.options);
  }

  public wrongArguments(): CodeArgument[] {
    const { runtime, handler, source, runtimeConfig } = this.options;
    return [
      ...(typeof runtime?.name === 'string' ? [] : [{ path: 'code.runtime', value: runtime, expected: 'a Runtime, such as Runtime.PYTHON_3_13' }]),
      ...(typeof handler === 'string' ? [] : [{ path: 'code.handler', value: handler, expected: 'text' }]),
      ...(typeof source?.bind === 'function' ? [] : [{ path: 'code.source', value: source, expected: "a Code, such as Code.fromAsset('orders')" }]),
      ...(runtimeConfig === undefined || typeof runtimeConfig === 'object'
        ? [] : [{ path: 'code.runtimeConfig', value: runtimeConfig, expected: 'an object with runtimeArn and runtimeAlias' }]),
      ...this.package.wrongArguments(),
    ];
  }

  public properties(): CodeProperties {
    const { runtime, handler, source, s3ObjectStorageMode, runtimeConfig } = this.options as ZipCodeOptions;
    return {
      Runtime: runtime.isVariable ? MADE_LATER : runtime.name,
      Handler: handler,
      Code: { ...codeOf(source), ...(s3ObjectStorageMode && { S3ObjectStorageMode: s3ObjectStorageMode }) },
      RuntimeConfig: runtimeConfig && runtimeConfigOf(runtimeConfig),
      ...this.package.properties(),
      localPath: source instanceof lambda.AssetCode ? source.path : undefined,
    };
  }

  public statements(scope: Construct): iam.PolicyStatement[] {
    return this.package.statements(scope);
  }

  public createFunction(scope: Construct, id: string, options: lambda.FunctionOptions): lambda.Function {
    const { runtime, handler, source, s3ObjectStorageMode, runtimeConfig } = this.options as ZipCodeOptions;
    const fn = new lambda.Function(scope, id, { ...options, ...this.package.l2Props(), runtime, handler, code: source });
    const resource = fn.node.defaultChild as lambda.CfnFunction;
    if (runtimeConfig) {
      setNewProperty(resource, 'RuntimeConfig', runtimeConfigOf(runtimeConfig));
    }
    if (s3ObjectStorageMode) {
      resource.code = { ...resource.code as lambda.CfnFunction.CodeProperty, s3ObjectStorageMode };
    }
    this.package.wire(fn);
    return fn;
  }
}

function runtimeConfigOf({ runtimeArn, runtimeAlias }: CustomRuntimeOptions): Record<string, unknown> {
  return { RuntimeArn: runtimeArn, RuntimeAlias: runtimeAlias };
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
