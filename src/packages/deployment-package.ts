import { HandlerOptions, HandlerResolution, HandlerVerdict } from './handler-resolution';
import { check } from '../check/check';
import { withArtifact } from '../readers/artifact/artifact';
import { packageAt } from '../readers/artifact/package-at';
import { PackageFiles } from '../readers/artifact/package-files';
import { fromCloudFormation } from '../readers/from-cloudformation';
import { foundType, isObject } from '../readers/json-types';
import { today } from '../readers/today';
import { described } from '../requests/described';
import { LambdaFinding } from '../requests/lambda-finding';
import { CATALOGUE } from '../rules';
import { FunctionView } from '../view/function-view';
import { UNKNOWN } from '../view/maybe';
import { messageOf } from '../view/message-of';

const VERDICTS = {
  'found': HandlerVerdict.FOUND,
  'suspected-found': HandlerVerdict.SUSPECTED_FOUND,
  'suspected-missing': HandlerVerdict.SUSPECTED_MISSING,
  'missing': HandlerVerdict.MISSING,
  'unknown': HandlerVerdict.UNKNOWN,
};

const RULES = CATALOGUE.filter(({ fields }) => fields.includes('artifact'));

/**
 * A deployment package: a folder, or a .zip or .jar file. It is only read; no code in it runs.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-function-zip.html
 *
 * @example
 * const orders = DeploymentPackage.fromPath('orders');
 * const resolution = orders.resolveHandler({ handler: 'orders.handler', runtime: 'python3.14' });
 */
export class DeploymentPackage {
  /**
   * The package in a folder, or in an archive. Where there is neither, or nobody can read it, is an error that names the path.
   *
   * @param path of the folder or archive; a relative one starts at the working folder
   * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-function-zip.html
   */
  public static fromPath(path: string): DeploymentPackage {
    return new DeploymentPackage(named(path, 'DeploymentPackage.fromPath'));
  }

  private constructor(private readonly code: PackageFiles) {}

  /**
   * Follows the runtime from the handler to the code that it calls, and tells what it looks at.
   *
   * @param options what the function says about the code
   * @see https://docs.aws.amazon.com/lambda/latest/dg/troubleshooting-invocation.html
   */
  public resolveHandler(options: HandlerOptions): HandlerResolution {
    const view = this.viewFor(options);
    const { verdict, file, steps } = view.artifact.handler;
    return { verdict: VERDICTS[verdict], file, steps: steps.map(({ looked, found }) => ({ looked, found })), findings: findingsIn(view) };
  }

  /**
   * Checks the package by all rules about packages: its size, its files, the handler, and code for another machine.
   *
   * @param options what the function says about the code
   * @returns all findings, none if nothing is wrong
   * @see https://docs.aws.amazon.com/lambda/latest/dg/troubleshooting-deployment.html
   */
  public check(options: HandlerOptions): LambdaFinding[] {
    return findingsIn(this.viewFor(options));
  }

  /** A function with this package of which nothing else is known. */
  private viewFor(options: HandlerOptions) {
    const faults = faultsOf(options);
    if (faults.length > 0) {
      throw new Error(faults.join('\n'));
    }
    const { handler, runtime, architecture, environment, layerPaths } = options;
    const properties = {
      Handler: handler,
      Runtime: runtime,
      Architectures: typeof architecture === 'string' ? [architecture] : undefined,
      Environment: { Variables: environment ?? {} },
    };
    const layers = (layerPaths ?? []).map((path) => named(path, 'HandlerOptions.layerPaths'));
    return withArtifact(fromCloudFormation(properties, { region: UNKNOWN, today: today() }), {
      code: this.code,
      layers: { known: layers, atLeast: layers.length, complete: true },
    });
  }
}

/** Plain JavaScript can send anything, and other languages null. */
const OPTIONS: Readonly<Record<keyof HandlerOptions, readonly [expected: string, accepts: (value: unknown) => boolean]>> = {
  handler: ['text', isText],
  runtime: ['text', isText],
  architecture: ['text', isText],
  environment: ['an object', isObject],
  layerPaths: ['a list of texts', (value) => Array.isArray(value) && value.every(isText)],
};

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function faultsOf(options: HandlerOptions | null | undefined): string[] {
  return Object.entries(OPTIONS).flatMap(([name, [expected, accepts]]) => {
    const value = options?.[name as keyof HandlerOptions] ?? undefined;
    if (value === undefined) {
      return ['handler', 'runtime'].includes(name) ? [`HandlerOptions.${name} is missing`] : [];
    }
    return accepts(value) ? [] : [`HandlerOptions.${name} is ${foundType(value)} instead of ${expected}`];
  });
}

function named(path: string, option: string): PackageFiles {
  try {
    return packageAt(path);
  } catch (error) {
    throw new Error(`${option}: ${messageOf(error)}`);
  }
}

function findingsIn(view: FunctionView): LambdaFinding[] {
  return check(view, RULES).map((finding) => described(finding, (path) => path));
}
