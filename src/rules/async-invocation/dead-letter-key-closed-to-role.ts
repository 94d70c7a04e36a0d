import { ACCOUNT, keyOpenTo, keyWith, QUEUE_WITH_KEY, withoutKey } from '../closed-keys';
import { DEAD_LETTERS_TO_QUEUE, queueWith } from '../example-resources';
import { allowing, ROLE, roleWith } from '../example-roles';
import { defineRule, knownPart, maybe, Properties } from '../rule';

const SEND = 'sqs:SendMessage';
const USE = { Effect: 'Allow', Action: 'kms:*', Resource: '*' };
const via = (service: string) => ({ StringEquals: { 'kms:ViaService': { 'Fn::Sub': `${service}.\${AWS::Region}.amazonaws.com` } } });
const encrypted = (Key: ReturnType<typeof keyWith>, ...statements: readonly Properties[]) =>
  roleWith({ Policies: [{ PolicyDocument: { Statement: [{ Effect: 'Allow', Action: SEND, Resource: '*' }, ...statements] } }] }, DEAD_LETTERS_TO_QUEUE, { Failed: QUEUE_WITH_KEY, Key });

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
  check: ({ rolePermissions, deadLetterTargets }) => withoutKey(rolePermissions, deadLetterTargets, () => 'dead letters go to'),
  examples: {
    good: [
      roleWith(allowing(SEND, 'kms:Decrypt', 'kms:GenerateDataKey*'), DEAD_LETTERS_TO_QUEUE, { Failed: QUEUE_WITH_KEY, Key: keyOpenTo(ACCOUNT) }),
      roleWith(allowing(SEND), DEAD_LETTERS_TO_QUEUE, { Failed: QUEUE_WITH_KEY, Key: keyOpenTo(ACCOUNT, { AWS: ROLE.Role }) }),
      roleWith(allowing(SEND), DEAD_LETTERS_TO_QUEUE, { Failed: QUEUE_WITH_KEY, Key: keyOpenTo('*') }),
      roleWith(allowing(SEND), DEAD_LETTERS_TO_QUEUE, { Failed: queueWith({ KmsMasterKeyId: 'alias/aws/sqs' }), Key: keyOpenTo(ACCOUNT) }),
      roleWith(allowing(SEND), DEAD_LETTERS_TO_QUEUE, { Failed: QUEUE_WITH_KEY, Key: keyOpenTo({ Ref: 'Principal' }) }),
      encrypted(keyOpenTo(ACCOUNT), { ...USE, Condition: via('sqs') }),
      encrypted(keyOpenTo(ACCOUNT), { ...USE, Condition: { StringLike: { 'kms:ViaService': '*' } } }),
      encrypted(keyOpenTo(ACCOUNT), { ...USE, Condition: { StringNotEquals: { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' } } }),
      encrypted(keyWith({ ...USE, Principal: ACCOUNT, Condition: via('sqs') }), USE),
      encrypted(keyWith({ ...USE, Principal: '*', Condition: { StringEquals: { ...via('sqs').StringEquals, 'kms:CallerAccount': { Ref: 'AWS::AccountId' } } } })),
      encrypted(keyWith({ ...USE, Principal: ACCOUNT }, { ...USE, Effect: 'Deny', Principal: '*', Condition: via('s3') }), USE),
      encrypted(keyWith({ ...USE, Principal: ACCOUNT }, { ...USE, Effect: 'Deny', Principal: '*', Action: 'kms:CreateGrant' }), USE),
      encrypted(keyWith({ ...USE, Principal: { AWS: ROLE.Role }, Action: 'kms:Decrypt' }, { ...USE, Principal: ACCOUNT }), { ...USE, Action: 'kms:GenerateDataKey' }),
    ],
    bad: [
      roleWith(allowing(SEND), DEAD_LETTERS_TO_QUEUE, { Failed: QUEUE_WITH_KEY, Key: keyOpenTo(ACCOUNT) }),
      roleWith(allowing(SEND, 'kms:Decrypt'), DEAD_LETTERS_TO_QUEUE, { Failed: QUEUE_WITH_KEY, Key: keyOpenTo({ Service: 'sns.amazonaws.com' }) }),
      roleWith(allowing(SEND), DEAD_LETTERS_TO_QUEUE, {
        Failed: queueWith({ KmsMasterKeyId: { Ref: 'Alias' } }),
        Alias: { Type: 'AWS::KMS::Alias', Properties: { AliasName: 'alias/failed', TargetKeyId: { Ref: 'Key' } } },
        Key: keyOpenTo(ACCOUNT),
      }),
      encrypted(keyOpenTo(ACCOUNT), { ...USE, Condition: via('s3') }),
      encrypted(keyWith({ ...USE, Principal: { AWS: ROLE.Role }, Condition: via('s3') })),
      encrypted(keyWith({ ...USE, Principal: ACCOUNT, Condition: via('s3') }), USE),
      encrypted(keyWith({ ...USE, Principal: ACCOUNT, Action: 'kms:Describe*' }), USE),
      encrypted(keyOpenTo({ Service: 'sqs.amazonaws.com' }), USE),
      encrypted(keyWith({ ...USE, Principal: ACCOUNT }, { ...USE, Effect: 'Deny', Principal: '*' }), USE),
      encrypted(keyWith({ ...USE, Principal: { AWS: ROLE.Role }, Action: 'kms:Decrypt' })),
    ],
  },
});
