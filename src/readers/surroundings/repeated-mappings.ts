import { eventSourceKind } from './event-source-kind';
import { EventSourceKind } from '../../view/function-view';
import { Maybe } from '../../view/maybe';
import { Dependent, referenceIn } from '../resource-index';

/** Of a cluster or a broker one function may read several topics or queues. */
const ONCE: readonly Maybe<EventSourceKind>[] = ['sqs', 'kinesis', 'dynamodb'];

/** An earlier mapping of the same source to the same function. */
export function repeatedMapping(mapping: Dependent, all: readonly Dependent[]): string | undefined {
  const earlier = all.slice(0, all.indexOf(mapping)).filter(({ type }) => type === mapping.type);
  return ONCE.includes(eventSourceKind(mapping)) ? earlier.find((other) => hasSameTarget(mapping, other) && hasSameSource(mapping, other))?.logicalId : undefined;
}

function hasSameTarget(a: Dependent, b: Dependent): boolean {
  const isWritten = a.scope === b.scope && JSON.stringify(a.properties.FunctionName) === JSON.stringify(b.properties.FunctionName);
  return isWritten || (a.reference.target === 'function' && b.reference.target === 'function');
}

function hasSameSource({ properties: { EventSourceArn: a }, scope: inA }: Dependent, { properties: { EventSourceArn: b }, scope: inB }: Dependent): boolean {
  const [one, other] = [referenceIn(a, inA), referenceIn(b, inB)];
  return one !== undefined && other !== undefined
    ? one.resource === other.resource && one.attribute === other.attribute
    : inA.textOf(a) !== undefined && inA.textOf(a) === inB.textOf(b);
}
