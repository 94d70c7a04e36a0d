import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { CodeArgument, CodeProperties, MADE_LATER } from './code-kind';
import type { NodejsCodeOptions, ZipCodeOptions, ZipPackageOptions } from '../function-code';

type InPackage = Pick<CodeProperties, 'Layers' | 'CodeSigningConfigArn' | 'RuntimeManagementConfig'>;

type Names<T> = Readonly<Record<keyof T, true>>;

/** The names of options; the compiler sees that none is missing. */
const PACKAGE_NAMES: Names<ZipPackageOptions> = {
  layers: true, runtimeManagementMode: true, codeSigningConfig: true, insightsVersion: true, adotInstrumentation: true, paramsAndSecrets: true,
};
const ZIP_NAMES: Names<ZipCodeOptions> = {
  runtime: true, handler: true, source: true, s3ObjectStorageMode: true, runtimeConfig: true, ...PACKAGE_NAMES,
};
const NODEJS_NAMES: Names<NodejsCodeOptions> = {
  runtime: true, handler: true, bundling: true, depsLockFilePath: true, projectRoot: true, awsSdkConnectionReuse: true, ...PACKAGE_NAMES,
};
export const ZIP_OPTION_NAMES = Object.keys(ZIP_NAMES);
export const NODEJS_OPTION_NAMES = Object.keys(NODEJS_NAMES);

/** What every .zip package can have besides its code. */
export class ZipPackage {
  constructor(private readonly options: ZipPackageOptions) {}

  public wrongArguments(): CodeArgument[] {
    const { layers, runtimeManagementMode, codeSigningConfig, insightsVersion, adotInstrumentation, paramsAndSecrets } = this.options;
    const expected: readonly [string, unknown, string, boolean][] = [
      ['layers', layers, 'a list of layer versions', Array.isArray(layers) && layers.every((layer) => typeof layer?.layerVersionArn === 'string')],
      ['runtimeManagementMode', runtimeManagementMode, 'a RuntimeManagementMode', typeof runtimeManagementMode?.mode === 'string'],
      ['codeSigningConfig', codeSigningConfig, 'an ICodeSigningConfig', codeSigningConfig?.codeSigningConfigRef !== undefined],
      ['insightsVersion', insightsVersion, 'a LambdaInsightsVersion', typeof insightsVersion?._bind === 'function'],
      ['adotInstrumentation', adotInstrumentation, 'an object with layerVersion and execWrapper', typeof adotInstrumentation?.layerVersion?._bind === 'function'],
      ['paramsAndSecrets', paramsAndSecrets, 'a ParamsAndSecretsLayerVersion', typeof paramsAndSecrets?._bind === 'function'],
    ];
    return expected
      .filter(([, value, , isExpected]) => value !== undefined && !isExpected)
      .map(([name, value, what]) => ({ path: `code.${name}`, value, expected: what }));
  }

  public properties(): InPackage {
    const { layers = [], runtimeManagementMode, codeSigningConfig, insightsVersion, adotInstrumentation, paramsAndSecrets } = this.options;
    const extensions = [insightsVersion, adotInstrumentation, paramsAndSecrets].filter((extension) => extension).map(() => MADE_LATER);
    const all = [...layers.map((layer) => layer.layerVersionArn), ...extensions];
    return {
      Layers: all.length > 0 ? all : undefined,
      CodeSigningConfigArn: codeSigningConfig?.codeSigningConfigRef.codeSigningConfigArn,
      RuntimeManagementConfig: runtimeManagementMode && { UpdateRuntimeOn: runtimeManagementMode.mode, RuntimeVersionArn: runtimeManagementMode.arn },
    };
  }

  /** The props of the L2, which would give a managed policy to the role for Insights and a statement of its own for ADOT. */
  public l2Props() {
    const { layers, runtimeManagementMode, codeSigningConfig, adotInstrumentation, paramsAndSecrets } = this.options;
    return {
      layers,
      runtimeManagementMode,
      codeSigningConfig,
      adotInstrumentation,
      paramsAndSecrets,
      tracing: adotInstrumentation && lambda.Tracing.DISABLED, // the mode is set when the function is there
    } satisfies Partial<lambda.FunctionOptions>;
  }

  public wire(fn: lambda.Function): void {
    const { insightsVersion } = this.options;
    if (insightsVersion) {
      fn.addLayers(lambda.LayerVersion.fromLayerVersionArn(fn, 'LambdaInsightsLayer', insightsVersion._bind(fn, fn).arn));
    }
  }

  /** The statements of the managed policy CloudWatchLambdaInsightsExecutionRolePolicy, for the function's own Region and account. */
  public statements(scope: Construct): iam.PolicyStatement[] {
    if (!this.options.insightsVersion) {
      return [];
    }
    const logGroup = Stack.of(scope).formatArn({ service: 'logs', resource: 'log-group:/aws/lambda-insights' });
    return [
      new iam.PolicyStatement({ actions: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'], resources: [logGroup, `${logGroup}:*`] }),
    ];
  }
}
