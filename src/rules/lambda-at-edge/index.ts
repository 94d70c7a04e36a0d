import { Rule, knownPart } from '../rule';
import { edgeBodyOfResponse } from './edge-body-of-response';
import { edgeEventRepeated } from './edge-event-repeated';
import { edgeEventUnknown } from './edge-event-unknown';
import { edgeFunctionBesideCloudfrontFunction } from './edge-function-beside-cloudfront-function';
import { edgeFunctionInOtherRegion } from './edge-function-in-other-region';
import { edgeFunctionRoleNotAssumable } from './edge-function-role-not-assumable';
import { edgeFunctionRoleWithoutLogGroupPermission } from './edge-function-role-without-log-group-permission';
import { edgeFunctionRuntimeUnsupported } from './edge-function-runtime-unsupported';
import { edgeFunctionWithCodeKey } from './edge-function-with-code-key';
import { edgeFunctionWithDeadLetterTarget } from './edge-function-with-dead-letter-target';
import { edgeFunctionWithEnvironment } from './edge-function-with-environment';
import { edgeFunctionWithProvisionedConcurrency } from './edge-function-with-provisioned-concurrency';
import { edgeFunctionWithoutVersion } from './edge-function-without-version';
import { LIMITS } from '../../data/limits';
import { notAtEdge } from '../edge-shapes';
import { IMAGE, IN_VPC } from '../example-properties';
import { megabytes, seconds } from '../words';

const { max: MAX_STORAGE } = LIMITS.ephemeralStorageMbAtEdge;
const { max: MAX_TIMEOUT } = LIMITS.timeoutSecondsAtEdge;
const CODE = { S3Bucket: 'packages', S3Key: 'orders-7.zip' };

const FEATURES = { enforces: ['edge-other-features'] };
/** Warnings where nobody has seen CloudFront reject what the documents do not support. */
const UNSEEN = { severity: 'warning' } as const;

