import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { attachedPolicy } from './attached-policy';

/**
 * The execution role, with the statements that the configuration needs in a policy of their own. The function depends on
 * the policy, so that it is there before the function and outlives it.
 */
export function executionRole(scope: Construct, given: iam.IRole | undefined, statements: iam.PolicyStatement[]) {
  const role = given ?? new iam.Role(scope, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
  return { role, ...attachedPolicy(scope, 'Policy', role, statements) };
}
