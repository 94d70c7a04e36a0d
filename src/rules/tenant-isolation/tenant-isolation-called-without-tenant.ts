import { CallerKind } from '../../view/function-view';
import { whereSet } from '../asked-where';
import { apisTo, calling, callersOf, eventsTo, flowsTo } from '../callers';
import { defineRule, knownPart } from '../rule';

const PER_TENANT = { TenancyConfig: { TenantIsolationMode: 'PER_TENANT' } };
const ARN = { 'Fn::GetAtt': ['Function', 'Arn'] };

/** Function URLs have a rule of their own; API Gateway may name the tenant, and so may a state machine that calls like an SDK. */
const NOT_MEANT: readonly CallerKind[] = ['function URL', 'API method', 'API integration', 'API', 'authorizer', 'state machine'];

export const tenantIsolationCalledWithoutTenant = defineRule({
  id: 'tenant-isolation-called-without-tenant',
  enforces: ['tenancy-tenant-id-on-invoke'],
  severity: 'warning',
  title: 'What calls a function with tenant isolation names a tenant',
  why: 'Lambda rejects invocations without a tenant; direct ones and those of API Gateway can name it, other services cannot',
  fix: 'let another function take these events and invoke this one for each tenant, or remove the tenant isolation',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/tenant-isolation-invoke.html',
  verified: '2026-11-21',
  askedWhere: whereSet('tenantIsolationMode'),
  reads: ['tenantIsolationMode', knownPart('callers')],
  check: ({ tenantIsolationMode, callers }) => tenantIsolationMode === 'PER_TENANT'
    ? callers.filter(({ kind }) => !NOT_MEANT.includes(kind)).whenAny((found) => `tenant isolation is on and ${calling(found)} the function`)
    : undefined,
  examples: {
    good: [
      ...callersOf(ARN).map((resources) => ({ properties: {}, resources })),
      ...[...callersOf({ Ref: 'Arn' }), ...apisTo(ARN), ...flowsTo(ARN)].map((resources) => ({ properties: PER_TENANT, resources })),
    ],
    bad: eventsTo(ARN).map((resources) => ({ properties: PER_TENANT, resources })),
  },
});
