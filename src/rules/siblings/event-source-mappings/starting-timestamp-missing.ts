import { EVENT_SOURCE_MAPPING } from '../../../view/siblings/event-source-mapping';
import { FROM } from '../../event-source-kinds';
import { rulesOn } from '../../sibling-rules';

export const startingTimestampMissing = rulesOn(EVENT_SOURCE_MAPPING).defineRule({
  id: 'starting-timestamp-missing',
  enforces: ['esm-at-timestamp'],
  title: 'Reading from a point in time says which',
  why: 'StartingPositionTimestamp is required if StartingPosition is AT_TIMESTAMP',
  fix: 'set StartingPositionTimestamp in seconds of Unix time, or use TRIM_HORIZON or LATEST',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/msk-esm-parameters.html',
  verified: '2026-11-21',
  reads: ['startingPosition', 'startingPositionTimestamp'],
  check: ({ startingPosition, startingPositionTimestamp }) => startingPosition === 'AT_TIMESTAMP' && startingPositionTimestamp === undefined
    ? 'the starting position is AT_TIMESTAMP and there is no timestamp'
    : undefined,
  examples: {
    good: [FROM.kinesis, { ...FROM.kinesis, StartingPosition: 'AT_TIMESTAMP', StartingPositionTimestamp: 1_700_000_000 }],
    bad: [{ ...FROM.kinesis, StartingPosition: 'AT_TIMESTAMP' }],
  },
});
