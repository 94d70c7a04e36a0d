import { IN_VPC, ON_MANAGED_INSTANCES, ON_UNKNOWN_COMPUTE } from '../example-properties';
import { defineRule, knownPart } from '../rule';

export const managedInstancesWithVpcConfig = defineRule({
  id: 'managed-instances-with-vpc-config',
  enforces: ['lmi-no-vpc-config'],
  severity: 'warning',
  title: 'Functions on managed instances have no VPC configuration of their own',
  why: 'functions on managed instances run in the subnets and security groups of their capacity provider',
  fix: 'take the function out of the VPC, and give the subnets and security groups to the capacity provider',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances.html#lambda-managed-instances-how-it-works',
  verified: '2026-11-21',
  reads: [knownPart('subnets'), 'compute'],
  check: ({ subnets, compute }) =>
    compute === 'managedInstances' && subnets.countAbove(0) !== undefined ? 'the function runs on managed instances and has subnets of its own' : undefined,
  examples: {
    good: [{ ...IN_VPC, ...ON_UNKNOWN_COMPUTE }, IN_VPC, { ...ON_MANAGED_INSTANCES, VpcConfig: { SubnetIds: [], SecurityGroupIds: [] } }],
    bad: [{ ...IN_VPC, ...ON_MANAGED_INSTANCES }],
  },
});
