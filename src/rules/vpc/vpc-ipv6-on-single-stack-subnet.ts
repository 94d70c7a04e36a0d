import { inVpc, networkOf, resource, subnet } from '../example-networks';
import { defineRule, knownPart } from '../rule';

const WITH_IPV6 = { VpcConfig: { ...networkOf('Subnet').VpcConfig, Ipv6AllowedForDualStack: true } };
const IPV6 = { Ipv6CidrBlock: { 'Fn::Select': [0, { Ref: 'Blocks' }] } };

export const vpcIpv6OnSingleStackSubnet = defineRule({
  id: 'vpc-ipv6-on-single-stack-subnet',
  enforces: ['vpc-ipv6-dual-stack-subnets'],
  severity: 'warning',
  title: 'Functions with IPv6 are in dual-stack subnets, and none is in a subnet without IPv4',
  why: 'Lambda needs subnets with IPv4 addresses, and sends IPv6 traffic only from those that have addresses of both kinds',
  fix: 'give every subnet of the function an IPv4 and an IPv6 CIDR block, or leave Ipv6AllowedForDualStack out',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html#configuration-vpc-ipv6',
  verified: '2026-11-21',
  reads: [knownPart('subnetsOfApp'), 'ipv6AllowedForDualStack'],
  check: ({ subnetsOfApp, ipv6AllowedForDualStack = false }) =>
    subnetsOfApp.filter(({ hasIpv4 }) => hasIpv4 === false).whenAny(([{ name }]) => `subnet ${name} has no IPv4 CIDR block`)
      ?? subnetsOfApp.filter(({ hasIpv6 }) => hasIpv6 === false && ipv6AllowedForDualStack).whenAny(([{ name }]) =>
        `IPv6 is allowed for dual-stack subnets and subnet ${name} has no IPv6 CIDR block`),
  examples: {
    good: [
      inVpc({ Subnet: IPV6 }, WITH_IPV6),
      inVpc({ Block: resource('AWS::EC2::SubnetCidrBlock', { SubnetId: { Ref: 'Subnet' }, ...IPV6 }) }, WITH_IPV6),
      inVpc({ Subnet: { Ipv6CidrBlock: { 'Fn::If': ['HasIpv6', '2001:db8::/64', { Ref: 'AWS::NoValue' }] } } }, WITH_IPV6),
      inVpc(),
    ],
    bad: [
      inVpc({}, WITH_IPV6),
      inVpc({ Second: subnet({}), Subnet: IPV6 }, { VpcConfig: { ...networkOf('Subnet', 'Second').VpcConfig, Ipv6AllowedForDualStack: true } }),
      inVpc({ Subnet: { ...IPV6, CidrBlock: undefined, Ipv6Native: true } }),
    ],
  },
});
