import * as lambda from 'aws-cdk-lib/aws-lambda';
import { withoutNulls } from '../readers/cdk/from-function-props';

/** How a function runs on managed instances. */
export interface ManagedInstancesOptions extends lambda.CapacityProviderFunctionOptions {
  /**
   * The memory of the accelerator. The function must be an image for x86_64.
   *
   * @default - no accelerator
   *
   * @see https://docs.aws.amazon.com/lambda/latest/api/API_AcceleratorConfig.html
   */
  readonly acceleratorMemorySize?: number;
}

/**
 * Where a function runs, when not on Lambda's own fleet.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances.html
 */
export class FunctionCompute {
  /**
   * Instances of the account that Lambda manages. The function needs at least 2,048 MB of memory, a runtime that supports it
   * and JSON logs; its network is that of the capacity provider. It cannot go back to Lambda's own fleet.
   *
   * @param provider the capacity provider
   * @param options how many invocations share an execution environment, how many environments there are, memory per vCPU
   *
   * @example
   * FunctionCompute.managedInstances(fleet, { perExecutionEnvironmentMaxConcurrency: 32 });
   */
  public static managedInstances(provider: lambda.ICapacityProviderRef, options?: ManagedInstancesOptions): FunctionCompute {
    return new FunctionCompute(provider, withoutNulls(options ?? {}));
  }

  private constructor(
    /** Whose instances the function runs on. */
    public readonly capacityProvider: lambda.ICapacityProviderRef,
    /** @internal */
    public readonly _options: ManagedInstancesOptions,
  ) {}
}
