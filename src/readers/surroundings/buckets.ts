import { Maybe, UNKNOWN } from '../../view/maybe';
import { Resource } from '../template-scope';
import { TemplateValues } from '../template-values';

export const BUCKET = 'AWS::S3::Bucket';

export function isVersioned({ properties, scope }: Resource): Maybe<boolean> {
  const status = new TemplateValues(properties, scope).string('VersioningConfiguration.Status');
  return status === UNKNOWN ? UNKNOWN : status === 'Enabled';
}
