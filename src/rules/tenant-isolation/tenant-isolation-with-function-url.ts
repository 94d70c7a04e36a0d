import { FUNCTION_URL } from '../example-resources';
import { named } from '../neighbours';
import { defineRule, knownPart } from '../rule';

const PER_TENANT = { TenancyConfig: { TenantIsolationMode: 'PER_TENANT' } };

export const tenantIsolationWithFunctionUrl = defineRule({
  id: 'tenant-isolation-with-function-url',
  enforces: ['tenancy-no-function-url'],
  title: 'Functions with tenant isolation have no function URL',
  why: 'Lambda does not support tenant isolation together with function URLs',
  fix: 'invoke the function directly or through API Gateway, or remove the tenant isolation',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/tenant-isolation.html#tenant-isolation-features',
  verified: '2026-11-21',
  props: ['url'],
  reads: ['tenantIsolationMode', knownPart('functionUrls')],
  check: ({ tenantIsolationMode, functionUrls }) => tenantIsolationMode === 'PER_TENANT'
    ? functionUrls.whenAny((urls) => `tenant isolation is on and the function has the ${named('function URL', 'function URLs', urls)}`)
    : undefined,
  examples: {
    good: [{ properties: {}, resources: { Url: FUNCTION_URL } }, { properties: PER_TENANT, resources: {} }],
    bad: [{ properties: PER_TENANT, resources: { Url: FUNCTION_URL } }],
  },
});
