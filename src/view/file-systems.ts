import { FileSystemMount } from './function-view';
import { isKnown } from './maybe';

/** Whether the mount is certain to be of EFS, and not of S3 Files. */
export function isEfs({ arn }: FileSystemMount): boolean {
  return arn !== undefined && isKnown(arn) && /^arn:[^:]+:elasticfilesystem:/.test(arn);
}
