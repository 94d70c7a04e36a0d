import { Collection, seen } from '../../view/maybe';
import { SigningProfile } from '../../view/sibling';
import { resourceIn } from '../resource-index';
import { Resource } from '../template-scope';
import { TemplateValues } from '../template-values';

/** The profiles of the app whose signatures a code signing configuration trusts. */
export function signingProfilesOf({ properties, scope }: Resource): Collection<SigningProfile> {
  const arns = new TemplateValues(properties).raw('AllowedPublishers.SigningProfileVersionArns');
  const resources = Array.isArray(arns) ? arns.map((arn) => resourceIn(arn, scope)) : [];
  return seen(resources.flatMap((resource) => resource?.type === 'AWS::Signer::SigningProfile'
    ? [{ name: resource.logicalId, platform: new TemplateValues(resource.properties, resource.scope).string('PlatformId') }] : []));
}
