import { behaviorWith, forEvent, inBehaviors, ofEvents } from '../edge-shapes';
import { defineRule, knownPart } from '../rule';

const EVENTS = ['viewer-request', 'origin-request', 'origin-response', 'viewer-response'];

export const edgeEventUnknown = defineRule({
  id: 'edge-event-unknown',
  enforces: [],
  title: 'CloudFront runs functions for the requests and responses of a viewer or an origin',
  why: 'CloudFront rejects the distribution',
  fix: 'set EventType to viewer-request, origin-request, origin-response or viewer-response',
  source: 'https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_LambdaFunctionAssociation.html',
  verified: '2026-12-01',
  reads: [knownPart('edgeAssociations')],
  check: ({ edgeAssociations }) => ofEvents(edgeAssociations, ({ events }) => events?.filter((event) => !EVENTS.includes(event)),
    (events, distribution) => `${distribution} runs the function for ${events}, which is no event of CloudFront`),
  examples: {
    good: [
      inBehaviors(behaviorWith(EVENTS.map((event) => forEvent(event)))),
      inBehaviors(behaviorWith([forEvent({ Ref: 'Event' })])),
      inBehaviors(behaviorWith([forEvent('viewer-request'), { EventType: 'request', LambdaFunctionARN: 'arn:aws:lambda:us-east-1:123456789012:function:other:1' }])),
    ],
    bad: [
      inBehaviors(behaviorWith([forEvent('viewer_request')])),
      inBehaviors(behaviorWith([forEvent('origin-request')]), behaviorWith([forEvent('VIEWER_RESPONSE')])),
    ],
  },
});
