import { REGIONS } from '../../data/regions';
import { defineRule } from '../rule';

const { missingIn, source, verified } = REGIONS.tenantIsolation;
const NAMES: ReadonlyMap<string, string> = new Map(Object.entries(missingIn));
const ISOLATED = { TenancyConfig: { TenantIsolationMode: 'PER_TENANT' } };

export const tenantIsolationUnsupportedRegion = defineRule({
  id: 'tenant-isolation-unsupported-region',
  enforces: ['tenancy-regions'],
  severity: 'warning',
  title: 'Tenant isolation is on only in Regions that have it',
  why: 'Lambda offers tenant isolation in all commercial Regions except Asia Pacific (New Zealand)',
  fix: 'remove the tenant isolation, or deploy to another Region',
  source,
  verified,
  reads: ['tenantIsolationMode', 'region'],
  check: ({ tenantIsolationMode, region = '' }) =>
    tenantIsolationMode === 'PER_TENANT' && NAMES.has(region) ? `tenant isolation is on and the Region is ${region}, ${NAMES.get(region)}` : undefined,
  examples: {
    good: [{ properties: ISOLATED, region: 'ap-southeast-5' }, { properties: {}, region: 'ap-southeast-6' }],
    bad: [{ properties: ISOLATED, region: 'ap-southeast-6' }],
  },
});
