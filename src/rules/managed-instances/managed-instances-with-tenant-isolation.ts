import { ON_MANAGED_INSTANCES, ON_UNKNOWN_COMPUTE } from '../example-properties';
import { defineRule } from '../rule';

const ISOLATED = { TenancyConfig: { TenantIsolationMode: 'PER_TENANT' } };

export const managedInstancesWithTenantIsolation = defineRule({
  id: 'managed-instances-with-tenant-isolation',
  enforces: ['lmi-tenancy-conflict'],
  severity: 'warning',
  title: 'Functions on managed instances have no tenant isolation',
  why: 'tenant isolation rests on Firecracker, and managed instances isolate by containers instead',
  fix: 'remove the tenant isolation, or leave the capacity provider out',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances.html#lambda-managed-instances-tenancy-isolation',
  verified: '2026-11-21',
  reads: ['tenantIsolationMode', 'compute'],
  check: ({ tenantIsolationMode, compute }) =>
    compute === 'managedInstances' && tenantIsolationMode === 'PER_TENANT'
      ? 'the function runs on managed instances and tenant isolation is on'
      : undefined,
  examples: {
    good: [ISOLATED, { ...ISOLATED, ...ON_UNKNOWN_COMPUTE }, ON_MANAGED_INSTANCES],
    bad: [{ ...ISOLATED, ...ON_MANAGED_INSTANCES }],
  },
});
