import { Stack, Token } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { acceptWildcards } from './accepted-wildcards';
import { StatementsNotAdded } from '../../view/function-view';

/**
 * The execution role, with the statements that the configuration needs in a policy of their own. The function depends on
 * the policy, so that it is there before the function and outlives it.
 */
export function executionRole(scope: Construct, given: iam.IRole | undefined, statements: iam.PolicyStatement[]) {
  const role = given ?? new iam.Role(scope, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
  const policy = new iam.Policy(scope, 'Policy', { statements });
  role.attachInlinePolicy(policy);
  acceptWildcards(policy, statements);
  const notAdded = isAttached(policy) ? [] : [statementsFor(`the role '${nameOf(role)}'`, scope, statements)];
  return { role, policy, notAdded };
}

/** Roles that cannot be changed take a policy without a word. */
function isAttached(policy: iam.Policy): boolean {
  const { roles } = policy.node.defaultChild as iam.CfnPolicy;
  const attached: unknown = Stack.of(policy).resolve(roles);
  return Array.isArray(attached) && attached.length > 0;
}

function nameOf({ roleName, node }: iam.IRole): string {
  return Token.isUnresolved(roleName) ? node.path : roleName;
}

/** Statements for a policy that cannot be changed, as somebody else can add them. */
export function statementsFor(to: string, scope: Construct, statements: readonly iam.PolicyStatement[]): StatementsNotAdded {
  return { to, statements: statements.map((statement) => JSON.stringify(Stack.of(scope).resolve(statement.toStatementJson()))) };
}
