import { defineRule, knownPart, Properties, Scenario } from '../rule';
import { list } from '../words';

const topic = (properties: Properties, TopicArn: unknown = { Ref: 'Topic' }): Scenario => ({
  properties: {},
  resources: {
    Topic: { Type: 'AWS::SNS::Topic', Properties: properties },
    Orders: { Type: 'AWS::SNS::Subscription', Properties: { TopicArn, Protocol: 'lambda', Endpoint: { 'Fn::GetAtt': ['Function', 'Arn'] } } },
  },
});

export const subscriptionOfFifoTopic = defineRule({
  id: 'subscription-of-fifo-topic',
  enforces: [],
  severity: 'warning',
  title: 'Functions subscribe to standard topics',
  why: 'FIFO topics of Amazon SNS deliver to queues alone, so that the subscription is rejected',
  fix: 'subscribe a queue to the topic, and let the function read the queue',
  source: 'https://docs.aws.amazon.com/sns/latest/dg/fifo-message-delivery.html',
  verified: '2026-12-01',
  reads: [knownPart('callers')],
  check: ({ callers }) => callers.filter(({ isOfFifoTopic }) => isOfFifoTopic === true).whenAny((all) =>
    `subscription ${list(all.map(({ name }) => `'${name}'`))} is of a FIFO topic`),
  examples: {
    good: [topic({}), topic({ FifoTopic: false }), topic({ FifoTopic: { Ref: 'IsFifo' } }), topic({ FifoTopic: true }, 'arn:aws:sns:eu-west-1:123456789012:orders')],
    bad: [topic({ FifoTopic: true })],
  },
});
