import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { Construct } from 'constructs';
import { CodeArgument, CodeKind, CodeProperties, MADE_LATER } from './code-kind';
import { NODEJS_OPTION_NAMES, ZipPackage } from './zip-package';
import { withoutNulls } from '../../readers/cdk/from-function-props';
import type { NodejsCodeOptions } from '../function-code';

const ENTRY = /\.(jsx?|tsx?|cjs|cts|mjs|mts)$/;

/** JavaScript or TypeScript that the CDK bundles. */
export class NodejsCode implements CodeKind {
  public readonly isZip = true;
  public readonly given: CodeKind['given'];
  private readonly options: NodejsCodeOptions;
  private readonly package: ZipPackage;

  constructor(private readonly entry: string, options?: NodejsCodeOptions) {
    this.options = withoutNulls(options ?? {});
    this.given = { options: this.options, names: NODEJS_OPTION_NAMES };
    this.package = new ZipPackage(this.options);
  }

  public wrongArguments(): CodeArgument[] {
    const { entry, options: { runtime, handler } } = this;
    const isNodejs = runtime === undefined || runtime?.family === lambda.RuntimeFamily.NODEJS;
    return [
      ...(typeof entry === 'string' && ENTRY.test(entry) ? [] : [{ path: 'code.entry', value: entry, expected: 'a JavaScript or TypeScript file' }]),
      ...(isNodejs ? [] : [{ path: 'code.runtime', value: runtime?.name ?? runtime, expected: 'a Node.js Runtime, such as Runtime.NODEJS_24_X' }]),
      ...(handler === undefined || typeof handler === 'string' ? [] : [{ path: 'code.handler', value: handler, expected: 'text' }]),
      ...this.package.wrongArguments(),
    ];
  }

  public properties(): CodeProperties {
    const { runtime = lambda.Runtime.NODEJS_LATEST, handler = 'handler' } = this.options;
    return {
      Runtime: runtime.isVariable ? MADE_LATER : runtime.name,
      Handler: handler.includes('.') ? handler : `index.${handler}`,
      Code: { S3Bucket: MADE_LATER, S3Key: MADE_LATER },
      ...this.package.properties(),
      localPath: this.entry,
    };
  }

  public statements(scope: Construct): iam.PolicyStatement[] {
    return this.package.statements(scope);
  }

  public createFunction(scope: Construct, id: string, options: lambda.FunctionOptions): lambda.Function {
    const { runtime = lambda.Runtime.NODEJS_LATEST, handler, bundling, projectRoot, depsLockFilePath, awsSdkConnectionReuse } = this.options;
    const fn = new NodejsFunction(scope, id, {
      ...options, ...this.package.l2Props(), entry: this.entry, runtime, handler, bundling, projectRoot, depsLockFilePath, awsSdkConnectionReuse,
    });
    this.package.wire(fn);
    return fn;
  }
}
