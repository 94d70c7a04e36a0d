import { Expansion, MADE_BY_SAM, MadeResource, NOTHING, ServerlessFunction } from './made-resource';
import { isObject } from '../json-types';
import { isAbsent, isPlain } from '../template-values';

const VERSION = 'AWS::Lambda::Version';
const ALIAS = 'AWS::Lambda::Alias';

/** The logical id of the alias that a function publishes. `undefined` where it publishes none. */
export function aliasIdOf(logicalId: string, name: unknown): string | undefined {
  return typeof name !== 'string' ? name ? `${logicalId}.Alias` : undefined
    : name === '' ? undefined : `${logicalId}Alias${name.replaceAll('-', 'D').replaceAll('_', 'U')}`;
}

/** Whether it can be told if there is an alias: its name is a text, or that of a parameter. */
export function isAliasCertain(name: unknown): boolean {
  return !name || typeof name === 'string' || (isObject(name) && typeof name.Ref === 'string' && !isAbsent(name));
}

/**
 * The version that a function publishes, and the alias that points at it. The logical id of the version has a hash in it, so
 * that it is called what templates call it.
 *
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-function.html
 */
export function publicationOf({ logicalId, properties, alias }: ServerlessFunction): Expansion {
  if (alias === undefined) {
    return NOTHING;
  }
  const { AutoPublishAlias, VersionDescription, ProvisionedConcurrencyConfig, FunctionScalingConfig, CapacityProviderConfig } = properties;
  const version: MadeResource = {
    logicalId: `${logicalId}.Version`,
    type: VERSION,
    properties: {
      FunctionName: { Ref: logicalId },
      ...VersionDescription !== undefined && { Description: VersionDescription },
      ...CapacityProviderConfig !== undefined && FunctionScalingConfig !== undefined && { FunctionScalingConfig },
    },
    writtenAt: (path) => path === 'Description' ? 'VersionDescription' : path.startsWith('FunctionScalingConfig') ? path : 'AutoPublishAlias',
  };
  const group = deploymentGroupOf(logicalId, properties.DeploymentPreference);
  return {
    made: [...group, version, {
      logicalId: alias,
      alsoCalled: `${logicalId}.Alias`,
      type: ALIAS,
      properties: {
        Name: AutoPublishAlias,
        FunctionName: { Ref: logicalId },
        FunctionVersion: { 'Fn::GetAtt': [version.logicalId, 'Version'] },
        ...ProvisionedConcurrencyConfig !== undefined && { ProvisionedConcurrencyConfig },
      },
      updatePolicy: Object.fromEntries(group.map((one) => ['CodeDeployLambdaAliasUpdate', { DeploymentGroupName: { Ref: one.logicalId } }])),
      writtenAt: (path) => path.startsWith('ProvisionedConcurrencyConfig') ? path : 'AutoPublishAlias',
    }],
    hidden: [],
  };
}

/**
 * How CodeDeploy moves the alias, where it is certain that it does.
 *
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-deploymentpreference.html
 */
function deploymentGroupOf(logicalId: string, preference: unknown): readonly MadeResource[] {
  const { Type, Alarms, Enabled = true } = isPlain(preference) ? preference : {};
  if (typeof Type !== 'string' || Enabled !== true) {
    return [];
  }
  const isOfAws = /^(AllAtOnce|(Canary|Linear)10Percent(Every)?\d+Minutes?)$/.test(Type);
  const AlarmConfiguration = Array.isArray(Alarms) ? { Alarms } : Alarms && MADE_BY_SAM;
  const properties = { DeploymentConfigName: isOfAws ? `CodeDeployDefault.Lambda${Type}` : Type, AlarmConfiguration };
  return [{ logicalId: `${logicalId}DeploymentGroup`, type: 'AWS::CodeDeploy::DeploymentGroup', properties }];
}
