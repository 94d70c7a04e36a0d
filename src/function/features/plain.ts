import * as lambda from 'aws-cdk-lib/aws-lambda';
import { CheckedFunctionProps } from '../checked-function-props';

/** The props that mean on the L2 what they mean here. */
export function plain(props: CheckedFunctionProps) {
  const { functionName, description, memorySize, timeout, ephemeralStorageSize, architecture, environment, snapStart } = props;
  const { initialPolicy, reservedConcurrentExecutions, recursiveLoop, durableConfig, tenancyConfig } = props;
  return {
    functionName,
    description,
    memorySize,
    timeout,
    ephemeralStorageSize,
    architecture,
    environment,
    snapStart,
    initialPolicy,
    reservedConcurrentExecutions,
    recursiveLoop,
    durableConfig,
    tenancyConfig,
  } satisfies Partial<lambda.FunctionOptions>;
}
