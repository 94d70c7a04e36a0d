import { asyncConfigWith, QUEUE_ARN } from '../example-resources';
import { named } from '../neighbours';
import { defineRule, knownPart } from '../rule';

const DURABLE = { DurableConfig: { ExecutionTimeout: 900 } };
const DESTINATION = { DestinationConfig: { OnFailure: { Destination: QUEUE_ARN } } };

export const durableWithDestination = defineRule({
  id: 'durable-with-destination',
  enforces: ['durable-no-destinations'],
  severity: 'warning',
  title: 'Durable functions have no destinations',
  why: 'durable functions support dead-letter queues, but no Lambda destinations',
  fix: 'leave DestinationConfig out, and give the function a dead-letter queue',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/durable-invoking.html#durable-invoking-methods',
  verified: '2026-11-21',
  reads: ['hasDurableConfig', knownPart('asyncConfigs')],
  check: ({ hasDurableConfig, asyncConfigs }) => hasDurableConfig
    ? asyncConfigs.filter(({ hasDestination }) => hasDestination === true)
      .whenAny((configs) => `the function is durable and ${named('event invoke config', 'event invoke configs', configs)} sets a destination`)
    : undefined,
  examples: {
    good: [
      { properties: DURABLE, resources: { Async: asyncConfigWith({ MaximumRetryAttempts: 1 }) } },
      { properties: {}, resources: { Async: asyncConfigWith(DESTINATION) } },
    ],
    bad: [{ properties: DURABLE, resources: { Async: asyncConfigWith(DESTINATION) } }],
  },
});
