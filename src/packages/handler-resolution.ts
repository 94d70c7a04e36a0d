import { LambdaFinding } from '../requests/lambda-finding';

/** Whether a runtime gets from a handler to the code that it calls. */
export enum HandlerVerdict {
  /** The runtime finds the file of the handler. */
  FOUND = 'found',
  /** The file seems to export the name; what it exports comes of running it. */
  SUSPECTED_FOUND = 'suspected-found',
  /** Nothing that can be seen is the handler; code that puts its names together while it runs, or what is documented nowhere, may still supply it. */
  SUSPECTED_MISSING = 'suspected-missing',
  /** Nothing in the package or its layers is the handler, and nothing else can supply it. */
  MISSING = 'missing',
  /** It cannot be told, for example because a layer is not at hand. The steps say why. */
  UNKNOWN = 'unknown',
}

/**
 * What a function says about the code in its package.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html
 */
export interface HandlerOptions {
  /**
   * The handler, such as `orders.handler`.
   *
   * @see https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html#lambda-CreateFunction-request-Handler
   */
  readonly handler: string;

  /**
   * The identifier of the runtime, such as `nodejs22.x`. One that this library does not know makes the verdict `UNKNOWN`.
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html
   */
  readonly runtime: string;

  /**
   * The instruction set, `x86_64` or `arm64`.
   *
   * @default - `x86_64`, the Lambda default
   * @see https://docs.aws.amazon.com/lambda/latest/dg/foundation-arch.html
   */
  readonly architecture?: string;

  /**
   * The environment variables. Some change where a runtime looks, such as `NODE_PATH`.
   *
   * @default - none
   * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html
   */
  readonly environment?: { [name: string]: string };

  /**
   * The folders or archives of the layers, in their order. A path at which there is nothing is an error.
   *
   * @default - no layers
   * @see https://docs.aws.amazon.com/lambda/latest/dg/chapter-layers.html
   */
  readonly layerPaths?: string[];
}

/** One thing that a runtime looks at on the way to the handler. */
export interface ResolutionStep {
  /** What it looks at, such as a file of the package. */
  readonly looked: string;

  /** What is there. */
  readonly found: string;
}

/** How a runtime gets from a handler to the code that it calls, or where it ends. */
export interface HandlerResolution {
  /** Whether it gets there. */
  readonly verdict: HandlerVerdict;

  /**
   * The file that it loads, from the root of the package.
   *
   * @default - none is found
   */
  readonly file?: string;

  /** Everything that it looks at, in its order. */
  readonly steps: ResolutionStep[];

  /** What is wrong with the package: all findings of `DeploymentPackage.check`. */
  readonly findings: LambdaFinding[];
}
