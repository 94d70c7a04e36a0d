import { EVENT_SOURCE_MAPPING } from '../../../view/siblings/event-source-mapping';
import { FROM } from '../../event-source-kinds';
import { knownPart, maybe } from '../../rule';
import { rulesOn } from '../../sibling-rules';

const QUEUE = { Destination: 'arn:aws:sqs:eu-west-1:123456789012:orders-done' };

export const eventSourceMappingOnSuccess = rulesOn(EVENT_SOURCE_MAPPING).defineRule({
  id: 'event-source-mapping-on-success',
  enforces: ['esm-destination-not-on-success'],
  title: 'An event source mapping has no on-success destination',
  why: 'neither CreateEventSourceMapping nor CloudFormation takes OnSuccess',
  fix: 'remove OnSuccess, and let the function itself send what it has done',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_DestinationConfig.html',
  verified: '2026-11-21',
  reads: [maybe('onSuccessDestination'), knownPart('given')],
  check: ({ given }) => given.some((path) => path.startsWith('DestinationConfig.OnSuccess')) ? 'an on-success destination is given' : undefined,
  examples: {
    good: [{ ...FROM.kinesis, DestinationConfig: { OnFailure: QUEUE } }],
    bad: [{ ...FROM.kinesis, DestinationConfig: { OnSuccess: QUEUE } }],
  },
});
