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
  severity: 'warning',
  title: 'The additional version of an alias is another one',
  why: 'the alias splits its traffic between a version and the same version',
  fix: 'name another version, or remove the additional version',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuring-alias-routing.html',
  verified: '2026-11-21',
  reads: ['functionVersion', knownPart('additionalVersions')],
  check: ({ functionVersion, additionalVersions }) => additionalVersions.filter((version) => version === functionVersion).whenAny(([version]) =>
    `version ${quoted(version)} is the version of the alias and the additional version`),
  examples: {
    good: [weighted('2', '3')],
    bad: [weighted('2', '2')],
  },
});
