import { eventSourceKind } from './event-source-kind';
import { EventSourceKind } from '../../view/function-view';
import { Maybe } from '../../view/maybe';
import { jsonOf } from '../json-types';
import { Dependent, referenceIn } from '../resource-index';
import { TemplateValues } from '../template-values';

/** Of a cluster or a broker one function may read several topics or queues. */
const ONCE: readonly Maybe<EventSourceKind>[] = ['sqs', 'kinesis', 'dynamodb'];

/** An earlier mapping of the same source to the same function. */
export function repeatedMapping(mapping: Dependent, all: readonly Dependent[]): string | undefined {
  const kind = eventSourceKind(mapping);
  const isRepeated = kind === 'selfManagedKafka' ? hasSameTopic : ONCE.includes(kind) ? hasSameSource : undefined;
  const earlier = isRepeated && all.slice(0, all.indexOf(mapping)).filter(({ type }) => type === mapping.type);
  return earlier?.find((other) => hasSameTarget(mapping, other) && isRepeated?.(mapping, other))?.logicalId;
}

function hasSameTarget(a: Dependent, b: Dependent): boolean {
  return isWrittenTheSame('FunctionName', a, b) || (a.reference.target === 'function' && b.reference.target === 'function');
}

function hasSameSource(a: Dependent, b: Dependent): boolean {
  const [one, other] = [a, b].map(({ properties, scope }) => referenceIn(properties.EventSourceArn, scope));
  const [text, otherText] = [a, b].map(({ properties, scope }) => scope.textOf(properties.EventSourceArn));
  return one !== undefined && other !== undefined
    ? one.resource === other.resource && one.attribute === other.attribute
    : (text !== undefined && text === otherText) || isWrittenTheSame('EventSourceArn', a, b);
}

/** Whether two mappings read the same topic, and have a server of the cluster in common. */
function hasSameTopic(a: Dependent, b: Dependent): boolean {
  return ['Topics', 'SelfManagedEventSource.Endpoints.KafkaBootstrapServers'].every((path) => {
    const [one, other] = [a, b].map(({ properties, scope }) => new TemplateValues(properties, scope).strings(path)?.known ?? []);
    return one!.some((name) => other!.includes(name));
  });
}

/** In one template, the same functions of CloudFormation give the same. */
function isWrittenTheSame(property: string, a: Dependent, b: Dependent): boolean {
  const written = jsonOf(a.properties[property]);
  return a.scope === b.scope && written !== undefined && written === jsonOf(b.properties[property]);
}
