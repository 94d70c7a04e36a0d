import { aliasWith, earlierVersionWith, PROVISIONED, PROVISIONED_ALIAS, VERSION, versionWith } from '../example-resources';
import { inWords, PROVISIONED_CONCURRENCY_PROPS, provisionings, provisionedAtLeast } from '../neighbours';
import { defineRule, knownPart } from '../rule';
import { grouped } from '../words';

const ALIAS = aliasWith(PROVISIONED);
const VERSIONS = { Version: versionWith(PROVISIONED), Next: earlierVersionWith(PROVISIONED) };

export const provisionedConcurrencyAboveReserved = defineRule({
  id: 'provisioned-concurrency-above-reserved',
  enforces: ['provisioned-le-reserved', 'reserved-ge-provisioned'],
  title: 'Provisioned concurrency stays within the reserved concurrency of the function',
  why: 'Lambda rejects provisioned concurrency that exceeds, over all versions, the reserved concurrency of the function',
  fix: 'raise the reserved concurrency, or lower the provisioned concurrency',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/provisioned-concurrency.html#configuring-provisioned-concurrency',
  verified: '2026-11-21',
  props: PROVISIONED_CONCURRENCY_PROPS,
  reads: ['reservedConcurrentExecutions', knownPart('aliases'), knownPart('versions')],
  check: ({ reservedConcurrentExecutions: reserved, aliases, versions }) => {
    const all = provisionings(aliases, versions);
    return reserved !== undefined && reserved >= 0 && provisionedAtLeast(all) > reserved
      ? `${inWords(all)}, and the reserved concurrency of the function is ${grouped(reserved)}`
      : undefined;
  },
  examples: {
    good: [
      { properties: { ReservedConcurrentExecutions: 5 }, resources: { Version: VERSION, Alias: ALIAS } },
      { properties: { ReservedConcurrentExecutions: 10 }, resources: VERSIONS },
      { properties: { ReservedConcurrentExecutions: 5 }, resources: { Version: VERSION, Alias: ALIAS, Canary: aliasWith({ ...PROVISIONED, Name: 'canary' }) } },
      { properties: {}, resources: VERSIONS },
    ],
    bad: [
      { properties: { ReservedConcurrentExecutions: 4 }, resources: { Alias: PROVISIONED_ALIAS } },
      { properties: { ReservedConcurrentExecutions: 0 }, resources: { Alias: PROVISIONED_ALIAS } },
      { properties: { ReservedConcurrentExecutions: 4 }, resources: { Alias: aliasWith({ ...PROVISIONED, FunctionVersion: { Ref: 'Number' } }) } },
      { properties: { ReservedConcurrentExecutions: 9 }, resources: VERSIONS },
      { properties: { ReservedConcurrentExecutions: 9 }, resources: { ...VERSIONS, Version: VERSION, Alias: ALIAS } },
    ],
  },
});
