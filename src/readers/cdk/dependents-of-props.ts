import * as lambda from 'aws-cdk-lib/aws-lambda';
import type { CheckedFunctionProps } from '../../function/checked-function-props';
import type { FunctionAliasOptions } from '../../function/function-alias-options';
import { AsyncConfigOfFunction, UrlOfFunction } from '../../view/function-view';
import { Maybe, seen, UNKNOWN } from '../../view/maybe';
import { Dependents } from '../from-cloudformation';
import { secondsOf } from './template-of-props';
import { withoutTokens } from './tokens';

const VERSION = 'CurrentVersion';

interface NamedAlias extends FunctionAliasOptions {
  readonly aliasName: string;
}

/** The alias of a function, when the user or a feature asks for one. */
export function aliasOf({ alias, snapStart, durableConfig }: Partial<CheckedFunctionProps>): NamedAlias | undefined {
  return alias || snapStart || durableConfig ? { ...alias, aliasName: alias?.aliasName ?? 'live' } : undefined;
}

/** What the function makes beside itself. */
export function dependents(props: Partial<CheckedFunctionProps>): Dependents | undefined {
  const alias = aliasOf(props);
  const { asyncInvocation, url } = props;
  if (!alias && !asyncInvocation && !url) {
    return undefined;
  }
  return {
    aliases: alias && seen([{
      name: alias.aliasName, version: VERSION, provisionedConcurrentExecutions: numberOf(alias.provisionedConcurrentExecutions),
    }]),
    versions: alias && seen([{ name: VERSION }]),
    asyncConfigs: asyncInvocation && seen([asyncConfigOf(asyncInvocation)]),
    functionUrls: url && seen([urlOf(url, alias)]),
  };
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
