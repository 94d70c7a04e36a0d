import { Rule } from '../rule';
import { durableCalledUnqualified } from './durable-called-unqualified';
import { durableEventSourceUnqualified } from './durable-event-source-unqualified';
import { durableExecutionTooLongForEventSource } from './durable-execution-too-long-for-event-source';
import { durableExecutionTooLongForFunctionUrl } from './durable-execution-too-long-for-function-url';
import { durableUnsupportedRuntime } from './durable-unsupported-runtime';
import { durableWithDestination } from './durable-with-destination';
import { durableWithTextLogs } from './durable-with-text-logs';
import { durableWithoutExecutionTimeout } from './durable-without-execution-timeout';
import { roleWithoutDurablePermissions } from './role-without-durable-permissions';
import { lengthOutOfRange, malformed, notWhole, outOfRange } from '../shapes';
import { grouped, seconds } from '../words';

const DURABLE_CONFIG = { source: 'https://docs.aws.amazon.com/lambda/latest/api/API_DurableConfig.html', verified: '2026-11-21' };
const AMONG_TIMEOUT = { DurableConfig: { ExecutionTimeout: 3600 } };
const KEY = 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab';

export const DURABLE: readonly Rule[] = [
  durableWithoutExecutionTimeout,
  outOfRange('durableExecutionTimeoutSeconds', {
    id: 'durable-execution-timeout-out-of-range',
    enforces: ['durable-execution-timeout-range'],
    unit: seconds,
    ...DURABLE_CONFIG,
  }),
  notWhole('durableExecutionTimeoutSeconds', {
    id: 'durable-execution-timeout-not-whole',
    unit: 'seconds',
    enforces: ['durable-execution-timeout-range'],
    ...DURABLE_CONFIG,
  }),
  outOfRange('durableRetentionDays', {
    id: 'durable-retention-out-of-range',
    enforces: ['durable-retention-range'],
    unit: (value) => `${grouped(value)} days`,
    among: AMONG_TIMEOUT,
    ...DURABLE_CONFIG,
  }),
  notWhole('durableRetentionDays', {
    id: 'durable-retention-not-whole',
    unit: 'days',
    enforces: ['durable-retention-range'],
    among: AMONG_TIMEOUT,
    ...DURABLE_CONFIG,
  }),
  malformed('durableKmsKeyArn', {
    id: 'durable-key-malformed',
    enforces: ['durable-kms-arn-pattern'],
    accepts: 'the ARN of a KMS key, or nothing',
    among: AMONG_TIMEOUT,
    good: [KEY, ''],
    bad: ['alias/orders', '1234abcd-12ab-34cd-56ef-1234567890ab'],
    ...DURABLE_CONFIG,
  }),
  lengthOutOfRange('durableKmsKeyArn', {
    id: 'durable-key-too-long',
    enforces: ['durable-kms-arn-pattern'],
    sample: (length) => KEY.padEnd(length, '0'),
    among: AMONG_TIMEOUT,
    ...DURABLE_CONFIG,
  }),
  durableUnsupportedRuntime,
  durableWithTextLogs,
  durableEventSourceUnqualified,
  durableExecutionTooLongForEventSource,
  durableExecutionTooLongForFunctionUrl,
  durableWithDestination,
  durableCalledUnqualified,
  roleWithoutDurablePermissions,
];
