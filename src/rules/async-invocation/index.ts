import { Rule } from '../rule';
import { lengthOutOfRange, malformed } from '../shapes';
import { asyncConfigOfTwoTargets } from './async-config-of-two-targets';
import { asyncEventAgeOutOfRange } from './async-event-age-out-of-range';
import { asyncRetriesOutOfRange } from './async-retries-out-of-range';
import { deadLetterKeyClosedToRole } from './dead-letter-key-closed-to-role';
import { deadLetterPermissionNotBeforeFunction } from './dead-letter-permission-not-before-function';
import { deadLetterTargetFifo } from './dead-letter-target-fifo';
import { deadLetterTargetNotQueueOrTopic } from './dead-letter-target-not-queue-or-topic';
import { destinationFifo } from './destination-fifo';
import { destinationIsFunctionItself } from './destination-is-function-itself';
import { destinationKeyClosedToRole } from './destination-key-closed-to-role';
import { roleWithoutDeadLetterPermission } from './role-without-dead-letter-permission';
import { roleWithoutDestinationPermission } from './role-without-destination-permission';

const QUEUE = 'arn:aws:sqs:eu-west-1:123456789012:orders-failed';
const DEAD_LETTER_CONFIG = { source: 'https://docs.aws.amazon.com/lambda/latest/api/API_DeadLetterConfig.html', verified: '2026-11-21' };

export const ASYNC_INVOCATION: readonly Rule[] = [
  malformed('deadLetterTargetArn', {
    ...DEAD_LETTER_CONFIG,
    id: 'dead-letter-target-malformed',
    enforces: ['dlq-arn-pattern'],
    accepts: 'the ARN of an SQS queue or an SNS topic',
    good: [QUEUE, 'arn:aws:sns:eu-west-1:123456789012:orders-failed', ''],
    bad: ['orders-failed', 'https://sqs.eu-west-1.amazonaws.com/123456789012/orders-failed'],
  }),
  lengthOutOfRange('deadLetterTargetArn', {
    ...DEAD_LETTER_CONFIG,
    id: 'dead-letter-target-too-long',
    enforces: ['dlq-arn-pattern'],
    sample: (length) => QUEUE.padEnd(length, 'x'),
  }),
  deadLetterTargetNotQueueOrTopic,
  deadLetterTargetFifo,
  asyncEventAgeOutOfRange,
  asyncRetriesOutOfRange,
  asyncConfigOfTwoTargets,
  roleWithoutDeadLetterPermission,
  deadLetterPermissionNotBeforeFunction,
  deadLetterKeyClosedToRole,
  roleWithoutDestinationPermission,
  destinationKeyClosedToRole,
  destinationFifo,
  destinationIsFunctionItself,
];
