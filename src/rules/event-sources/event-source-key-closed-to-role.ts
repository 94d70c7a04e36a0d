import { ACCOUNT, closedKey, keyOpenTo, keyWith } from '../closed-keys';
import { queueWith } from '../example-resources';
import { allowing, ROLE, roleWith } from '../example-roles';
import { isCurrent } from '../neighbours';
import { readingQueue } from '../queue-sources';
import { defineRule, knownPart, maybe } from '../rule';

const READ = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'kinesis:*'];
const NEEDED = ['kms:Decrypt'];
const ARN = { 'Fn::GetAtt': ['Key', 'Arn'] };
const QUEUE = queueWith({ KmsMasterKeyId: ARN });
const STREAM = { Type: 'AWS::Kinesis::Stream', Properties: { StreamEncryption: { EncryptionType: 'KMS', KeyId: ARN } } };
const USE = { Effect: 'Allow', Action: 'kms:*', Resource: '*' };
const VIA_S3 = { Condition: { StringEquals: { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' } } };

export const eventSourceKeyClosedToRole = defineRule({
  id: 'event-source-key-closed-to-role',
  enforces: ['esm-role-permissions'],
  severity: 'warning',
  title: 'The role of a function may use the keys of its event sources',
  why: 'Lambda reads in the name of the role, and nothing of an encrypted source whose key the role may not use',
  fix: 'allow kms:Decrypt on the key in a policy of the role, as grantDecrypt of the key does, and addEventSource for a source that was made or imported with its key',
  source: 'https://docs.aws.amazon.com/streams/latest/dev/permissions-user-key-KMS.html',
  verified: '2026-12-01',
  reads: [maybe('role'), 'rolePermissions', knownPart('eventSources')],
  check: ({ rolePermissions, eventSources }) => rolePermissions && eventSources
    .filter((mapping) => isCurrent(mapping) && closedKey(mapping.source?.key, rolePermissions, NEEDED) !== undefined)
    .whenAny(([{ name, source }]) => {
      const { what, fix } = closedKey(source?.key, rolePermissions, NEEDED)!;
      return { what: `event source mapping '${name}' reads from '${source?.name}' and ${what}`, fix };
    }),
  examples: {
    good: [
      reading(QUEUE, keyOpenTo(ACCOUNT), 'kms:Decrypt'),
      reading(STREAM, keyOpenTo(ACCOUNT), 'kms:*'),
      reading(QUEUE, keyOpenTo(ACCOUNT, { AWS: ROLE.Role })),
      reading(QUEUE, keyWith({ ...USE, Action: 'kms:Decrypt', Principal: { AWS: ROLE.Role } })),
      reading(STREAM, keyOpenTo('*')),
      reading(STREAM, keyOpenTo({ Ref: 'Principal' })),
      reading(queueWith({ KmsMasterKeyId: 'alias/aws/sqs' }), keyOpenTo(ACCOUNT)),
      reading(queueWith(), keyOpenTo(ACCOUNT)),
      reading(queueWith({ KmsMasterKeyId: { Ref: 'KeyArn' } }), keyOpenTo(ACCOUNT)),
    ],
    bad: [
      reading(QUEUE, keyOpenTo(ACCOUNT)),
      reading(STREAM, keyOpenTo(ACCOUNT), 'kms:GenerateDataKey'),
      reading(STREAM, keyOpenTo({ Service: 'kinesis.amazonaws.com' }), 'kms:Decrypt'),
      reading(QUEUE, keyWith({ ...USE, Principal: ACCOUNT, ...VIA_S3 }), 'kms:Decrypt'),
      reading(QUEUE, keyWith({ ...USE, Principal: '*' }, { ...USE, Effect: 'Deny', Principal: '*', Action: 'kms:Decrypt' }), 'kms:Decrypt'),
    ],
  },
});

function reading(source: { readonly Type: string; readonly Properties: object }, Key: ReturnType<typeof keyWith>, ...actions: readonly string[]) {
  return roleWith(allowing(...READ, ...actions), {}, { ...readingQueue({}, source as ReturnType<typeof queueWith>, {}).resources, Key });
}
