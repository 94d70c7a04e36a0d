import { isKnown } from '../../../view/maybe';
import { CODE_SIGNING_CONFIG } from '../../../view/siblings/code-signing-config';
import { knownPart } from '../../rule';
import { rulesOn } from '../../sibling-rules';
import { list, quoted } from '../../words';

const LAMBDA = 'AWSLambda-SHA384-ECDSA';
const trusting = (PlatformId: unknown, Type = 'AWS::Signer::SigningProfile') => ({
  properties: { AllowedPublishers: { SigningProfileVersionArns: [{ 'Fn::GetAtt': ['Profile', 'ProfileVersionArn'] }] } },
  resources: { Profile: { Type, Properties: { PlatformId } } },
});

export const signingProfileNotForLambda = rulesOn(CODE_SIGNING_CONFIG).defineRule({
  id: 'signing-profile-not-for-lambda',
  enforces: [],
  severity: 'warning',
  title: 'Code signing configurations name signing profiles for Lambda',
  why: 'a signing profile signs for one platform, and such a profile signs no package of Lambda',
  fix: `set the PlatformId of the profile to ${LAMBDA}, which is Platform.AWS_LAMBDA_SHA384_ECDSA in the CDK`,
  source: 'https://docs.aws.amazon.com/signer/latest/developerguide/signing-profiles.html',
  verified: '2026-12-01',
  at: ['signingProfileVersionArns'],
  reads: [knownPart('signingProfiles')],
  check: ({ signingProfiles }) => signingProfiles.filter(({ platform = LAMBDA }) => isKnown(platform) && platform !== LAMBDA)
    .whenAny((all) => list(all.map(({ name, platform }) => `the signing profile '${name}' is for the platform ${quoted(String(platform))}`))),
  examples: {
    good: [trusting(LAMBDA), trusting({ Ref: 'Platform' }), trusting('Notation-OCI-SHA384-ECDSA', 'Custom::Profile')],
    bad: [trusting('Notation-OCI-SHA384-ECDSA'), trusting('AmazonFreeRTOS-Default')],
  },
});
