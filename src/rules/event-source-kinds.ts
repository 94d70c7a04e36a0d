import { Properties, Scenario } from './rule';
import { EventSourceKind } from '../view/function-view';

/** What sentences call an event source. */
export const SOURCES: Readonly<Record<EventSourceKind, string>> = {
  sqs: 'Amazon SQS',
  kinesis: 'Amazon Kinesis',
  dynamodb: 'Amazon DynamoDB',
  kafka: 'Amazon MSK',
  selfManagedKafka: 'self-managed Apache Kafka',
  amazonMq: 'Amazon MQ',
  documentDb: 'Amazon DocumentDB',
};

export const KAFKA: readonly EventSourceKind[] = ['kafka', 'selfManagedKafka'];
export const STREAMS: readonly EventSourceKind[] = ['kinesis', 'dynamodb'];

const ARN = 'arn:aws';
const IN_ACCOUNT = 'eu-west-1:123456789012';
const SECRET = `${ARN}:secretsmanager:${IN_ACCOUNT}:secret:orders`;
const ACCESS = { SourceAccessConfigurations: [{ Type: 'BASIC_AUTH', URI: SECRET }] };

/** A valid mapping from each kind of source, for examples. */
export const FROM: Readonly<Record<EventSourceKind, Readonly<Record<string, unknown>>>> = {
  sqs: { EventSourceArn: `${ARN}:sqs:${IN_ACCOUNT}:orders` },
  kinesis: { EventSourceArn: `${ARN}:kinesis:${IN_ACCOUNT}:stream/orders`, StartingPosition: 'LATEST' },
  dynamodb: { EventSourceArn: `${ARN}:dynamodb:${IN_ACCOUNT}:table/orders/stream/2026-11-21T00:00:00.000`, StartingPosition: 'LATEST' },
  kafka: { EventSourceArn: `${ARN}:kafka:${IN_ACCOUNT}:cluster/orders/1`, StartingPosition: 'LATEST', Topics: ['orders'] },
  selfManagedKafka: {
    EventSourceArn: undefined,
    SelfManagedEventSource: { Endpoints: { KafkaBootstrapServers: ['kafka.example.com:9092'] } },
    StartingPosition: 'LATEST',
    Topics: ['orders'],
    ...ACCESS,
  },
  amazonMq: { EventSourceArn: `${ARN}:mq:${IN_ACCOUNT}:broker:orders:b-1`, Queues: ['orders'], ...ACCESS },
  documentDb: {
    EventSourceArn: `${ARN}:rds:${IN_ACCOUNT}:cluster:orders`,
    DocumentDBEventSourceConfig: { DatabaseName: 'orders' },
    StartingPosition: 'LATEST',
    ...ACCESS,
  },
};

export const FIFO = { EventSourceArn: `${ARN}:sqs:${IN_ACCOUNT}:orders.fifo` };
export const STREAM_ARN = { 'Fn::GetAtt': ['Table', 'StreamArn'] };

/** A mapping that reads from the queue `Queue`. */
export function fromQueue(queue: Properties, mapping: Properties): Scenario {
  return { properties: { EventSourceArn: { 'Fn::GetAtt': ['Queue', 'Arn'] }, ...mapping }, resources: { Queue: { Type: 'AWS::SQS::Queue', Properties: queue } } };
}

/** A mapping that names the table `Table`, which has a stream, in this way. */
export function fromTable(EventSourceArn: unknown, table: Properties = {}): Scenario {
  const properties = { StreamSpecification: { StreamViewType: 'NEW_IMAGE' }, ...table };
  return { properties: { EventSourceArn, StartingPosition: 'LATEST' }, resources: { Table: { Type: 'AWS::DynamoDB::Table', Properties: properties } } };
}
