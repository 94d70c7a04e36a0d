import { defineRule } from '../rule';
import { quoted } from '../words';

export const requestPublishToUnknown = defineRule({
  id: 'request-publish-to-unknown',
  enforces: [],
  title: 'A request publishes to LATEST_PUBLISHED only',
  why: 'Lambda rejects the function',
  fix: 'use LATEST_PUBLISHED, or leave PublishTo out; Publish makes a numbered version',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html#lambda-CreateFunction-request-PublishTo',
  verified: '2026-11-21',
  reads: ['publishTo'],
  check: ({ publishTo = 'LATEST_PUBLISHED' }) => publishTo === 'LATEST_PUBLISHED' ? undefined : `PublishTo is ${quoted(publishTo)}; Lambda accepts LATEST_PUBLISHED`,
  examples: {
    good: [{ properties: {}, view: { publishTo: 'LATEST_PUBLISHED' } }],
    bad: [{ properties: {}, view: { publishTo: '$LATEST.PUBLISHED' } }],
  },
});
