import { MADE_BY_SAM, MadeResource, nameOf, ServerlessFunction } from './made-resource';
import { EventSourceKind } from '../../view/function-view';
import { isObject, Json } from '../json-types';

export const EVENT_SOURCE_MAPPING = 'AWS::Lambda::EventSourceMapping';

/** A type of events that Lambda polls. */
interface Source {
  readonly kind: EventSourceKind;
  /** Where an event source mapping has the properties that events call something else. */
  readonly paths: ReadonlyMap<string, string>;
  /** What nobody has to say. */
  readonly unsaid: Json;
}

/** What only the policies of a role that AWS SAM makes are about. */
const FOR_THE_ROLE: readonly string[] = ['SecretsManagerKmsKeyId', 'DynamicPolicyName'];

const SOURCES: ReadonlyMap<unknown, Source> = new Map<unknown, Source>([
  ['SQS', source('sqs', { Queue: 'EventSourceArn' })],
  ['Kinesis', source('kinesis', { Stream: 'EventSourceArn' })],
  ['DynamoDB', source('dynamodb', { Stream: 'EventSourceArn' })],
  ['MQ', source('amazonMq', { Broker: 'EventSourceArn' })],
  ['MSK', source('kafka', { Stream: 'EventSourceArn', ...consuming('AmazonManagedKafkaEventSourceConfig') })],
  ['SelfManagedKafka', source('selfManagedKafka', {
    KafkaBootstrapServers: 'SelfManagedEventSource.Endpoints.KafkaBootstrapServers',
    ConsumptionMode: 'SelfManagedKafkaEventSourceConfig.ConsumptionMode',
    ...consuming('SelfManagedKafkaEventSourceConfig'),
    // What AWS deploys to test AWS SAM has none: integration/resources/templates/combination/function_with_self_managed_kafka.yaml
  }, { StartingPosition: MADE_BY_SAM })],
  ['DocumentDB', source('documentDb', {
    Cluster: 'EventSourceArn',
    DatabaseName: 'DocumentDBEventSourceConfig.DatabaseName',
    CollectionName: 'DocumentDBEventSourceConfig.CollectionName',
    FullDocument: 'DocumentDBEventSourceConfig.FullDocument',
  })],
]);

/**
 * The event source mapping that an event of a function is, when Lambda polls its source. Most properties are called the same.
 *
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-function-eventsource.html
 */
export function mappingOf(fn: ServerlessFunction, name: string, type: unknown, properties: Json): MadeResource | undefined {
  const from = SOURCES.get(type);
  return from && {
    logicalId: fn.logicalId + name,
    type: EVENT_SOURCE_MAPPING,
    properties: { ...from.unsaid, ...moved(properties, from.paths), FunctionName: nameOf(fn) },
    writtenAt: (path) => path === 'FunctionName' ? `Events.${name}` : `Events.${name}.Properties.${calledBefore(path, from.paths)}`,
    sourceKind: from.kind,
  };
}

function source(kind: EventSourceKind, paths: Readonly<Record<string, string>>, unsaid: Json = {}): Source {
  return { kind, paths: new Map(Object.entries(paths)), unsaid };
}

function consuming(config: string) {
  return { ConsumerGroupId: `${config}.ConsumerGroupId`, SchemaRegistryConfig: `${config}.SchemaRegistryConfig` };
}

function moved(properties: Json, paths: Source['paths']): Json {
  const all: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(properties)) {
    if (value !== undefined && value !== null && !FOR_THE_ROLE.includes(name)) {
      put(all, (paths.get(name) ?? name).split('.'), value);
    }
  }
  return all;
}

function put(into: Record<string, unknown>, [name, ...inner]: readonly string[], value: unknown): void {
  if (inner.length === 0) {
    into[name!] = value;
  } else {
    const object = isObject(into[name!]) ? into[name!] as Record<string, unknown> : {};
    into[name!] = object;
    put(object, inner, value);
  }
}

/** What the event calls a property of the mapping, or one of those inside it. */
function calledBefore(path: string, paths: Source['paths']): string {
  const [name, to = ''] = [...paths].find(([, one]) => path.startsWith(one) || one.startsWith(`${path}.`)) ?? [];
  return name === undefined ? path : name + path.slice(to.length);
}
