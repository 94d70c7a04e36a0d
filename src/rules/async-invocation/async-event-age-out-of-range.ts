import { LIMITS } from '../../data/limits';
import { isKnown } from '../../view/maybe';
import { asyncConfigWith } from '../example-resources';
import { defineRule, knownPart } from '../rule';
import { grouped, list, seconds } from '../words';

const { min, max, source, verified } = LIMITS.asyncEventAgeSeconds;
const aged = (MaximumEventAgeInSeconds: unknown) => ({ properties: {}, resources: { Async: asyncConfigWith({ MaximumEventAgeInSeconds }) } });

export const asyncEventAgeOutOfRange = defineRule({
  id: 'async-event-age-out-of-range',
  enforces: ['async-max-age-range'],
  title: `Lambda keeps asynchronous events for ${seconds(min)} to 6 hours`,
  why: 'Lambda rejects the configuration of asynchronous invocations',
  fix: `set the maximum age of events between ${grouped(min)} and ${seconds(max)}`,
  source,
  verified,
  props: ['asyncInvocation.maxEventAge'],
  reads: [knownPart('asyncConfigs')],
  check: ({ asyncConfigs }) => asyncConfigs
    .filter(({ maxEventAgeSeconds: age }) => age !== undefined && isKnown(age) && (age < min || age > max))
    .whenAny((configs) => `${list(configs.map(({ name, maxEventAgeSeconds }) =>
      `event invoke config '${name}' keeps events for ${seconds(Number(maxEventAgeSeconds))}`))}; Lambda accepts ${grouped(min)} to ${seconds(max)}`),
  examples: {
    good: [aged(min), aged(max), aged({ Ref: 'Age' })],
    bad: [aged(min - 1), aged(max + 1)],
  },
});
