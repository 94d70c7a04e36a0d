import { Stack, Token } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { acceptWildcards } from './accepted-wildcards';
import { statementsFor } from './partner-policies';

/** A policy with these statements, and what it could not give to the role. */
export function attachedPolicy(scope: Construct, id: string, role: iam.IRole, statements: iam.PolicyStatement[]) {
  const policy = new iam.Policy(scope, id, { statements });
  role.attachInlinePolicy(policy);
  acceptWildcards(policy, statements);
  return { policy, notAdded: isAttached(policy) ? [] : [statementsFor(`the role '${nameOf(role)}'`, scope, statements)] };
}

/** Roles that cannot be changed take a policy without a word. */
export function isAttached(policy: iam.Policy): boolean {
  const { roles } = policy.node.defaultChild as iam.CfnPolicy;
  const attached: unknown = Stack.of(policy).resolve(roles);
  return Array.isArray(attached) && attached.length > 0;
}

export function nameOf({ roleName, node }: iam.IRole): string {
  return Token.isUnresolved(roleName) ? node.path : roleName;
}
