import * as codedeploy from 'aws-cdk-lib/aws-codedeploy';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { StatementsNotAdded } from '../../view/function-view';
import { FunctionDeploymentOptions } from '../function-deployment-options';
import { attachedPolicy } from './attached-policy';
import { statementsFor } from './partner-policies';

/** The deployment group that moves the alias from version to version, and what could not be added to roles from elsewhere. */
export function deployment(scope: Construct, fn: lambda.Function, alias: lambda.Alias | undefined, options?: FunctionDeploymentOptions) {
  if (!alias || !options) {
    return { notAdded: [] };
  }
  const { preHook, postHook, role: given, ...settings } = options;
  const role = given ?? new iam.Role(scope, 'DeploymentRole', { assumedBy: new iam.ServicePrincipal('codedeploy.amazonaws.com') });
  const hooks = [...new Set([preHook, postHook])].filter((hook) => hook !== undefined);
  const { policy, notAdded } = attachedPolicy(scope, 'DeploymentPolicy', role, statements(fn, hooks));
  alias.node.addDependency(policy);
  const group = new codedeploy.LambdaDeploymentGroup(scope, 'DeploymentGroup', { ...settings, alias, role: withoutManagedPolicy(role) });
  callHooks(alias, preHook, postHook);
  return { group, notAdded: [...notAdded, ...hooks.flatMap((hook, index) => letReport(scope, `HookPolicy${index + 1}`, hook, group, alias))] };
}

/**
 * The managed policy without its wildcards, and without Amazon S3: CloudFormation hands over what to deploy as text. Lambda
 * takes the function for `UpdateAlias` and `GetAlias`, and the alias or version for the provisioned concurrency. A
 * composite alarm is shown only to who may see all alarms.
 *
 * https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSCodeDeployRoleForLambdaLimited.html
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarms.html
 */
function statements(fn: lambda.Function, hooks: readonly lambda.IFunction[]): iam.PolicyStatement[] {
  return [
    new iam.PolicyStatement({ actions: ['lambda:GetAlias', 'lambda:UpdateAlias'], resources: [fn.functionArn] }),
    new iam.PolicyStatement({ actions: ['lambda:GetProvisionedConcurrencyConfig'], resources: [`${fn.functionArn}:*`] }),
    new iam.PolicyStatement({ actions: ['cloudwatch:DescribeAlarms'], resources: ['*'] }),
    ...(hooks.length > 0 ? [new iam.PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: hooks.map((hook) => hook.functionArn) })] : []),
  ];
}

/** The CDK would add the managed policy to whatever role it gets. */
function withoutManagedPolicy(role: iam.IRole): iam.IRole {
  const addManagedPolicy = (policy: iam.IManagedPolicy) =>
    policy.managedPolicyArn.endsWith('/AWSCodeDeployRoleForLambdaLimited') ? undefined : role.addManagedPolicy(policy);
  return new Proxy(role, {
    get: (target, name) => {
      const value: unknown = name === 'addManagedPolicy' ? addManagedPolicy : Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** The CDK would write the statement of a hook into the stack of the hook, which the stack of the function depends on already. */
function callHooks(alias: lambda.Alias, preHook?: lambda.IFunction, postHook?: lambda.IFunction): void {
  const { cfnOptions } = alias.node.defaultChild as lambda.CfnAlias;
  const update = cfnOptions.updatePolicy?.codeDeployLambdaAliasUpdate;
  if (update && (preHook ?? postHook)) {
    const before = preHook ? { beforeAllowTrafficHook: preHook.functionName } : {};
    const after = postHook ? { afterAllowTrafficHook: postHook.functionName } : {};
    cfnOptions.updatePolicy = { codeDeployLambdaAliasUpdate: { ...update, ...before, ...after } };
  }
}

/** https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-hooks.html#reference-appspec-file-structure-hooks-section-structure-lambda-sample-function */
function letReport(
  scope: Construct, id: string, { role, node }: lambda.IFunction, group: codedeploy.LambdaDeploymentGroup, alias: lambda.Alias,
): readonly StatementsNotAdded[] {
  const report = new iam.PolicyStatement({ actions: ['codedeploy:PutLifecycleEventHookExecutionStatus'], resources: [group.deploymentGroupArn] });
  if (!role) {
    return [statementsFor(`the role of the function '${node.path}'`, scope, [report])];
  }
  const { policy, notAdded } = attachedPolicy(scope, id, role, [report]);
  alias.node.addDependency(policy);
  return notAdded;
}
