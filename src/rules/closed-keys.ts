import { inWords } from './event-targets';
import { queueWith } from './example-resources';
import { Obstacles, obstaclesTo } from './role-permissions';
import { EventTarget } from '../view/function-view';
import { PolicyStatement } from '../view/policy-statement';

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html */
const NEEDED = ['kms:GenerateDataKey', 'kms:Decrypt'];

export function hasClosedKey({ closedKey }: EventTarget): boolean {
  return closedKey !== undefined;
}

/** `queue 'Failed' and the role does not allow kms:Decrypt with the key 'Key'`, of targets that have such a key. */
export function withoutKey(permissions: readonly PolicyStatement[], targets: readonly [EventTarget, ...EventTarget[]]): Obstacles | undefined {
  const obstacles = obstaclesTo(targets.map(({ permissionsOnKey }) => ({ actions: NEEDED, permissions, onResource: permissionsOnKey })));
  return obstacles && { ...obstacles, words: `${inWords(targets)} and ${obstacles.words} with the key '${targets[0].closedKey}'` };
}

/** The account, to which a key leaves the rest. */
export const ACCOUNT = { AWS: { 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:root' } };

/** A key that these principals may use. */
export function keyOpenTo(...principals: readonly unknown[]) {
  return { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: { Statement: principals.map((Principal) => ({ Effect: 'Allow', Principal, Action: 'kms:*', Resource: '*' })) } } };
}

/** A queue with the key `Key`. */
export const QUEUE_WITH_KEY = queueWith({ KmsMasterKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } });
