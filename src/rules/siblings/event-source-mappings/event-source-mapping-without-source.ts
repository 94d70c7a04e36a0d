import { EVENT_SOURCE_MAPPING } from '../../../view/siblings/event-source-mapping';
import { FROM } from '../../event-source-kinds';
import { rulesOn } from '../../sibling-rules';

export const eventSourceMappingWithoutSource = rulesOn(EVENT_SOURCE_MAPPING).defineRule({
  id: 'event-source-mapping-without-source',
  enforces: ['esm-source-required'],
  title: 'An event source mapping has an event source',
  why: 'Lambda rejects a mapping without an event source',
  fix: 'set EventSourceArn, or SelfManagedEventSource for self-managed Apache Kafka',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html#lambda-CreateEventSourceMapping-request-EventSourceArn',
  verified: '2026-11-21',
  findsAbsence: true,
  reads: ['hasEventSourceArn', 'hasSelfManagedEventSource'],
  check: ({ hasEventSourceArn, hasSelfManagedEventSource }) => hasEventSourceArn === undefined && hasSelfManagedEventSource === undefined
    ? 'neither EventSourceArn nor SelfManagedEventSource is given'
    : undefined,
  examples: {
    good: [FROM.sqs, FROM.selfManagedKafka],
    bad: [{ EventSourceArn: undefined }],
  },
});
