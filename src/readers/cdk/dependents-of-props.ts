import type * as appscaling from 'aws-cdk-lib/aws-applicationautoscaling';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import type { CheckedFunctionProps } from '../../function/checked-function-props';
import type { FunctionAliasOptions } from '../../function/function-alias-options';
import type { ProvisionedConcurrencyScaling } from '../../function/provisioned-concurrency-scaling';
import { AliasOfFunction, AsyncConfigOfFunction, ScalingCapacity, ScalingOfAlias, UrlOfFunction } from '../../view/function-view';
import { Maybe, seen, UNKNOWN } from '../../view/maybe';
import { Dependents } from '../from-cloudformation';
import { secondsOf } from './template-of-props';
import { PRESENT, withoutTokens } from './tokens';

const VERSION = 'CurrentVersion';

interface NamedAlias extends FunctionAliasOptions {
  readonly aliasName: string;
}

/** The alias of a function, when the user or a feature asks for one. */
export function aliasOf({ alias, snapStart, durableConfig, deployment }: Partial<CheckedFunctionProps>): NamedAlias | undefined {
  return alias || snapStart || durableConfig || deployment ? { ...alias, aliasName: alias?.aliasName ?? 'live' } : undefined;
}

/** The properties that the alias becomes in a template. */
export function aliasProperties(props: Partial<CheckedFunctionProps>): Readonly<Record<string, unknown>> | undefined {
  const { aliasName, description, additionalVersions = [] } = aliasOf(props) ?? {};
  const weights = Array.isArray(additionalVersions) ? additionalVersions : [];
  return aliasName === undefined ? undefined : {
    FunctionName: PRESENT,
    FunctionVersion: PRESENT,
    Name: withoutTokens(aliasName),
    Description: withoutTokens(description),
    RoutingConfig: { AdditionalVersionWeights: weights.map(weightOf) },
  };
}

function weightOf({ version, weight }: lambda.VersionWeight): Readonly<Record<string, unknown>> {
  return { FunctionVersion: withoutTokens(version?.version), FunctionWeight: withoutTokens(weight) };
}

/** What the function makes beside itself. */
export function dependents(props: Partial<CheckedFunctionProps>): Dependents | undefined {
  const alias = aliasOf(props);
  const { asyncInvocation, url } = props;
  if (!alias && !asyncInvocation && !url) {
    return undefined;
  }
  return {
    aliases: alias && seen([aliasInView(alias, props)]),
    versions: alias && seen([{ name: VERSION, isOfPresent: true }]),
    asyncConfigs: asyncInvocation && seen([asyncConfigOf(asyncInvocation)]),
    functionUrls: url && seen([urlOf(url, alias)]),
  };
}

function aliasInView(alias: NamedAlias, { deployment }: Partial<CheckedFunctionProps>): AliasOfFunction {
  const { aliasName, additionalVersions, provisionedConcurrentExecutions, provisionedConcurrencyScaling: scaling } = alias;
  return {
    name: aliasName,
    version: VERSION,
    provisionedConcurrentExecutions: numberOf(provisionedConcurrentExecutions ?? (scaling && (scaling.minCapacity ?? 1))),
    isWeighted: (additionalVersions ?? []).length > 0,
    deployment: deployment && { isGradual: UNKNOWN, hasAlarms: UNKNOWN }, // alarms can be added later
    scaling: scaling && scalingOf(scaling),
  };
}

function scalingOf({ utilizationTarget, schedules, ...capacity }: ProvisionedConcurrencyScaling): ScalingOfAlias {
  return { ...capacityOf(capacity), utilizationTarget: numberOf(utilizationTarget), schedules: (schedules ?? []).map(capacityOf) };
}

function capacityOf({ minCapacity, maxCapacity }: Pick<appscaling.ScalingSchedule, 'minCapacity' | 'maxCapacity'>): ScalingCapacity {
  return { minimum: numberOf(minCapacity), maximum: numberOf(maxCapacity) };
}

function asyncConfigOf({ maxEventAge, retryAttempts, onSuccess, onFailure }: lambda.EventInvokeConfigOptions): AsyncConfigOfFunction {
  return {
    name: 'asyncInvocation',
    hasDestination: (onSuccess ?? onFailure) !== undefined,
    maxEventAgeSeconds: numberOf(secondsOf(maxEventAge)),
    retryAttempts: numberOf(retryAttempts),
  };
}

function urlOf({ authType = lambda.FunctionUrlAuthType.AWS_IAM, invokeMode }: lambda.FunctionUrlOptions, alias?: NamedAlias): UrlOfFunction {
  return { name: 'url', authType: textOf(authType), invokeMode: textOf(invokeMode), qualifier: textOf(alias?.aliasName) };
}

function textOf(value: unknown): Maybe<string> | undefined {
  const known = withoutTokens(value);
  return known === undefined || typeof known === 'string' ? known : UNKNOWN;
}

function numberOf(value: unknown): Maybe<number> | undefined {
  const known = withoutTokens(value);
  return known === undefined || typeof known === 'number' ? known : UNKNOWN;
}
