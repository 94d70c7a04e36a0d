import { Acknowledgment, Duration, Size } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { DeadLetter } from './dead-letter';
import { DirectS3Read } from './direct-s3-read';
import { EncryptionOptions } from './encryption-options';
import { FunctionAliasOptions } from './function-alias-options';
import { FunctionCode } from './function-code';
import { FunctionCompute } from './function-compute';
import { FunctionDeploymentOptions } from './function-deployment-options';
import { FunctionLogging } from './function-logging';
import { FunctionRoleOptions } from './function-role-options';
import { FunctionSecret } from './function-secret';
import { NetworkingOptions } from './networking-options';

/** Everything about a function. */
export interface CheckedFunctionProps {
  /** The code, with what only its package type accepts. */
  readonly code: FunctionCode;

  /**
   * A fixed name: 1 to 64 letters, digits, hyphens and underscores.
   *
   * @default - CloudFormation generates a name, which lets it replace the function
   *
   * @see https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html
   */
  readonly functionName?: string;

  /**
   * What the function is for, at most 256 characters.
   *
   * @default - no description
   */
  readonly description?: string;

  /**
   * Tags of the function: at most 50, names of 1 to 128 characters that do not start with `aws:`, values of at most 256.
   *
   * @default - none of its own
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-tags.html
   */
  readonly tags?: { [name: string]: string };

  /**
   * Memory in MB, 128 to 10,240; CPU grows with it. A value outside is the error `memory-out-of-range`.
   *
   * @default 128
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html
   */
  readonly memorySize?: number;

  /**
   * How long an invocation may take, 1 to 900 whole seconds. A value outside is the error `timeout-out-of-range`.
   *
   * @default Duration.seconds(3)
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html
   */
  readonly timeout?: Duration;

  /**
   * Size of /tmp, 512 MB to 10,240 MB.
   *
   * @default - 512 MB, the Lambda default
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-ephemeral-storage.html
   */
  readonly ephemeralStorageSize?: Size;

  /**
   * The instruction set that the code is built for.
   *
   * @default Architecture.X86_64
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/foundation-arch.html
   */
  readonly architecture?: lambda.Architecture;

  /**
   * Environment variables: names of a letter and then letters, digits and underscores, at least two characters, not the
   * reserved ones; all together at most 4 KB. Secrets are passed by `secrets`.
   *
   * @default - none
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
   */
  readonly environment?: { [name: string]: string };

  /**
   * Secrets that the function reads while it runs, by the environment variables that say where they are: the ARN of a secret
   * or the name of a parameter, never the value. The role may read them. A name that is in `environment` too is the error
   * `environment-name-of-secret`. `code.paramsAndSecrets` adds the extension that keeps the values in memory.
   *
   * @default - none
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/with-secrets-manager.html
   */
  readonly secrets?: { [name: string]: FunctionSecret };

  /**
   * Whether invocations are traced by AWS X-Ray.
   *
   * @default Tracing.ACTIVE
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html
   */
  readonly tracing?: lambda.Tracing;

  /**
   * The execution role. The statements that the function needs are added to it where it can be changed; where it cannot, the
   * warning `statements-not-added` prints them.
   *
   * @default - a role of the function, with the statements it needs and no others
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html
   */
  readonly role?: iam.IRole;

  /**
   * Name, path, boundary and description of the function's own role. An error together with `role`.
   *
   * @default - a generated name, and no boundary
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html
   */
  readonly roleOptions?: FunctionRoleOptions;

  /**
   * Statements for the role, in its default policy.
   *
   * @default - none
   */
  readonly initialPolicy?: iam.PolicyStatement[];

  /**
   * The VPC that the function reaches into.
   *
   * @default - the function is not in a VPC
   */
  readonly networking?: NetworkingOptions;

  /**
   * A file system to mount, below `/mnt`: Amazon EFS or S3 Files. It needs `networking`, and SnapStart refuses it.
   *
   * @default - none
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-filesystem.html
   */
  readonly filesystem?: lambda.FileSystem;

  /**
   * Whether files are read from the bucket, past the file system. Only for a file system of S3 Files; for Amazon EFS it is
   * the error `s3files-config-on-efs`.
   *
   * @default - DirectS3Read.AUTO, the Lambda default
   *
   * @see https://docs.aws.amazon.com/lambda/latest/api/API_S3FilesConfig.html
   */
  readonly directS3Read?: DirectS3Read;

