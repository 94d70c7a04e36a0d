import { EVENT_SOURCE_MAPPING } from '../../../view/siblings/event-source-mapping';
import { FROM } from '../../event-source-kinds';
import { knownPart, maybe } from '../../rule';
import { rulesOn } from '../../sibling-rules';

const TIMESTAMP = { StartingPositionTimestamp: 1_700_000_000 };

export const startingTimestampWithoutAtTimestamp = rulesOn(EVENT_SOURCE_MAPPING).defineRule({
  id: 'starting-timestamp-without-at-timestamp',
  enforces: ['esm-at-timestamp'],
  severity: 'warning',
  title: 'A starting timestamp goes with the starting position AT_TIMESTAMP',
  why: 'Lambda reads from the timestamp with the starting position AT_TIMESTAMP only',
  fix: 'set StartingPosition to AT_TIMESTAMP, or remove StartingPositionTimestamp',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html#lambda-CreateEventSourceMapping-request-StartingPositionTimestamp',
  verified: '2026-11-21',
  reads: [maybe('startingPositionTimestamp'), 'startingPosition', knownPart('given')],
  check: ({ startingPosition, given }) =>
    startingPosition !== undefined && startingPosition !== 'AT_TIMESTAMP' && given.some((path) => path === 'StartingPositionTimestamp')
      ? `a timestamp is given and the starting position is ${startingPosition}`
      : undefined,
  examples: {
    good: [{ ...FROM.kinesis, ...TIMESTAMP, StartingPosition: 'AT_TIMESTAMP' }],
    bad: [{ ...FROM.kinesis, ...TIMESTAMP }],
  },
});
