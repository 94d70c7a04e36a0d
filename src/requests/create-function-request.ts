import { described } from './described';
import { LambdaFinding } from './lambda-finding';
import { check } from '../check/check';
import { fromBrokenText, fromCreateFunction, RequestSurroundings } from '../readers/from-create-function';
import { readJson } from '../readers/json-text';
import { givenDay } from '../readers/today';
import { UNKNOWN } from '../view/maybe';

/**
 * What a request does not say.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html
 */
export interface CreateFunctionRequestOptions {
  /**
   * The Region that the request is sent to, such as `eu-west-1`.
   *
   * @default - unknown: what holds in some Regions only is not judged
   * @see https://docs.aws.amazon.com/general/latest/gr/lambda-service.html
   */
  readonly region?: string;

  /**
   * The day by which dates are judged, such as the end of a runtime, as `YYYY-MM-DD`. Anything else is an error.
   *
   * @default - today
   * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html
   */
  readonly today?: string;
}

/**
 * A CreateFunction request as it is: the JSON that boto3 (`create_function(**json)`), the AWS CLI (`--cli-input-json`)
 * and the HTTP API take. Names may be in camel case too, as other SDKs and CloudTrail spell them.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html
 *
 * @example
 * new CreateFunctionRequest({ FunctionName: 'orders', MemorySize: 64 }, { region: 'eu-west-1' }).check();
 */
export class CreateFunctionRequest {
  /**
   * Checks the text of a request. It shows what parsed JSON does not: names that occur twice and, outside JavaScript,
   * values that are null. Broken JSON is one finding with its line and column.
   *
   * @param text the JSON
   * @param options what the request does not say
   * @returns all findings, none if nothing is wrong; never throws, whatever the text is
   * @see https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-skeleton.html
   */
  public static checkJson(text: string, options: CreateFunctionRequestOptions = {}): LambdaFinding[] {
    const surroundings = surroundingsOf(options);
    const { value, fault, repeated } = readJson(typeof text === 'string' ? text : '');
    return fault
      ? check(fromBrokenText(fault, surroundings)).map((finding) => described(finding, (path) => path))
      : findings(value, { ...surroundings, repeated });
  }

  private readonly surroundings: RequestSurroundings;

  /**
   * @param json the request, in which nothing is changed
   * @param options what the request does not say
   */
  constructor(private readonly json: { [name: string]: any }, options: CreateFunctionRequestOptions = {}) {
    this.surroundings = surroundingsOf(options);
  }

  /**
   * Checks the request by all rules.
   *
   * @returns all findings, none if nothing is wrong; never throws, whatever the JSON is
   * @see https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html
   */
  public check(): LambdaFinding[] {
    return findings(this.json, this.surroundings);
  }
}

function findings(json: unknown, surroundings: RequestSurroundings): LambdaFinding[] {
  const { view, pathOf } = fromCreateFunction(json, surroundings);
  return check(view).map((finding) => described(finding, pathOf));
}

/** Plain JavaScript can send anything. */
function surroundingsOf(options: CreateFunctionRequestOptions | null): RequestSurroundings {
  const { region, today: day } = options ?? {};
  return { region: typeof region === 'string' ? region : UNKNOWN, today: givenDay(day, 'CreateFunctionRequestOptions.today') };
}
