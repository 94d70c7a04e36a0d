import { Duration } from 'aws-cdk-lib';
import { IRepository } from 'aws-cdk-lib/aws-ecr';
import { ApplicationLogLevel, RuntimeManagementMode } from 'aws-cdk-lib/aws-lambda';
import { IBucket } from 'aws-cdk-lib/aws-s3';
import { MINIMAL_PROPS } from './stack';
import {
  CheckedFunctionProps, CustomRuntimeOptions, DeadLetter, FunctionCode, FunctionCompute, FunctionLogging, S3ObjectStorageMode,
} from '../../src';

const repository = { repositoryUriForTagOrDigest: () => 'shop' } as unknown as IRepository;
const bucket = { bucketArn: 'arn:aws:s3:::orders' } as IBucket;

/** Rows of the census that are impossible by type: what only the API has, for versions and updates. */
test('what belongs to versions and updates has no prop', () => {
  // @ts-expect-error - publish-flag: a version is published by an alias
  const publishFlag: CheckedFunctionProps = { ...MINIMAL_PROPS, publish: true };
  // @ts-expect-error - revision-id-match: only updates name a revision
  const revisionIdMatch: CheckedFunctionProps = { ...MINIMAL_PROPS, revisionId: '1' };
  // @ts-expect-error - update-code-only-latest: code is never that of a version
  const updateCodeOnlyLatest: CheckedFunctionProps = { ...MINIMAL_PROPS, qualifier: '1' };
  // @ts-expect-error - tags-function-level: an alias has no tags
  const tagsFunctionLevel: CheckedFunctionProps = { ...MINIMAL_PROPS, alias: { tags: { team: 'shop' } } };
  // @ts-expect-error - reserved-unqualified-only: an alias has no reserved concurrency
  const reservedUnqualifiedOnly: CheckedFunctionProps = { ...MINIMAL_PROPS, alias: { reservedConcurrentExecutions: 1 } };
  // @ts-expect-error - runtime-management-not-alias: an alias has no runtime of its own
  const runtimeManagementNotAlias: CheckedFunctionProps = { ...MINIMAL_PROPS, alias: { runtimeManagementMode: RuntimeManagementMode.AUTO } };
  const rows = [publishFlag, revisionIdMatch, updateCodeOnlyLatest, tagsFunctionLevel, reservedUnqualifiedOnly, runtimeManagementNotAlias];
  expect(rows.map(({ code }) => code)).toEqual(rows.map(() => MINIMAL_PROPS.code));
});

test('what Lambda refuses together cannot be written together', () => {
  // @ts-expect-error - an image has no handler
  expect(FunctionCode.ecrImage(repository, { handler: 'index.handler' })).toBeInstanceOf(FunctionCode);
  // @ts-expect-error - an image has no runtime
  expect(FunctionCode.assetImage('reports', { runtime: 'python3.13' })).toBeInstanceOf(FunctionCode);
  // @ts-expect-error - a .zip package has no command
  expect(FunctionCode.zip({ runtime: undefined!, handler: 'a.b', source: undefined!, cmd: ['a.b'] })).toBeInstanceOf(FunctionCode);
  // @ts-expect-error - an image has no layers
  expect(FunctionCode.ecrImage(repository, { layers: [] })).toBeInstanceOf(FunctionCode);
  // @ts-expect-error - an image has no code signing
  expect(FunctionCode.ecrImage(repository, { codeSigningConfig: undefined })).toBeInstanceOf(FunctionCode);
  // @ts-expect-error - whoever makes the image updates its runtime
  expect(FunctionCode.assetImage('reports', { runtimeManagementMode: RuntimeManagementMode.AUTO })).toBeInstanceOf(FunctionCode);
  // @ts-expect-error - an image has no place in a bucket
  expect(FunctionCode.ecrImage(repository, { s3ObjectStorageMode: S3ObjectStorageMode.COPY })).toBeInstanceOf(FunctionCode);
  // @ts-expect-error - text has no levels
  expect(FunctionLogging.text({ applicationLogLevel: ApplicationLogLevel.WARN })).toBeInstanceOf(FunctionLogging);
  // @ts-expect-error - dead letters go to a queue or a topic
  expect(DeadLetter.queue(bucket)).toBeInstanceOf(DeadLetter);
});

test('what Lambda wants together cannot be written without its other half', () => {
  // @ts-expect-error - durable-execution-timeout-required
  const durable: CheckedFunctionProps = { ...MINIMAL_PROPS, durableConfig: { retentionPeriod: Duration.days(7) } };
  // @ts-expect-error - a custom runtime has an ARN and an alias
  const custom: CustomRuntimeOptions = { runtimeArn: 'arn:aws:lambda:eu-west-1:123456789012:runtime/python' };
  // @ts-expect-error - scaling-config-needs-lmi: only managed instances scale this way
  const scaling: CheckedFunctionProps = { ...MINIMAL_PROPS, latestPublishedScalingConfig: { minExecutionEnvironments: 3 } };
  expect([durable, custom, scaling]).toHaveLength(3);
  // @ts-expect-error - lmi-cp-arn-required: managed instances have a capacity provider
  expect(() => FunctionCompute.managedInstances()).not.toThrow();
  // @ts-expect-error - runtime-management-manual-needs-arn
  expect(() => RuntimeManagementMode.manual()).not.toThrow();
});
