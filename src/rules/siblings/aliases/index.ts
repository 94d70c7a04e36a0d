import { aliasWeightedBetweenSameVersion } from './alias-weighted-between-same-version';
import { aliasWeightedWithLatest } from './alias-weighted-with-latest';
import { ALIAS } from '../../../view/siblings/alias';
import { VERSION } from '../../../view/siblings/version';
import { SiblingRule } from '../../rule';
import { rulesOn } from '../../sibling-rules';

const CREATE_ALIAS = { source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateAlias.html', verified: '2026-11-21' };
const PUBLISH_VERSION = { source: 'https://docs.aws.amazon.com/lambda/latest/api/API_PublishVersion.html', verified: '2026-11-21' };
const NAMES_FUNCTION = {
  enforces: [],
  accepts: 'the name or the ARN of a function',
  good: ['orders', 'arn:aws:lambda:eu-west-1:123456789012:function:orders', '123456789012:function:orders'],
  bad: ['my orders', 'orders.v2', 'arn:aws:sqs:eu-west-1:123456789012:orders', ''],
};
const alias = rulesOn(ALIAS);
const version = rulesOn(VERSION);

export const ALIASES: readonly SiblingRule[] = [
  version.malformed('functionName', { ...PUBLISH_VERSION, ...NAMES_FUNCTION, id: 'version-function-name-malformed' }),
  version.lengthOutOfRange('description', { ...PUBLISH_VERSION, id: 'version-description-too-long', enforces: ['version-description-length'] }),
  alias.malformed('functionName', { ...CREATE_ALIAS, ...NAMES_FUNCTION, id: 'alias-function-name-malformed' }),
  alias.malformed('name', {
    ...CREATE_ALIAS,
    id: 'alias-name-malformed',
    enforces: ['alias-name-pattern'],
    accepts: 'letters, digits, hyphens and underscores, and not only digits',
    good: ['live', '2nd', 'a-b_C'],
    bad: ['2', 'live now', '$LATEST', ''],
  }),
  alias.lengthOutOfRange('name', { ...CREATE_ALIAS, id: 'alias-name-too-long', enforces: ['alias-name-length'], min: 0 }),
  alias.lengthOutOfRange('description', { ...CREATE_ALIAS, id: 'alias-description-too-long', enforces: ['alias-description-length'] }),
  alias.malformed('functionVersion', {
    ...CREATE_ALIAS,
    id: 'alias-function-version-malformed',
    enforces: ['alias-function-version-pattern'],
    accepts: '$LATEST, $LATEST.PUBLISHED or the number of a version, and no other alias',
    good: ['$LATEST', '$LATEST.PUBLISHED', '12'],
    bad: ['live', 'v12', ''],
  }),
  alias.outOfRange('weights', {
    ...CREATE_ALIAS,
    id: 'alias-weight-out-of-range',
    enforces: ['alias-weight-range'],
    among: { FunctionVersion: '9', RoutingConfig: { AdditionalVersionWeights: [{ FunctionVersion: '1' }] } },
  }),
  alias.tooMany('additionalVersions', {
    id: 'alias-too-many-versions',
    enforces: ['alias-one-additional-version'],
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuring-alias-routing.html',
    verified: '2026-11-21',
    title: 'An alias points at two versions at most',
    why: 'Lambda rejects an alias with more than one additional version',
    fix: 'leave one additional version',
    max: 1,
    sample: (index) => String(index + 1),
    among: { FunctionVersion: '9', RoutingConfig: { AdditionalVersionWeights: [{ FunctionWeight: 0.1 }] } },
  }),
  aliasWeightedWithLatest,
  aliasWeightedBetweenSameVersion,
];
