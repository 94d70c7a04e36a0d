import { KnownPart } from './known-part';
import { lackingFor } from './permissions';
import { maybe, Problem } from './rule';
import { list } from './words';
import { PropertyField } from '../view/fields';
import { KeyOfFunction, KeyUse } from '../view/function-view';

/** What a key encrypts in words, and the property that says so. */
const USES: Readonly<Record<KeyUse, readonly [string, PropertyField]>> = {
  environment: ['the environment', 'kmsKeyArn'],
  codePackage: ['the code package', 'codeSourceKmsKeyArn'],
  durableExecutions: ['durable executions', 'durableKmsKeyArn'],
  logGroup: ['the log group', 'logGroup'],
};

/** The properties through which a function uses keys. */
export const KEY_PROPERTIES = [maybe('kmsKeyArn'), maybe('codeSourceKmsKeyArn'), maybe('durableKmsKeyArn'), maybe('logGroup')] as const;

/** `key 'Key' of the environment is disabled`, for the keys in use with that mistake. */
export function keysWith(keys: KnownPart<KeyOfFunction>, mistake: (key: KeyOfFunction) => string | undefined): Problem | undefined {
  const wrong = keys.filter((key) => key.isUsed && mistake(key) !== undefined);
  return wrong.whenAny((found) => ({
    what: list(found.map((key) => `key '${key.name}' of ${USES[key.use][0]} ${mistake(key)}`)),
    properties: found.map(({ use }) => USES[use][1]),
  }));
}

/** The actions by which Lambda uses a key itself. */
const USED_BY_LAMBDA = ['kms:GenerateDataKey', 'kms:Decrypt'];

/** Keys that the policy does not let Lambda use for this purpose. */
export function keysClosedToLambda(keys: KnownPart<KeyOfFunction>, purpose: KeyUse): Problem | undefined {
  return keysWith(keys, ({ use, policy }) => {
    const missing = use === purpose && policy.complete ? lackingFor(['lambda.amazonaws.com'], policy.known, USED_BY_LAMBDA) : [];
    return missing.length > 0 ? `has a policy that does not allow ${list(missing)} to lambda.amazonaws.com for this function` : undefined;
  });
}
