import { areDifferentVpcs, SecurityGroupOfFunction } from '../../view/network';
import { inKnown, inVpc, KNOWN, resource } from '../example-networks';
import { inItsVpc } from '../network-words';
import { defineRule, knownPart } from '../rule';

const OTHER_VPC = { Other: resource('AWS::EC2::VPC', { CidrBlock: '10.1.0.0/16' }) };

export const vpcSecurityGroupInAnotherVpc = defineRule({
  id: 'vpc-security-group-in-another-vpc',
  enforces: ['vpc-same-vpc', 'state-invalid-security-group'],
  title: 'The security groups of a function belong to the VPC of its subnets',
  why: 'Lambda rejects the function with "Security Groups are required to be in the same VPC"',
  fix: 'use security groups of the VPC that the subnets are in, and name it in their VpcId',
  source: 'https://github.com/smoketurner/serverless-vpc-plugin/issues/765',
  verified: '2026-11-21',
  reads: [knownPart('securityGroupsOfApp'), knownPart('subnetsOfApp')],
  check: ({ securityGroupsOfApp, subnetsOfApp }) => subnetsOfApp.whenAny((subnets) => {
    const elsewhere = (group: SecurityGroupOfFunction) => subnets.find(({ vpc }) => areDifferentVpcs(group.vpc, vpc));
    return securityGroupsOfApp.filter((group) => elsewhere(group) !== undefined).whenAny(([group]) =>
      `${inItsVpc(group, 'function')}, and subnet ${elsewhere(group)?.name} is in the VPC ${String(elsewhere(group)?.vpc)}`);
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
      inVpc({ Group: { VpcId: undefined }, Subnet: { VpcId: 'vpc-0123456789abcdef0' } }),
      inVpc({ Group: { VpcId: { 'Fn::If': ['IsShared', { Ref: 'Vpc' }, { Ref: 'AWS::NoValue' }] } } }),
      inKnown([KNOWN]),
      inKnown([KNOWN], inVpc({ Group: { VpcId: undefined } })),
      inKnown([KNOWN], inVpc({ Group: { VpcId: KNOWN.vpcId } })),
    ],
    bad: [
      inVpc({ ...OTHER_VPC, Group: { VpcId: { Ref: 'Other' } } }),
      inVpc({ Group: { VpcId: 'vpc-0123456789abcdef0' }, Subnet: { VpcId: 'vpc-0fedcba9876543210' } }),
      inVpc(OTHER_VPC, { VpcConfig: { SubnetIds: [{ Ref: 'Subnet' }], SecurityGroupIds: [{ 'Fn::GetAtt': ['Other', 'DefaultSecurityGroup'] }] } }),
      inKnown([KNOWN], inVpc({ Group: { VpcId: 'vpc-0fedcba9876543210' } })),
      inVpc({ Group: { VpcId: undefined } }),
    ],
  },
});
