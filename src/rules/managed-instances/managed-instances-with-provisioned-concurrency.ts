import { ON_MANAGED_INSTANCES } from '../example-properties';
import { aliasWith, PROVISIONED, PROVISIONED_ALIAS, VERSION, versionWith } from '../example-resources';
import { provisionedConcurrency, provisionings } from '../neighbours';
import { defineRule, knownPart, maybe } from '../rule';

const MANAGED = { ...ON_MANAGED_INSTANCES, MemorySize: 2048 };

export const managedInstancesWithProvisionedConcurrency = defineRule({
  id: 'managed-instances-with-provisioned-concurrency',
  enforces: ['lmi-no-provisioned-concurrency'],
  severity: 'warning',
  title: 'Functions on managed instances have no provisioned concurrency',
  why: 'managed instances keep a minimum of execution environments ready by themselves; provisioned concurrency has no meaning there',
  fix: 'remove the provisioned concurrency, and set a minimum of execution environments instead',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-scaling.html',
  verified: '2026-10-01',
  reads: [maybe('capacityProviderArn'), 'compute', knownPart('aliases'), knownPart('versions')],
  check: ({ compute, aliases, versions }) => {
    const found = provisionedConcurrency(provisionings(aliases, versions));
    return found && compute === 'managedInstances' ? `${found} and the function runs on managed instances` : undefined;
  },
  examples: {
    good: [
      { properties: {}, resources: { Alias: PROVISIONED_ALIAS } },
      { properties: MANAGED, resources: { Version: VERSION, Alias: aliasWith({}) } },
    ],
    bad: [
      { properties: MANAGED, resources: { Alias: PROVISIONED_ALIAS } },
      { properties: MANAGED, resources: { Version: versionWith(PROVISIONED) } },
    ],
  },
});
