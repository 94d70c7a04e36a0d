import { EVENT_SOURCE_MAPPING } from '../../../view/siblings/event-source-mapping';
import { FROM, KAFKA, SOURCES } from '../../event-source-kinds';
import { knownPart } from '../../rule';
import { rulesOn } from '../../sibling-rules';
import { are, list } from '../../words';

const OF_KAFKA: readonly string[] = ['ErrorCount', 'KafkaMetrics'];
const measured = (...Metrics: string[]) => ({ MetricsConfig: { Metrics } });

export const kafkaMetricOfOtherSource = rulesOn(EVENT_SOURCE_MAPPING).defineRule({
  id: 'kafka-metric-of-other-source',
  enforces: ['esm-metrics-max-3'],
  severity: 'warning',
  title: 'ErrorCount and KafkaMetrics go with Apache Kafka',
  why: 'Lambda has these metrics for Amazon MSK and self-managed Apache Kafka only',
  fix: 'leave EventCount',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_EventSourceMappingMetricsConfig.html',
  verified: '2026-11-21',
  reads: [knownPart('metrics'), 'sourceKind'],
  check: ({ metrics, sourceKind }) => sourceKind === undefined || KAFKA.includes(sourceKind)
    ? undefined
    : metrics.filter((metric) => OF_KAFKA.includes(metric)).whenAny((found) => `${list(found)} ${are(found)} asked for and the source is ${SOURCES[sourceKind]}`),
  examples: {
    good: [measured('EventCount'), { ...FROM.kafka, ...measured('EventCount', 'ErrorCount', 'KafkaMetrics') }],
    bad: [measured('ErrorCount', 'KafkaMetrics'), { ...FROM.kinesis, ...measured('ErrorCount') }],
  },
});
