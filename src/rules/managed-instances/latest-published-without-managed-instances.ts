import { ON_MANAGED_INSTANCES, ON_UNKNOWN_COMPUTE } from '../example-properties';
import { defineRule } from '../rule';

const PUBLISHED = { PublishToLatestPublished: true };

export const latestPublishedWithoutManagedInstances = defineRule({
  id: 'latest-published-without-managed-instances',
  enforces: ['publish-to-latest-published-needs-lmi'],
  severity: 'warning',
  title: 'Only functions on managed instances are published to $LATEST.PUBLISHED',
  why: '$LATEST.PUBLISHED is a version of functions on managed instances only',
  fix: 'remove PublishToLatestPublished, or give the function a capacity provider',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-version-publishing.html',
  verified: '2026-11-21',
  reads: ['publishToLatestPublished', 'compute'],
  check: ({ publishToLatestPublished, compute }) =>
    compute === 'default' && publishToLatestPublished ? 'PublishToLatestPublished is true and the function has no capacity provider' : undefined,
  examples: {
    good: [{ ...PUBLISHED, ...ON_MANAGED_INSTANCES }, { ...PUBLISHED, ...ON_UNKNOWN_COMPUTE }, { PublishToLatestPublished: false }],
    bad: [PUBLISHED],
  },
});
