import { Stack, Token } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { StatementsNotAdded } from '../../view/function-view';

/** A policy with these statements, and what it could not give to the role. */
export function attachedPolicy(scope: Construct, id: string, role: iam.IRole, statements: iam.PolicyStatement[]) {
  const policy = new iam.Policy(scope, id, { statements });
  role.attachInlinePolicy(policy);
  return { policy, notAdded: isAttached(policy) ? [] : [statementsFor(`the role '${nameOf(role)}'`, scope, statements)] };
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