  /**
   * Whether published versions start from a snapshot. It publishes a version and implies the alias `live`.
   *
   * @default - off
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html
   */
  readonly snapStart?: lambda.SnapStartConf;

  /**
   * How the function logs, and where to.
   *
   * @default - JSON, in a log group of the function that keeps events for one year
   */
  readonly logging?: FunctionLogging;

  /**
   * A customer managed key for what the function stores.
   *
   * @default - keys that AWS owns or manages
   */
  readonly encryption?: EncryptionOptions;

  /**
   * An alias on a published version. Wherever the function is passed, the alias is meant.
   *
   * @default - none; `live` where a feature needs a published version
   */
  readonly alias?: FunctionAliasOptions;

  /**
   * How AWS CodeDeploy moves traffic to a new version. It implies the alias `live`.
   *
   * @default - CloudFormation moves the alias, all at once and without CodeDeploy
   *
   * @see https://docs.aws.amazon.com/codedeploy/latest/userguide/deployment-steps-lambda.html
   */
  readonly deployment?: FunctionDeploymentOptions;

  /**
   * How many invocations may run at the same time, taken from the account's; 0 stops them all.
   *
   * @default - as many as the account has left
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html
   */
  readonly reservedConcurrentExecutions?: number;

  /**
   * Whether Lambda stops the function when it invokes itself over and over through SQS, SNS or S3.
   *
   * @default RecursiveLoop.TERMINATE
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-recursion.html
   */
  readonly recursiveLoop?: lambda.RecursiveLoop;

  /**
   * How often Lambda tries an asynchronous invocation, for how long, and where records of it go. It holds for the alias when
   * there is one.
   *
   * @default - two more attempts within 6 hours, and no records
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-configuring.html
   */
  readonly asyncInvocation?: lambda.EventInvokeConfigOptions;

  /**
   * Where events of asynchronous invocations go when all attempts have failed.
   *
   * @default - they are lost
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html#invocation-dlq
   */
  readonly deadLetter?: DeadLetter;

  /**
   * A URL that calls the function over HTTPS: the alias when there is one. With `AuthType` NONE everybody may call it; with
   * AWS_IAM, who is given to `grantInvokeUrl`, and for CloudFront a `FunctionUrlOrigin` with origin access control together with
   * `grantInvokeUrlToDistribution`. Lambda asks for two permissions, and both are written.
   *
   * @default - none. A URL asks for IAM authentication unless `authType` says otherwise
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html
   */
  readonly url?: lambda.FunctionUrlOptions;

  /**
   * Whether the permissions that methods, routes and rules ask for become one for all of an API, or of a custom event bus:
   * its policy has room for 20 KB. Whoever may add methods, routes or rules there may then call the function by them.
   * Rules of the default event bus keep their own, since a wildcard there covers all buses.
   *
   * @default false - a permission for each method, route and rule, as the integrations of the CDK give it
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
   */
  readonly mergeInvokePermissions?: boolean;

  /**
   * Makes executions durable: they last up to a year and continue from their checkpoints. It implies the alias `live`, and
   * can only be set when the function is created. An execution timeout outside of 1 to 31,622,400 seconds, and a retention
   * outside of 1 to 90 days, is an error.
   *
   * @default - executions end with the invocation
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/durable-configuration.html
   */
  readonly durableConfig?: lambda.DurableConfig;

  /**
   * Whether each tenant has execution environments of its own. It can only be set when the function is created; SnapStart,
   * provisioned concurrency and function URLs refuse it.
   *
   * @default - tenants share execution environments
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/tenant-isolation.html
   */
  readonly tenancyConfig?: lambda.TenancyConfig;

  /**
   * Where the function runs.
   *
   * @default - Lambda's own fleet
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances.html
   */
  readonly compute?: FunctionCompute;

  /**
   * Findings that are accepted: the id exactly as it is printed, such as `LambdaChecks::snapstart-with-file-system`, and a
   * reason. An id that no rule has, and an empty reason, is an error. They are handed on to the CDK; where the CDK refuses
   * too, its own error follows.
   *
   * @default - none
   */
  readonly acknowledge?: Acknowledgment[];
}
