import { aliasWith, PROVISIONED, VERSION, versionWith } from '../example-resources';
import { inWords, PROVISIONED_CONCURRENCY_PROPS, provisionings } from '../neighbours';
import { defineRule, knownPart } from '../rule';

const MIN = 1;
const provisioning = (executions: unknown) => ({ ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: executions } });

export const provisionedConcurrencyBelowOne = defineRule({
  id: 'provisioned-concurrency-below-one',
  enforces: ['provisioned-concurrency-min'],
  title: 'Provisioned concurrency is at least 1',
  why: 'Lambda rejects a provisioned concurrency below 1',
  fix: 'set the provisioned concurrency to 1 or more, or remove it',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_PutProvisionedConcurrencyConfig.html',
  verified: '2026-11-21',
  props: PROVISIONED_CONCURRENCY_PROPS,
  reads: [knownPart('aliases'), knownPart('versions')],
  check: ({ aliases, versions }) => {
    const tooLow = provisionings(aliases, versions).filter(({ executions }) => executions < MIN);
    return tooLow.length > 0 ? `${inWords(tooLow)}; Lambda accepts ${MIN} or more` : undefined;
  },
  examples: {
    good: [
      { properties: {}, resources: { Version: VERSION, Alias: aliasWith(provisioning(MIN)) } },
      { properties: {}, resources: { Version: versionWith(PROVISIONED), Alias: aliasWith({}) } },
      { properties: {}, resources: { Version: VERSION, Alias: aliasWith(provisioning({ Ref: 'Executions' })) } },
    ],
    bad: [
      { properties: {}, resources: { Alias: aliasWith({ ...provisioning(0), FunctionVersion: '7' }) } },
      { properties: {}, resources: { Version: versionWith(provisioning('0')) } },
    ],
  },
});
