import { ALIAS } from '../../../view/siblings/alias';
import { knownPart } from '../../rule';
import { rulesOn } from '../../sibling-rules';
import { quoted } from '../../words';

const weighted = (FunctionVersion: string, other: string) => ({
  FunctionVersion,
  RoutingConfig: { AdditionalVersionWeights: [{ FunctionVersion: other, FunctionWeight: 0.1 }] },
});

export const aliasWeightedBetweenSameVersion = rulesOn(ALIAS).defineRule({
  id: 'alias-weighted-between-same-version',
  enforces: ['alias-weighted-distinct-versions'],
  title: 'The additional version of an alias is another one',
  why: 'Lambda rejects an alias that splits its traffic between a version and the same version',
  fix: 'name another version, or remove the additional version',
  // What Lambda answers to CloudFormation; the guide does not say it.
  source: 'https://github.com/serverless/serverless/issues/7250',
  verified: '2026-12-01',
  reads: ['functionVersion', knownPart('additionalVersions')],
  check: ({ functionVersion, additionalVersions }) => additionalVersions.filter((version) => version === functionVersion).whenAny(([version]) =>
    `version ${quoted(version)} is the version of the alias and the additional version`),
  examples: {
    good: [weighted('2', '3')],
    bad: [weighted('2', '2')],
  },
});
