import { batchSizeOfFifoQueue } from './batch-size-of-fifo-queue';
import { batchWithoutWindow } from './batch-without-window';
import { batchingWindowOfFifoQueue } from './batching-window-of-fifo-queue';
import { eventSourceMappingOnSuccess } from './event-source-mapping-on-success';
import { eventSourceMappingWithoutSource } from './event-source-mapping-without-source';
import { eventSourceNotAStream } from './event-source-not-a-stream';
import { eventSourceNotAnArn } from './event-source-not-an-arn';
import { eventSourceTableWithoutStream } from './event-source-table-without-stream';
import { eventSourceUnsupported } from './event-source-unsupported';
import { failureDestinationMissing } from './failure-destination-missing';
import { failureDestinationUnsupported } from './failure-destination-unsupported';
import { filterKeyNotInRecords } from './filter-key-not-in-records';
import { filterOperatorMalformed } from './filter-operator-malformed';
import { filterPatternNotJson } from './filter-pattern-not-json';
import { filterValuesNotInList } from './filter-values-not-in-list';
import { filtersAboveQuota } from './filters-above-quota';
import { filtersOfDocumentdb } from './filters-of-documentdb';
import { maximumConcurrencyWithProvisionedMode } from './maximum-concurrency-with-provisioned-mode';
import { pollersMinimumAboveMaximum } from './pollers-minimum-above-maximum';
import { pollersOutOfRangeForKafka } from './pollers-out-of-range-for-kafka';
import { pollersOutOfRangeForSqs } from './pollers-out-of-range-for-sqs';
import { queueInAnotherRegion } from './queue-in-another-region';
import { recordAgeBelowOneMinute } from './record-age-below-one-minute';
import { schemaRegistryWithoutProvisionedMode } from './schema-registry-without-provisioned-mode';
import { startingPositionAtTimestampOnDynamodb } from './starting-position-at-timestamp-on-dynamodb';
import { startingTimestampInFuture } from './starting-timestamp-in-future';
import { startingTimestampInMilliseconds } from './starting-timestamp-in-milliseconds';
import { startingTimestampMissing } from './starting-timestamp-missing';
import { startingTimestampWithoutAtTimestamp } from './starting-timestamp-without-at-timestamp';
import { twoEventSources } from './two-event-sources';
import { EVENT_SOURCE_MAPPING } from '../../../view/siblings/event-source-mapping';
import { FROM } from '../../event-source-kinds';
import { SiblingRule } from '../../rule';
import { rulesOn } from '../../sibling-rules';
import { seconds } from '../../words';

const api = (page: string) => ({ source: `https://docs.aws.amazon.com/lambda/latest/api/API_${page}.html`, verified: '2026-11-21' });
const CREATE = api('CreateEventSourceMapping');
const POLLERS = api('ProvisionedPollerConfig');
const DOCUMENT_DB = api('DocumentDBEventSourceConfig');
const ACCESS = api('SourceAccessConfiguration');
const REGISTRY = api('KafkaSchemaRegistryConfig');
const CONSUMER_GROUP = { accepts: '1 to 200 letters, digits, spaces, and the characters - / * : _ + = . @', good: ['orders'], bad: ['orders#1', ''] };
const mapping = rulesOn(EVENT_SOURCE_MAPPING);

