import { whereSet } from '../asked-where';
import { mappingWith } from '../example-resources';
import { named } from '../neighbours';
import { defineRule, knownPart } from '../rule';

const PER_TENANT = { TenancyConfig: { TenantIsolationMode: 'PER_TENANT' } };

export const tenantIsolationWithEventSourceMapping = defineRule({
  id: 'tenant-isolation-with-event-source-mapping',
  enforces: ['tenancy-no-event-source-mapping'],
  severity: 'warning',
  title: 'Functions with tenant isolation have no event source mapping',
  why: 'event source mappings cannot name a tenant; direct invocations and API Gateway can',
  fix: 'read from the event source with another function that invokes this one for each tenant, or remove the tenant isolation',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/tenant-isolation.html#tenant-isolation-features',
  verified: '2026-11-21',
  askedWhere: whereSet('tenantIsolationMode'),
  reads: ['tenantIsolationMode', knownPart('eventSources')],
  check: ({ tenantIsolationMode, eventSources }) => tenantIsolationMode === 'PER_TENANT'
    ? eventSources.whenAny((mappings) =>
      `tenant isolation is on and the function has the ${named('event source mapping', 'event source mappings', mappings)}`)
    : undefined,
  examples: {
    good: [{ properties: {}, resources: { Orders: mappingWith({}) } }, { properties: PER_TENANT, resources: {} }],
    bad: [{ properties: PER_TENANT, resources: { Orders: mappingWith({}) } }],
  },
});
