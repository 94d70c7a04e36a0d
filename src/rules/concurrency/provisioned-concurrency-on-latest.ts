import { aliasWith, PROVISIONED, VERSION } from '../example-resources';
import { provisionedConcurrency, provisionings } from '../neighbours';
import { defineRule, knownPart } from '../rule';

export const provisionedConcurrencyOnLatest = defineRule({
  id: 'provisioned-concurrency-on-latest',
  enforces: ['provisioned-not-latest'],
  title: 'Aliases with provisioned concurrency point at a published version',
  why: 'Lambda rejects provisioned concurrency for the unpublished version $LATEST',
  fix: 'point the alias at a version, or remove the provisioned concurrency',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/provisioned-concurrency.html#configuring-provisioned-concurrency',
  verified: '2026-11-21',
  reads: [knownPart('aliases')],
  check: ({ aliases }) => {
    const found = provisionedConcurrency(provisionings(aliases).filter(({ version }) => version === '$LATEST'));
    return found && `${found} on $LATEST`;
  },
  examples: {
    good: [
      { properties: {}, resources: { Version: VERSION, Alias: aliasWith(PROVISIONED) } },
      { properties: {}, resources: { Alias: aliasWith({ FunctionVersion: '$LATEST' }) } },
    ],
    bad: [{ properties: {}, resources: { Alias: aliasWith({ ...PROVISIONED, FunctionVersion: '$LATEST' }) } }],
  },
});
