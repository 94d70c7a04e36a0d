import { EVENT_SOURCE_MAPPING } from '../../../view/siblings/event-source-mapping';
import { FROM } from '../../event-source-kinds';
import { rulesOn } from '../../sibling-rules';
import { isInMilliseconds } from '../../unix-time';

const DAY = 24 * 60 * 60;
const MIDNIGHT = Date.parse('2026-11-21') / 1000;
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
  reads: ['startingPositionTimestamp', 'today'],
  check: ({ startingPositionTimestamp: timestamp = 0, today = '' }) =>
    timestamp >= Date.parse(today) / 1000 + 2 * DAY && !isInMilliseconds(timestamp) // today begins up to half a day earlier or later elsewhere
      ? `the timestamp is ${new Date(timestamp * 1000).toISOString()}`
      : undefined,
  examples: {
    good: [readingFrom(MIDNIGHT), readingFrom(MIDNIGHT + 2 * DAY - 1), readingFrom(MIDNIGHT + 9 * DAY, '2026-12-01'), readingFrom({ Ref: 'Timestamp' })],
    bad: [readingFrom(MIDNIGHT + 2 * DAY), readingFrom(99_999_999_999)],
  },
});
