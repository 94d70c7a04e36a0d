import * as kms from 'aws-cdk-lib/aws-kms';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import * as ssm from 'aws-cdk-lib/aws-ssm';
import { withoutNulls } from '../readers/cdk/from-function-props';

/** What a secret or a parameter does not tell about itself. */
export interface FunctionSecretOptions {
  /**
   * The customer managed key that encrypts it: the role may decrypt with it, by way of the service only.
   *
   * @default - the key that the secret or the parameter was made or imported with, if any
   */
  readonly encryptionKey?: kms.IKeyRef;
}

/**
 * A secret that the function reads while it runs. The environment holds only where it is, never its value, and the role may
 * read it.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-secrets-manager.html
 *
 * @example
 * FunctionSecret.fromSecretsManager(secret);
 */
export class FunctionSecret {
  /**
   * A secret of AWS Secrets Manager. The variable holds its ARN.
   *
   * @param secret the secret
   * @param options its key, where the secret does not tell it
   */
  public static fromSecretsManager(secret: secretsmanager.ISecretRef, options: FunctionSecretOptions = {}): FunctionSecret {
    return new FunctionSecret(secret?.secretRef?.secretId, withoutNulls(options), secret);
  }

  /**
   * A parameter of AWS Systems Manager, mostly a SecureString. The variable holds its name.
   *
   * @param parameter the parameter
   * @param options its key, where the parameter does not tell it
   */
  public static fromSsmParameter(parameter: ssm.IParameterRef, options: FunctionSecretOptions = {}): FunctionSecret {
    return new FunctionSecret(parameter?.parameterRef?.parameterName, withoutNulls(options), undefined, parameter);
  }

  private constructor(
    /** What the environment variable holds: the ARN of a secret, or the name of a parameter. */
    public readonly reference: string,
    /** @internal */
    public readonly _options: FunctionSecretOptions,
    /** @internal */
    public readonly _secret?: secretsmanager.ISecretRef,
    /** @internal */
    public readonly _parameter?: ssm.IParameterRef,
  ) {}
}
