import { queuePolicy, queueWith } from '../example-resources';
import { allowing, managedPolicy, ROLE, roleWith } from '../example-roles';
import { isCurrent } from '../neighbours';
import { readingQueue } from '../queue-sources';
import { BROKERS, NETWORK_INTERFACES, reading } from '../reading-sources';
import { isHindered, obstaclesTo } from '../role-permissions';
import { defineRule, knownPart, maybe, Properties } from '../rule';
import { list } from '../words';

const TABLE = { Type: 'AWS::DynamoDB::Table', Properties: { StreamSpecification: { StreamViewType: 'NEW_IMAGE' } } };
const STREAM = { Type: 'AWS::Kinesis::Stream', Properties: {} };
const CLUSTER = { Type: 'AWS::MSK::Cluster', Properties: { BrokerNodeGroupInfo: {} } };
const BROKER = { Type: 'AWS::AmazonMQ::Broker', Properties: { PubliclyAccessible: false } };
const PUBLIC_BROKER = { ...BROKER, Properties: { PubliclyAccessible: true } };
const DATABASE = { Type: 'AWS::DocDB::DBCluster', Properties: {} };
const ARN = { 'Fn::GetAtt': ['Queue', 'Arn'] };
const DATABASE_ARN = { 'Fn::Sub': 'arn:${AWS::Partition}:rds:${AWS::Region}:${AWS::AccountId}:cluster:${Queue}' };
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
    .filter((mapping) => isCurrent(mapping) && reading(mapping, rolePermissions).some(isHindered))
    .whenAny((mappings) => ({
      what: list(mappings.map((mapping) =>
        `event source mapping '${mapping.name}' reads from '${mapping.source?.name}' and ${obstaclesTo(reading(mapping, rolePermissions))?.words}`)),
      fix: obstaclesTo(mappings.flatMap((mapping) => reading(mapping, rolePermissions)))?.fix,
      severity: mappings.every(({ kind }) => BROKERS.includes(kind)) ? 'warning' : undefined,
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
      connecting(CLUSTER, { Ref: 'Queue' }, 'kafka:DescribeCluster', 'kafka:GetBootstrapBrokers', ...NETWORK_INTERFACES),
      from(managedPolicy('service-role/AWSLambdaMSKExecutionRole'), CLUSTER, { EventSourceArn: ARN }),
      connecting(BROKER, ARN, 'mq:Describe*', 'ec2:*'),
      connecting(PUBLIC_BROKER, ARN, 'mq:DescribeBroker'),
      from(managedPolicy('service-role/AWSLambdaMQExecutionRole'), BROKER, { EventSourceArn: ARN }),
      connecting(DATABASE, DATABASE_ARN, 'rds:Describe*', ...NETWORK_INTERFACES),
      from({}, { ...TABLE, Properties: { StreamSpecification: { ResourcePolicy: { Ref: 'Policy' } } } }, TABLE_ARN),
    ],
    bad: [
      from({}, queueWith()),
      from(allowing('sqs:ReceiveMessage', 'sqs:GetQueueAttributes'), queueWith()),
      from(allowing('kinesis:Describe*', 'kinesis:List*'), STREAM),
      from(allowing('dynamodb:GetItem'), TABLE, TABLE_ARN),
      connecting(CLUSTER, ARN),
      connecting(CLUSTER, { Ref: 'Queue' }, 'kafka:DescribeClusterV2', ...NETWORK_INTERFACES),
      connecting({ Type: 'AWS::MSK::ServerlessCluster', Properties: {} }, ARN, 'kafka:*'),
      connecting(BROKER, ARN, ...NETWORK_INTERFACES),
      connecting(BROKER, ARN, 'mq:*', 'ec2:CreateNetworkInterface', 'ec2:DeleteNetworkInterface', 'ec2:DescribeNetworkInterfaces', 'ec2:DescribeSubnets'),
      connecting(PUBLIC_BROKER, ARN),
      connecting(DATABASE, DATABASE_ARN, 'rds:DescribeDBClusters', ...NETWORK_INTERFACES),
      roleWith({}, {}, { ...readingQueue({}, queueWith()).resources, Policy: queuePolicy('Queue', { Service: 'sns.amazonaws.com' }) }),
    ],
  },
});

/** A role that reads from a broker or a cluster in a VPC. */
function connecting(source: { readonly Type: string; readonly Properties: Properties }, EventSourceArn: unknown, ...actions: readonly string[]) {
  return from(allowing(...actions), source, { EventSourceArn, ...(source === BROKER ? { Queues: ['orders'] } : { StartingPosition: 'LATEST' }) });
}

function from(role: Properties, source: { readonly Type: string; readonly Properties: Properties }, mapping: Properties = {}) {
  return roleWith(role, {}, readingQueue({}, source, mapping).resources);
}
