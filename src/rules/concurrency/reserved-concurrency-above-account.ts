import { LIMITS } from '../../data/limits';
import { reserving, unreserved } from '../example-resources';
import { named } from '../neighbours';
import { defineRule, knownPart } from '../rule';
import { grouped } from '../words';

const { min, source, verified } = LIMITS.unreservedConcurrency;

export const reservedConcurrencyAboveAccount = defineRule({
  id: 'reserved-concurrency-above-account',
  enforces: ['reserved-concurrency-account-quota'],
  title: `Functions leave ${min} unreserved of the concurrency that the account is known to have`,
  why: `Lambda rejects a reservation that leaves less than ${min} for the functions of the account without one`,
  fix: 'reserve less, or have the quota for concurrent executions raised and correct unreservedConcurrentExecutions of LambdaChecks',
  source,
  verified,
  reads: ['reservedConcurrentExecutions', 'compute', 'unreservedConcurrentExecutions', knownPart('otherReservations')],
  check: ({ reservedConcurrentExecutions: own = 0, compute, unreservedConcurrentExecutions: known = Infinity, otherReservations }) => {
    const sum = own + otherReservations.sum(({ executions }) => executions);
    const others = otherReservations.whenAny((all) => ` and ${named('function', 'functions', all)} reserve`) ?? ' reserves';
    return own > 0 && compute === 'default' && sum > known - min
      ? `the function${others} ${grouped(sum)} of ${grouped(known)} unreserved concurrent executions; Lambda keeps ${min} of them`
      : undefined;
  },
  examples: {
    good: [
      { properties: { ReservedConcurrentExecutions: 900 }, facts: unreserved(1000) },
      { properties: { ReservedConcurrentExecutions: 500 }, resources: { Other: reserving(400) }, facts: unreserved(1000) },
      { properties: { ReservedConcurrentExecutions: 0 }, facts: unreserved(10) },
      { properties: {}, resources: { Other: reserving(1000) }, facts: unreserved(1000) },
      { ReservedConcurrentExecutions: 5000 },
    ],
    bad: [
      { properties: { ReservedConcurrentExecutions: 901 }, facts: unreserved(1000) },
      { properties: { ReservedConcurrentExecutions: 1 }, facts: unreserved(10) },
      { properties: { ReservedConcurrentExecutions: 500 }, resources: { Other: reserving(401) }, facts: unreserved(1000) },
      { properties: { ReservedConcurrentExecutions: 500 }, resources: { Other: reserving(250), Next: reserving(250) }, facts: unreserved(1000) },
    ],
  },
});
