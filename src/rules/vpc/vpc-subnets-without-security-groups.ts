import { defineRule, knownPart } from '../rule';

export const vpcSubnetsWithoutSecurityGroups = defineRule({
  id: 'vpc-subnets-without-security-groups',
  enforces: ['vpc-both-subnets-and-sgs'],
  title: 'Subnets come with security groups',
  why: 'Lambda rejects the function with "SubnetIds and SecurityIds must coexist or be both empty list"',
  fix: 'add at least one security group, or remove the subnets',
  source: 'https://github.com/aws/aws-sdk-js/issues/1293',
  verified: '2026-11-21',
  reads: [knownPart('subnets'), 'securityGroups'],
  check: ({ subnets, securityGroups = [] }) => {
    const count = subnets.countAbove(0);
    return count !== undefined && securityGroups.length === 0 ? 'the function has subnets and no security groups' : undefined;
  },
  examples: {
    good: [
      { VpcConfig: { SubnetIds: ['subnet-071f712345678e7c8'], SecurityGroupIds: ['sg-085912345678492fb'] } },
      { VpcConfig: { SubnetIds: [], SecurityGroupIds: [] } },
    ],
    bad: [
      { VpcConfig: { SubnetIds: ['subnet-071f712345678e7c8'], SecurityGroupIds: [] } },
      { VpcConfig: { SubnetIds: [{ Ref: 'Of' }] } },
    ],
  },
});
