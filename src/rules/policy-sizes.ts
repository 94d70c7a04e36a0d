import { grouped, list } from './words';
import { LIMITS } from '../data/limits';
import { PermissionOfFunction, PolicyOfFunction } from '../view/function-view';
import { isKnown } from '../view/maybe';

const { max, source, verified } = LIMITS.resourcePolicyBytes;

/** From this part of the room on, the next routes may not fit any more. */
const NEAR = 0.8 * max;

/** What the rules on large policies say alike. */
export const LARGE_POLICIES = {
  enforces: ['policy-size-20kb'],
  fix: 'replace the permissions of one source by one whose SourceArn ends with a wildcard, as mergeInvokePermissions of CheckedFunction and scopePermissionToMethod: false of LambdaIntegration do, or split the function',
  source,
  verified,
};

export function isTooLarge({ bytesAtLeast }: PolicyOfFunction): boolean {
  return bytesAtLeast > max;
}

/** Where only the names that CloudFormation makes up decide. */
export function isProbablyTooLarge(policy: PolicyOfFunction): boolean {
  return policy.probableBytes > max && !isTooLarge(policy);
}

export function isNearlyTooLarge(policy: PolicyOfFunction): boolean {
  return policy.probableBytes >= NEAR && policy.probableBytes <= max && !isTooLarge(policy);
}

/** How full a policy is, and which of its statements could be one. */
export function fullness({ of, permissions }: PolicyOfFunction, bytes: string): string {
  const shared = sharedSources(permissions);
  const together = shared.length > 0 ? `; ${list(shared)} could be one${shared.length > 1 ? ' each' : ''}` : '';
  return `the policy of ${of} has ${grouped(permissions.length)} statements of ${bytes} bytes, and room for ${grouped(max)}${together}`;
}

function sharedSources(permissions: readonly PermissionOfFunction[]): string[] {
  const counts = new Map<string, number>();
  for (const { principal, source: sourceOfCalls } of permissions) {
    if (principal !== undefined && isKnown(principal) && sourceOfCalls !== undefined) {
      const key = `of ${principal} for ${sourceOfCalls}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return [...counts].filter(([, count]) => count > 1).map(([key, count]) => `the ${count} ${key}`);
}
