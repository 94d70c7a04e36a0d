import { RemovalPolicy } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import { withoutNulls } from '../readers/cdk/from-function-props';

/** Where the logs of a function go. */
export interface TextLoggingOptions {
  /**
   * An existing log group. Its retention, class and policies are its own, so giving them here as well is an error.
   *
   * @default - a log group of the function, with a name that CloudFormation generates
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-loggroups.html
   */
  readonly logGroup?: logs.ILogGroupRef;

  /**
   * A fixed name of the function's own log group: 1 to 512 letters, digits and the characters `.-_/#`, not beginning with
   * `aws/`. A log group of that name that exists already, such as `/aws/lambda/orders`, is brought into the stack by
   * `cdk import`; without that, CloudFormation refuses to make it. To write to it without owning it, give it as `logGroup`.
   *
   * @default - CloudFormation generates a name, so that the log group never exists already
   *
   * @see https://docs.aws.amazon.com/cdk/v2/guide/ref-cli-cmd-import.html
   */
  readonly logGroupName?: string;

  /**
   * How long the function's own log group keeps events.
   *
   * @default RetentionDays.ONE_YEAR
   */
  readonly retention?: logs.RetentionDays;

  /**
   * The class of the function's own log group.
   *
   * @default - standard
   */
  readonly logGroupClass?: logs.LogGroupClass;

  /**
   * What happens to the function's own log group when the stack is deleted.
   *
   * @default RemovalPolicy.DESTROY
   */
  readonly removalPolicy?: RemovalPolicy;

  /**
   * What is masked in the function's own log group.
   *
   * @default - nothing
   */
  readonly dataProtectionPolicy?: logs.DataProtectionPolicy;
}

/** Where the logs of a function go, and which of them. */
export interface JsonLoggingOptions extends TextLoggingOptions {
  /**
   * The lowest level of the function's own log events that is sent.
   *
   * @default - INFO, the Lambda default
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-log-level.html
   */
  readonly applicationLogLevel?: lambda.ApplicationLogLevel;

  /**
   * The lowest level of Lambda's log events about the function that is sent.
   *
   * @default - INFO, the Lambda default
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-log-level.html
   */
  readonly systemLogLevel?: lambda.SystemLogLevel;
}

/**
 * How a function logs. Levels exist only in the JSON format, since Lambda rejects them together with text.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-logformat.html
 */
export class FunctionLogging {
  /**
   * Log events are JSON objects, which can be filtered by level and searched by field.
   *
   * @param options levels, and the log group
   *
   * @example
   * FunctionLogging.json({ applicationLogLevel: ApplicationLogLevel.WARN, retention: RetentionDays.THREE_MONTHS });
   */
  public static json(options: JsonLoggingOptions = {}): FunctionLogging {
    return new FunctionLogging(lambda.LoggingFormat.JSON, withoutNulls(options));
  }

  /**
   * Log events are lines of text, as the function writes them.
   *
   * @param options the log group
   */
  public static text(options: TextLoggingOptions = {}): FunctionLogging {
    return new FunctionLogging(lambda.LoggingFormat.TEXT, withoutNulls(options));
  }

  private constructor(
    /** JSON or text. */
    public readonly loggingFormat: lambda.LoggingFormat,
    /** @internal */
    public readonly _options: JsonLoggingOptions,
  ) {}
}
