import { App, CfnResource, Duration, Stack } from 'aws-cdk-lib';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { found, L2 } from './findings';
import { ENV } from '../function/stack';

const AT = 'at Shop/Orders/Resource';
const ABROAD = { ...ENV, region: 'us-east-1' };
const OTHER = { ...ENV, account: '210987654321' };

const override = (construct: { readonly node: { readonly defaultChild?: unknown } }, path: string, value: unknown) =>
  (construct.node.defaultChild as CfnResource).addPropertyOverride(path, value);

describe('a package in a bucket', () => {
  const orders = (stack: Stack, bucket: s3.IBucket) =>
    new lambda.Function(stack, 'Orders', { ...L2, code: lambda.Code.fromBucketV2(bucket, 'orders.zip', { objectVersion: '3HL4kqCxf3vjVBH40Nrjfkd' }) });
  const byReference = (stack: Stack, bucket: s3.IBucket) => override(orders(stack, bucket), 'Code.S3ObjectStorageMode', 'REFERENCE');
  const allowLambda = (bucket: s3.Bucket) => bucket.addToResourcePolicy(new iam.PolicyStatement({
    principals: [new iam.ServicePrincipal('lambda.amazonaws.com')],
    actions: ['s3:GetObject', 's3:GetObjectVersion'],
    resources: [bucket.arnForObjects('*')],
  }));

  test('of the stack is copied', () => expect(found((stack) => orders(stack, new s3.Bucket(stack, 'Packages')))).toEqual([]));

  test('stays there when Lambda may read it', () => expect(found((stack) => {
    const bucket = new s3.Bucket(stack, 'Packages', { versioned: true });
    allowLambda(bucket);
    byReference(stack, bucket);
  })).toEqual([]));

  test('without versions is found', () => expect(found((stack) => {
    const bucket = new s3.Bucket(stack, 'Packages', { versioned: true });
    allowLambda(bucket);
    override(bucket, 'VersioningConfiguration.Status', 'Suspended');
    byReference(stack, bucket);
  })).toEqual([`s3-reference-bucket-not-versioned ${AT}`]));

  test('that Lambda may not read is found', () => expect(found((stack) => {
    const bucket = new s3.Bucket(stack, 'Packages', { versioned: true, enforceSSL: true });
    byReference(stack, bucket);
    stack.node.findAll().filter((child): child is s3.CfnBucketPolicy => child instanceof s3.CfnBucketPolicy)
      .forEach((policy) => policy.addPropertyOverride('PolicyDocument.Statement', []));
  })).toEqual([`s3-reference-bucket-policy-without-lambda ${AT}`]));
});

describe('an image', () => {
  const orders = (stack: Stack, repository: ecr.IRepository) =>
    new lambda.DockerImageFunction(stack, 'Orders', { code: lambda.DockerImageCode.fromEcr(repository, { tagOrDigest: 'v7' }) });
  const named = (scope: Stack) => new ecr.Repository(scope, 'Images', { repositoryName: 'shop' });

  test.each<[string, (stack: Stack, app: App) => ecr.IRepository, string[]]>([
    ['of the stack', (stack) => new ecr.Repository(stack, 'Images'), []],
    ['of another stack', (_, app) => new ecr.Repository(new Stack(app, 'Images', { env: ENV }), 'Images'), []],
    ['of another Region', (_, app) => named(new Stack(app, 'Abroad', { env: ABROAD })), [`image-repository-in-another-region ${AT}`]],
    ['of another account', (_, app) => named(new Stack(app, 'Other', { env: OTHER })), [`image-repository-policy-without-account ${AT}`]],
    ['of another account that admits the own one', (_, app) => {
      const images = named(new Stack(app, 'Other', { env: OTHER }));
      images.grantPull(new iam.AccountPrincipal(ENV.account));
      return images;
    }, []],
    ['of another account that denies it', (_, app) => {
      const images = named(new Stack(app, 'Other', { env: OTHER }));
      images.grantPull(new iam.AccountPrincipal(ENV.account));
      images.addToResourcePolicy(new iam.PolicyStatement({ effect: iam.Effect.DENY, principals: [new iam.AnyPrincipal()], actions: ['ecr:*'] }));
      return images;
    }, [`image-repository-policy-without-lambda ${AT}`]],
  ])('%s', (_, repository, findings) => expect(found((stack, app) => orders(stack, repository(stack, app)))).toEqual(findings));

});

describe('a layer', () => {
  const orders = (stack: Stack, options: Partial<lambda.LayerVersionProps> = {}) => new lambda.Function(stack, 'Orders', {
    ...L2,
    layers: [new lambda.LayerVersion(stack, 'Layer', { code: lambda.Code.fromAsset(__dirname), ...options })],
  });

  test('for the runtime is accepted', () => expect(found((stack) => orders(stack, { compatibleRuntimes: [L2.runtime] }))).toEqual([]));

  test('for another runtime is found', () => expect(found((stack) => override(orders(stack, { compatibleRuntimes: [L2.runtime] }), 'Runtime', 'python3.14')))
    .toEqual([`layer-not-for-runtime ${AT}`]));

  test('for another architecture is found', () => {
    expect(found((stack) => override(orders(stack, { compatibleArchitectures: [lambda.Architecture.X86_64] }), 'Architectures', ['arm64'])))
      .toEqual([`layer-not-for-architecture ${AT}`]);
  });
});

describe('SnapStart', () => {
  const orders = (stack: Stack) => new lambda.Function(stack, 'Orders', { ...L2, snapStart: lambda.SnapStartConf.ON_PUBLISHED_VERSIONS });

  test('of a published version is accepted', () => expect(found((stack) => orders(stack).currentVersion)).toEqual([]));
  test('of an alias is accepted', () => expect(found((stack) => orders(stack).addAlias('live'))).toEqual([]));
  test('without a version is found', () => expect(found(orders)).toEqual([`snapstart-without-version ${AT}`]));
});

describe('a durable function', () => {
  const orders = (stack: Stack, role?: iam.IRole) =>
    new lambda.Function(stack, 'Orders', { ...L2, runtime: lambda.Runtime.PYTHON_3_14, role, durableConfig: { executionTimeout: Duration.hours(1) } });
  const role = (stack: Stack, ...policies: string[]) => new iam.Role(stack, 'Role', {
    assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
    managedPolicies: policies.map((name) => iam.ManagedPolicy.fromAwsManagedPolicyName(`service-role/${name}`)),
  });

  test.each<[string, (stack: Stack) => iam.IRole | undefined, string[]]>([
    ['the role of the CDK', () => undefined, []],
    ['a role with the managed policy', (stack) => role(stack, 'AWSLambdaBasicDurableExecutionRolePolicy'), []],
    ['a role for other functions', (stack) => role(stack, 'AWSLambdaBasicExecutionRole'), [`role-without-durable-permissions ${AT}`]],
  ])('with %s', (_, given, findings) => expect(found((stack) => orders(stack, given(stack)))).toEqual(findings));
});
