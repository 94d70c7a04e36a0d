import { aliasWith, earlierVersionWith, PROVISIONED, VERSION, versionWith } from '../example-resources';
import { provisionedConcurrency, provisionings } from '../neighbours';
import { defineRule, knownPart } from '../rule';

const ALIAS = aliasWith(PROVISIONED);

export const provisionedConcurrencyOnAliasAndVersion = defineRule({
  id: 'provisioned-concurrency-on-alias-and-version',
  enforces: ['provisioned-alias-xor-version'],
  title: 'An alias and the version that it points at do not both have provisioned concurrency',
  why: 'Lambda rejects provisioned concurrency on an alias whose version has some already, and the other way round',
  fix: 'remove the provisioned concurrency of the version, or that of the alias',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/provisioned-concurrency.html',
  verified: '2026-10-01',
  reads: [knownPart('aliases'), knownPart('versions')],
  check: ({ aliases, versions }) => {
    const all = provisionings(aliases, versions);
    const ofVersions = all.filter(({ thing, executions }) => thing === 'version' && executions >= 1);
    const ofAliases = all.filter(({ thing, version }) => thing === 'alias' && ofVersions.some(({ name }) => name === version));
    const found = provisionedConcurrency(ofAliases);
    return found && `${found}, and the version that it points at has some too`;
  },
  examples: {
    good: [
      { properties: {}, resources: { Version: VERSION, Alias: ALIAS } },
      { properties: {}, resources: { Version: VERSION, Next: earlierVersionWith(PROVISIONED), Alias: ALIAS } },
      { properties: {}, resources: { Version: VERSION, Alias: aliasWith({ ...PROVISIONED, Name: 'Version' }) } },
    ],
    bad: [
      { properties: {}, resources: { Version: versionWith(PROVISIONED), Alias: ALIAS } },
      { properties: {}, resources: { Version: versionWith({ ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 1 } }), Alias: ALIAS } },
    ],
  },
});
