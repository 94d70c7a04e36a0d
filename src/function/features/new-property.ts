import * as lambda from 'aws-cdk-lib/aws-lambda';

/** Sets a property that is newer than the L1, and part of what a version publishes. */
export function setNewProperty(resource: lambda.CfnFunction, name: string, value: unknown): void {
  lambda.Function.classifyVersionProperty(name, true);
  resource.addPropertyOverride(name, value);
}
