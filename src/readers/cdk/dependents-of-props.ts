import * as lambda from 'aws-cdk-lib/aws-lambda';
import type { CheckedFunctionProps } from '../../function/checked-function-props';
import { AsyncConfigOfFunction } from '../../view/function-view';
import { Maybe, seen, UNKNOWN } from '../../view/maybe';
import { Dependents } from '../from-cloudformation';
import { secondsOf } from './template-of-props';
import { withoutTokens } from './tokens';

const VERSION = 'CurrentVersion';

/** What the function makes beside itself. */
export function dependents({ alias, snapStart, durableConfig, asyncInvocation }: Partial<CheckedFunctionProps>): Dependents | undefined {
  const isPublished = alias ?? snapStart ?? durableConfig;
  if (!isPublished && !asyncInvocation) {
    return undefined;
  }
  const { aliasName = 'live', provisionedConcurrentExecutions } = alias ?? {};
  return {
    aliases: isPublished && seen([{ name: aliasName, version: VERSION, provisionedConcurrentExecutions: numberOf(provisionedConcurrentExecutions) }]),
    versions: isPublished && seen([{ name: VERSION }]),
    asyncConfigs: asyncInvocation && seen([asyncConfigOf(asyncInvocation)]),
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

function numberOf(value: unknown): Maybe<number> | undefined {
  const known = withoutTokens(value);
  return known === undefined || typeof known === 'number' ? known : UNKNOWN;
}
