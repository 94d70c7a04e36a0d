import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AssetStaging } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { CheckedFunction, FunctionCode, NodejsCodeOptions, S3ObjectStorageMode, ZipCodeOptions } from '../../../src';
import { allows, shop, shopWith } from '../stack';

const zip = (options: Partial<ZipCodeOptions>) => ({
  code: FunctionCode.zip({ runtime: lambda.Runtime.PYTHON_3_13, handler: 'index.handler', source: lambda.Code.fromInline('def handler(event, context): pass'), ...options }),
});
const LAYER = 'arn:aws:lambda:eu-west-1:123456789012:layer:shared:3';
const layersOf = (template: Template): unknown[] => Object.values(template.findResources('AWS::Lambda::Function'))[0]!.Properties.Layers;

test('there are no layers, and nothing else of a package, by default', () => {
  shopWith(() => zip({})).hasResourceProperties('AWS::Lambda::Function', {
    Layers: Match.absent(), CodeSigningConfigArn: Match.absent(), RuntimeManagementConfig: Match.absent(), RuntimeConfig: Match.absent(),
  });
});

test('layers are added', () => {
  shopWith((stack) => zip({ layers: [lambda.LayerVersion.fromLayerVersionArn(stack, 'Shared', LAYER)] }))
    .hasResourceProperties('AWS::Lambda::Function', { Layers: [LAYER] });
});

test('Lambda Insights comes with its layer and two statements instead of a managed policy', () => {
  const template = shopWith(() => zip({ insightsVersion: lambda.LambdaInsightsVersion.VERSION_1_0_498_0 }));
  expect(layersOf(template)).toEqual([expect.stringContaining(':layer:LambdaInsightsExtension:')]);
  template.hasResourceProperties('AWS::IAM::Role', { ManagedPolicyArns: Match.absent() });
  const group = ['arn:', { Ref: 'AWS::Partition' }];
  template.hasResourceProperties('AWS::IAM::Policy', allows({
    Action: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
    Resource: ['', ':*'].map((end) => ({ 'Fn::Join': ['', [...group, `:logs:eu-west-1:123456789012:log-group:/aws/lambda-insights${end}`]] })),
  }));
});

test('OpenTelemetry comes with its layer and its wrapper, and traces once', () => {
  const template = shopWith(() => zip({
    adotInstrumentation: {
      layerVersion: lambda.AdotLayerVersion.fromPythonSdkLayerVersion(lambda.AdotLambdaLayerPythonSdkVersion.LATEST),
      execWrapper: lambda.AdotLambdaExecWrapper.INSTRUMENT_HANDLER,
    },
  }));
  template.hasResourceProperties('AWS::Lambda::Function', {
    Environment: { Variables: { AWS_LAMBDA_EXEC_WRAPPER: '/opt/otel-instrument' } }, TracingConfig: { Mode: 'Active' },
  });
  expect(JSON.stringify(layersOf(template))).toContain('aws-otel-python');
  template.resourceCountIs('AWS::IAM::Policy', 1);
});

test('parameters and secrets come with their layer and settings', () => {
  const template = shopWith(() => zip({
    paramsAndSecrets: lambda.ParamsAndSecretsLayerVersion.fromVersion(lambda.ParamsAndSecretsVersions.V1_0_103, { cacheSize: 500 }),
  }));
  template.hasResourceProperties('AWS::Lambda::Function', {
    Layers: [Match.stringLikeRegexp('AWS-Parameters-and-Secrets-Lambda-Extension')],
    Environment: { Variables: Match.objectLike({ PARAMETERS_SECRETS_EXTENSION_CACHE_SIZE: '500' }) },
  });
});

