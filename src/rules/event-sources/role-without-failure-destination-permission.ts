import { inWords, sendingTo } from '../event-targets';
import { mappingWith, queuePolicy, queueWith, topicWith } from '../example-resources';
import { allowing, ROLE, roleWith } from '../example-roles';
import { isHindered, obstaclesTo } from '../role-permissions';
import { defineRule, knownPart, maybe } from '../rule';
import { list } from '../words';

const STREAM = { EventSourceArn: 'arn:aws:kinesis:eu-west-1:123456789012:stream/orders', StartingPosition: 'LATEST' };
const ARN = { 'Fn::GetAtt': ['Target', 'Arn'] };
const to = (Destination: unknown, Target: ReturnType<typeof queueWith>) => ({
  Target, Orders: mappingWith({ ...STREAM, DestinationConfig: { OnFailure: { Destination } } }),
});
const QUEUE = to(ARN, queueWith());
const TOPIC = to({ Ref: 'Target' }, topicWith());

export const roleWithoutFailureDestinationPermission = defineRule({
  id: 'role-without-failure-destination-permission',
  enforces: ['role-least-features'],
  severity: 'warning',
  title: 'The role of a function may send to the failure destinations of its event sources',
  why: 'Lambda sends what a function could not process in the name of its role, and loses it without the permission',
  fix: 'allow the action on the destination in a policy of the role, as SqsDlq and SnsDlq of aws-lambda-event-sources do',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/kafka-on-failure.html',
  verified: '2026-11-21',
  reads: [maybe('role'), 'rolePermissions', knownPart('failureDestinations')],
  check: ({ rolePermissions, failureDestinations }) => rolePermissions && failureDestinations
    .filter((target) => ['queue', 'topic', 'bucket'].includes(target.kind) && isHindered(sendingTo(rolePermissions)(target)))
    .whenAny((targets) => {
      const mappings = list([...new Set(targets.map(({ config }) => `'${config}'`))]);
      const obstacles = obstaclesTo(targets.map(sendingTo(rolePermissions)));
      return obstacles && { what: `event source mapping ${mappings} names ${inWords(targets)} and ${obstacles.words}`, fix: obstacles.fix };
    }),
  examples: {
    good: [
      roleWith(allowing('sqs:SendMessage'), {}, QUEUE),
      roleWith(allowing('sns:*'), {}, TOPIC),
      roleWith({}, {}, { ...QUEUE, Policy: queuePolicy('Target', { AWS: ROLE.Role }) }),
      roleWith({}, {}, to({ Ref: 'DestinationArn' }, queueWith())),
      roleWith({}, {}, { Orders: mappingWith(STREAM) }),
      { properties: {}, resources: QUEUE },
    ],
    bad: [roleWith({}, {}, QUEUE), roleWith(allowing('sqs:SendMessage'), {}, TOPIC), roleWith(allowing('sqs:ReceiveMessage'), {}, QUEUE)],
  },
});
