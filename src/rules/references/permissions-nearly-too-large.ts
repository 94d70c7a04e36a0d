import { methodPermissions } from '../example-permissions';
import { fullness, isNearlyTooLarge, LARGE_POLICIES } from '../policy-sizes';
import { defineRule, knownPart } from '../rule';
import { grouped, list } from '../words';

const methods = (count: number) => ({ properties: {}, resources: methodPermissions(count, 'orders') });

export const permissionsNearlyTooLarge = defineRule({
  ...LARGE_POLICIES,
  id: 'permissions-nearly-too-large',
  severity: 'warning',
  title: 'The policy of a function has room for more permissions',
  why: 'Lambda rejects a permission with which the policy becomes larger than 20 KB',
  reads: [knownPart('policies')],
  check: ({ policies }) => policies.filter(isNearlyTooLarge).whenAny((all) => list(all.map((policy) => fullness(policy, `about ${grouped(policy.probableBytes)}`)))),
  examples: { good: [methods(30)], bad: [methods(58)] },
});
