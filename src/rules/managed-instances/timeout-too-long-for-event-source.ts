import { LIMITS } from '../../data/limits';
import { onManagedInstances } from '../asked-where';
import { ON_MANAGED_INSTANCES } from '../example-properties';
import { BROKER_ARN, mappingWith } from '../example-resources';
import { isCurrent, reading } from '../neighbours';
import { defineRule, knownPart } from '../rule';
import { seconds } from '../words';

const { max: MAX } = LIMITS.timeoutSeconds;
const MANAGED = { ...ON_MANAGED_INSTANCES, MemorySize: 2048 };
const BROKER = { Orders: mappingWith({ EventSourceArn: BROKER_ARN }) };

export const timeoutTooLongForEventSource = defineRule({
  id: 'timeout-too-long-for-event-source',
  enforces: ['lmi-esm-mq-timeout'],
  severity: 'warning',
  title: `Functions that Amazon MQ or Amazon DocumentDB invokes have a timeout of at most ${seconds(MAX)}`,
  why: `with Amazon MQ and Amazon DocumentDB the timeout stays at ${seconds(MAX)}, also on managed instances`,
  fix: `set the timeout to at most ${seconds(MAX)}, or read from the event source with another function`,
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html',
  verified: '2026-10-01',
  askedWhere: onManagedInstances,
  reads: ['timeoutSeconds', 'compute', knownPart('eventSources')],
  check: ({ timeoutSeconds = LIMITS.timeoutSeconds.default, compute, eventSources }) => compute === 'managedInstances' && timeoutSeconds > MAX
    ? eventSources.filter((mapping) => isCurrent(mapping) && (mapping.kind === 'amazonMq' || mapping.kind === 'documentDb'))
      .whenAny((mappings) => `${reading(mappings)} and the timeout is ${seconds(timeoutSeconds)}`)
    : undefined,
  examples: {
    good: [
      { properties: { ...MANAGED, Timeout: MAX }, resources: BROKER },
      { properties: { ...MANAGED, Timeout: MAX + 1 }, resources: { Orders: mappingWith({}) } },
    ],
    bad: [{ properties: { ...MANAGED, Timeout: MAX + 1 }, resources: BROKER }],
  },
});
