import { sibling, text, texts } from '../sibling';

export const CODE_SIGNING_CONFIG = sibling('AWS::Lambda::CodeSigningConfig', 'code signing configuration', {
  description: text('Description', 'code signing description'),
  signingProfileVersionArns: texts('AllowedPublishers.SigningProfileVersionArns', 'signing profile versions'),
  untrustedArtifactOnDeployment: text('CodeSigningPolicies.UntrustedArtifactOnDeployment', 'code signing policy'),
});
