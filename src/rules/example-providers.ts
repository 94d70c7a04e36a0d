import { Properties, Scenario } from './rule';

/** Properties of a function on the capacity provider `Fleet`. */
export const ON_PROVIDER = {
  MemorySize: 4096,
  CapacityProviderConfig: { LambdaManagedInstancesCapacityProviderConfig: { CapacityProviderArn: { 'Fn::GetAtt': ['Fleet', 'Arn'] } } },
};

/** A function on a capacity provider of the app, and what the example adds to each. */
export function providerWith(provider: Properties, properties: Properties = {}): Scenario {
  return { properties: { ...ON_PROVIDER, ...properties }, resources: { Fleet: { Type: 'AWS::Lambda::CapacityProvider', Properties: provider } } };
}
