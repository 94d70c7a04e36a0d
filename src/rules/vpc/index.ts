import { networkPermissionsAfterFunction } from './network-permissions-after-function';
import { roleWithoutNetworkInterfacePermissions } from './role-without-network-interface-permissions';
import { vpcEncryptionControlWithoutLambdaExclusion } from './vpc-encryption-control-without-lambda-exclusion';
import { vpcIpv6OnSingleStackSubnet } from './vpc-ipv6-on-single-stack-subnet';
import { vpcIpv6WithoutSubnets } from './vpc-ipv6-without-subnets';
import { vpcPublicSubnetWithoutInternet } from './vpc-public-subnet-without-internet';
import { vpcSecurityGroupInAnotherVpc } from './vpc-security-group-in-another-vpc';
import { vpcSecurityGroupsWithoutSubnets } from './vpc-security-groups-without-subnets';
import { vpcServiceWithoutEndpoint } from './vpc-service-without-endpoint';
import { vpcSubnetsInDifferentVpcs } from './vpc-subnets-in-different-vpcs';
import { vpcSubnetsWithoutSecurityGroups } from './vpc-subnets-without-security-groups';
import { vpcWithDedicatedTenancy } from './vpc-with-dedicated-tenancy';
import { Rule } from '../rule';
import { malformedMember, tooMany } from '../shapes';

const SUBNET = 'subnet-071f712345678e7c8';
const SECURITY_GROUP = 'sg-085912345678492fb';
const VPC_CONFIG = { source: 'https://docs.aws.amazon.com/lambda/latest/api/API_VpcConfig.html', verified: '2026-11-21' };
const AMONG_SECURITY_GROUPS = { VpcConfig: { SecurityGroupIds: [SECURITY_GROUP] } };
const AMONG_SUBNETS = { VpcConfig: { SubnetIds: [SUBNET] } };

export const VPC: readonly Rule[] = [
  tooMany('subnets', {
    id: 'vpc-too-many-subnets',
    enforces: ['vpc-subnets-max-16'],
    sample: (index) => `subnet-${index}f712345678e7c8`,
    among: AMONG_SECURITY_GROUPS,
    ...VPC_CONFIG,
  }),
  tooMany('securityGroups', {
    id: 'vpc-too-many-security-groups',
    enforces: ['vpc-security-groups-max-5'],
    sample: (index) => `sg-${index}5912345678492fb`,
    among: AMONG_SUBNETS,
    ...VPC_CONFIG,
  }),
  malformedMember('subnets', {
    id: 'vpc-subnet-id-malformed',
    enforces: ['vpc-subnet-id-pattern'],
    member: 'subnet id',
    accepts: 'subnet- followed by lowercase letters and digits',
    good: [SUBNET],
    bad: ['vpc-071f712345678e7c8', 'subnet-071F', 'subnet-071f,subnet-07fd', ''],
    among: AMONG_SECURITY_GROUPS,
    ...VPC_CONFIG,
  }),
  malformedMember('securityGroups', {
    id: 'vpc-security-group-id-malformed',
    enforces: ['vpc-security-group-id-pattern'],
    member: 'security group id',
    accepts: 'sg- followed by letters and digits',
    good: [SECURITY_GROUP],
    bad: ['default', 'sg-0859,sg-0123', ''],
    among: AMONG_SUBNETS,
    ...VPC_CONFIG,
  }),
  vpcSubnetsWithoutSecurityGroups,
  vpcSecurityGroupsWithoutSubnets,
  vpcIpv6WithoutSubnets,
  roleWithoutNetworkInterfacePermissions,
  vpcSubnetsInDifferentVpcs,
  vpcSecurityGroupInAnotherVpc,
  networkPermissionsAfterFunction,
  vpcIpv6OnSingleStackSubnet,
  vpcPublicSubnetWithoutInternet,
  vpcServiceWithoutEndpoint,
  vpcWithDedicatedTenancy,
  vpcEncryptionControlWithoutLambdaExclusion,
];
