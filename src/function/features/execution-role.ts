import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { acceptWildcards } from './accepted-wildcards';
import { isAttached, nameOf } from './attached-policy';
import { pasteable } from './pasteable';
import { withoutNulls } from '../../readers/cdk/from-function-props';
import { StatementsNotAdded } from '../../view/function-view';
import { FunctionRoleOptions } from '../function-role-options';

/** What the user says about the role. */
interface RoleProps {
  readonly role?: iam.IRole;
  readonly roleOptions?: FunctionRoleOptions;
}

/**
 * The execution role, with the statements that the configuration needs in a policy of their own. The function depends on
 * the policy, so that it is there before the function and outlives it.
 */
export function executionRole(scope: Construct, { role: given, roleOptions }: RoleProps, statements: iam.PolicyStatement[]) {
  const assumedBy = new iam.ServicePrincipal('lambda.amazonaws.com');
  const role = given ?? new iam.Role(scope, 'Role', { ...withoutNulls(roleOptions ?? {}), assumedBy });
  const policy = new iam.Policy(scope, 'Policy', { statements });
  role.attachInlinePolicy(policy);
  acceptWildcards(policy, statements);
  if (isAttached(policy)) {
    return { role, policy, notAdded: () => [] };
  }
  const asked: object[] = statementsIn(policy);
  const written = () => [...new Set(asked.map((statement) => pasteable(scope, statement)))];
  const notAdded = (): StatementsNotAdded[] => [{ to: `the role '${nameOf(role)}'`, statements: written() }];
  return { role: remembering(role, asked), policy, notAdded };
}

/** The same role, which says yes to every grant and does nothing. What it is asked for by anybody is remembered. */
function remembering(role: iam.IRole, asked: object[]): iam.IRole {
  const addToPrincipalPolicy: iam.IRole['addToPrincipalPolicy'] = (statement) => {
    asked.push(statement.toStatementJson() as object);
    return role.addToPrincipalPolicy(statement);
  };
  const attachInlinePolicy: iam.IRole['attachInlinePolicy'] = (policy) => {
    asked.push(...statementsIn(policy));
    role.attachInlinePolicy(policy);
  };
  return Object.create(role, {
    addToPrincipalPolicy: { value: addToPrincipalPolicy },
    attachInlinePolicy: { value: attachInlinePolicy },
    grantPrincipal: { get(this: iam.IRole) { return this; } },
  }) as iam.IRole;
}

function statementsIn({ document }: iam.Policy): object[] {
  const { Statement } = (document.toJSON() ?? {}) as { readonly Statement?: object[] };
  return Statement ?? [];
}
