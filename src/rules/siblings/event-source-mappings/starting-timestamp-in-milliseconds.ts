import { EVENT_SOURCE_MAPPING } from '../../../view/siblings/event-source-mapping';
import { FROM } from '../../event-source-kinds';
import { rulesOn } from '../../sibling-rules';
import { isInMilliseconds } from '../../unix-time';

const readingFrom = (StartingPositionTimestamp: unknown) => ({ ...FROM.kinesis, StartingPosition: 'AT_TIMESTAMP', StartingPositionTimestamp });

export const startingTimestampInMilliseconds = rulesOn(EVENT_SOURCE_MAPPING).defineRule({
  id: 'starting-timestamp-in-milliseconds',
  enforces: ['esm-timestamp-future'],
  title: 'A starting timestamp is in seconds',
  why: 'StartingPositionTimestamp is in seconds of Unix time, and cannot be in the future',
  fix: 'divide the timestamp by 1000',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html#cfn-lambda-eventsourcemapping-startingpositiontimestamp',
  verified: '2026-11-29',
  reads: ['startingPositionTimestamp', 'startingPosition'],
  check: ({ startingPositionTimestamp: timestamp = 0, startingPosition }) => startingPosition === 'AT_TIMESTAMP' && isInMilliseconds(timestamp)
    ? `the timestamp is ${timestamp}, which in seconds is after the year 5000`
    : undefined,
  examples: {
    good: [readingFrom(1_700_000_000), readingFrom({ Ref: 'Timestamp' })],
    bad: [readingFrom(1_700_000_000_000), readingFrom(100_000_000_000)],
  },
});
