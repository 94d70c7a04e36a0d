import { BROKER_ARN, KAFKA_ARN, mappingWith, QUEUE_ARN } from '../example-resources';
import { isCurrent, reading } from '../neighbours';
import { defineRule, knownPart } from '../rule';

const UNTRACED: ReadonlySet<unknown> = new Set(['kafka', 'selfManagedKafka', 'amazonMq', 'documentDb']);
const ACTIVE = { TracingConfig: { Mode: 'Active' } };
const SELF_MANAGED = { EventSourceArn: undefined, SelfManagedEventSource: { Endpoints: { KafkaBootstrapServers: ['kafka.example.com:9092'] } } };
const CLUSTER_ARN = 'arn:aws:rds:eu-west-1:123456789012:cluster:orders';

export const tracingUnsupportedEventSource = defineRule({
  id: 'tracing-unsupported-event-source',
  enforces: ['tracing-esm-unsupported'],
  severity: 'warning',
  title: 'Functions that X-Ray traces read from event sources that it supports',
  why: 'X-Ray does not trace functions with event source mappings of Amazon MSK, self-managed Kafka, Amazon MQ or Amazon DocumentDB',
  fix: 'turn tracing off, or read from the event source with another function',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html',
  verified: '2026-11-21',
  reads: ['tracingMode', knownPart('eventSources')],
  check: ({ tracingMode, eventSources }) => tracingMode === 'Active'
    ? eventSources.filter((mapping) => isCurrent(mapping) && UNTRACED.has(mapping.kind)).whenAny((mappings) => `${reading(mappings)} and X-Ray tracing is on`)
    : undefined,
  examples: {
    good: [
      { properties: ACTIVE, resources: { Orders: mappingWith({ EventSourceArn: QUEUE_ARN }) } },
      { properties: { TracingConfig: { Mode: 'PassThrough' } }, resources: { Orders: mappingWith({ EventSourceArn: KAFKA_ARN }) } },
      { properties: ACTIVE, resources: { Orders: mappingWith({ EventSourceArn: { Ref: 'Source' } }) } },
    ],
    bad: [
      ...[KAFKA_ARN, BROKER_ARN, CLUSTER_ARN]
        .map((EventSourceArn) => ({ properties: ACTIVE, resources: { Orders: mappingWith({ EventSourceArn }) } })),
      { properties: ACTIVE, resources: { Orders: mappingWith(SELF_MANAGED) } },
    ],
  },
});
