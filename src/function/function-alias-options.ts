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
}
