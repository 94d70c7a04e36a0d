import { UNKNOWN } from '../../view/maybe';
import { aliasWith, earlierVersionWith, VERSION, versionWith } from '../example-resources';
import { named } from '../neighbours';
import { defineRule, knownPart } from '../rule';

const two = (resources = {}, second = {}) => ({ properties: {}, resources: { Version: VERSION, Second: versionWith(second), ...resources } });
const SHARED = { RoutingConfig: { AdditionalVersionWeights: [{ FunctionVersion: { 'Fn::GetAtt': ['Second', 'Version'] }, FunctionWeight: 0.1 }] } };

export const versionRepeated = defineRule({
  id: 'version-repeated',
  enforces: ['version-one-per-function'],
  severity: 'warning',
  title: 'A function has one new version in a template',
  why: 'Lambda publishes no version that is identical to the last one, so CloudFormation cannot make two of them in one deployment',
  fix: 'leave one of them, such as currentVersion, or acknowledge this where an earlier deployment published the other',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-versions.html#versioning-versions-using',
  verified: '2026-11-29',
  reads: [knownPart('versions')],
  check: ({ versions }) => versions.filter(({ mayBeEarlier, description }) => mayBeEarlier === false && description !== UNKNOWN).whenAny((all) => {
    const alike = all.filter((one) => all.some((other) => other !== one && other.description === one.description));
    return alike.length > 0 ? `${named('version', 'versions', alike)} are of the same function, with the same description` : undefined;
  }),
  examples: {
    good: [
      { properties: {}, resources: { Version: VERSION } },
      { properties: {}, resources: { Version: VERSION, Other: versionWith({ FunctionName: 'orders' }) } },
      { properties: {}, resources: { Version: VERSION, Earlier: earlierVersionWith({}) } },
      two({}, { Description: 'second' }), // a description makes a version of its own
      two({}, { Description: { Ref: 'Description' } }),
      two({ Alias: aliasWith(SHARED) }),
    ],
    bad: [two(), two({ Alias: aliasWith({}), Version: versionWith({ Description: 'orders' }) }, { Description: 'orders' })],
  },
});
