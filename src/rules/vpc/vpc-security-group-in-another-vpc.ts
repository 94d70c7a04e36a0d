import { areDifferentVpcs, SubnetOfFunction } from '../../view/network';
import { inKnown, inVpc, KNOWN, resource } from '../example-networks';
import { defineRule, knownPart } from '../rule';

const OTHER_VPC = { Other: resource('AWS::EC2::VPC', { CidrBlock: '10.1.0.0/16' }) };

export const vpcSecurityGroupInAnotherVpc = defineRule({
  id: 'vpc-security-group-in-another-vpc',
  enforces: ['vpc-same-vpc', 'state-invalid-security-group'],
  title: 'The security groups of a function belong to the VPC of its subnets',
  why: 'Lambda rejects the function with "Security Groups are required to be in the same VPC"',
  fix: 'use security groups of the VPC that the subnets are in',
  source: 'https://github.com/smoketurner/serverless-vpc-plugin/issues/765',
  verified: '2026-11-21',
  reads: [knownPart('securityGroupsOfApp'), knownPart('subnetsOfApp')],
  check: ({ securityGroupsOfApp, subnetsOfApp }) => securityGroupsOfApp.whenAny((groups) => {
    const elsewhere = ({ vpc }: SubnetOfFunction) => groups.find((group) => areDifferentVpcs(group.vpc, vpc));
    return subnetsOfApp.filter((subnet) => elsewhere(subnet) !== undefined).whenAny(([subnet]) =>
      `security group ${elsewhere(subnet)?.name} is in ${String(elsewhere(subnet)?.vpc)} and subnet ${subnet.name} in ${String(subnet.vpc)}`);
  }),
  examples: {
    good: [
      inVpc({ Subnet: { VpcId: { 'Fn::GetAtt': ['Group', 'VpcId'] } } }),
      inVpc({ Subnet: { VpcId: 'vpc-0123456789abcdef0' } }),
      inVpc({ ...OTHER_VPC, Group: { VpcId: { Ref: 'VpcOfParameter' } } }),
      inVpc({
        ...OTHER_VPC,
        Group: { VpcId: { Ref: 'Other' } },
        Association: resource('AWS::EC2::SecurityGroupVpcAssociation', { GroupId: { Ref: 'Group' }, VpcId: { Ref: 'Vpc' } }),
      }),
      inKnown([KNOWN]),
      inKnown([KNOWN], inVpc({ Group: { VpcId: KNOWN.vpcId } })),
    ],
    bad: [
      inVpc({ ...OTHER_VPC, Group: { VpcId: { Ref: 'Other' } } }),
      inVpc({ Group: { VpcId: 'vpc-0123456789abcdef0' }, Subnet: { VpcId: 'vpc-0fedcba9876543210' } }),
      inVpc(OTHER_VPC, { VpcConfig: { SubnetIds: [{ Ref: 'Subnet' }], SecurityGroupIds: [{ 'Fn::GetAtt': ['Other', 'DefaultSecurityGroup'] }] } }),
      inKnown([KNOWN], inVpc({ Group: { VpcId: 'vpc-0fedcba9876543210' } })),
    ],
  },
});
