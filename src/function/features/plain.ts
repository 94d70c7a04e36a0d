import * as lambda from 'aws-cdk-lib/aws-lambda';
import { CheckedFunctionProps } from '../checked-function-props';

/** Java and Go have no order of the members of a map: without one, the template would differ from run to run. */
function variables(environment: Record<string, string>): Record<string, string> | undefined {
  const sorted = Object.entries(environment).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return sorted.length > 0 ? Object.fromEntries(sorted) : undefined;
}

function referencesOf(secrets: CheckedFunctionProps['secrets'] = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(secrets).map(([name, { reference }]) => [name, reference]));
}

/** The props that mean on the L2 what they mean here. */
export function plain(props: CheckedFunctionProps) {
  const { functionName, description, memorySize, timeout, ephemeralStorageSize, architecture, environment, snapStart } = props;
  const { secrets, initialPolicy, reservedConcurrentExecutions, recursiveLoop, durableConfig, tenancyConfig } = props;
  return {
    functionName,
    description,
    memorySize,
    timeout,
    ephemeralStorageSize,
    architecture,
    environment: variables({ ...environment, ...referencesOf(secrets) }),
    snapStart,
    initialPolicy,
    reservedConcurrentExecutions,
    recursiveLoop,
    durableConfig,
    tenancyConfig,
  } satisfies Partial<lambda.FunctionOptions>;
}
