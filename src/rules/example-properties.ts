/** Properties that the examples of many rules have in common; all of them valid together with the minimal function. */
export const IMAGE_URI = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop:v7';

/** A function with a container image instead of the .zip package of the minimal function. */
export const IMAGE = { PackageType: 'Image', Runtime: undefined, Handler: undefined, Code: { ImageUri: IMAGE_URI } };

export const CUSTOM_RUNTIME_ARN = 'arn:aws:lambda:eu-west-1:123456789012:runtime/companyphp8';

/** A function with a customer-managed runtime. */
export const ON_CUSTOM_RUNTIME = { Runtime: 'custom', RuntimeConfig: { RuntimeArn: CUSTOM_RUNTIME_ARN, RuntimeAlias: 'prod' } };

export const IN_VPC = { VpcConfig: { SubnetIds: ['subnet-071f712345678e7c8'], SecurityGroupIds: ['sg-085912345678492fb'] } };

export const EFS_ARN = 'arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-0123456789abcdef0';
export const S3_FILES_ARN = 'arn:aws:s3files:eu-west-1:123456789012:file-system/fs-0123456789abcdef0/access-point/fsap-0123456789abcdef0';

export const CAPACITY_PROVIDER_ARN = 'arn:aws:lambda:eu-west-1:123456789012:capacity-provider:fleet';
export const ON_MANAGED_INSTANCES = managedInstances({});

interface InstanceOptions {
  readonly CapacityProviderArn?: unknown;
  readonly PerExecutionEnvironmentMaxConcurrency?: number;
  readonly ExecutionEnvironmentMemoryGiBPerVCpu?: number;
}

/** A function on managed instances, with more options of them. */
export function managedInstances(options: InstanceOptions) {
  return { CapacityProviderConfig: { LambdaManagedInstancesCapacityProviderConfig: { CapacityProviderArn: CAPACITY_PROVIDER_ARN, ...options } } };
}

/** A function with an accelerator, and all that it needs. */
export const WITH_ACCELERATOR = {
  ...IMAGE,
  ...ON_MANAGED_INSTANCES,
  MemorySize: 8192,
  AcceleratorConfig: { AcceleratorMemorySize: 24 },
};

/** A function of which nobody can tell before deployment where it runs. */
export const ON_UNKNOWN_COMPUTE = {
  CapacityProviderConfig: { 'Fn::If': ['Managed', ON_MANAGED_INSTANCES.CapacityProviderConfig, { Ref: 'AWS::NoValue' }] },
};
