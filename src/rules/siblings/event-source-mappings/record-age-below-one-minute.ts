import { EVENT_SOURCE_MAPPING } from '../../../view/siblings/event-source-mapping';
import { FROM } from '../../event-source-kinds';
import { rulesOn } from '../../sibling-rules';
import { seconds } from '../../words';

const aged = (MaximumRecordAgeInSeconds: number) => ({ ...FROM.kinesis, MaximumRecordAgeInSeconds });

export const recordAgeBelowOneMinute = rulesOn(EVENT_SOURCE_MAPPING).defineRule({
  id: 'record-age-below-one-minute',
  enforces: ['esm-record-age-range'],
  title: 'Records are kept for at least 60 seconds, or without end',
  why: 'Lambda does not allow a maximum record age of less than 60 seconds other than -1',
  fix: 'set MaximumRecordAgeInSeconds to at least 60, or to -1 for no limit',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_EventSourceMappingConfiguration.html',
  verified: '2026-11-21',
  reads: ['maximumRecordAgeSeconds'],
  check: ({ maximumRecordAgeSeconds: age }) => age !== undefined && age > -1 && age < 60 ? `the maximum record age is ${seconds(age)}` : undefined,
  examples: {
    good: [aged(-1), aged(60)],
    bad: [aged(0), aged(59)],
  },
});
