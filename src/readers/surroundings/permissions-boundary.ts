import { Statements } from './policy-statements';
import { PolicyStatement } from '../../view/policy-statement';

/** What a policy that cannot be read may be. */
const ANYTHING: PolicyStatement = {
  effect: 'Allow',
  services: { known: [], atLeast: 0, complete: true },
  actions: { known: [], atLeast: 0, complete: false },
  isNotAction: false,
};

/** The statements of the policy that a role has as its permissions boundary. One of which nothing is known may allow all that the policies do. */
export function boundaryOf(policy: Statements): readonly PolicyStatement[] {
  const { known, complete } = policy;
  return known.length === 0 ? [] : [...known, ...complete ? [] : [ANYTHING]].map((statement) => ({ ...statement, isBoundary: true }));
}

/** What a role may do within its boundary. What is certainly denied, no other policy allows, so that there is no need to know all of them. */
export function limited(policies: Statements, boundary: readonly PolicyStatement[]): Statements {
  const isLimited = boundary.length > 0 || (!policies.complete && policies.known.some(({ effect, isUnlimited }) => effect === 'Deny' && isUnlimited));
  if (!isLimited) {
    return policies;
  }
  const known = [...policies.known, ...policies.complete ? [] : [ANYTHING], ...boundary];
  return { known, atLeast: known.length, complete: true };
}
