/** Whether a function reads files of S3 Files from the bucket, past the file system. */
export enum DirectS3Read {
  /** It does. The role needs permission to read the objects. */
  ENABLED = 'ENABLED',
  /** It does not. */
  DISABLED = 'DISABLED',
  /** It does with at least 512 MB of memory. */
  AUTO = 'AUTO',
}
