import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as codedeploy from 'aws-cdk-lib/aws-codedeploy';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';

/** How AWS CodeDeploy moves the traffic of the alias to a new version. */
export interface FunctionDeploymentOptions {
  /**
   * How fast the traffic moves.
   *
   * @default LambdaDeploymentConfig.CANARY_10PERCENT_5MINUTES, as the CDK has it
   *
   * @see https://docs.aws.amazon.com/codedeploy/latest/userguide/deployment-configurations.html
   */
  readonly deploymentConfig?: codedeploy.ILambdaDeploymentConfig;

  /**
   * Alarms that stop a deployment and roll it back. `CheckedFunction.deploymentGroup.addAlarm()` adds those that measure the
   * function itself. Without any, traffic that moves in steps is the warning `deployment-without-alarms`.
   *
   * @default - none
   *
   * @see https://docs.aws.amazon.com/codedeploy/latest/userguide/monitoring-create-alarms.html
   */
  readonly alarms?: cloudwatch.IAlarmRef[];

  /**
   * A function that is called before traffic moves, and decides whether it does. It may report its decision; for a role that
   * cannot be changed, the warning `statements-not-added` prints the statement.
   *
   * @default - none
   *
   * @see https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-hooks.html#appspec-hooks-lambda
   */
  readonly preHook?: lambda.IFunction;

  /**
   * The same after all traffic has moved.
   *
   * @default - none
   *
   * @see https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-hooks.html#appspec-hooks-lambda
   */
  readonly postHook?: lambda.IFunction;

  /**
   * When the alias returns to the version of before.
   *
   * @default - when a deployment fails, or an alarm of it goes off
   *
   * @see https://docs.aws.amazon.com/codedeploy/latest/userguide/deployments-rollback-and-redeploy.html
   */
  readonly autoRollback?: codedeploy.AutoRollbackConfig;

  /**
   * Whether a deployment goes on when the state of the alarms cannot be read.
   *
   * @default false
   */
  readonly ignorePollAlarmsFailure?: boolean;

  /**
   * Whether the alarms are left out of consideration, such as for a deployment that repairs what they tell of.
   *
   * @default false
   */
  readonly ignoreAlarmConfiguration?: boolean;

  /**
   * The application of CodeDeploy that the deployment group belongs to.
   *
   * @default - one of its own
   */
  readonly application?: codedeploy.ILambdaApplication;

  /**
   * A fixed name, at most 100 characters.
   *
   * @default - CloudFormation generates a name
   */
  readonly deploymentGroupName?: string;

  /**
   * The role that CodeDeploy acts in. The statements that it needs are added where it can be changed; where it cannot, the
   * warning `statements-not-added` prints them.
   *
   * @default - a role of the deployment group, with statements for this function in place of the managed policy for all
   *
   * @see https://docs.aws.amazon.com/codedeploy/latest/userguide/getting-started-create-service-role.html
   */
  readonly role?: iam.IRole;
}
