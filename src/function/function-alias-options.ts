import { RemovalPolicy } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { ProvisionedConcurrencyScaling } from './provisioned-concurrency-scaling';

/** The alias by which callers reach the published version of a function. */
export interface FunctionAliasOptions {
  /**
   * The name of the alias: 1 to 128 letters, digits, hyphens and underscores, not only digits.
   *
   * @default 'live'
   */
  readonly aliasName?: string;

  /**
   * What the alias is for, at most 256 characters.
   *
   * @default - no description
   */
  readonly description?: string;

  /**
   * How many execution environments are kept ready, at least 1 and not more than `reservedConcurrentExecutions`.
   *
   * @default - none
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/provisioned-concurrency.html
   */
  readonly provisionedConcurrentExecutions?: number;

  /**
   * How the provisioned concurrency follows the use or the time. It begins at `provisionedConcurrentExecutions`, or at
   * its own `minCapacity`.
   *
   * @default - it stays as it is
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/provisioned-concurrency.html
   */
  readonly provisionedConcurrencyScaling?: ProvisionedConcurrencyScaling;

  /**
   * Another version, which gets a part of the traffic: one at most, with a weight from 0 to 1. Provisioned concurrency and
   * `deployment` refuse it.
   *
   * @default - all traffic goes to the current version
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/configuring-alias-routing.html
   */
  readonly additionalVersions?: lambda.VersionWeight[];

  /**
   * What happens to the version of before when another one is published. A retained one can be returned to, counts towards
   * the code storage of the account, and goes when the function is deleted.
   *
   * @default - RemovalPolicy.RETAIN with `deployment`, unless instances of `compute` would be kept for it; else RemovalPolicy.DESTROY
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-versions.html
   */
  readonly versionRemovalPolicy?: RemovalPolicy;
}
