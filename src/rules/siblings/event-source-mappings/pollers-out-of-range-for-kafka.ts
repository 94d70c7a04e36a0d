import { EVENT_SOURCE_MAPPING } from '../../../view/siblings/event-source-mapping';
import { FROM, KAFKA } from '../../event-source-kinds';
import { rulesOn } from '../../sibling-rules';
import { grouped } from '../../words';

const polled = (MaximumPollers: number) => ({ ProvisionedPollerConfig: { MaximumPollers } });

export const pollersOutOfRangeForKafka = rulesOn(EVENT_SOURCE_MAPPING).defineRule({
  id: 'pollers-out-of-range-for-kafka',
  enforces: ['esm-kafka-pollers-max-2000'],
  title: 'Apache Kafka has at most 2,000 event pollers',
  why: 'Lambda accepts 1 to 2,000 event pollers for Apache Kafka',
  fix: 'set MaximumPollers to at most 2,000',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_ProvisionedPollerConfig.html',
  verified: '2026-11-21',
  reads: ['maximumPollers', 'sourceKind'],
  check: ({ maximumPollers = 0, sourceKind }) =>
    sourceKind !== undefined && KAFKA.includes(sourceKind) && maximumPollers > 2000 && maximumPollers <= 10_000
      ? `the maximum is ${grouped(maximumPollers)} event pollers; Lambda accepts at most 2,000 for Apache Kafka`
      : undefined,
  examples: {
    good: [{ ...FROM.kafka, ...polled(2000) }, { ...FROM.sqs, ...polled(2001) }],
    bad: [{ ...FROM.kafka, ...polled(2001) }, { ...FROM.selfManagedKafka, ...polled(10_000) }],
  },
});
