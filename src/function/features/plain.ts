import * as lambda from 'aws-cdk-lib/aws-lambda';
import { CheckedFunctionProps } from '../checked-function-props';

/** Java and Go have no order of the members of a map: without one, the template would differ from run to run. */
function sortedByName(environment: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

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
    environment: environment && sortedByName(environment),
    snapStart,
    initialPolicy,
    reservedConcurrentExecutions,
    recursiveLoop,
    durableConfig,
    tenancyConfig,
  } satisfies Partial<lambda.FunctionOptions>;
}
