import { EVENT_SOURCE_MAPPING } from '../../../view/siblings/event-source-mapping';
import { FROM } from '../../event-source-kinds';
import { rulesOn } from '../../sibling-rules';

export const twoEventSources = rulesOn(EVENT_SOURCE_MAPPING).defineRule({
  id: 'two-event-sources',
  enforces: ['esm-source-xor'],
  severity: 'warning',
  title: 'An event source mapping has one event source',
  why: 'a mapping reads either from a source with an ARN or from self-managed Apache Kafka',
  fix: 'remove EventSourceArn or SelfManagedEventSource',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html#lambda-CreateEventSourceMapping-request-SelfManagedEventSource',
  verified: '2026-11-21',
  reads: ['hasEventSourceArn', 'hasSelfManagedEventSource'],
  check: ({ hasEventSourceArn, hasSelfManagedEventSource }) => hasEventSourceArn === true && hasSelfManagedEventSource === true
    ? 'both EventSourceArn and SelfManagedEventSource are given'
    : undefined,
  examples: {
    good: [FROM.sqs, FROM.selfManagedKafka],
    bad: [{ ...FROM.selfManagedKafka, EventSourceArn: FROM.kafka.EventSourceArn }],
  },
});
