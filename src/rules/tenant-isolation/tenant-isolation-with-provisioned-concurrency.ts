import { aliasWith, PROVISIONED, PROVISIONED_ALIAS, VERSION, versionWith } from '../example-resources';
import { provisionedConcurrency, PROVISIONED_CONCURRENCY_PROPS, provisionings } from '../neighbours';
import { defineRule, knownPart } from '../rule';

const PER_TENANT = { TenancyConfig: { TenantIsolationMode: 'PER_TENANT' } };

export const tenantIsolationWithProvisionedConcurrency = defineRule({
  id: 'tenant-isolation-with-provisioned-concurrency',
  enforces: ['tenancy-no-provisioned-concurrency'],
  title: 'Functions with tenant isolation have no provisioned concurrency',
  why: 'Lambda does not support tenant isolation together with provisioned concurrency',
  fix: 'remove the provisioned concurrency, or the tenant isolation',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/tenant-isolation.html#tenant-isolation-features',
  verified: '2026-11-21',
  props: PROVISIONED_CONCURRENCY_PROPS,
  reads: ['tenantIsolationMode', knownPart('aliases'), knownPart('versions')],
  check: ({ tenantIsolationMode, aliases, versions }) => {
    const found = provisionedConcurrency(provisionings(aliases, versions));
    return found && tenantIsolationMode === 'PER_TENANT' ? `${found} and tenant isolation is on` : undefined;
  },
  examples: {
    good: [
      { properties: {}, resources: { Alias: PROVISIONED_ALIAS } },
      { properties: PER_TENANT, resources: { Version: VERSION, Alias: aliasWith({}) } },
    ],
    bad: [
      { properties: PER_TENANT, resources: { Alias: PROVISIONED_ALIAS } },
      { properties: PER_TENANT, resources: { Version: versionWith(PROVISIONED) } },
    ],
  },
});
