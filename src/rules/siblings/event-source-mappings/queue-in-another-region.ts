import { EVENT_SOURCE_MAPPING } from '../../../view/siblings/event-source-mapping';
import { FROM } from '../../event-source-kinds';
import { maybe } from '../../rule';
import { rulesOn } from '../../sibling-rules';

const from = (EventSourceArn: unknown, region = 'eu-west-1') => ({ region, properties: { EventSourceArn } });

export const queueInAnotherRegion = rulesOn(EVENT_SOURCE_MAPPING).defineRule({
  id: 'queue-in-another-region',
  enforces: ['esm-sqs-same-region'],
  title: 'A function reads from queues of its own Region',
  why: 'the function and the SQS queue must be in the same Region',
  fix: 'name a queue of the Region of the function, or deploy the function to that of the queue',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html#events-sqs-queueconfig',
  verified: '2026-11-29',
  reads: [maybe('eventSourceArn'), 'queueRegion', 'region'],
  check: ({ queueRegion, region }) => queueRegion !== undefined && region !== undefined && queueRegion !== region
    ? `the queue is in ${queueRegion} and the function in ${region}`
    : undefined,
  examples: {
    good: [
      from('arn:aws:sqs:eu-west-1:210987654321:orders'),
      from({ 'Fn::Sub': 'arn:aws:sqs:${QueueRegion}:123456789012:orders' }),
      from({ Ref: 'QueueArn' }, 'us-east-1'),
      FROM.kinesis,
    ],
    bad: [from('arn:aws:sqs:us-east-1:123456789012:orders'), from('arn:aws:sqs:eu-west-1:123456789012:orders', 'us-east-1')],
  },
});
