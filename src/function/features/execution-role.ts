import { Validations } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

const WILDCARD_REASON = 'AWS documents these actions with all resources: X-Ray and the network interfaces of Lambda have no narrower permission';

/**
 * The execution role, with the statements that the configuration needs in a policy of their own. The function depends on
 * the policy, so that it is there before the function and outlives it.
 */
export function executionRole(scope: Construct, given: iam.IRole | undefined, statements: iam.PolicyStatement[]) {
  const role = given ?? new iam.Role(scope, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
  const policy = new iam.Policy(scope, 'Policy', { statements });
  role.attachInlinePolicy(policy);
  if (statements.some((statement) => statement.resources.includes('*'))) {
    Validations.of(policy).acknowledge({ id: 'AwsSolutions-IAM5[Resource::*]', reason: WILDCARD_REASON });
  }
  return { role, policy };
}
