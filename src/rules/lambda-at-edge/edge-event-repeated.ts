import { behaviorWith, forEvent, inBehaviors, ofEvents } from '../edge-shapes';
import { defineRule, knownPart } from '../rule';

const OTHER = 'arn:aws:lambda:us-east-1:123456789012:function:other:1';

export const edgeEventRepeated = defineRule({
  id: 'edge-event-repeated',
  enforces: [],
  title: 'A behavior of a CloudFront distribution runs one function for each event',
  why: 'CloudFront rejects the distribution',
  fix: 'let one function do both, or run the other one for another event or in another behavior',
  source: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/edge-function-restrictions-all.html#function-restrictions-combining-functions',
  verified: '2026-12-01',
  reads: [knownPart('edgeAssociations')],
  check: ({ edgeAssociations }) => ofEvents(edgeAssociations, ({ repeatedEvents }) => repeatedEvents,
    (events, distribution) => `a behavior of ${distribution} runs the function and another one for ${events}`),
  examples: {
    good: [
      inBehaviors(behaviorWith([forEvent('viewer-request'), forEvent('origin-request')])),
      inBehaviors(behaviorWith([forEvent('origin-request')]), behaviorWith([forEvent('origin-request')])),
      inBehaviors(behaviorWith([forEvent('origin-request')], 'viewer-request', 'viewer-response')),
      inBehaviors(behaviorWith([forEvent('viewer-request'), forEvent({ Ref: 'Event' }, { LambdaFunctionARN: OTHER })])),
      inBehaviors(behaviorWith([forEvent('viewer-request')]), behaviorWith([], 'viewer-request')),
    ],
    bad: [
      inBehaviors(behaviorWith([forEvent('viewer-request'), forEvent('viewer-request', { LambdaFunctionARN: OTHER })])),
      inBehaviors(behaviorWith([forEvent('viewer-request')], 'viewer-request')),
      inBehaviors({}, behaviorWith([forEvent('origin-response'), forEvent('origin-response')])),
    ],
  },
});
