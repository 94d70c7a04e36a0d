import * as kms from 'aws-cdk-lib/aws-kms';

/**
 * The customer managed key of a function, and what it encrypts. The role gets what it needs, and so does the policy of a
 * key that was made in the app; for an imported key the warning `statements-not-added` prints what its policy must allow.
 */
export interface EncryptionOptions {
  /**
   * A symmetric key in the Region of the function. An L1 key gets statements when its policy is undefined or an object with a
   * list of statements.
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html
   */
  readonly key: kms.IKeyRef;

  /**
   * Whether the key encrypts environment variables, SnapStart snapshots and what Lambda makes of an image.
   *
   * @default true
   */
  readonly environment?: boolean;

  /**
   * Whether the key encrypts the .zip archive of the code, unless `lambda.Code` names another one. Images are encrypted by
   * their repository.
   *
   * @default true
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/encrypt-zip-package.html
   */
  readonly codePackage?: boolean;

  /**
   * Whether the key encrypts the function's own log group.
   *
   * @default true
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
   */
  readonly logGroup?: boolean;

  /**
   * Whether the key encrypts what durable executions store, when the function has a `durableConfig`.
   *
   * @default true
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/durable-encryption.html
   */
  readonly durableExecutions?: boolean;
}
