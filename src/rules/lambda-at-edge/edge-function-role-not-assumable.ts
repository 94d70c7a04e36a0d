import { atEdge, atEdgeWithRole, EDGE, EDGE_SERVICE, runsAtEdge, TRUSTS_EDGE } from '../edge-shapes';
import { allowing, roleWith, TRUSTS_LAMBDA } from '../example-roles';
import { isCurrent } from '../neighbours';
import { distrusts } from '../permissions';
import { refusalOf } from '../role-trust';
import { defineRule, knownPart, maybe, Scenario } from '../rule';

function trusting(...Statement: readonly unknown[]): Scenario {
  return atEdgeWithRole({ AssumeRolePolicyDocument: { Statement }, ...allowing('logs:*') });
}

export const edgeFunctionRoleNotAssumable = defineRule({
  id: 'edge-function-role-not-assumable',
  enforces: ['edge-role-trust'],
  title: 'The role of a function that CloudFront runs lets edgelambda.amazonaws.com take it',
  why: 'CloudFront rejects a function whose role Lambda@Edge cannot assume',
  fix: 'let both lambda.amazonaws.com and edgelambda.amazonaws.com assume the role, as new CompositePrincipal of two ServicePrincipal does',
  source: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-edge-permissions.html',
  verified: EDGE.verified,
  reads: [maybe('role'), 'roleTrust', knownPart('edgeAssociations')],
  check: ({ roleTrust, edgeAssociations }) => {
    const refusal = roleTrust && refusalOf(roleTrust, EDGE_SERVICE);
    const what = refusal?.what ?? (roleTrust && distrusts(roleTrust, EDGE_SERVICE) && `the trust policy of the role does not let ${EDGE_SERVICE} assume it`);
    return what ? edgeAssociations.filter(isCurrent).whenAny((associations) => ({ ...refusal, what: `${what} and ${runsAtEdge(associations)}` })) : undefined;
  },
  examples: {
    good: [
      trusting(TRUSTS_LAMBDA, TRUSTS_EDGE),
      trusting({ ...TRUSTS_LAMBDA, Principal: { Service: ['lambda.amazonaws.com', EDGE_SERVICE] } }),
      trusting({ ...TRUSTS_LAMBDA, Principal: { Service: ['lambda.amazonaws.com', { Ref: 'Service' }] } }),
      roleWith({}),
      atEdge({ Role: { Ref: 'RoleArn' } }),
    ],
    bad: [trusting(TRUSTS_LAMBDA), trusting(TRUSTS_LAMBDA, { ...TRUSTS_EDGE, Effect: 'Deny' }), trusting(TRUSTS_LAMBDA, TRUSTS_EDGE, { ...TRUSTS_EDGE, Effect: 'Deny' })],
  },
});
