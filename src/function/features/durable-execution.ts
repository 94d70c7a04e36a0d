import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { acceptWildcards } from './accepted-wildcards';

/**
 * What the role needs to make checkpoints and to continue from them, for this function only. The policy names the function,
 * so it comes after it; the alias, by which the function is called, waits for the policy.
 *
 * https://docs.aws.amazon.com/lambda/latest/dg/durable-security.html
 */
export function durableExecution(scope: Construct, role: iam.IRole, fn: lambda.Function, alias?: lambda.Alias): void {
  const statement = new iam.PolicyStatement({
    actions: ['lambda:CheckpointDurableExecution', 'lambda:GetDurableExecutionState'],
    resources: [`${fn.functionArn}:*`], // an execution belongs to a version
  });
  const policy = new iam.Policy(scope, 'DurableExecutionPolicy', { statements: [statement] });
  acceptWildcards(policy, [statement]);
  role.attachInlinePolicy(policy);
  alias?.node.addDependency(policy);
}
