import { EVENT_SOURCE_MAPPING } from '../../../view/siblings/event-source-mapping';
import { FROM } from '../../event-source-kinds';
import { rulesOn } from '../../sibling-rules';

const from = (DestinationConfig: unknown) => ({ ...FROM.kinesis, DestinationConfig });

export const failureDestinationMissing = rulesOn(EVENT_SOURCE_MAPPING).defineRule({
  id: 'failure-destination-missing',
  enforces: [],
  title: 'An on-failure configuration has its destination',
  why: 'Lambda answers that the destination is required',
  fix: 'name the destination, or remove OnFailure',
  // What Lambda answers; its model has no such requirement.
  source: 'https://github.com/aws-controllers-k8s/community/issues/2865',
  verified: '2026-12-01',
  reads: ['hasOnFailure', 'onFailureDestination'],
  check: ({ hasOnFailure, onFailureDestination }) => hasOnFailure && onFailureDestination === undefined ? 'OnFailure has no Destination' : undefined,
  examples: {
    good: [from({}), from(undefined), from({ OnFailure: { Destination: 'arn:aws:sqs:eu-west-1:123456789012:failed' } }), from({ OnFailure: { Destination: { Ref: 'QueueArn' } } })],
    bad: [from({ OnFailure: {} })],
  },
});
