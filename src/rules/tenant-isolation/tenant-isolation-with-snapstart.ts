import { defineRule } from '../rule';

const ISOLATED = { Runtime: 'java21', TenancyConfig: { TenantIsolationMode: 'PER_TENANT' } };

export const tenantIsolationWithSnapstart = defineRule({
  id: 'tenant-isolation-with-snapstart',
  enforces: ['tenancy-no-snapstart'],
  title: 'Functions with tenant isolation do not use SnapStart',
  why: 'Lambda does not support tenant isolation together with SnapStart',
  fix: 'turn SnapStart off, or remove the tenant isolation',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/tenant-isolation.html#tenant-isolation-features',
  verified: '2026-11-21',
  reads: ['tenantIsolationMode', 'snapStart'],
  check: ({ tenantIsolationMode, snapStart }) =>
    tenantIsolationMode === 'PER_TENANT' && snapStart === 'PublishedVersions' ? 'tenant isolation and SnapStart are both on' : undefined,
  examples: {
    good: [ISOLATED, { ...ISOLATED, SnapStart: { ApplyOn: 'None' } }],
    bad: [{ ...ISOLATED, SnapStart: { ApplyOn: 'PublishedVersions' } }],
  },
});
