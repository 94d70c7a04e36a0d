import { Maybe, UNKNOWN } from '../../view/maybe';
import { Resource } from '../template-scope';
import { TemplateValues } from '../template-values';

export const BUCKET = 'AWS::S3::Bucket';

/**
 * Amazon S3 turns versioning on for buckets with locks.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-configure.html
 */
export function isVersioned({ properties, scope }: Resource): Maybe<boolean> {
  const values = new TemplateValues(properties, scope);
  const [status, isLocked] = [values.string('VersioningConfiguration.Status'), values.boolean('ObjectLockEnabled')];
  return status === 'Enabled' || isLocked === true ? true : status === UNKNOWN || isLocked === UNKNOWN ? UNKNOWN : false;
}
