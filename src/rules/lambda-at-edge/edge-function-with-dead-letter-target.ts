import { notAtEdge } from '../edge-shapes';
import { QUEUE_ARN } from '../example-resources';
import { maybe } from '../rule';

export const edgeFunctionWithDeadLetterTarget = notAtEdge({
  id: 'edge-function-with-dead-letter-target',
  enforces: ['edge-other-features'],
  title: 'Functions that CloudFront runs have no dead-letter queue',
  feature: 'dead-letter queues',
  fix: 'remove the dead-letter target',
  reads: [maybe('deadLetterTargetArn'), 'hasDeadLetterTarget'],
  finds: ({ hasDeadLetterTarget }) => hasDeadLetterTarget ? 'a dead-letter target is set' : undefined,
  good: [{}, { DeadLetterConfig: { TargetArn: '' } }, { DeadLetterConfig: { TargetArn: { Ref: 'QueueArnOrNothing' } } }],
  bad: [{ DeadLetterConfig: { TargetArn: QUEUE_ARN } }, { DeadLetterConfig: { TargetArn: { 'Fn::GetAtt': ['Queue', 'Arn'] } } }],
});
