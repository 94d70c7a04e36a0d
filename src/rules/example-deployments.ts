import { aliasWith, VERSION } from './example-resources';
import { Properties, Scenario } from './rule';

const UpdatePolicy = { CodeDeployLambdaAliasUpdate: { ApplicationName: 'orders', DeploymentGroupName: { Ref: 'Group' } } };

/** An alias that CodeDeploy moves to new versions. */
export function deployed(alias: Properties, group: Properties, others: Scenario['resources'] = {}): Scenario {
  const Group = { Type: 'AWS::CodeDeploy::DeploymentGroup', Properties: { ApplicationName: 'orders', ...group } };
  return { properties: {}, resources: { Version: VERSION, Group, Alias: { ...aliasWith(alias), UpdatePolicy }, ...others } };
}
