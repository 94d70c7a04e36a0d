import { aliasWith, earlierVersionWith, VERSION, versionWith } from '../example-resources';
import { named } from '../neighbours';
import { defineRule, knownPart } from '../rule';

const two = (resources = {}) => ({ properties: {}, resources: { Version: VERSION, Second: versionWith({ Description: 'second' }), ...resources } });
const SHARED = { RoutingConfig: { AdditionalVersionWeights: [{ FunctionVersion: { 'Fn::GetAtt': ['Second', 'Version'] }, FunctionWeight: 0.1 }] } };

export const versionRepeated = defineRule({
  id: 'version-repeated',
  enforces: ['version-one-per-function'],
  severity: 'warning',
  title: 'One deployment publishes one version of a function',
  why: 'the second of two new versions is identical to the first, and Lambda does not create it; only one that an earlier deployment published can stay beside it',
  fix: 'leave one of them, such as currentVersion, or acknowledge this where the others have been published before',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-versions.html',
  verified: '2026-11-29',
  reads: [knownPart('versions')],
  check: ({ versions }) => versions.filter(({ mayBeEarlier }) => mayBeEarlier === false)
    .whenAny((all) => all.length > 1 ? `${named('version', 'versions', all)} are of the same function` : undefined),
  examples: {
    good: [
      { properties: {}, resources: { Version: VERSION } },
      { properties: {}, resources: { Version: VERSION, Other: versionWith({ FunctionName: 'orders' }) } },
      { properties: {}, resources: { Version: VERSION, Earlier: earlierVersionWith({}) } },
      two({ Alias: aliasWith(SHARED) }),
    ],
    bad: [two(), two({ Alias: aliasWith({}) })],
  },
});
