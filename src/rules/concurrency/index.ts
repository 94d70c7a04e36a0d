import { OTHER_OPERATIONS } from '../../data/other-operations';
import { Rule } from '../rule';
import { provisionedConcurrencyAboveAccount } from './provisioned-concurrency-above-account';
import { provisionedConcurrencyAboveReserved } from './provisioned-concurrency-above-reserved';
import { provisionedConcurrencyBelowOne } from './provisioned-concurrency-below-one';
import { provisionedConcurrencyCalledUnqualified } from './provisioned-concurrency-called-unqualified';
import { provisionedConcurrencyOnAliasAndVersion } from './provisioned-concurrency-on-alias-and-version';
import { provisionedConcurrencyOnLatest } from './provisioned-concurrency-on-latest';
import { provisionedConcurrencyOnWeightedAlias } from './provisioned-concurrency-on-weighted-alias';
import { lengthOutOfRange, malformed, missing, notAllowed, notWhole } from '../shapes';
import { reservedConcurrencyAboveAccount } from './reserved-concurrency-above-account';
import { reservedConcurrencyNegative } from './reserved-concurrency-negative';
import { runtimeManagementOnImage } from './runtime-management-on-image';
import { runtimeVersionArnMissing } from './runtime-version-arn-missing';
import { runtimeVersionArnWithoutManual } from './runtime-version-arn-without-manual';
import { versionRuntimePolicyUnknown } from './version-runtime-policy-unknown';

const { ReservedConcurrentExecutions: RESERVED, RecursiveLoop: RECURSIVE_LOOP } = OTHER_OPERATIONS;
const { source, verified } = OTHER_OPERATIONS['RuntimeManagementConfig.UpdateRuntimeOn'];
const VERSION = 'arn:aws:lambda:eu-west-1::runtime:8eeff65f6809a3ce81507fe733fe09b835899b99481ba22fd75b5a7338290ec1';
const MANUAL = { RuntimeManagementConfig: { UpdateRuntimeOn: 'Manual' } };

export const CONCURRENCY: readonly Rule[] = [
  reservedConcurrencyNegative,
  notWhole('reservedConcurrentExecutions', {
    id: 'reserved-concurrency-not-whole',
    enforces: ['reserved-concurrency-min'],
    source: RESERVED.source,
    verified: RESERVED.verified,
  }),
  reservedConcurrencyAboveAccount,
  notAllowed('recursiveLoop', {
    id: 'recursive-loop-unknown',
    enforces: ['recursive-loop-enum'],
    bad: ['allow', 'Deny', ''],
    source: RECURSIVE_LOOP.source,
    verified: RECURSIVE_LOOP.verified,
  }),
  notAllowed('runtimeUpdateOn', {
    id: 'runtime-update-mode-unknown',
    enforces: ['runtime-management-enum'],
    good: ['Auto', 'FunctionUpdate'],
    bad: ['auto', 'Function update', ''],
    source,
    verified,
  }),
  missing('runtimeUpdateOn', {
    id: 'runtime-update-mode-missing',
    enforces: ['runtime-management-enum'],
    path: 'RuntimeManagementConfig.UpdateRuntimeOn',
    what: 'RuntimeManagementConfig is given without an UpdateRuntimeOn',
    title: 'Runtime management names its mode',
    fix: 'set RuntimeManagementConfig.UpdateRuntimeOn, or leave RuntimeManagementConfig out for Auto',
    source,
    verified,
    examples: {
      good: [{ RuntimeManagementConfig: { UpdateRuntimeOn: 'Auto' } }],
      bad: [{ RuntimeManagementConfig: {} }, { RuntimeManagementConfig: { RuntimeVersionArn: VERSION } }],
    },
  }),
  runtimeVersionArnMissing,
  runtimeVersionArnWithoutManual,
  malformed('runtimeVersionArn', {
    id: 'runtime-version-arn-malformed',
    enforces: ['runtime-management-arn-pattern'],
    accepts: 'the ARN of a runtime version',
    good: [VERSION, 'arn:aws:lambda:eu-west-1:123456789012:runtime/orders/version/7'],
    bad: ['nodejs24.x', 'nodejs:24.v12', 'arn:aws:lambda:eu-west-1:123456789012:runtime:orders', ''],
    among: MANUAL,
    source,
    verified,
  }),
  lengthOutOfRange('runtimeVersionArn', {
    id: 'runtime-version-arn-too-long',
    enforces: ['runtime-management-arn-pattern'],
    sample: (length) => VERSION.padEnd(length, '0'),
    among: MANUAL,
    source,
    verified,
  }),
  runtimeManagementOnImage,
  provisionedConcurrencyBelowOne,
  provisionedConcurrencyAboveReserved,
  provisionedConcurrencyAboveAccount,
  provisionedConcurrencyOnLatest,
  provisionedConcurrencyOnAliasAndVersion,
  provisionedConcurrencyOnWeightedAlias,
  provisionedConcurrencyCalledUnqualified,
  versionRuntimePolicyUnknown,
];
