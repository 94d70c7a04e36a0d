/** Properties that the examples of many rules have in common; all of them valid together with the minimal function. */
export const IMAGE_URI = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop:v7';

/** A function with a container image instead of the .zip package of the minimal function. */
export const IMAGE = { PackageType: 'Image', Runtime: undefined, Handler: undefined, Code: { ImageUri: IMAGE_URI } };

export const IN_VPC = { VpcConfig: { SubnetIds: ['subnet-071f712345678e7c8'], SecurityGroupIds: ['sg-085912345678492fb'] } };

export const EFS_ARN = 'arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-0123456789abcdef0';
export const S3_FILES_ARN = 'arn:aws:s3files:eu-west-1:123456789012:file-system/fs-0123456789abcdef0/access-point/fsap-0123456789abcdef0';

export const ON_MANAGED_INSTANCES = {
  CapacityProviderConfig: {
    LambdaManagedInstancesCapacityProviderConfig: { CapacityProviderArn: 'arn:aws:lambda:eu-west-1:123456789012:capacity-provider:fleet' },
  },
};
