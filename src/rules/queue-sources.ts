import { mappingWith, queueWith } from './example-resources';
import { Properties, Scenario } from './rule';
import { list, seconds } from './words';
import { LIMITS } from '../data/limits';
import { EventSourceOfFunction } from '../view/function-view';
import { isKnown, Maybe } from '../view/maybe';

/** For how long the queue of the app that a mapping reads hides a message that has been read. */
export function visibilityOf({ kind, source }: EventSourceOfFunction): Maybe<number> | undefined {
  return kind === 'sqs' && source !== undefined ? source.visibilityTimeoutSeconds ?? LIMITS.queueVisibilityTimeoutSeconds.default : undefined;
}

/** `event source mapping 'Orders' reads the queue 'Queue', whose visibility timeout is 30 seconds` */
export function readingFrom(mappings: readonly EventSourceOfFunction[]): string {
  return list(mappings.map((mapping) => {
    const visibility = visibilityOf(mapping);
    const hidden = visibility !== undefined && isKnown(visibility) ? `, whose visibility timeout is ${seconds(visibility)}` : '';
    return `event source mapping '${mapping.name}' reads the queue '${mapping.source?.name}'${hidden}`;
  }));
}

/** A function that reads the queue `Queue`. */
export function readingQueue(properties: Properties, queue: ReturnType<typeof queueWith>, mapping: Properties = {}): Scenario {
  const Orders = mappingWith({ EventSourceArn: { 'Fn::GetAtt': ['Queue', 'Arn'] }, ...mapping });
  return { properties, resources: { Queue: queue, Orders } };
}
