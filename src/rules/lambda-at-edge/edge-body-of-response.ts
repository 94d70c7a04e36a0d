import { behaviorWith, forEvent, inBehaviors, ofEvents } from '../edge-shapes';
import { defineRule, knownPart } from '../rule';

const BODY = { IncludeBody: true };

export const edgeBodyOfResponse = defineRule({
  id: 'edge-body-of-response',
  enforces: [],
  title: 'CloudFront gives functions the body of requests only',
  why: 'CloudFront rejects the distribution',
  fix: 'remove IncludeBody, or set it to false',
  // What CloudFront answers; the guide says for which events the option is there.
  source: 'https://github.com/serverless-nextjs/serverless-next.js/pull/533',
  verified: '2026-12-01',
  reads: [knownPart('edgeAssociations')],
  check: ({ edgeAssociations }) => ofEvents(edgeAssociations, ({ eventsWithBody }) => eventsWithBody?.filter((event) => event.endsWith('-response')),
    (events, distribution) => `${distribution} is to include the body for ${events}`),
  examples: {
    good: [
      inBehaviors(behaviorWith([forEvent('viewer-request', BODY), forEvent('origin-request', BODY), forEvent('origin-response', { IncludeBody: false })])),
      inBehaviors(behaviorWith([forEvent('origin-response', { IncludeBody: { Ref: 'HasBody' } })])),
    ],
    bad: [inBehaviors(behaviorWith([forEvent('origin-response', BODY)])), inBehaviors(behaviorWith([forEvent('viewer-response', { IncludeBody: 'true' })]))],
  },
});
