import { LIMITS } from '../../data/limits';
import { isKnown } from '../../view/maybe';
import { asyncConfigWith } from '../example-resources';
import { defineRule, knownPart } from '../rule';
import { grouped, list } from '../words';

const { min, max, source, verified } = LIMITS.asyncRetryAttempts;
const retried = (MaximumRetryAttempts: unknown) => ({ properties: {}, resources: { Async: asyncConfigWith({ MaximumRetryAttempts }) } });

export const asyncRetriesOutOfRange = defineRule({
  id: 'async-retries-out-of-range',
  enforces: ['async-retry-range'],
  title: `Asynchronous invocations are retried ${min} to ${max} times`,
  why: 'Lambda rejects the configuration of asynchronous invocations',
  fix: `set the retry attempts between ${min} and ${max}`,
  source,
  verified,
  props: ['asyncInvocation.retryAttempts'],
  reads: [knownPart('asyncConfigs')],
  check: ({ asyncConfigs }) => asyncConfigs
    .filter(({ retryAttempts: retries }) => retries !== undefined && isKnown(retries) && (retries < min || retries > max))
    .whenAny((configs) => `${list(configs.map(({ name, retryAttempts }) => `event invoke config '${name}' has ${grouped(Number(retryAttempts))} retry attempts`))}; `
      + `Lambda accepts ${min} to ${max}`),
  examples: {
    good: [retried(min), retried(max), retried({ Ref: 'Retries' })],
    bad: [retried(min - 1), retried(max + 1)],
  },
});
