import { FindingSeverity } from '../check/finding';

/**
 * What one rule found on one function.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html
 */
export interface LambdaFinding {
  /** The permanent id of the rule, such as `memory-out-of-range`, which `RuleCatalog.find` takes. */
  readonly ruleId: string;

  /** Whether the mistake is certain. */
  readonly severity: FindingSeverity;

  /** The fact, with the value found. Values of environment variables are never shown. */
  readonly what: string;

  /** What happens to a function with this mistake. */
  readonly why: string;

  /** What to do about it. */
  readonly fix: string;

  /** The page on which the fact is documented. */
  readonly source: string;

  /**
   * Where it is: members such as `Environment.Variables.AWS_REGION`, spelled as the request spells them, at most 100. In a
   * text that is no JSON it is the line and column, such as `line 3, column 5`.
   */
  readonly locations: string[];
}
