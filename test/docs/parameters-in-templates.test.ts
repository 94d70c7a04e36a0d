import { Duration, RemovalPolicy, Size, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { ComputePlatform, ProfilingGroup } from 'aws-cdk-lib/aws-codeguruprofiler';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { Repository } from 'aws-cdk-lib/aws-ecr';
import { Key } from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { PARAMETERS } from '../../projenrc/parameters';
import { CheckedFunction, CheckedFunctionProps, DeadLetter, DirectS3Read, FunctionCode, FunctionCompute, FunctionLogging, S3ObjectStorageMode } from '../../src';
import { S3_FILES_ARN } from '../../src/rules/example-properties';
import { allows, MINIMAL_PROPS, shop } from '../function/stack';

const ARN = 'arn:aws:lambda:eu-west-1:123456789012';
const python = { runtime: lambda.Runtime.PYTHON_3_13, handler: 'index.handler' };

/** Functions that have all parameters together. */
const FUNCTIONS: Record<string, (stack: Stack) => CheckedFunctionProps> = {
  Archive: (stack) => ({
    code: FunctionCode.zip({
      ...python,
      source: lambda.Code.fromBucketV2(Bucket.fromBucketName(stack, 'Packages', 'packages'), 'orders.zip', { objectVersion: '1' }),
      s3ObjectStorageMode: S3ObjectStorageMode.REFERENCE,
      layers: [lambda.LayerVersion.fromLayerVersionArn(stack, 'Layer', `${ARN}:layer:tools:1`)],
      codeSigningConfig: lambda.CodeSigningConfig.fromCodeSigningConfigArn(stack, 'Signing', `${ARN}:code-signing-config:csc-0123456789abcdef0`),
    }),
    functionName: 'orders',
    description: 'works off the orders',
    timeout: Duration.seconds(10),
    memorySize: 256,
    ephemeralStorageSize: Size.gibibytes(1),
    architecture: lambda.Architecture.ARM_64,
    environment: { TABLE: 'orders' },
    tags: { team: 'shop' },
    encryption: { key: new Key(stack, 'Key') },
    deadLetter: DeadLetter.queue(new Queue(stack, 'Letters')),
    durableConfig: { executionTimeout: Duration.minutes(10), retentionPeriod: Duration.days(7) },
    logging: FunctionLogging.json({ applicationLogLevel: lambda.ApplicationLogLevel.WARN, systemLogLevel: lambda.SystemLogLevel.WARN }),
  }),
  Files: (stack) => {
    const vpc = new Vpc(stack, 'Vpc', { restrictDefaultSecurityGroup: false });
    const filesystem = { config: { localMountPath: '/mnt/orders', arn: S3_FILES_ARN } };
    return {
      code: FunctionCode.zip({ ...python, source: lambda.Code.fromInline('def handler(event, context): pass') }),
      networking: { vpc, ipv6AllowedForDualStack: true },
      filesystem: filesystem as lambda.FileSystem,
      directS3Read: DirectS3Read.ENABLED,
    };
  },
  Snapshot: () => ({
    code: FunctionCode.zip({ ...python, source: lambda.Code.fromInline('def handler(event, context): pass') }),
    snapStart: lambda.SnapStartConf.ON_PUBLISHED_VERSIONS,
  }),
  Tenants: () => ({
    code: FunctionCode.zip({
      runtime: new lambda.Runtime('custom'),
      handler: 'index.handler',
      source: lambda.Code.fromAsset(__dirname),
      runtimeConfig: { runtimeArn: `${ARN}:runtime/companyphp8`, runtimeAlias: 'stable' },
    }),
    tenancyConfig: lambda.TenancyConfig.PER_TENANT,
  }),
  Instances: (stack) => ({
    code: FunctionCode.ecrImage(Repository.fromRepositoryName(stack, 'Images', 'images'), { cmd: ['a'], entrypoint: ['b'], workingDirectory: '/c' }),
    memorySize: 4096,
    compute: FunctionCompute.managedInstances(lambda.CapacityProvider.fromCapacityProviderArn(stack, 'Fleet', `${ARN}:capacity-provider:fleet`), {
      perExecutionEnvironmentMaxConcurrency: 8,
      executionEnvironmentMemoryGiBPerVCpu: 2,
      publishToLatestPublished: true,
      acceleratorMemorySize: 24,
    }),
  }),
};

/** Where a template spells it differently. */
const IN_TEMPLATES: Record<string, string> = {
  KMSKeyArn: 'KmsKeyArn',
  PublishTo: 'PublishToLatestPublished',
};

/** Whether a value is below the path; `[]` is the first of a list. */
function isSet(properties: any, path: string): boolean {
  return path.replaceAll('[]', '.0').split('.').reduce((value, name) => value?.[name], properties) !== undefined;
}

test('each parameter with a prop comes to a template', () => {
  const stack = shop();
  Object.entries(FUNCTIONS).forEach(([id, props]) => new CheckedFunction(stack, id, props(stack)));
  const template = Template.fromStack(stack);
  const functions = Object.values(template.findResources('AWS::Lambda::Function')).map(({ Properties }) => Properties);
  const missing = Object.keys(PARAMETERS).filter((name) => !functions.some((properties) => isSet(properties, IN_TEMPLATES[name] ?? name)));
  expect(missing).toEqual(['Publish']); // which is a resource of its own
  expect(Object.keys(template.findResources('AWS::Lambda::Version'))).not.toEqual([]);
});

test('what the CDK does for CodeGuru Profiler can be written', () => {
  const template = (make: (stack: Stack, group: ProfilingGroup) => unknown) => {
    const stack = shop();
    make(stack, new ProfilingGroup(stack, 'Profiles', { computePlatform: ComputePlatform.AWS_LAMBDA }));
    return Template.fromStack(stack);
  };
  const theirs = template((stack, profilingGroup) => new lambda.Function(stack, 'Orders', { ...python, code: lambda.Code.fromInline(' '), profilingGroup }));
  const [{ Properties: { Environment } }] = Object.values(theirs.findResources('AWS::Lambda::Function')) as [any];
  const ours = template((stack, profilingGroup) => {
    const environment = {
      AWS_CODEGURU_PROFILER_GROUP_NAME: profilingGroup.profilingGroupName,
      AWS_CODEGURU_PROFILER_GROUP_ARN: profilingGroup.profilingGroupArn,
      AWS_CODEGURU_PROFILER_TARGET_REGION: stack.region,
      AWS_CODEGURU_PROFILER_ENABLED: 'TRUE',
    };
    profilingGroup.grantPublish(new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, environment }));
  });
  ours.hasResourceProperties('AWS::Lambda::Function', { Environment });
  const permission = allows({ Action: ['codeguru-profiler:ConfigureAgent', 'codeguru-profiler:PostAgentProfile'] });
  [theirs, ours].forEach((one) => one.hasResourceProperties('AWS::IAM::Policy', permission));
});

test('what currentVersionOptions say besides is set on the version', () => {
  const stack = shop();
  const fn = new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, alias: {} });
  const version = fn.lambdaFunction.currentVersion.node.defaultChild as lambda.CfnVersion;
  version.applyRemovalPolicy(RemovalPolicy.RETAIN);
  version.description = 'as ordered';
  version.functionScalingConfig = { minExecutionEnvironments: 3 };
  Template.fromStack(stack).hasResource('AWS::Lambda::Version', {
    DeletionPolicy: 'Retain', Properties: { Description: 'as ordered', FunctionScalingConfig: { MinExecutionEnvironments: 3 } },
  });
});
