import { inWords, sendingTo } from '../event-targets';
import { DEAD_LETTERS_TO_QUEUE, DEAD_LETTERS_TO_TOPIC, queuePolicy, queueWith, topicWith } from '../example-resources';
import { allowing, managedPolicy, ROLE, roleWith } from '../example-roles';
import { isHindered, obstaclesTo } from '../role-permissions';
import { defineRule, knownPart, maybe, Properties } from '../rule';

const QUEUE = { Failed: queueWith() };
const TOPIC = { Failed: topicWith() };

/** A role that may send to one resource. */
function allowingOn(Resource: unknown): Properties {
  return { Policies: [{ PolicyName: 'Send', PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'sqs:SendMessage', Resource }] } }] };
}

export const roleWithoutDeadLetterPermission = defineRule({
  id: 'role-without-dead-letter-permission',
  enforces: ['role-dlq-send', 'role-least-features'],
  title: 'The role of a function may send to its dead-letter target',
  why: 'Lambda rejects a function whose role may not send to its dead-letter target',
  fix: 'allow the action on the target in a policy of the role, as grantSendMessages of a queue and grantPublish of a topic do',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html#invocation-dlq',
  verified: '2026-11-21',
  reads: [maybe('deadLetterTargetArn'), maybe('role'), 'rolePermissions', knownPart('deadLetterTargets')],
  check: ({ rolePermissions, deadLetterTargets }) => rolePermissions && deadLetterTargets
    .filter((target) => (target.kind === 'queue' || target.kind === 'topic') && isHindered(sendingTo(rolePermissions)(target)))
    .whenAny((targets) => {
      const obstacles = obstaclesTo(targets.map(sendingTo(rolePermissions)));
      return obstacles && { what: `dead letters go to ${inWords(targets)} and ${obstacles.words}`, fix: obstacles.fix };
    }),
  examples: {
    good: [
      roleWith(allowing('sqs:SendMessage'), DEAD_LETTERS_TO_QUEUE, QUEUE),
      roleWith(allowing('sns:*'), DEAD_LETTERS_TO_TOPIC, TOPIC),
      roleWith(allowingOn(DEAD_LETTERS_TO_QUEUE.DeadLetterConfig.TargetArn), DEAD_LETTERS_TO_QUEUE, QUEUE),
      roleWith(managedPolicy('AmazonSQSFullAccess'), DEAD_LETTERS_TO_QUEUE, QUEUE),
      roleWith({}, DEAD_LETTERS_TO_QUEUE, { ...QUEUE, Policy: queuePolicy('Failed', { AWS: ROLE.Role }) }),
      roleWith({}, DEAD_LETTERS_TO_QUEUE, { ...QUEUE, Policy: queuePolicy('Failed', '*') }),
      roleWith({}, { DeadLetterConfig: { TargetArn: { Ref: 'TargetArn' } } }, QUEUE),
      roleWith({}, {}, QUEUE),
      { properties: DEAD_LETTERS_TO_QUEUE, resources: QUEUE },
    ],
    bad: [
      roleWith({}, DEAD_LETTERS_TO_QUEUE, QUEUE),
      roleWith(allowingOn({ 'Fn::GetAtt': ['Other', 'Arn'] }), DEAD_LETTERS_TO_QUEUE, { ...QUEUE, Other: queueWith() }),
      roleWith(allowing('sqs:SendMessage'), DEAD_LETTERS_TO_TOPIC, TOPIC),
      roleWith(allowing('sqs:ReceiveMessage'), DEAD_LETTERS_TO_QUEUE, { ...QUEUE, Policy: queuePolicy('Failed', { Service: 'sns.amazonaws.com' }) }),
    ],
  },
});
