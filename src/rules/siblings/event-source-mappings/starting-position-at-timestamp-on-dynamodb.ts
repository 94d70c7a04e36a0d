import { EVENT_SOURCE_MAPPING } from '../../../view/siblings/event-source-mapping';
import { FROM } from '../../event-source-kinds';
import { rulesOn } from '../../sibling-rules';

const AT = { StartingPosition: 'AT_TIMESTAMP', StartingPositionTimestamp: 1_700_000_000 };

export const startingPositionAtTimestampOnDynamodb = rulesOn(EVENT_SOURCE_MAPPING).defineRule({
  id: 'starting-position-at-timestamp-on-dynamodb',
  enforces: ['esm-at-timestamp-not-dynamodb'],
  title: 'Streams of Amazon DynamoDB are not read from a point in time',
  why: 'Lambda supports AT_TIMESTAMP for Amazon Kinesis, Amazon DocumentDB and Apache Kafka only',
  fix: 'use TRIM_HORIZON or LATEST',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html#lambda-CreateEventSourceMapping-request-StartingPosition',
  verified: '2026-11-21',
  reads: ['startingPosition', 'sourceKind'],
  check: ({ startingPosition, sourceKind }) => sourceKind === 'dynamodb' && startingPosition === 'AT_TIMESTAMP'
    ? 'the starting position of a DynamoDB stream is AT_TIMESTAMP'
    : undefined,
  examples: {
    good: [FROM.dynamodb, { ...FROM.kinesis, ...AT }],
    bad: [{ ...FROM.dynamodb, ...AT }],
  },
});
