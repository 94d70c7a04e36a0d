import { EVENT_SOURCE_MAPPING } from '../../../view/siblings/event-source-mapping';
import { FROM } from '../../event-source-kinds';
import { rulesOn } from '../../sibling-rules';
import { isInMilliseconds } from '../../unix-time';

const MIDNIGHT = 1_795_219_200; // 2026-11-21
const DAY = 24 * 60 * 60;
const readingFrom = (StartingPositionTimestamp: unknown, today?: string) =>
  ({ today, properties: { ...FROM.kinesis, StartingPosition: 'AT_TIMESTAMP', StartingPositionTimestamp } });

export const startingTimestampInFuture = rulesOn(EVENT_SOURCE_MAPPING).defineRule({
  id: 'starting-timestamp-in-future',
  enforces: ['esm-timestamp-future'],
  severity: 'warning',
  title: 'A starting timestamp has passed when the mapping is created',
  why: 'StartingPositionTimestamp cannot be in the future',
  fix: 'set StartingPositionTimestamp to a time that has passed, or deploy after it',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html#lambda-CreateEventSourceMapping-request-StartingPositionTimestamp',
  verified: '2026-11-29',
  reads: ['startingPositionTimestamp', 'startingDay', 'startingPosition', 'today'],
  check: ({ startingPositionTimestamp: timestamp = 0, startingDay = '', startingPosition, today = '' }) =>
    startingPosition === 'AT_TIMESTAMP' && startingDay > today && !isInMilliseconds(timestamp)
      ? `the timestamp is of ${startingDay}`
      : undefined,
  examples: {
    good: [readingFrom(MIDNIGHT), readingFrom(MIDNIGHT + DAY - 1), readingFrom(MIDNIGHT + 9 * DAY, '2026-11-30'), readingFrom({ Ref: 'Timestamp' })],
    bad: [readingFrom(MIDNIGHT + DAY), readingFrom(MIDNIGHT + 10 * DAY, '2026-11-30')],
  },
});
