import { ALIAS } from '../../../view/siblings/alias';
import { knownPart, maybe } from '../../rule';
import { rulesOn } from '../../sibling-rules';

const weighted = (FunctionVersion: string, other: string) => ({
  FunctionVersion,
  RoutingConfig: { AdditionalVersionWeights: [{ FunctionVersion: other, FunctionWeight: 0.1 }] },
});

export const aliasWeightedWithLatest = rulesOn(ALIAS).defineRule({
  id: 'alias-weighted-with-latest',
  enforces: ['alias-weighted-not-latest'],
  title: 'An alias that splits traffic points at published versions',
  why: 'Lambda rejects $LATEST for an alias that points at two versions',
  fix: 'publish a version and name its number, or remove the additional version',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuring-alias-routing.html',
  verified: '2026-11-21',
  reads: [maybe('functionVersion'), knownPart('additionalVersions')],
  check: ({ functionVersion, additionalVersions }) => {
    const isSplit = functionVersion === '$LATEST' && additionalVersions.countAbove(0) !== undefined;
    const isLatest = additionalVersions.some((version) => version === '$LATEST');
    return isSplit ? 'the alias points at $LATEST and has an additional version' : isLatest ? 'the additional version of the alias is $LATEST' : undefined;
  },
  examples: {
    good: [weighted('2', '3'), { FunctionVersion: '$LATEST' }, { FunctionVersion: '$LATEST', RoutingConfig: { AdditionalVersionWeights: [] } }],
    bad: [weighted('$LATEST', '3'), weighted('3', '$LATEST')],
  },
});
