import { behaviorWith, forEvent, inBehaviors, ofEvents } from '../edge-shapes';
import { defineRule, knownPart } from '../rule';

export const edgeFunctionBesideCloudfrontFunction = defineRule({
  id: 'edge-function-beside-cloudfront-function',
  enforces: [],
  title: 'A behavior of a CloudFront distribution runs functions of one kind for the events of a viewer',
  why: 'CloudFront rejects a behavior that has Lambda@Edge for one event of the viewer and a CloudFront function for the other',
  fix: 'run the function for origin-request or origin-response, or make both CloudFront functions or both Lambda functions',
  source: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/edge-function-restrictions-all.html#function-restrictions-combining-functions',
  verified: '2026-12-01',
  reads: [knownPart('edgeAssociations')],
  check: ({ edgeAssociations }) => ofEvents(edgeAssociations, ({ mixedEvents }) => mixedEvents,
    (events, distribution) => `a behavior of ${distribution} runs the function for ${events}, and a CloudFront function for the other event of the viewer`),
  examples: {
    good: [
      inBehaviors(behaviorWith([forEvent('origin-request'), forEvent('origin-response')], 'viewer-request', 'viewer-response')),
      inBehaviors(behaviorWith([forEvent('viewer-request'), forEvent('viewer-response')])),
      inBehaviors(behaviorWith([forEvent('viewer-request')]), behaviorWith([], 'viewer-response')),
    ],
    bad: [
      inBehaviors(behaviorWith([forEvent('viewer-request')], 'viewer-response')),
      inBehaviors({}, behaviorWith([forEvent('viewer-response'), forEvent('origin-request')], 'viewer-request')),
    ],
  },
});
