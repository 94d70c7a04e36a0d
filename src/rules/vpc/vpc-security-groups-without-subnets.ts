import { defineRule, knownPart } from '../rule';

export const vpcSecurityGroupsWithoutSubnets = defineRule({
  id: 'vpc-security-groups-without-subnets',
  enforces: ['vpc-both-subnets-and-sgs'],
  title: 'Security groups come with subnets',
  why: 'Lambda rejects the function with "SubnetIds and SecurityIds must coexist or be both empty list"',
  fix: 'add at least one subnet, or remove the security groups',
  source: 'https://github.com/aws/aws-sdk-js/issues/1293',
  verified: '2026-11-21',
  reads: [knownPart('securityGroups'), 'subnets'],
  check: ({ securityGroups, subnets = [] }) => {
    const count = securityGroups.countAbove(0);
    return count !== undefined && subnets.length === 0 ? 'the function has security groups and no subnets' : undefined;
  },
  examples: {
    good: [
      { VpcConfig: { SecurityGroupIds: ['sg-085912345678492fb'], SubnetIds: ['subnet-071f712345678e7c8'] } },
      { VpcConfig: { SecurityGroupIds: [], SubnetIds: [] } },
    ],
    bad: [
      { VpcConfig: { SecurityGroupIds: ['sg-085912345678492fb'], SubnetIds: [] } },
      { VpcConfig: { SecurityGroupIds: [{ Ref: 'Of' }] } },
    ],
  },
});
