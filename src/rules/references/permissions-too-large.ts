import { methodPermissions, permissionWith } from '../example-permissions';
import { fullness, isProbablyTooLarge, isTooLarge, LARGE_POLICIES } from '../policy-sizes';
import { defineRule, knownPart, Properties } from '../rule';
import { grouped, list } from '../words';

const LONG = 'x'.repeat(300);
const methods = (count: number, properties: Properties = {}, path = LONG) =>
  ({ properties: {}, resources: methodPermissions(count, path, properties) });

export const permissionsTooLarge = defineRule({
  ...LARGE_POLICIES,
  id: 'permissions-too-large',
  title: 'The permissions of a function fit into its policy of 20 KB',
  why: 'Lambda rejects the permission with which the policy becomes larger',
  reads: [knownPart('policies')],
  check: ({ policies }) => policies.filter(isTooLarge).whenAny((all) => list(all.map((policy) => fullness(policy, `at least ${grouped(policy.bytesAtLeast)}`))))
    ?? policies.filter(isProbablyTooLarge).whenAny((all) =>
      ({ what: list(all.map((policy) => fullness(policy, `about ${grouped(policy.probableBytes)}`))), severity: 'warning' })),
  examples: {
    good: [
      methods(20),
      methods(60, { FunctionName: { Ref: 'FunctionName' } }),
      methods(40, { SourceArn: { Ref: 'Arn' } }),
      { properties: {}, resources: { Permission: permissionWith({}) } },
    ],
    bad: [methods(48), methods(70, {}, 'orders')],
  },
});
