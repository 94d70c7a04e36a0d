import { inWords } from '../event-targets';
import { DEAD_LETTERS_TO_QUEUE, queueWith } from '../example-resources';
import { allowing, ROLE, roleWith } from '../example-roles';
import { lacking } from '../permissions';
import { defineRule, knownPart, maybe } from '../rule';
import { list } from '../words';

const NEEDED = ['kms:GenerateDataKey', 'kms:Decrypt'];
const SEND = 'sqs:SendMessage';

const root = { AWS: { 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root' } };
const keyFor = (...principals: readonly unknown[]) => ({
  Type: 'AWS::KMS::Key',
  Properties: { KeyPolicy: { Statement: principals.map((Principal) => ({ Effect: 'Allow', Principal, Action: 'kms:*', Resource: '*' })) } },
});
const Failed = queueWith({ KmsMasterKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } });

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
  check: ({ rolePermissions, deadLetterTargets }) => {
    const missing = rolePermissions ? lacking(rolePermissions, NEEDED) : [];
    return missing.length === 0 ? undefined : deadLetterTargets.filter(({ closedKey }) => closedKey !== undefined)
      .whenAny((targets) => `dead letters go to ${inWords(targets)} and the role does not allow ${list(missing)} with the key '${targets[0].closedKey}'`);
  },
  examples: {
    good: [
      roleWith(allowing(SEND, 'kms:Decrypt', 'kms:GenerateDataKey*'), DEAD_LETTERS_TO_QUEUE, { Failed, Key: keyFor(root) }),
      roleWith(allowing(SEND), DEAD_LETTERS_TO_QUEUE, { Failed, Key: keyFor(root, { AWS: ROLE.Role }) }),
      roleWith(allowing(SEND), DEAD_LETTERS_TO_QUEUE, { Failed, Key: keyFor('*') }),
      roleWith(allowing(SEND), DEAD_LETTERS_TO_QUEUE, { Failed: queueWith({ KmsMasterKeyId: 'alias/aws/sqs' }), Key: keyFor(root) }),
      roleWith(allowing(SEND), DEAD_LETTERS_TO_QUEUE, { Failed, Key: keyFor({ Ref: 'Principal' }) }),
    ],
    bad: [
      roleWith(allowing(SEND), DEAD_LETTERS_TO_QUEUE, { Failed, Key: keyFor(root) }),
      roleWith(allowing(SEND, 'kms:Decrypt'), DEAD_LETTERS_TO_QUEUE, { Failed, Key: keyFor({ Service: 'sns.amazonaws.com' }) }),
      roleWith(allowing(SEND), DEAD_LETTERS_TO_QUEUE, {
        Failed: queueWith({ KmsMasterKeyId: { Ref: 'Alias' } }),
        Alias: { Type: 'AWS::KMS::Alias', Properties: { AliasName: 'alias/failed', TargetKeyId: { Ref: 'Key' } } },
        Key: keyFor(root),
      }),
    ],
  },
});
