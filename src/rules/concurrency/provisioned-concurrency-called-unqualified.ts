import { callersOf, callingLatest } from '../callers';
import { aliasWith, FUNCTION_URL, mappingWith, PROVISIONED, PROVISIONED_ALIAS, VERSION, versionWith } from '../example-resources';
import { provisionedConcurrency, PROVISIONED_CONCURRENCY_PROPS, provisionings } from '../neighbours';
import { defineRule, knownPart, Scenario } from '../rule';

const ARN = { 'Fn::GetAtt': ['Function', 'Arn'] };
const LATEST = { 'Fn::Sub': '${Function.Arn}:$LATEST' };
const ALIAS = { Alias: PROVISIONED_ALIAS };
const beside = (resources: Scenario['resources'], provisioned: Scenario['resources'] = ALIAS) => ({ properties: {}, resources: { ...provisioned, ...resources } });

export const provisionedConcurrencyCalledUnqualified = defineRule({
  id: 'provisioned-concurrency-called-unqualified',
  enforces: [],
  severity: 'warning',
  title: 'What calls a function with provisioned concurrency names the version or alias that has it',
  why: 'calls without a version go to $LATEST, and do not use the provisioned concurrency of a version or an alias',
  fix: 'let it name the alias or the version, such as the alias instead of the function in the constructs of the CDK',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/provisioned-concurrency.html#configuring-provisioned-concurrency',
  verified: '2026-11-21',
  props: PROVISIONED_CONCURRENCY_PROPS,
  reads: [knownPart('aliases'), knownPart('versions'), knownPart('callers'), knownPart('eventSources')],
  check: ({ aliases, versions, callers, eventSources }) => {
    const provisioned = provisionedConcurrency(provisionings(aliases, versions));
    const found = provisioned && callingLatest(callers, eventSources);
    return found && `${provisioned} and ${found}`;
  },
  examples: {
    good: [
      ...callersOf({ Ref: 'Alias' }).map((resources) => beside(resources)),
      ...callersOf(ARN).map((resources) => beside(resources, { Version: VERSION, Alias: aliasWith({}) })),
      beside({ Orders: mappingWith({ FunctionName: { Ref: 'Alias' } }) }),
      beside({}),
    ],
    bad: [
      ...callersOf(ARN).map((resources) => beside(resources)),
      ...callersOf(ARN).slice(0, 1).map((resources) => beside(resources, { Version: versionWith(PROVISIONED) })),
      ...callersOf(LATEST).slice(0, 1).map((resources) => beside(resources)),
      beside({ Url: FUNCTION_URL }),
      beside({ Orders: mappingWith({}) }),
    ],
  },
});