export const EVENT_SOURCE_MAPPINGS: readonly SiblingRule[] = [
  eventSourceMappingWithoutSource,
  twoEventSources,
  mapping.malformed('eventSourceArn', {
    ...CREATE,
    id: 'event-source-arn-malformed',
    enforces: [],
    accepts: 'an ARN',
    good: ['arn:aws:sqs:eu-west-1:123456789012:orders'],
    bad: ['orders', 'https://sqs.eu-west-1.amazonaws.com/123456789012/orders'],
  }),
  eventSourceNotAnArn,
  eventSourceUnsupported,
  failureDestinationMissing,
  failureDestinationUnsupported,
  eventSourceNotAStream,
  eventSourceTableWithoutStream,
  mapping.malformed('functionName', {
    ...CREATE,
    id: 'event-source-mapping-function-name-malformed',
    enforces: [],
    accepts: 'the name or the ARN of a function, with or without a version or alias',
    good: ['orders', 'orders:$LATEST', 'orders:live', 'arn:aws:lambda:eu-west-1:123456789012:function:orders:3'],
    bad: ['my orders', 'orders:live?', 'arn:aws:sqs:eu-west-1:123456789012:orders'],
  }),
  mapping.lengthOutOfRange('functionName', {
    ...CREATE,
    id: 'event-source-mapping-function-name-too-long',
    enforces: ['esm-function-name-length'],
    sample: (length) => 'arn:aws:lambda:eu-west-1:123456789012:function:orders:'.padEnd(length, 'x').slice(0, length),
  }),
  mapping.malformed('kmsKeyArn', {
    ...CREATE,
    id: 'filter-criteria-key-malformed',
    enforces: ['esm-kms-key-arn-pattern'],
    accepts: 'the ARN of a key',
    good: ['arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab'],
    bad: ['alias/orders', '1234abcd-12ab-34cd-56ef-1234567890ab'],
  }),
  mapping.outOfRange('batchSize', {
    ...CREATE,
    id: 'batch-size-out-of-range',
    enforces: ['esm-batch-size-range'],
    among: { MaximumBatchingWindowInSeconds: 5 },
  }),
  mapping.outOfRange('maximumBatchingWindowSeconds', { ...CREATE, id: 'batching-window-out-of-range', enforces: ['esm-batching-window-range'], unit: seconds }),
  batchWithoutWindow,
  batchSizeOfFifoQueue,
  batchingWindowOfFifoQueue,
  mapping.outOfRange('maximumConcurrency', { ...api('ScalingConfig'), id: 'maximum-concurrency-out-of-range', enforces: ['esm-scaling-max-concurrency-range'] }),
  maximumConcurrencyWithProvisionedMode,
  mapping.outOfRange('minimumPollers', { ...POLLERS, id: 'minimum-pollers-out-of-range', enforces: ['esm-pollers-range'], among: FROM.kafka }),
  mapping.outOfRange('maximumPollers', {
    ...POLLERS,
    id: 'maximum-pollers-out-of-range',
    enforces: ['esm-pollers-range'],
    among: { EventSourceArn: { Ref: 'Source' } },
  }),
  pollersMinimumAboveMaximum,
  pollersOutOfRangeForSqs,
  pollersOutOfRangeForKafka,
  mapping.malformed('pollerGroupName', {
    ...POLLERS,
    id: 'poller-group-name-malformed',
    enforces: ['esm-poller-group-name'],
    accepts: 'letters, digits, hyphens and underscores',
    good: ['group_1-a'],
    bad: ['my group', 'group.1'],
    among: FROM.kafka,
  }),
  mapping.lengthOutOfRange('pollerGroupName', { ...POLLERS, id: 'poller-group-name-too-long', enforces: ['esm-poller-group-name'], among: FROM.kafka }),
  mapping.outOfRange('parallelizationFactor', {
    ...CREATE,
    id: 'parallelization-factor-out-of-range',
    enforces: ['esm-parallelization-range'],
    among: FROM.kinesis,
  }),
  mapping.notAllowed('startingPosition', {
    ...CREATE,
    id: 'starting-position-unknown',
    enforces: ['esm-starting-position-enum'],
    good: ['LATEST', 'TRIM_HORIZON'],
    bad: ['latest', 'EARLIEST'],
    among: FROM.kinesis,
  }),
  startingTimestampMissing,
  startingTimestampWithoutAtTimestamp,
  startingTimestampInFuture,
  startingTimestampInMilliseconds,
  queueInAnotherRegion,
  startingPositionAtTimestampOnDynamodb,
  mapping.outOfRange('maximumRecordAgeSeconds', {
    ...CREATE,
    id: 'record-age-out-of-range',
    enforces: ['esm-record-age-range'],
    unit: seconds,
    min: -1,
    among: FROM.kinesis,
  }),
  recordAgeBelowOneMinute,
  mapping.outOfRange('maximumRetryAttempts', {
    ...CREATE,
    id: 'event-source-retries-out-of-range',
    enforces: ['esm-retry-range'],
    min: -1,
    among: FROM.kinesis,
  }),
  mapping.outOfRange('tumblingWindowSeconds', {
    ...CREATE,
    id: 'tumbling-window-out-of-range',
    enforces: ['esm-tumbling-range'],
    unit: seconds,
    among: FROM.kinesis,
  }),
  mapping.memberLengthOutOfRange('filterPatterns', {
    ...api('Filter'),
    id: 'filter-pattern-too-long',
    enforces: ['esm-filter-pattern-length'],
    member: 'filter pattern',
    sample: (length) => length < 13 ? '{}' : `{"body":["${'x'.repeat(length - 13)}"]}`,
  }),
  mapping.missing('filterPatterns', {
    // What Lambda answers to CloudFormation; the guide does not say it.
    source: 'https://github.com/aws/aws-cdk/issues/23057',
    verified: '2026-12-01',
    id: 'filter-without-pattern',
    enforces: ['esm-filter-pattern-json'],
    path: 'FilterCriteria.Filters[].Pattern',
    title: 'Filters have a pattern',
    what: 'a filter has no Pattern',
    why: 'Lambda rejects it as an invalid filter pattern definition',
    fix: 'give every filter a Pattern, as FilterCriteria.filter({ … }) of the CDK does; without it, the classes of the CDK write an empty filter',
    examples: {
      good: [{ FilterCriteria: { Filters: [{ Pattern: '{}' }] } }, { FilterCriteria: { Filters: [] } }, { FilterCriteria: { Filters: [{ Ref: 'Filter' }] } }],
      bad: [{ FilterCriteria: { Filters: [{}] } }, { FilterCriteria: { Filters: [{ Pattern: '{}' }, {}] } }],
    },
  }),
  filterPatternNotJson,
  filterValuesNotInList,
  filterKeyNotInRecords,
  filterOperatorMalformed,
  filtersAboveQuota,
  filtersOfDocumentdb,
  mapping.memberNotAllowed('functionResponseTypes', {
    ...CREATE,
    id: 'function-response-type-unknown',
    enforces: ['esm-function-response-types'],
    member: 'function response type',
    bad: ['reportBatchItemFailures'],
  }),
  mapping.tooMany('functionResponseTypes', {
    ...CREATE,
    id: 'too-many-function-response-types',
    enforces: ['esm-function-response-types'],
    sample: () => 'ReportBatchItemFailures',
  }),
  eventSourceMappingOnSuccess,
  mapping.tooMany('topics', {
    ...CREATE,
    id: 'too-many-topics',
    enforces: ['esm-topics-single'],
    title: 'An event source mapping reads from one topic',
    fix: 'leave one topic, and map each of the others by itself',
    sample: (index) => `orders-${index}`,
    among: FROM.kafka,
  }),
  mapping.malformedMember('topics', {
    ...CREATE,
    id: 'topic-malformed',
    enforces: ['esm-topics-single'],
    member: 'topic',
    accepts: '2 to 249 letters, digits, hyphens, underscores and dots, without a dot at the start',
    pattern: '[^.][a-zA-Z0-9\\-_.]{1,248}',
    good: ['orders.v1', 'x'.repeat(249)],
    bad: ['.orders', 'my orders', 'x'.repeat(250), ''],
    among: FROM.kafka,
  }),
  mapping.malformed('mskConsumerGroupId', {
    ...api('AmazonManagedKafkaEventSourceConfig'),
    ...CONSUMER_GROUP,
    id: 'msk-consumer-group-malformed',
    enforces: ['esm-kafka-consumer-group'],
    pattern: '[ a-zA-Z0-9/*:_+=.@-]{1,200}',
    among: FROM.kafka,
  }),
  mapping.malformed('selfManagedConsumerGroupId', {
    ...api('SelfManagedKafkaEventSourceConfig'),
    ...CONSUMER_GROUP,
    id: 'self-managed-kafka-consumer-group-malformed',
    enforces: ['esm-kafka-consumer-group'],
    pattern: '[ a-zA-Z0-9/*:_+=.@-]{1,200}',
    among: FROM.selfManagedKafka,
  }),
  mapping.malformed('databaseName', {
    ...DOCUMENT_DB,
    id: 'database-name-malformed',
    enforces: ['esm-docdb-names'],
    accepts: '1 to 63 characters without spaces and / \\ . $ "',
    pattern: '[^ /\\\\.$\\x22]{1,63}',
    good: ['orders'],
    bad: ['my orders', 'orders.v1', '', 'x'.repeat(64)],
    among: FROM.documentDb,
  }),
  mapping.malformed('collectionName', {
    ...DOCUMENT_DB,
    id: 'collection-name-malformed',
    enforces: ['esm-docdb-names'],
    accepts: 'a name without $ that starts with a letter, a digit or an underscore, and not with "system."',
    good: ['orders'],
    bad: ['system.users', '$orders', ''],
    among: FROM.documentDb,
  }),
  mapping.lengthOutOfRange('collectionName', {
    ...DOCUMENT_DB,
    id: 'collection-name-too-long',
    enforces: ['esm-docdb-names'],
    min: 0,
    among: FROM.documentDb,
  }),
  mapping.memberNotAllowed('sourceAccessTypes', {
    ...ACCESS,
    id: 'source-access-type-unknown',
    enforces: ['esm-source-access-type-enum'],
    member: 'type of source access',
    good: ['SASL_SCRAM_512_AUTH', 'CLIENT_CERTIFICATE_TLS_AUTH'],
    bad: ['SASL_PLAIN', 'basic_auth'],
    among: { ...FROM.kafka, SourceAccessConfigurations: [{ URI: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:orders' }] },
  }),
  mapping.tooMany('sourceAccessTypes', {
    ...CREATE,
    id: 'too-many-source-access-configurations',
    enforces: ['esm-source-access-max-23'],
    sample: () => 'VPC_SUBNET',
    among: { ...FROM.selfManagedKafka, SourceAccessConfigurations: [{ URI: 'subnet:subnet-1' }] },
  }),
  mapping.memberLengthOutOfRange('sourceAccessUris', {
    ...ACCESS,
    id: 'source-access-uri-length-out-of-range',
    enforces: ['esm-source-access-max-23'],
    member: 'URI of source access',
    among: { ...FROM.selfManagedKafka, SourceAccessConfigurations: [{ Type: 'VPC_SUBNET' }] },
  }),
  mapping.tooMany('kafkaBootstrapServers', {
    ...api('SelfManagedEventSource'),
    id: 'too-many-bootstrap-servers',
    enforces: ['esm-endpoints-max-10'],
    sample: (index) => `kafka-${index}.example.com:9092`,
    among: FROM.selfManagedKafka,
  }),
  mapping.empty('kafkaBootstrapServers', {
    ...api('SelfManagedEventSource'),
    id: 'bootstrap-servers-empty',
    enforces: ['esm-endpoints-max-10'],
    sample: (index) => `kafka-${index}.example.com:9092`,
    among: FROM.selfManagedKafka,
  }),
  mapping.notAllowed('mskEventRecordFormat', {
    ...REGISTRY,
    id: 'msk-event-record-format-unknown',
    enforces: ['esm-schema-registry-json'],
    bad: ['AVRO', 'json'],
    among: FROM.kafka,
  }),
  mapping.notAllowed('selfManagedEventRecordFormat', {
    ...REGISTRY,
    id: 'self-managed-kafka-event-record-format-unknown',
    enforces: ['esm-schema-registry-json'],
    bad: ['AVRO', 'json'],
    among: FROM.selfManagedKafka,
  }),
  schemaRegistryWithoutProvisionedMode,
  mapping.memberNotAllowed('metrics', {
    ...api('EventSourceMappingMetricsConfig'),
    id: 'event-source-metric-unknown',
    enforces: ['esm-metrics-max-3'],
    member: 'metric',
    bad: ['eventCount', 'Errors'],
    among: FROM.kafka,
  }),
  mapping.tooMany('metrics', {
    ...api('EventSourceMappingMetricsConfig'),
    id: 'too-many-event-source-metrics',
    enforces: ['esm-metrics-max-3'],
    sample: (index) => ['EventCount', 'ErrorCount', 'KafkaMetrics'][index % 3],
    among: FROM.kafka,
  }),
];
