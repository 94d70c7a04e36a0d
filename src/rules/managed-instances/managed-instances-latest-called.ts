import { onManagedInstances } from '../asked-where';
import { calling, callersOf } from '../callers';
import { ON_MANAGED_INSTANCES } from '../example-properties';
import { mappingWith } from '../example-resources';
import { named } from '../neighbours';
import { defineRule, knownPart } from '../rule';
import { list } from '../words';

const MANAGED = { ...ON_MANAGED_INSTANCES, MemorySize: 2048 };
const UNPUBLISHED = { ...MANAGED, PublishToLatestPublished: false };
const ARN = { 'Fn::GetAtt': ['Function', 'Arn'] };
const LATEST = { 'Fn::Sub': '${Function.Arn}:$LATEST' };

export const managedInstancesLatestCalled = defineRule({
  id: 'managed-instances-latest-called',
  enforces: ['lmi-publish-needed'],
  severity: 'warning',
  title: 'What calls a function on managed instances calls a published version',
  why: 'only published versions run on managed instances; $LATEST cannot be invoked, and who names no version gets $LATEST.PUBLISHED',
  fix: 'let it name a version, an alias or nothing, and leave PublishToLatestPublished out',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-version-publishing.html',
  verified: '2026-11-21',
  askedWhere: onManagedInstances,
  reads: ['compute', 'publishToLatestPublished', knownPart('callers'), knownPart('eventSources')],
  check: ({ compute, publishToLatestPublished, callers, eventSources }) => {
    if (compute !== 'managedInstances') {
      return undefined;
    }
    const isUnpublished = ({ target }: { readonly target: unknown }) => target === 'latest' || (target === 'function' && publishToLatestPublished === false);
    const found = [
      callers.filter(isUnpublished).whenAny(calling),
      eventSources.filter(isUnpublished).whenAny((all) => `${named('event source mapping', 'event source mappings', all)} ${all.length === 1 ? 'calls' : 'call'}`),
    ].filter((sentence) => sentence !== undefined);
    return found.length > 0 ? `the function runs on managed instances and ${list(found)} what is not published` : undefined;
  },
  examples: {
    good: [
      ...callersOf(ARN).map((resources) => ({ properties: MANAGED, resources })),
      ...callersOf(LATEST).map((resources) => ({ properties: {}, resources })),
      ...callersOf({ 'Fn::Sub': '${Function.Arn}:7' }).map((resources) => ({ properties: UNPUBLISHED, resources })),
    ],
    bad: [
      ...callersOf(LATEST).map((resources) => ({ properties: MANAGED, resources })),
      ...callersOf(ARN).map((resources) => ({ properties: UNPUBLISHED, resources })),
      { properties: UNPUBLISHED, resources: { Orders: mappingWith({}) } },
    ],
  },
});
