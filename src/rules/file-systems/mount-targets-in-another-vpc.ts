import { areDifferentVpcs } from '../../view/network';
import { inKnown, KNOWN, mounting, resource } from '../example-networks';
import { defineRule, knownPart } from '../rule';

const OTHER = {
  Other: resource('AWS::EC2::VPC', { CidrBlock: '10.1.0.0/16' }),
  There: resource('AWS::EC2::Subnet', { VpcId: { Ref: 'Other' }, CidrBlock: '10.1.0.0/24' }),
};

export const mountTargetsInAnotherVpc = defineRule({
  id: 'mount-targets-in-another-vpc',
  enforces: ['efs-same-vpc', 'state-efsmount-connectivity-error'],
  severity: 'warning',
  title: 'The mount targets of a file system are in the VPC of the function',
  why: 'the function reaches mount targets in another VPC only by peering with it, which needs routes and name resolution of its own',
  fix: 'connect the function to the VPC of the mount targets, or acknowledge this when both are peered',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-filesystem-efs.html#configuration-filesystem-efs-setup',
  verified: '2026-11-21',
  reads: [knownPart('mountTargets'), knownPart('subnetsOfApp')],
  check: ({ mountTargets, subnetsOfApp }) => subnetsOfApp.whenAny(([subnet]) =>
    mountTargets.filter(({ vpc }) => areDifferentVpcs(vpc, subnet.vpc)).whenAny(([target]) =>
      `mount target ${target.name} is in the VPC ${String(target.vpc)} and subnet ${subnet.name} of the function in the VPC ${String(subnet.vpc)}`)),
  examples: {
    good: [mounting(), mounting({ ...OTHER, There: { ...OTHER.There, Properties: { VpcId: { Ref: 'P' } } }, Target: { SubnetId: { Ref: 'There' } } })],
    bad: [
      mounting({ ...OTHER, Target: { SubnetId: { Ref: 'There' } } }),
      inKnown([KNOWN], mounting({ Subnet: { VpcId: 'vpc-0fedcba9876543210' } })),
    ],
  },
});
