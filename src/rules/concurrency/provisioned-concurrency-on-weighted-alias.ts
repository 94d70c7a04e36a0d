import { aliasWith, earlierVersionWith, PROVISIONED, VERSION } from '../example-resources';
import { provisionedConcurrency, PROVISIONED_CONCURRENCY_PROPS, provisionings } from '../neighbours';
import { defineRule, knownPart } from '../rule';

const VERSIONS = { Version: VERSION, Next: earlierVersionWith({}) };
const weighted = (AdditionalVersionWeights: unknown) => ({ RoutingConfig: { AdditionalVersionWeights } });
const WEIGHTS = [{ FunctionVersion: { 'Fn::GetAtt': ['Next', 'Version'] }, FunctionWeight: 0.1 }];

export const provisionedConcurrencyOnWeightedAlias = defineRule({
  id: 'provisioned-concurrency-on-weighted-alias',
  enforces: ['provisioned-not-weighted-alias'],
  title: 'Aliases that split traffic have no provisioned concurrency',
  why: 'Lambda rejects provisioned concurrency on an alias with weights',
  fix: 'remove the weights of the alias, or give the provisioned concurrency to the versions instead',
  source: 'https://github.com/hashicorp/terraform/issues/24957',
  verified: '2026-11-21',
  props: [...PROVISIONED_CONCURRENCY_PROPS, 'alias.additionalVersions'],
  reads: [knownPart('aliases')],
  check: ({ aliases }) => {
    const found = provisionedConcurrency(provisionings(aliases.filter(({ isWeighted }) => isWeighted === true)));
    return found && `${found} and sends part of the traffic to another version`;
  },
  examples: {
    good: [
      { properties: {}, resources: { ...VERSIONS, Alias: aliasWith({ ...PROVISIONED, ...weighted([]) }) } },
      { properties: {}, resources: { ...VERSIONS, Alias: aliasWith(weighted(WEIGHTS)) } },
      { properties: {}, resources: { ...VERSIONS, Alias: aliasWith({ ...PROVISIONED, ...weighted({ 'Fn::If': ['Canary', WEIGHTS, []] }) }) } },
    ],
    bad: [{ properties: {}, resources: { ...VERSIONS, Alias: aliasWith({ ...PROVISIONED, ...weighted(WEIGHTS) }) } }],
  },
});
