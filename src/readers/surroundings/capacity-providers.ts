import { securityGroupsOf } from './security-groups';
import { subnetsIn } from './vpc-resources';
import { WaysOut } from './ways-out';
import { seen } from '../../view/maybe';
import { Neighbours } from '../from-cloudformation';
import { isThereWith, resourceIn } from '../resource-index';
import { Resource } from '../template-scope';
import { TemplateValues } from '../template-values';

const ARN = 'CapacityProviderConfig.LambdaManagedInstancesCapacityProviderConfig.CapacityProviderArn';

/** The capacity provider of a function, when it is one of the app. */
export function capacityProvidersOf(fn: Resource, waysOut: WaysOut): Neighbours['capacityProviders'] {
  const arn = new TemplateValues(fn.properties).raw(ARN);
  const provider = arn === undefined ? undefined : resourceIn(arn, fn.scope);
  if (provider?.type !== 'AWS::Lambda::CapacityProvider' || !isThereWith(provider, fn)) {
    return undefined;
  }
  const values = new TemplateValues(provider.properties, provider.scope);
  const subnets = subnetsIn(provider, 'VpcConfig.SubnetIds');
  return seen([{
    name: provider.logicalId,
    architectures: values.strings('InstanceRequirements.Architectures'),
    onlyEndpoints: subnets && waysOut.onlyEndpoints(subnets, securityGroupsOf(provider)),
    maxVCpuCount: values.number('CapacityProviderScalingConfig.MaxVCpuCount'),
  }]);
}
