import * as lambda from 'aws-cdk-lib/aws-lambda';
import { setNewProperty } from './new-property';
import { FunctionCompute } from '../function-compute';

/** Where the function runs. The L2 has no props for it, and an imported capacity provider cannot add functions. */
export function compute(resource: lambda.CfnFunction, given?: FunctionCompute): void {
  if (given) {
    const { capacityProvider, _options: { publishToLatestPublished, latestPublishedScalingConfig, acceleratorMemorySize, ...options } } = given;
    resource.capacityProviderConfig = {
      lambdaManagedInstancesCapacityProviderConfig: { capacityProviderArn: capacityProvider.capacityProviderRef.capacityProviderArn, ...options },
    };
    resource.publishToLatestPublished = publishToLatestPublished;
    resource.functionScalingConfig = latestPublishedScalingConfig;
    if (acceleratorMemorySize !== undefined) {
      setNewProperty(resource, 'AcceleratorConfig', { AcceleratorMemorySize: acceleratorMemorySize });
    }
  }
}
