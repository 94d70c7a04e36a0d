import { LIMITS } from '../../data/limits';
import { EventSourceOfFunction } from '../../view/function-view';
import { isKnown, Maybe } from '../../view/maybe';
import { whereSet } from '../asked-where';
import { ON_MANAGED_INSTANCES } from '../example-properties';
import { aliasWith, BROKER_ARN, mappingWith, VERSION } from '../example-resources';
import { isCurrent, reading } from '../neighbours';
import { defineRule, knownPart, maybe } from '../rule';
import { seconds } from '../words';

const { max: MAX } = LIMITS.timeoutSeconds;
const { max: MAX_ON_MANAGED_INSTANCES } = LIMITS.timeoutSecondsOnManagedInstances;

const MANAGED = { ...ON_MANAGED_INSTANCES, MemorySize: 2048 };
const durable = (ExecutionTimeout: number, others = {}) => ({ ...others, DurableConfig: { ExecutionTimeout } });
const DOCUMENTS_ARN = 'arn:aws:rds:eu-west-1:123456789012:cluster:orders';
const QUEUE = { Version: VERSION, Alias: aliasWith({}), Orders: mappingWith({ FunctionName: { Ref: 'Alias' } }) };
const BROKER = { ...QUEUE, Orders: mappingWith({ FunctionName: { Ref: 'Alias' }, EventSourceArn: BROKER_ARN }) };

export const durableExecutionTooLongForEventSource = defineRule({
  id: 'durable-execution-too-long-for-event-source',
  enforces: ['durable-esm-timeout-900'],
  title: 'Durable functions behind an event source mapping end within the timeout of a function',
  why: 'Lambda rejects the event source mapping, which waits for the whole durable execution',
  fix: `set DurableConfig.ExecutionTimeout to at most ${seconds(MAX)}, or start the durable function asynchronously from another function`,
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/durable-invoking-esm.html#durable-esm-duration-limit',
  verified: '2026-10-01',
  askedWhere: whereSet('durableExecutionTimeoutSeconds'),
  reads: ['durableExecutionTimeoutSeconds', maybe('compute'), knownPart('eventSources')],
  check: ({ durableExecutionTimeoutSeconds: timeout = 0, compute, eventSources }) =>
    eventSources.filter((mapping) => isCurrent(mapping) && timeout > maxOf(mapping, compute)).whenAny((mappings) => {
      const max = Math.max(...mappings.map((mapping) => maxOf(mapping, compute)));
      return {
        what: `${reading(mappings)} and a durable execution may take ${seconds(timeout)}; Lambda accepts at most ${seconds(max)}`,
        fix: `set DurableConfig.ExecutionTimeout to at most ${seconds(max)}, or start the durable function asynchronously from another function`,
      };
    }),
  examples: {
    good: [
      { properties: durable(MAX), resources: QUEUE },
      { properties: durable(MAX + 1), resources: {} },
      { properties: durable(MAX_ON_MANAGED_INSTANCES, MANAGED), resources: QUEUE },
      { properties: durable(MAX, MANAGED), resources: BROKER },
      { properties: durable(MAX + 1), resources: { ...QUEUE, Alias: aliasWith({ FunctionVersion: '7' }) } },
    ],
    bad: [
      { properties: durable(MAX + 1), resources: QUEUE },
      { properties: durable(MAX_ON_MANAGED_INSTANCES + 1, MANAGED), resources: QUEUE },
      { properties: durable(MAX + 1, MANAGED), resources: BROKER },
      { properties: durable(MAX + 1, MANAGED), resources: { ...QUEUE, Orders: mappingWith({ FunctionName: { Ref: 'Alias' }, EventSourceArn: DOCUMENTS_ARN }) } },
    ],
  },
});

/** Amazon MQ and Amazon DocumentDB keep the limit of Lambda's own fleet; where the rest is unknown, the widest holds. */
function maxOf({ kind }: EventSourceOfFunction, compute: Maybe<'default' | 'managedInstances'> = 'default'): number {
  const isWide = (isKnown(compute) ? compute : 'managedInstances') === 'managedInstances' && kind !== 'amazonMq' && kind !== 'documentDb';
  return isWide ? MAX_ON_MANAGED_INSTANCES : MAX;
}
