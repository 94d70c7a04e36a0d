import { DeploymentOfAlias } from '../../view/function-view';
import { Maybe, UNKNOWN } from '../../view/maybe';
import { resourceIn } from '../resource-index';
import { Resource } from '../template-scope';
import { isAbsent, isPlain, TemplateValues } from '../template-values';

/** How CodeDeploy moves an alias, as its update policy and its deployment group say. */
export function deploymentOf({ updatePolicy, scope }: Resource): DeploymentOfAlias | undefined {
  const update = isPlain(updatePolicy) ? updatePolicy.CodeDeployLambdaAliasUpdate : undefined;
  if (!isPlain(update)) {
    return undefined;
  }
  const group = resourceIn(update.DeploymentGroupName, scope);
  return group?.type === 'AWS::CodeDeploy::DeploymentGroup'
    ? { isGradual: isGradual(group), hasAlarms: hasAlarms(group) }
    : { isGradual: UNKNOWN, hasAlarms: UNKNOWN };
}

/** The names of AWS say it, and configurations of the app do. */
function isGradual({ properties: { DeploymentConfigName }, scope }: Resource): Maybe<boolean> {
  const config = resourceIn(DeploymentConfigName, scope);
  if (config?.type === 'AWS::CodeDeploy::DeploymentConfig') {
    const type = new TemplateValues(config.properties, config.scope).string('TrafficRoutingConfig.Type');
    return typeof type === 'string' ? type !== 'AllAtOnce' : UNKNOWN;
  }
  const [, kind] = /^CodeDeployDefault\.Lambda(AllAtOnce|Canary|Linear)/.exec(scope.textOf(DeploymentConfigName) ?? '') ?? [];
  return kind === undefined ? UNKNOWN : kind !== 'AllAtOnce';
}

function hasAlarms({ properties: { AlarmConfiguration } }: Resource): Maybe<boolean> {
  if (isAbsent(AlarmConfiguration)) {
    return false;
  }
  const alarms = isPlain(AlarmConfiguration) ? AlarmConfiguration.Alarms ?? [] : UNKNOWN;
  return Array.isArray(alarms) ? alarms.length > 0 : UNKNOWN;
}