export const LAMBDA_AT_EDGE: readonly Rule[] = [
  edgeFunctionInOtherRegion,
  edgeFunctionWithoutVersion,
  edgeEventUnknown,
  edgeEventRepeated,
  edgeFunctionBesideCloudfrontFunction,
  edgeBodyOfResponse,
  edgeFunctionRoleNotAssumable,
  edgeFunctionRoleWithoutLogGroupPermission,
  edgeFunctionRuntimeUnsupported,
  edgeFunctionWithEnvironment,
  notAtEdge({
    ...FEATURES,
    id: 'edge-function-in-vpc',
    title: 'Functions that CloudFront runs are not in a VPC',
    feature: 'access to a VPC',
    fix: 'take the function out of the VPC',
    reads: [knownPart('subnets')],
    finds: ({ subnets }) => (subnets.countAbove(0) === undefined ? undefined : 'the function is in a VPC'),
    good: [{}],
    bad: [IN_VPC],
  }),
  edgeFunctionWithDeadLetterTarget,
  notAtEdge({
    ...FEATURES,
    id: 'edge-function-with-layers',
    title: 'Functions that CloudFront runs have no layers',
    feature: 'layers',
    fix: 'remove the layers, and put what they hold into the package',
    reads: [knownPart('layers')],
    finds: ({ layers }) => (layers.countAbove(0) === undefined ? undefined : 'the function has layers'),
    good: [{}, { Layers: [] }],
    bad: [{ Layers: ['arn:aws:lambda:us-east-1:123456789012:layer:shared:7'] }, { Layers: [{ Ref: 'Shared' }] }],
  }),
  notAtEdge({
    ...FEATURES,
    id: 'edge-function-on-arm64',
    title: 'Functions that CloudFront runs are built for x86_64',
    feature: 'the architecture arm64',
    fix: 'set the architecture to x86_64, or leave it out',
    reads: [knownPart('architectures')],
    finds: ({ architectures }) => (architectures.some((name) => name === 'arm64') ? 'the architecture is arm64' : undefined),
    good: [{}, { Architectures: ['x86_64'] }],
    bad: [{ Architectures: ['arm64'] }],
  }),
  notAtEdge({
    ...FEATURES,
    id: 'edge-function-as-image',
    title: 'Functions that CloudFront runs are .zip packages',
    feature: 'container images',
    fix: 'deploy the function as a .zip package',
    reads: ['packageType'],
    finds: ({ packageType }) => (packageType === 'Image' ? 'the function is a container image' : undefined),
    good: [{ PackageType: 'Zip' }],
    bad: [{ ...IMAGE, Code: { ImageUri: '123456789012.dkr.ecr.us-east-1.amazonaws.com/shop:v7' } }],
  }),
  notAtEdge({
    ...FEATURES,
    ...UNSEEN,
    id: 'edge-function-with-tracing',
    title: 'Functions that CloudFront runs are not traced by X-Ray',
    feature: 'X-Ray',
    fix: 'turn tracing off',
    reads: ['tracingMode'],
    finds: ({ tracingMode }) => (tracingMode === 'Active' ? 'tracing by X-Ray is on' : undefined),
    good: [{}, { TracingConfig: { Mode: 'PassThrough' } }],
    bad: [{ TracingConfig: { Mode: 'Active' } }],
  }),
  notAtEdge({
    ...FEATURES,
    ...UNSEEN,
    id: 'edge-function-with-large-ephemeral-storage',
    title: `Functions that CloudFront runs have at most ${megabytes(MAX_STORAGE)} of ephemeral storage`,
    feature: `more than ${megabytes(MAX_STORAGE)} of ephemeral storage`,
    fix: `set ephemeral storage to ${megabytes(MAX_STORAGE)}, or leave it out`,
    reads: ['ephemeralStorageMb'],
    finds: ({ ephemeralStorageMb: size = 0 }) => (size > MAX_STORAGE ? `ephemeral storage is ${megabytes(size)}` : undefined),
    good: [{ EphemeralStorage: { Size: MAX_STORAGE } }],
    bad: [{ EphemeralStorage: { Size: MAX_STORAGE + 1 } }],
  }),
  edgeFunctionWithProvisionedConcurrency,
  notAtEdge({
    ...UNSEEN,
    id: 'edge-function-timeout-too-long',
    enforces: ['edge-timeout-30'],
    title: `Functions that CloudFront runs have a timeout of at most ${seconds(MAX_TIMEOUT)}`,
    feature: `more than ${seconds(MAX_TIMEOUT)}`,
    why: 'CloudFront runs functions for 30 seconds at the events of an origin, and for 5 at those of a viewer',
    fix: `set the timeout to at most ${seconds(MAX_TIMEOUT)}`,
    source: LIMITS.timeoutSecondsAtEdge.source,
    verified: LIMITS.timeoutSecondsAtEdge.verified,
    reads: ['timeoutSeconds'],
    finds: ({ timeoutSeconds: timeout = 0 }) => (timeout > MAX_TIMEOUT ? `the timeout is ${seconds(timeout)}` : undefined),
    good: [{ Timeout: MAX_TIMEOUT }],
    bad: [{ Timeout: MAX_TIMEOUT + 1 }],
  }),
  edgeFunctionWithCodeKey,
  notAtEdge({
    ...UNSEEN,
    id: 'edge-function-in-own-bucket',
    enforces: ['edge-kms-code'],
    title: 'Lambda keeps the packages of functions that CloudFront runs',
    feature: 'packages that stay in a bucket of the account',
    fix: 'set S3ObjectStorageMode to COPY, or leave it out',
    reads: ['codeS3ObjectStorageMode'],
    finds: ({ codeS3ObjectStorageMode: mode }) => (mode === 'REFERENCE' ? 'the package stays in a bucket of the account' : undefined),
    good: [{ Code: { ...CODE, S3ObjectStorageMode: 'COPY' } }],
    bad: [{ Code: { ...CODE, S3ObjectVersion: 'v1', S3ObjectStorageMode: 'REFERENCE' } }],
    verified: '2026-10-01',
  }),
  notAtEdge({
    ...UNSEEN,
    id: 'edge-function-with-runtime-management',
    enforces: ['edge-kms-code'],
    title: 'Lambda updates the runtimes of functions that CloudFront runs',
    feature: 'runtime management other than Auto',
    fix: 'set the runtime update mode to Auto, or leave it out',
    reads: ['runtimeUpdateOn'],
    finds: ({ runtimeUpdateOn: mode }) => (mode === 'Manual' || mode === 'FunctionUpdate' ? `the runtime update mode is ${mode}` : undefined),
    good: [{ RuntimeManagementConfig: { UpdateRuntimeOn: 'Auto' } }],
    bad: [{ RuntimeManagementConfig: { UpdateRuntimeOn: 'FunctionUpdate' } }],
  }),
];
