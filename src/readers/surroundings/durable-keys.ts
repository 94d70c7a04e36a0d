import { isThereWith } from '../resource-index';
import { statementsOf } from './policy-statements';
import { seen } from '../../view/maybe';
import { Neighbours } from '../from-cloudformation';
import { resourceIn } from '../resource-index';
import { Resource } from '../template-scope';
import { TemplateValues } from '../template-values';

/** The key of durable executions, when it is one of the app. Its policy is all that the app gives it. */
export function durableKeysOf(fn: Resource): Neighbours['durableKeys'] {
  const arn = new TemplateValues(fn.properties).raw('DurableConfig.KMSKeyArn');
  const key = arn === undefined ? undefined : resourceIn(arn, fn.scope);
  return key?.type === 'AWS::KMS::Key' && isThereWith(key, fn)
    ? seen([{ name: key.logicalId, policy: statementsOf(key.properties.KeyPolicy, key.scope) }])
    : undefined;
}
