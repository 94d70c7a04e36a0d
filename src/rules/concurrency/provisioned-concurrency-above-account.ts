import { LIMITS } from '../../data/limits';
import { aliasWith, PROVISIONED_ALIAS, reserving, unreserved } from '../example-resources';
import { inWords, provisionedAtLeast, provisionings } from '../neighbours';
import { defineRule, knownPart } from '../rule';
import { grouped } from '../words';

const { min } = LIMITS.unreservedConcurrency;

export const provisionedConcurrencyAboveAccount = defineRule({
  id: 'provisioned-concurrency-above-account',
  enforces: ['provisioned-account-quota'],
  title: `Provisioned concurrency leaves ${min} of the unreserved concurrency that the account is known to have`,
  why: `Lambda provisions, for a function without reserved concurrency, no more than the unreserved concurrency of the account minus ${min}`,
  fix: 'provision less, or have the quota for concurrent executions raised and correct unreservedConcurrentExecutions of LambdaChecks',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/provisioned-concurrency.html#configuring-provisioned-concurrency',
  verified: '2026-11-21',
  reads: ['reservedConcurrentExecutions', 'compute', knownPart('aliases'), knownPart('versions'), 'unreservedConcurrentExecutions', knownPart('otherReservations')],
  check: ({ reservedConcurrentExecutions: own, compute, aliases, versions, unreservedConcurrentExecutions: known = Infinity, otherReservations }) => {
    const all = provisionings(aliases, versions);
    const provisioned = provisionedAtLeast(all);
    const unreservedThere = known - otherReservations.sum(({ executions }) => executions);
    return own === undefined && compute === 'default' && provisioned > 0 && provisioned > unreservedThere - min
      ? `${inWords(all)}, and ${grouped(Math.max(unreservedThere, 0))} concurrent executions are unreserved; Lambda keeps ${min} of them`
      : undefined;
  },
  examples: {
    good: [
      { properties: {}, resources: { Alias: PROVISIONED_ALIAS }, facts: unreserved(105) },
      { properties: {}, resources: { Alias: PROVISIONED_ALIAS, Other: reserving(20) }, facts: unreserved(125) },
      { properties: { ReservedConcurrentExecutions: 5 }, resources: { Alias: PROVISIONED_ALIAS }, facts: unreserved(105) },
      { properties: {}, resources: { Alias: PROVISIONED_ALIAS } },
      { properties: {}, resources: { Alias: aliasWith({}) }, facts: unreserved(10) },
    ],
    bad: [
      { properties: {}, resources: { Alias: PROVISIONED_ALIAS }, facts: unreserved(104) },
      { properties: {}, resources: { Alias: PROVISIONED_ALIAS, Other: reserving(20) }, facts: unreserved(124) },
      { properties: {}, resources: { Alias: PROVISIONED_ALIAS, Other: reserving(900) }, facts: unreserved(800) },
    ],
  },
});