test('more than five layers are refused before the CDK does, with those of the extensions', () => {
  const make = () => shopWith((stack) => zip({
    layers: ['a', 'b', 'c', 'd', 'e'].map((name) => lambda.LayerVersion.fromLayerVersionArn(stack, name, LAYER.replace('shared', name))),
    insightsVersion: lambda.LambdaInsightsVersion.VERSION_1_0_498_0,
  }));
  expect(make).toThrow(/^CheckedFunction 'Shop\/Orders': 1 problem\n\n {2}layers-too-many at code.layers\n {4}what: there are 6 layers/);
});

test('the runtime is updated when it is said so', () => {
  shopWith(() => zip({ runtimeManagementMode: lambda.RuntimeManagementMode.FUNCTION_UPDATE }))
    .hasResourceProperties('AWS::Lambda::Function', { RuntimeManagementConfig: { UpdateRuntimeOn: 'FunctionUpdate' } });
});

test('a package by reference stays where it is, under code signing', () => {
  const signing = 'arn:aws:lambda:eu-west-1:123456789012:code-signing-config:csc-0123456789abcdef0';
  shopWith((stack) => zip({
    source: lambda.Code.fromBucketV2(Bucket.fromBucketName(stack, 'Packages', 'packages'), 'orders.zip', { objectVersion: 'v1' }),
    s3ObjectStorageMode: S3ObjectStorageMode.REFERENCE,
    codeSigningConfig: lambda.CodeSigningConfig.fromCodeSigningConfigArn(stack, 'Signing', signing),
  })).hasResourceProperties('AWS::Lambda::Function', {
    Code: { S3Bucket: 'packages', S3Key: 'orders.zip', S3ObjectVersion: 'v1', S3ObjectStorageMode: 'REFERENCE' }, CodeSigningConfigArn: signing,
  });
});

test('a custom runtime of the organization is named, also in a published version', () => {
  const runtimeConfig = { runtimeArn: 'arn:aws:lambda:eu-west-1:123456789012:runtime/python-golden', runtimeAlias: 'live' };
  const template = shopWith(() => ({
    ...zip({ runtime: new lambda.Runtime('custom'), source: lambda.Code.fromAsset(__dirname), runtimeConfig }), alias: {},
  }));
  template.hasResourceProperties('AWS::Lambda::Function', {
    Runtime: 'custom', RuntimeConfig: { RuntimeArn: runtimeConfig.runtimeArn, RuntimeAlias: 'live' },
  });
});

describe('TypeScript', () => {
  const ENTRY = join(__dirname, 'typescript/orders.ts'); // below the folder in which esbuild is installed
  const nodejs = (options: NodejsCodeOptions = {}) => ({ code: FunctionCode.nodejs(ENTRY, options) });

  test('is bundled', () => {
    const stack = shop();
    const fn = new CheckedFunction(stack, 'Orders', nodejs({ runtime: lambda.Runtime.NODEJS_24_X }));
    const template = Template.fromStack(stack);
    template.hasResourceProperties('AWS::Lambda::Function', { Runtime: 'nodejs24.x', Handler: 'index.handler' });
    const { absoluteStagedPath } = fn.lambdaFunction.node.findChild('Code').node.findChild('Stage') as AssetStaging;
    expect(readFileSync(join(absoluteStagedPath, 'index.js'), 'utf8')).toContain('handler');
  });

  test('names another function of its entry', () => {
    shopWith(() => nodejs({ handler: 'create' })).hasResourceProperties('AWS::Lambda::Function', { Handler: 'index.create' });
  });

  test.each<[string, () => FunctionCode, RegExp]>([
    ['an entry that does not exist', () => FunctionCode.nodejs('order.ts'), /code-path-missing at code\n {4}what: there is no file or folder "order\.ts"/],
    ['an entry of another kind', () => FunctionCode.nodejs('orders.py'), /property-wrong-type at code.entry/],
    ['a runtime of another language', () => nodejs({ runtime: lambda.Runtime.PYTHON_3_13 }).code, /code.runtime is .*python3.13.*Node\.js Runtime/],
  ])('rejects %s', (_, code, message) => {
    expect(() => shopWith(() => ({ code: code() }))).toThrow(message);
  });
});
