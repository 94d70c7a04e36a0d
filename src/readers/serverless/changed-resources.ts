import { arnOf, Change, ServerlessFunction } from './made-resource';
import { isObject, Json } from '../json-types';
import { isPlain } from '../template-values';

/** AWS SAM writes into a bucket that its events call the function. */
export function notifying(fn: ServerlessFunction, bucket: unknown): readonly Change[] {
  return changing(bucket, fn, 'AWS::S3::Bucket', 'NotificationConfiguration', ({ LambdaConfigurations = [], ...others }) =>
    Array.isArray(LambdaConfigurations) ? { ...others, LambdaConfigurations: [...LambdaConfigurations, { Function: arnOf(fn) }] } : undefined);
}

/** The same into a user pool, for some of its triggers. */
export function triggering(fn: ServerlessFunction, pool: unknown, triggers: unknown): readonly Change[] {
  const names = [triggers].flat().filter((name) => typeof name === 'string');
  return changing(pool, fn, 'AWS::Cognito::UserPool', 'LambdaConfig', (config) => ({ ...config, ...Object.fromEntries(names.map((name) => [name, arnOf(fn)])) }));
}

/** It decides itself what to write where the function is there under a condition. */
function changing(
  reference: unknown, { isConditional }: ServerlessFunction, type: string, property: string, change: (value: Json) => Json | undefined,
): readonly Change[] {
  const logicalId = isObject(reference) ? reference.Ref : undefined;
  return isConditional || typeof logicalId !== 'string' ? [] : [{
    logicalId,
    type,
    change: (properties) => {
      const value = properties[property] ?? {};
      const changed = isPlain(value) ? change(value) : undefined;
      return changed === undefined ? properties : { ...properties, [property]: changed };
    },
  }];
}
