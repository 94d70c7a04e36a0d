import { FunctionTarget } from '../../view/function-view';
import { atEdge, EDGE } from '../edge-shapes';
import { aliasWith, distributionOf } from '../example-resources';
import { defineRule, knownPart } from '../rule';
import { list } from '../words';

const WRONG: ReadonlyMap<unknown, string> = new Map<FunctionTarget, string>([
  ['function', 'the function without a version'],
  ['latest', '$LATEST of the function'],
  ['alias', 'an alias of the function'],
]);
const naming = (functionArn: unknown) => atEdge({}, { Alias: aliasWith({}), Cdn: distributionOf(functionArn) });

export const edgeFunctionWithoutVersion = defineRule({
  id: 'edge-function-without-version',
  enforces: ['edge-numbered-version'],
  title: 'CloudFront distributions name a numbered version of the function',
  why: 'CloudFront rejects $LATEST and aliases; the ARN must end with the number of a version',
  fix: 'let LambdaFunctionARN refer to a version, such as currentVersion of the function',
  source: `${EDGE.source}#lambda-at-edge-restrictions-version`,
  verified: EDGE.verified,
  reads: [knownPart('edgeAssociations')],
  check: ({ edgeAssociations }) => edgeAssociations.filter(({ target }) => WRONG.has(target))
    .whenAny((associations) => list(associations.map(({ name, target }) => `distribution '${name}' names ${WRONG.get(target)}`))),
  examples: {
    good: [
      naming({ Ref: 'Version' }),
      naming({ 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Function', 'Arn'] }, ':', { 'Fn::GetAtt': ['Version', 'Version'] }]] }),
      naming({ 'Fn::Sub': '${Function.Arn}:7' }),
      naming({ 'Fn::Sub': '${Function.Arn}:${Number}' }),
    ],
    bad: [{ Ref: 'Alias' }, { 'Fn::GetAtt': ['Function', 'Arn'] }, { 'Fn::Sub': '${Function.Arn}:$LATEST' }, { 'Fn::Sub': '${Function.Arn}:live' }]
      .map(naming),
  },
});
