import { areDifferentVpcs, InVpc } from '../../../view/network';
import { CAPACITY_PROVIDER } from '../../../view/siblings/capacity-provider';
import { Changes, inVpc, networkOf, resource, subnet } from '../../example-networks';
import { inItsVpc } from '../../network-words';
import { knownPart } from '../../rule';
import { rulesOn } from '../../sibling-rules';

const OTHER = { Other: resource('AWS::EC2::VPC', { CidrBlock: '10.1.0.0/16' }) };
const inSubnets = (changes: Changes, ...names: readonly string[]) => ({ ...inVpc(changes), properties: networkOf('Subnet', ...names) });
const TWO = inSubnets({ ...OTHER, Second: subnet({ VpcId: { Ref: 'Other' } }) }, 'Second');

export const capacityProviderInTwoVpcs = rulesOn(CAPACITY_PROVIDER).defineRule({
  id: 'capacity-provider-in-two-vpcs',
  enforces: ['cp-vpc-required'],
  severity: 'warning',
  title: 'The subnets and security groups of a capacity provider belong to one VPC',
  why: 'a security group can be associated only with resources in its own VPC, so no instance can run in the subnets of another one',
  fix: 'use subnets and security groups of one VPC',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html',
  verified: '2026-12-01',
  reads: [knownPart('subnetsOfApp'), knownPart('securityGroupsOfApp')],
  check: ({ subnetsOfApp, securityGroupsOfApp }) => subnetsOfApp.whenAny((subnets) => {
    const elsewhere = ({ vpc }: InVpc) => subnets.find((one) => areDifferentVpcs(vpc, one.vpc));
    const inVpcOf = (one: InVpc | undefined) => `subnet ${one?.name} is in the VPC ${String(one?.vpc)}`;
    return subnetsOfApp.filter((one) => elsewhere(one) !== undefined).whenAny(([one]) => `${inVpcOf(one)}, and ${inVpcOf(elsewhere(one))}`)
      ?? securityGroupsOfApp.filter((group) => elsewhere(group) !== undefined).whenAny(([group]) =>
        `${inItsVpc(group, 'capacity provider')}, and ${inVpcOf(elsewhere(group))}`);
  }),
  examples: {
    good: [
      inSubnets({}),
      inSubnets({ Second: subnet({}) }, 'Second'),
      inSubnets({ Second: subnet({ VpcId: { Ref: 'VpcOfParameter' } }) }, 'Second'),
      inSubnets({ ...OTHER, Group: { VpcId: { Ref: 'VpcOfParameter' } } }),
      inSubnets({
        ...OTHER,
        Group: { VpcId: { Ref: 'Other' } },
        Association: resource('AWS::EC2::SecurityGroupVpcAssociation', { GroupId: { Ref: 'Group' }, VpcId: { Ref: 'Vpc' } }),
      }),
    ],
    bad: [
      { ...TWO, properties: { VpcConfig: { ...TWO.properties.VpcConfig, SecurityGroupIds: ['sg-085912345678492fb'] } } },
      inSubnets({ ...OTHER, Group: { VpcId: { Ref: 'Other' } } }),
      inSubnets({ Group: { VpcId: undefined } }),
    ],
  },
});
