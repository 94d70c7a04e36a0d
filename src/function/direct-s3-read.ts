/** Whether a function reads files of S3 Files from the bucket, past the file system. */
export enum DirectS3Read {
  /** It does, and the role may read the objects below the root directory of the access point. */
  ENABLED = 'ENABLED',
  /** It does not. */
  DISABLED = 'DISABLED',
  /** As `ENABLED` with at least 512 MB of memory, else as `DISABLED`. */
  AUTO = 'AUTO',
}
