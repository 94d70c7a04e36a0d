import { defineRule } from '../rule';

export const vpcIpv6WithoutSubnets = defineRule({
  id: 'vpc-ipv6-without-subnets',
  enforces: ['vpc-ipv6-needs-vpc'],
  severity: 'warning',
  title: 'IPv6 for dual-stack subnets is allowed together with subnets',
  why: 'Lambda does not support outbound IPv6 connections for functions that are not connected to a VPC',
  fix: 'name the subnets and security groups, or leave Ipv6AllowedForDualStack out',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html#configuration-vpc-ipv6',
  verified: '2026-11-21',
  reads: ['ipv6AllowedForDualStack', 'subnets', 'securityGroups'],
  check: ({ ipv6AllowedForDualStack, subnets = [], securityGroups = [] }) =>
    ipv6AllowedForDualStack && subnets.length === 0 && securityGroups.length === 0
      ? 'IPv6 is allowed for dual-stack subnets and the function has no subnets'
      : undefined,
  examples: {
    good: [
      { VpcConfig: { SubnetIds: ['subnet-071f712345678e7c8'], SecurityGroupIds: ['sg-085912345678492fb'], Ipv6AllowedForDualStack: true } },
      { VpcConfig: { Ipv6AllowedForDualStack: false } },
    ],
    bad: [{ VpcConfig: { Ipv6AllowedForDualStack: true } }, { VpcConfig: { SubnetIds: [], SecurityGroupIds: [], Ipv6AllowedForDualStack: true } }],
  },
});
