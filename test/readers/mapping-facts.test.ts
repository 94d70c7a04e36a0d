import { ResourceIndex } from '../../src/readers/resource-index';
import { mappingFacts } from '../../src/readers/surroundings/mapping-facts';
import { UNKNOWN } from '../../src/view/maybe';

const QUEUE = { Type: 'AWS::SQS::Queue', Properties: { FifoQueue: true } };

function factsOf(EventSourceArn: unknown) {
  const Resources = { Queue: QUEUE, M: { Type: 'AWS::Lambda::EventSourceMapping', Properties: { EventSourceArn } } };
  const index = new ResourceIndex([{ key: 'shop', template: { Resources } }]);
  return mappingFacts(index.resource('shop', 'M')!);
}

test.each<[unknown, unknown]>([
  ['arn:aws:sqs:eu-west-1:123456789012:orders.fifo', true],
  ['arn:aws:sqs:eu-west-1:123456789012:orders', false],
  ['arn:aws:kinesis:eu-west-1:123456789012:stream/orders.fifo', false],
  [{ 'Fn::Sub': 'arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:orders.fifo' }, true],
  [{ 'Fn::Sub': 'arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:orders-${Stage}.fifo' }, true],
  [{ 'Fn::Sub': 'arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:orders' }, false],
  [{ 'Fn::Sub': 'arn:aws:sqs:eu-west-1:123456789012:${Name}' }, UNKNOWN],
  [{ 'Fn::Sub': 'arn:aws:${Service}:eu-west-1:123456789012:orders.fifo' }, UNKNOWN],
  [{ 'Fn::Sub': 'arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:${Queue.QueueName}' }, UNKNOWN],
  [{ 'Fn::GetAtt': ['Queue', 'Arn'] }, true],
  [{ Ref: 'Parameter' }, UNKNOWN],
  [undefined, undefined],
])('whether %j is a FIFO queue: %p', (arn, expected) => expect(factsOf(arn).isFifoSource).toBe(expected));
