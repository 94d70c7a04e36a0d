import { signingProfileNotForLambda } from './signing-profile-not-for-lambda';
import { CODE_SIGNING_CONFIG } from '../../../view/siblings/code-signing-config';
import { SiblingRule } from '../../rule';
import { rulesOn } from '../../sibling-rules';

const CREATE = { source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateCodeSigningConfig.html', verified: '2026-11-21' };
const PUBLISHERS = { source: 'https://docs.aws.amazon.com/lambda/latest/api/API_AllowedPublishers.html', verified: '2026-11-21' };
const profile = (index: number) => `arn:aws:signer:eu-west-1:123456789012:/signing-profiles/orders/000000000${index}`;
const config = rulesOn(CODE_SIGNING_CONFIG);

export const CODE_SIGNING_CONFIGS: readonly SiblingRule[] = [
  config.empty('signingProfileVersionArns', {
    ...PUBLISHERS,
    id: 'code-signing-without-profile',
    enforces: ['codesigning-profiles-range'],
    sample: profile,
  }),
  config.tooMany('signingProfileVersionArns', {
    ...PUBLISHERS,
    id: 'code-signing-too-many-profiles',
    enforces: ['codesigning-profiles-range'],
    sample: profile,
  }),
  config.malformedMember('signingProfileVersionArns', {
    ...PUBLISHERS,
    id: 'code-signing-profile-malformed',
    enforces: ['codesigning-profile-arn-pattern'],
    member: 'signing profile version',
    accepts: 'ARNs of signing profile versions',
    good: [profile(1)],
    bad: ['orders', 'arn:aws:signer'],
  }),
  signingProfileNotForLambda,
  config.notAllowed('untrustedArtifactOnDeployment', {
    source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CodeSigningPolicies.html',
    verified: '2026-11-21',
    id: 'code-signing-policy-unknown',
    enforces: ['codesigning-policy-enum'],
    bad: ['warn', 'Block'],
  }),
  config.lengthOutOfRange('description', { ...CREATE, id: 'code-signing-description-too-long', enforces: ['codesigning-description-length'] }),
];
