import { isKnown } from '../../view/maybe';
import { areDifferentVpcs } from '../../view/network';
import { inKnown, inVpc, KNOWN, networkOf, OTHER_KNOWN, resource, subnet } from '../example-networks';
import { defineRule, knownPart } from '../rule';

const OTHER_VPC = { Other: resource('AWS::EC2::VPC', { CidrBlock: '10.1.0.0/16' }) };
const BOTH = networkOf('Subnet', 'Second');

export const vpcSubnetsInDifferentVpcs = defineRule({
  id: 'vpc-subnets-in-different-vpcs',
  enforces: ['vpc-same-vpc', 'state-invalid-subnet'],
  title: 'All subnets of a function belong to one VPC',
  why: 'a function is attached to one VPC, and Lambda rejects subnets and security groups of two',
  fix: 'use subnets of one VPC',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html#configuration-vpc-attaching',
  verified: '2026-11-29',
  reads: [knownPart('subnetsOfApp')],
  check: ({ subnetsOfApp }) => subnetsOfApp.filter(({ vpc }) => isKnown(vpc)).whenAny(([first, ...others]) => {
    const other = others.find(({ vpc }) => areDifferentVpcs(vpc, first.vpc));
    return other && `subnet ${first.name} is in the VPC ${String(first.vpc)} and subnet ${other.name} in the VPC ${String(other.vpc)}`;
  }),
  examples: {
    good: [
      inVpc(),
      inVpc({ Second: subnet({}) }, BOTH),
      inVpc({ Second: subnet({ VpcId: { Ref: 'VpcOfParameter' } }) }, BOTH),
      inVpc({ Second: subnet({ VpcId: 'vpc-0123456789abcdef0' }) }, BOTH),
      inVpc({ ...OTHER_VPC, Second: subnet({ VpcId: { 'Fn::If': ['IsShared', { Ref: 'Other' }, { Ref: 'Vpc' }] } }) }, BOTH),
      inKnown([KNOWN, OTHER_KNOWN]),
      inKnown([KNOWN, { subnetId: OTHER_KNOWN.subnetId }]),
    ],
    bad: [
      inVpc({ ...OTHER_VPC, Group: { VpcId: { Ref: 'VpcOfParameter' } }, Second: subnet({ VpcId: { Ref: 'Other' } }) }, BOTH),
      inVpc({ Group: { VpcId: { Ref: 'VpcOfParameter' } }, Subnet: { VpcId: 'vpc-0123456789abcdef0' }, Second: subnet({ VpcId: 'vpc-0fedcba9876543210' }) }, BOTH),
      inKnown([KNOWN, { ...OTHER_KNOWN, vpcId: 'vpc-0fedcba9876543210' }]),
    ],
  },
});
