import { ACCOUNT, hasClosedKey, keyOpenTo, QUEUE_WITH_KEY, withoutKey } from '../closed-keys';
import { DEAD_LETTERS_TO_QUEUE, queueWith } from '../example-resources';
import { allowing, ROLE, roleWith } from '../example-roles';
import { defineRule, knownPart, maybe } from '../rule';

const SEND = 'sqs:SendMessage';

export const deadLetterKeyClosedToRole = defineRule({
  id: 'dead-letter-key-closed-to-role',
  enforces: ['dlq-kms-permissions'],
  severity: 'warning',
  title: 'The role of a function may use the key of its dead-letter target',
  why: 'Lambda cannot send to an encrypted target whose key the role may not use, and drops the events',
  fix: 'allow the actions on the key in a policy of the role, as grantEncryptDecrypt of the key does',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html#invocation-dlq',
  verified: '2026-11-21',
  reads: [maybe('deadLetterTargetArn'), maybe('role'), 'rolePermissions', knownPart('deadLetterTargets')],
  check: ({ rolePermissions, deadLetterTargets }) => rolePermissions && deadLetterTargets.filter(hasClosedKey).whenAny((targets) => {
    const missing = withoutKey(rolePermissions, targets);
    return missing && { what: `dead letters go to ${missing.words}`, fix: missing.fix };
  }),
  examples: {
    good: [
      roleWith(allowing(SEND, 'kms:Decrypt', 'kms:GenerateDataKey*'), DEAD_LETTERS_TO_QUEUE, { Failed: QUEUE_WITH_KEY, Key: keyOpenTo(ACCOUNT) }),
      roleWith(allowing(SEND), DEAD_LETTERS_TO_QUEUE, { Failed: QUEUE_WITH_KEY, Key: keyOpenTo(ACCOUNT, { AWS: ROLE.Role }) }),
      roleWith(allowing(SEND), DEAD_LETTERS_TO_QUEUE, { Failed: QUEUE_WITH_KEY, Key: keyOpenTo('*') }),
      roleWith(allowing(SEND), DEAD_LETTERS_TO_QUEUE, { Failed: queueWith({ KmsMasterKeyId: 'alias/aws/sqs' }), Key: keyOpenTo(ACCOUNT) }),
      roleWith(allowing(SEND), DEAD_LETTERS_TO_QUEUE, { Failed: QUEUE_WITH_KEY, Key: keyOpenTo({ Ref: 'Principal' }) }),
    ],
    bad: [
      roleWith(allowing(SEND), DEAD_LETTERS_TO_QUEUE, { Failed: QUEUE_WITH_KEY, Key: keyOpenTo(ACCOUNT) }),
      roleWith(allowing(SEND, 'kms:Decrypt'), DEAD_LETTERS_TO_QUEUE, { Failed: QUEUE_WITH_KEY, Key: keyOpenTo({ Service: 'sns.amazonaws.com' }) }),
      roleWith(allowing(SEND), DEAD_LETTERS_TO_QUEUE, {
        Failed: queueWith({ KmsMasterKeyId: { Ref: 'Alias' } }),
        Alias: { Type: 'AWS::KMS::Alias', Properties: { AliasName: 'alias/failed', TargetKeyId: { Ref: 'Key' } } },
        Key: keyOpenTo(ACCOUNT),
      }),
    ],
  },
});
