import { ACCOUNT, keyOpenTo, QUEUE_WITH_KEY, withoutKey } from '../closed-keys';
import { mappingWith, queueWith } from '../example-resources';
import { allowing, ROLE, roleWith } from '../example-roles';
import { defineRule, knownPart, maybe, Scenario } from '../rule';
import { list } from '../words';

const SEND = 'sqs:SendMessage';
const CONFIG = mappingWith({
  EventSourceArn: 'arn:aws:kinesis:eu-west-1:123456789012:stream/orders',
  StartingPosition: 'LATEST',
  DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['Target', 'Arn'] } } },
});
const encrypted = (Key: ReturnType<typeof keyOpenTo>, Target = QUEUE_WITH_KEY): Scenario['resources'] => ({ Target, Key, Config: CONFIG });

export const failureDestinationKeyClosedToRole = defineRule({
  id: 'failure-destination-key-closed-to-role',
  enforces: [],
  severity: 'warning',
  title: 'The role of a function may use the keys of the failure destinations of its event sources',
  why: 'Lambda cannot send to an encrypted destination whose key the role may not use, and loses what the function could not process',
  fix: 'allow the actions on the key in a policy of the role, as SqsDlq and SnsDlq of aws-lambda-event-sources do for a queue or topic that was made or imported with its key',
  source: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html',
  verified: '2026-11-29',
  reads: [maybe('role'), 'rolePermissions', knownPart('failureDestinations')],
  check: ({ rolePermissions, failureDestinations }) => withoutKey(rolePermissions, failureDestinations, (closed) =>
    `event source mapping ${list([...new Set(closed.map(({ config }) => `'${config}'`))])} names`),
  examples: {
    good: [
      roleWith(allowing(SEND, 'kms:Decrypt', 'kms:GenerateDataKey*'), {}, encrypted(keyOpenTo(ACCOUNT))),
      roleWith(allowing(SEND), {}, encrypted(keyOpenTo(ACCOUNT, { AWS: ROLE.Role }))),
      roleWith(allowing(SEND), {}, encrypted(keyOpenTo({ Ref: 'Principal' }))),
      roleWith(allowing(SEND), {}, encrypted(keyOpenTo(ACCOUNT), queueWith({ KmsMasterKeyId: 'alias/aws/sqs' }))),
    ],
    bad: [
      roleWith(allowing(SEND), {}, encrypted(keyOpenTo(ACCOUNT))),
      roleWith(allowing(SEND, 'kms:Decrypt'), {}, encrypted(keyOpenTo({ Service: 'sns.amazonaws.com' }))),
    ],
  },
});
