import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/assertions';
import { Repository } from 'aws-cdk-lib/aws-ecr';
import { Platform } from 'aws-cdk-lib/aws-ecr-assets';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AssetManifest } from 'aws-cdk-lib/cloud-assembly-schema';
import { CheckedFunction, CheckedFunctionProps, FunctionCode } from '../../../src';
import { shop, shopWith } from '../stack';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'orders-'));
  writeFileSync(join(folder, 'Dockerfile'), 'FROM public.ecr.aws/lambda/python:3.13\n');
  writeFileSync(join(folder, 'index.py'), 'def handler(event, context): return {}\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

const zip = (source: lambda.Code) => FunctionCode.zip({ runtime: lambda.Runtime.PYTHON_3_13, handler: 'index.handler', source });
const IMAGE = { PackageType: 'Image', Runtime: Match.absent(), Handler: Match.absent() };

describe('a .zip archive', () => {
  const ZIP = { PackageType: Match.absent(), Runtime: 'python3.13', Handler: 'index.handler', ImageConfig: Match.absent() };

  test('is made from a folder', () => {
    shopWith(() => ({ code: zip(lambda.Code.fromAsset(folder)) })).hasResourceProperties('AWS::Lambda::Function', {
      ...ZIP, Code: { S3Bucket: 'cdk-hnb659fds-assets-123456789012-eu-west-1', S3Key: Match.stringLikeRegexp('^[0-9a-f]{64}\\.zip$'), ZipFile: Match.absent() },
    });
  });

  test('is text in the template', () => {
    shopWith(() => ({ code: zip(lambda.Code.fromInline('def handler(event, context): pass')) }))
      .hasResourceProperties('AWS::Lambda::Function', { ...ZIP, Code: { ZipFile: 'def handler(event, context): pass' } });
  });

  test('is an S3 object', () => {
    shopWith((stack) => ({ code: zip(lambda.Code.fromBucket(Bucket.fromBucketName(stack, 'Packages', 'packages'), 'orders.zip', 'v1')) }))
      .hasResourceProperties('AWS::Lambda::Function', { ...ZIP, Code: { S3Bucket: 'packages', S3Key: 'orders.zip', S3ObjectVersion: 'v1' } });
  });
});

describe('an image from a repository', () => {
  const REGISTRY = ['123456789012.dkr.ecr.eu-west-1.', { Ref: 'AWS::URLSuffix' }];
  const DIGEST = `sha256:${'0'.repeat(64)}`;

  test.each([
    ['a tag', { tagOrDigest: 'v7' }, '/orders:v7'],
    ['a digest', { tagOrDigest: DIGEST }, `/orders@${DIGEST}`],
    ['the tag latest by default', undefined, '/orders:latest'],
  ])('is named by %s', (_, options, name) => {
    shopWith((stack) => ({ code: FunctionCode.ecrImage(Repository.fromRepositoryName(stack, 'Images', 'orders'), options) }))
      .hasResourceProperties('AWS::Lambda::Function', { ...IMAGE, Code: { ImageUri: { 'Fn::Join': ['', [...REGISTRY, name]] } }, ImageConfig: Match.absent() });
  });

  test('has its own command, entry point and folder', () => {
    const options = { tagOrDigest: 'v7', cmd: ['orders.handler'], entrypoint: ['/lambda-entrypoint.sh'], workingDirectory: '/var/task' };
    shopWith((stack) => ({ code: FunctionCode.ecrImage(Repository.fromRepositoryName(stack, 'Images', 'orders'), options) }))
      .hasResourceProperties('AWS::Lambda::Function', {
        ...IMAGE, ImageConfig: { Command: ['orders.handler'], EntryPoint: ['/lambda-entrypoint.sh'], WorkingDirectory: '/var/task' },
      });
  });

  test('may be pulled by Lambda where the repository is in the app', () => {
    shopWith((stack) => ({ code: FunctionCode.ecrImage(new Repository(stack, 'Images'), { tagOrDigest: 'v7' }) }))
      .hasResourceProperties('AWS::ECR::Repository', {
        RepositoryPolicyText: { Statement: [Match.objectLike({ Principal: { Service: 'lambda.amazonaws.com' }, Action: Match.arrayWith(['ecr:BatchGetImage']) })] },
      });
  });
});

describe('an image from a Dockerfile', () => {
  const image = (props: Partial<CheckedFunctionProps>, options?: lambda.AssetImageCodeProps) => {
    const app = new App();
    const stack = shop(app);
    new CheckedFunction(stack, 'Orders', { code: FunctionCode.assetImage(folder, options), ...props });
    const manifest = app.synth().artifacts.find((artifact) => artifact.manifest.type === 'cdk:asset-manifest')! as unknown as { contents: AssetManifest };
    return Object.values(manifest.contents.dockerImages ?? {})[0]!.source;
  };

  test.each([
    ['arm64', lambda.Architecture.ARM_64, 'linux/arm64'],
    ['x86_64', lambda.Architecture.X86_64, 'linux/amd64'],
  ])('is built for %s', (_, architecture, platform) => expect(image({ architecture })).toMatchObject({ platform }));

  // function-code.ts hands no architecture to the L2 when none is given, so that the machine of whoever deploys decides.
  test('is built for x86_64 when nothing is said', () => expect(image({})).toMatchObject({ platform: 'linux/amd64' }));

  test('is built for the platform that is asked for', () => {
    expect(image({ architecture: lambda.Architecture.ARM_64 }, { platform: Platform.LINUX_AMD64 })).toMatchObject({ platform: 'linux/amd64' });
  });

  test('is built as the options say', () => {
    expect(image({}, { buildArgs: { STAGE: 'test' }, target: 'final' })).toMatchObject({ dockerBuildArgs: { STAGE: 'test' }, dockerBuildTarget: 'final' });
  });

  test('has its own command', () => {
    shopWith(() => ({ code: FunctionCode.assetImage(folder, { cmd: ['orders.handler'] }) })).hasResourceProperties('AWS::Lambda::Function', {
      ...IMAGE, Code: { ImageUri: { 'Fn::Sub': Match.stringLikeRegexp('/cdk-hnb659fds-container-assets-') } }, ImageConfig: { Command: ['orders.handler'] },
    });
  });
});
