import { Rule } from '../rule';
import { tenantIsolationCalledWithoutTenant } from './tenant-isolation-called-without-tenant';
import { tenantIsolationUnsupportedRegion } from './tenant-isolation-unsupported-region';
import { tenantIsolationWithEventSourceMapping } from './tenant-isolation-with-event-source-mapping';
import { tenantIsolationWithFunctionUrl } from './tenant-isolation-with-function-url';
import { tenantIsolationWithProvisionedConcurrency } from './tenant-isolation-with-provisioned-concurrency';
import { tenantIsolationWithSnapstart } from './tenant-isolation-with-snapstart';
import { missing, notAllowed } from '../shapes';

const TENANCY_CONFIG = { source: 'https://docs.aws.amazon.com/lambda/latest/api/API_TenancyConfig.html', verified: '2026-11-21' };

export const TENANT_ISOLATION: readonly Rule[] = [
  missing('tenantIsolationMode', {
    id: 'tenancy-config-without-mode',
    enforces: ['tenancy-mode-required'],
    path: 'TenancyConfig.TenantIsolationMode',
    what: 'TenancyConfig is given without a TenantIsolationMode',
    title: 'The tenancy configuration names its mode',
    fix: 'set TenantIsolationMode to PER_TENANT, or leave TenancyConfig out',
    examples: { good: [{ TenancyConfig: { TenantIsolationMode: 'PER_TENANT' } }], bad: [{ TenancyConfig: {} }] },
    ...TENANCY_CONFIG,
  }),
  notAllowed('tenantIsolationMode', {
    id: 'tenant-isolation-mode-unknown',
    enforces: ['tenancy-mode-enum'],
    bad: ['per_tenant', 'NONE', ''],
    ...TENANCY_CONFIG,
  }),
  tenantIsolationWithSnapstart,
  tenantIsolationUnsupportedRegion,
  tenantIsolationWithProvisionedConcurrency,
  tenantIsolationWithFunctionUrl,
  tenantIsolationWithEventSourceMapping,
  tenantIsolationCalledWithoutTenant,
];
