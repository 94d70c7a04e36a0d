import { EventSourceKind } from '../../../view/function-view';
import { EVENT_SOURCE_MAPPING } from '../../../view/siblings/event-source-mapping';
import { FROM, SOURCES } from '../../event-source-kinds';
import { filtered, isObject, membersOf, patternIn } from '../../filter-patterns';
import { knownPart } from '../../rule';
import { rulesOn } from '../../sibling-rules';
import { list, quoted } from '../../words';

const ARN_AND_REGION = ['eventSource', 'eventSourceARN', 'awsRegion'];
const KAFKA = ['value', 'key', 'topic', 'partition', 'offset', 'timestamp', 'timestampType', 'headers', 'eventSource', 'eventSourceArn', 'bootstrapServers'];

/** What records have, with the key of what was sent first. Only that is documented to be compared; the others are left alone. */
const KEYS: Readonly<Partial<Record<EventSourceKind, readonly string[]>>> = {
  sqs: ['body', 'messageId', 'receiptHandle', 'attributes', 'messageAttributes', 'md5OfBody', 'md5OfMessageAttributes', ...ARN_AND_REGION],
  kinesis: [
    'data', 'kinesis', 'kinesisSchemaVersion', 'partitionKey', 'sequenceNumber', 'approximateArrivalTimestamp', 'encryptionType',
    'eventVersion', 'eventID', 'eventName', 'invokeIdentityArn', ...ARN_AND_REGION,
  ],
  dynamodb: ['dynamodb', 'eventID', 'eventVersion', 'eventName', 'userIdentity', ...ARN_AND_REGION],
  kafka: KAFKA,
  selfManagedKafka: KAFKA,
  amazonMq: [
    'data', 'basicProperties', 'messageID', 'messageType', 'deliveryMode', 'replyTo', 'type', 'expiration', 'priority', 'correlationId', 'redelivered',
    'destination', 'timestamp', 'brokerInTime', 'brokerOutTime', 'properties', ...ARN_AND_REGION,
  ],
};

export const filterKeyNotInRecords = rulesOn(EVENT_SOURCE_MAPPING).defineRule({
  id: 'filter-key-not-in-records',
  enforces: ['esm-filter-pattern-json'],
  severity: 'warning',
  title: 'Filter patterns begin with a key that the records of the source have',
  why: 'Lambda compares whole records, in which what was sent is below a key of its own; a pattern with another key matches none, and Lambda discards the records that no pattern matches',
  fix: 'put what is compared below the key of what was sent, such as {"body":{"state":["new"]}} for Amazon SQS',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html#filtering-by-service',
  verified: '2026-12-01',
  reads: ['sourceKind', knownPart('filterPatterns')],
  check: ({ sourceKind, filterPatterns }) => {
    const keys = sourceKind && KEYS[sourceKind];
    return keys && filterPatterns.filter((pattern) => keysBeyond(keys, pattern).length > 0).whenAny((patterns) => ({
      what: `filter patterns name ${list([...new Set(patterns.flatMap((pattern) => keysBeyond(keys, pattern)))].map(quoted))}, which records of ${SOURCES[sourceKind]} do not have, and match none`,
      fix: `put what is compared below ${quoted(keys[0]!)}, such as {${quoted(keys[0]!)}:{"state":["new"]}}`,
    }));
  },
  examples: {
    good: [
      { ...FROM.sqs, ...filtered({ body: { state: ['new'] } }, { messageAttributes: { team: { stringValue: ['a'] } } }) },
      { ...FROM.sqs, ...filtered({ state: [{ exists: false }] }, { $or: [{ body: ['a'] }, { body: ['b'] }] }, {}) },
      { ...FROM.kinesis, ...filtered({ data: { state: ['new'] } }, { partitionKey: ['1'] }) },
      { ...FROM.dynamodb, ...filtered({ eventName: ['INSERT'], dynamodb: { Keys: { id: { S: ['1'] } } } }) },
      { ...FROM.kafka, ...filtered({ value: { state: ['new'] } }) },
      { ...FROM.amazonMq, ...filtered({ data: { state: ['new'] } }) },
      { EventSourceArn: { Ref: 'SourceArn' }, ...filtered({ state: ['new'] }) },
    ],
    bad: [
      { ...FROM.sqs, ...filtered({ state: ['new'] }) },
      { ...FROM.sqs, ...filtered({ Body: { state: ['new'] } }) },
      { ...FROM.kinesis, ...filtered({ data: { state: ['new'] } }, { body: { state: ['new', 1] } }) },
      { ...FROM.dynamodb, ...filtered({ NewImage: { state: { S: ['new'] } } }) },
      { ...FROM.selfManagedKafka, ...filtered({ data: { state: ['new'] } }) },
    ],
  },
});

/** The keys of a pattern that records do not have, and that have to be there for the pattern to match. */
function keysBeyond(keys: readonly string[], pattern: string): readonly string[] {
  return membersOf('', patternIn(pattern)).filter(([key, value]) => key !== '$or' && !keys.includes(key) && hasToBeThere(value)).map(([key]) => key);
}

/** Whether something in a pattern is compared with nothing but texts, numbers and truth values. */
function hasToBeThere(pattern: unknown): boolean {
  const open = [pattern];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (Array.isArray(value) && value.length > 0 && value.every((one) => ['string', 'number', 'boolean'].includes(typeof one))) {
      return true;
    }
    membersOf('', isObject(value) ? value : undefined).filter(([name]) => name !== '$or').forEach(([, member]) => open.push(member));
  }
  return false;
}
