import { Match } from 'aws-cdk-lib/assertions';
import { SecurityGroup, Vpc } from 'aws-cdk-lib/aws-ec2';
import { Repository } from 'aws-cdk-lib/aws-ecr';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { FunctionCode, FunctionCompute, ManagedInstancesOptions } from '../../../src';
import { shopWith } from '../stack';

const ARN = 'arn:aws:lambda:eu-west-1:123456789012:capacity-provider:fleet';
const onInstances = (options?: ManagedInstancesOptions) => shopWith((stack) => ({
  memorySize: 4096, compute: FunctionCompute.managedInstances(lambda.CapacityProvider.fromCapacityProviderArn(stack, 'Fleet', ARN), options),
}));

test('a function runs on the fleet of Lambda by default', () => {
  shopWith(() => ({})).hasResourceProperties('AWS::Lambda::Function', { CapacityProviderConfig: Match.absent(), FunctionScalingConfig: Match.absent() });
});

test('a function runs on managed instances of an imported capacity provider', () => {
  onInstances().hasResourceProperties('AWS::Lambda::Function', {
    MemorySize: 4096,
    CapacityProviderConfig: { LambdaManagedInstancesCapacityProviderConfig: { CapacityProviderArn: ARN } },
    PublishToLatestPublished: Match.absent(),
    FunctionScalingConfig: Match.absent(),
  });
});

test('a function runs on managed instances of a capacity provider of the app', () => {
  const template = shopWith((stack) => {
    const vpc = new Vpc(stack, 'Vpc');
    const securityGroups = [new SecurityGroup(stack, 'Group', { vpc })];
    const fleet = new lambda.CapacityProvider(stack, 'Fleet', { subnets: vpc.privateSubnets, securityGroups });
    return { memorySize: 4096, compute: FunctionCompute.managedInstances(fleet) };
  });
  template.hasResourceProperties('AWS::Lambda::Function', {
    CapacityProviderConfig: {
      LambdaManagedInstancesCapacityProviderConfig: { CapacityProviderArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Fleet'), 'Arn'] } },
    },
    VpcConfig: Match.absent(),
  });
});

test('how a function runs on managed instances can be set', () => {
  const template = onInstances({
    perExecutionEnvironmentMaxConcurrency: 8,
    executionEnvironmentMemoryGiBPerVCpu: 2,
    publishToLatestPublished: true,
    latestPublishedScalingConfig: { minExecutionEnvironments: 3, maxExecutionEnvironments: 30 },
  });
  template.hasResourceProperties('AWS::Lambda::Function', {
    CapacityProviderConfig: {
      LambdaManagedInstancesCapacityProviderConfig: {
        CapacityProviderArn: ARN, PerExecutionEnvironmentMaxConcurrency: 8, ExecutionEnvironmentMemoryGiBPerVCpu: 2,
      },
    },
    PublishToLatestPublished: true,
    FunctionScalingConfig: { MinExecutionEnvironments: 3, MaxExecutionEnvironments: 30 },
  });
});

test('an image on managed instances has an accelerator, also in a published version', () => {
  const template = shopWith((stack) => ({
    code: FunctionCode.ecrImage(Repository.fromRepositoryName(stack, 'Images', 'orders')),
    memorySize: 4096,
    compute: FunctionCompute.managedInstances(lambda.CapacityProvider.fromCapacityProviderArn(stack, 'Fleet', ARN), { acceleratorMemorySize: 16 }),
    alias: {},
  }));
  template.hasResourceProperties('AWS::Lambda::Function', { AcceleratorConfig: { AcceleratorMemorySize: 16 } });
  template.resourceCountIs('AWS::Lambda::Version', 1);
});
