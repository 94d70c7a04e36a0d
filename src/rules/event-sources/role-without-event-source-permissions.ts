import { EventSourceKind, EventSourceOfFunction } from '../../view/function-view';
import { Maybe } from '../../view/maybe';
import { PolicyStatement } from '../../view/policy-statement';
import { queuePolicy, queueWith } from '../example-resources';
import { allowing, managedPolicy, ROLE, roleWith } from '../example-roles';
import { isCurrent } from '../neighbours';
import { readingQueue } from '../queue-sources';
import { isHindered, Need, obstaclesTo } from '../role-permissions';
import { defineRule, knownPart, maybe, Properties } from '../rule';
import { list } from '../words';

/** What Lambda asks for when the mapping is created, and nothing can be read without. */
const NEEDED: ReadonlyMap<Maybe<EventSourceKind>, readonly string[]> = new Map<EventSourceKind, readonly string[]>([
  ['sqs', ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes']],
  ['kinesis', ['kinesis:GetRecords', 'kinesis:GetShardIterator', 'kinesis:DescribeStream']],
  ['dynamodb', ['dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:DescribeStream']],
]);

const TABLE = { Type: 'AWS::DynamoDB::Table', Properties: { StreamSpecification: { StreamViewType: 'NEW_IMAGE' } } };
const STREAM = { Type: 'AWS::Kinesis::Stream', Properties: {} };
const TABLE_ARN = { EventSourceArn: { 'Fn::GetAtt': ['Queue', 'StreamArn'] } };

export const roleWithoutEventSourcePermissions = defineRule({
  id: 'role-without-event-source-permissions',
  enforces: ['esm-role-permissions', 'role-least-features'],
  title: 'The role of a function may read from its event sources',
  why: 'Lambda rejects an event source mapping whose source the role of the function may not read',
  fix: 'allow the actions on the source in a policy of the role, as addEventSource does',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html#permissions-executionrole-features',
  verified: '2026-11-21',
  reads: [maybe('role'), 'rolePermissions', knownPart('eventSources')],
  check: ({ rolePermissions, eventSources }) => rolePermissions && eventSources
    .filter((mapping) => isCurrent(mapping) && isHindered(reading(mapping, rolePermissions)))
    .whenAny((mappings) => ({
      what: list(mappings.map((mapping) =>
        `event source mapping '${mapping.name}' reads from '${mapping.source?.name}' and ${obstaclesTo([reading(mapping, rolePermissions)])?.words}`)),
      fix: obstaclesTo(mappings.map((mapping) => reading(mapping, rolePermissions)))?.fix,
    })),
  examples: {
    good: [
      from(allowing('sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'), queueWith()),
      from(managedPolicy('service-role/AWSLambdaSQSQueueExecutionRole'), queueWith()),
      from(managedPolicy('service-role/AWSLambdaKinesisExecutionRole'), STREAM),
      from(allowing('dynamodb:*'), TABLE, TABLE_ARN),
      from({}, queueWith(), { EventSourceArn: { Ref: 'QueueArn' } }),
      from({}, queueWith(), { FunctionName: { 'Fn::Sub': '${Function}:7' } }),
      roleWith({}, {}, { ...readingQueue({}, queueWith()).resources, Policy: queuePolicy('Queue', { AWS: ROLE.Role }) }),
      from({}, { ...TABLE, Properties: { StreamSpecification: { ResourcePolicy: { Ref: 'Policy' } } } }, TABLE_ARN),
    ],
    bad: [
      from({}, queueWith()),
      from(allowing('sqs:ReceiveMessage', 'sqs:GetQueueAttributes'), queueWith()),
      from(allowing('kinesis:Describe*', 'kinesis:List*'), STREAM),
      from(allowing('dynamodb:GetItem'), TABLE, TABLE_ARN),
      roleWith({}, {}, { ...readingQueue({}, queueWith()).resources, Policy: queuePolicy('Queue', { Service: 'sns.amazonaws.com' }) }),
    ],
  },
});

function reading({ kind, source }: EventSourceOfFunction, permissions: readonly PolicyStatement[]): Need {
  return { actions: source ? NEEDED.get(kind) ?? [] : [], permissions, onResource: source?.permissions, mayBeAdmitted: source?.mayAdmitRole };
}

function from(role: Properties, source: { readonly Type: string; readonly Properties: Properties }, mapping: Properties = {}) {
  return roleWith(role, {}, readingQueue({}, source, mapping).resources);
}
