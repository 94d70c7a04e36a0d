import { inKnown, inVpc, KNOWN, networkOf, resource, subnet } from '../example-networks';
import { defineRule, knownPart } from '../rule';

const routes = (route: object) => ({
  Gateway: resource('AWS::EC2::InternetGateway', {}),
  Table: resource('AWS::EC2::RouteTable', { VpcId: { Ref: 'Vpc' } }),
  Association: resource('AWS::EC2::SubnetRouteTableAssociation', { SubnetId: { Ref: 'Subnet' }, RouteTableId: { Ref: 'Table' } }),
  Route: resource('AWS::EC2::Route', { RouteTableId: { Ref: 'Table' }, DestinationCidrBlock: '0.0.0.0/0', ...route }),
});
const PUBLIC = routes({ GatewayId: { Ref: 'Gateway' } });

export const vpcPublicSubnetWithoutInternet = defineRule({
  id: 'vpc-public-subnet-without-internet',
  enforces: ['vpc-public-subnet-no-internet'],
  severity: 'warning',
  title: 'Functions are in subnets whose way to the internet does not need a public address',
  why: 'a function has no public address, so calls to the internet and to services without a VPC endpoint time out',
  fix: 'use private subnets with a route to a NAT gateway',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc-internet.html',
  verified: '2026-11-21',
  reads: [knownPart('subnetsOfApp'), 'ipv6AllowedForDualStack'],
  check: ({ subnetsOfApp, ipv6AllowedForDualStack = false }) =>
    subnetsOfApp.filter(({ isPublic }) => isPublic && !ipv6AllowedForDualStack).whenAny(([{ name }]) => `subnet ${name} is public: its default route leads to an internet gateway`),
  examples: {
    good: [
      inVpc(routes({ NatGatewayId: { Ref: 'Nat' } })),
      inVpc({ ...PUBLIC, Second: subnet({}) }, networkOf('Second')),
      inVpc(routes({ GatewayId: { Ref: 'Gateway' }, DestinationCidrBlock: '192.0.2.0/24' })),
      inVpc(routes({ GatewayId: { Ref: 'VirtualPrivateGateway' } })),
      inKnown([KNOWN]),
      inKnown([{ ...KNOWN, isPublic: false }]),
    ],
    bad: [
      inVpc(PUBLIC),
      inVpc(routes({ GatewayId: 'igw-0123456789abcdef0' })),
      inVpc({ ...PUBLIC, Second: subnet({}) }, networkOf('Second', 'Subnet')),
      inKnown([{ ...KNOWN, isPublic: true }]),
    ],
  },
});
