import { outlineOf, serviceIn } from './outlines';
import { EventSourceKind } from '../../view/function-view';
import { Maybe, UNKNOWN } from '../../view/maybe';
import { resourceIn } from '../resource-index';
import { Resource } from '../template-scope';
import { isPresent } from '../template-values';

/** By the service in the ARN of the source. Clusters of DocumentDB have ARNs of RDS. */
const BY_SERVICE = new Map<string | undefined, EventSourceKind>([
  ['sqs', 'sqs'],
  ['kinesis', 'kinesis'],
  ['dynamodb', 'dynamodb'],
  ['kafka', 'kafka'],
  ['mq', 'amazonMq'],
  ['rds', 'documentDb'],
]);

/** By the type of the resource that the mapping refers to. */
const BY_TYPE = new Map<unknown, EventSourceKind>([
  ['AWS::SQS::Queue', 'sqs'],
  ['AWS::Kinesis::Stream', 'kinesis'],
  ['AWS::Kinesis::StreamConsumer', 'kinesis'],
  ['AWS::DynamoDB::Table', 'dynamodb'],
  ['AWS::DynamoDB::GlobalTable', 'dynamodb'],
  ['AWS::MSK::Cluster', 'kafka'],
  ['AWS::MSK::ServerlessCluster', 'kafka'],
  ['AWS::MSK::VpcConnection', 'kafka'],
  ['AWS::AmazonMQ::Broker', 'amazonMq'],
  ['AWS::DocDB::DBCluster', 'documentDb'],
]);

/** By a property that only mappings of one kind have. */
const BY_PROPERTY: readonly (readonly [string, EventSourceKind])[] = [
  ['SelfManagedEventSource', 'selfManagedKafka'],
  ['SelfManagedKafkaEventSourceConfig', 'selfManagedKafka'],
  ['AmazonManagedKafkaEventSourceConfig', 'kafka'],
  ['DocumentDBEventSourceConfig', 'documentDb'],
  ['Queues', 'amazonMq'],
];

/** What an event source mapping reads from. */
export function eventSourceKind({ properties, scope, origin }: Resource): Maybe<EventSourceKind> {
  const arn = properties.EventSourceArn;
  const byArn = BY_SERVICE.get(serviceIn(outlineOf(arn, scope))) ?? BY_TYPE.get(resourceIn(arn, scope)?.type);
  return byArn ?? BY_PROPERTY.find(([property]) => isPresent(properties[property]))?.[1] ?? origin?.sourceKind ?? UNKNOWN;
}
