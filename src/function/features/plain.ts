import * as lambda from 'aws-cdk-lib/aws-lambda';
import { CheckedFunctionProps } from '../checked-function-props';

/** The props that mean on the L2 what they mean here. */
export function plain(props: CheckedFunctionProps) {
  const { functionName, description, memorySize, timeout, ephemeralStorageSize, architecture, environment, snapStart } = props;
  return {
    functionName, description, memorySize, timeout, ephemeralStorageSize, architecture, environment, snapStart,
  } satisfies Partial<lambda.FunctionOptions>;
}
