import { allowing, managedPolicy, roleWith } from '../example-roles';
import { obstaclesTo } from '../role-permissions';
import { defineRule, knownPart, maybe } from '../rule';

/** Older versions of the page listed only these, and roles that have no more still work. */
const NEEDED = ['ec2:CreateNetworkInterface', 'ec2:DescribeNetworkInterfaces', 'ec2:DeleteNetworkInterface'];

const VPC_CONFIG = { VpcConfig: { SubnetIds: ['subnet-0123456789abcdef0'], SecurityGroupIds: ['sg-0123456789abcdef0'] } };

export const roleWithoutNetworkInterfacePermissions = defineRule({
  id: 'role-without-network-interface-permissions',
  enforces: ['role-vpc-eni-permissions', 'efs-role-vpc-permissions', 'state-insufficient-role-permissions', 'role-least-features'],
  title: 'The role of a function in a VPC may manage network interfaces',
  why: 'Lambda rejects a function in a VPC whose role may not create, describe and delete network interfaces',
  fix: 'attach the managed policy AWSLambdaVPCAccessExecutionRole, or allow its actions',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html#configuration-vpc-permissions',
  verified: '2026-11-21',
  reads: [maybe('role'), knownPart('subnets'), 'rolePermissions'],
  check: ({ subnets, rolePermissions }) => {
    const isInVpc = subnets.countAbove(0) !== undefined;
    const obstacles = isInVpc && rolePermissions ? obstaclesTo([{ actions: NEEDED, permissions: rolePermissions }]) : undefined;
    return obstacles && { what: `the function is in a VPC and ${obstacles.words}`, fix: obstacles.fix };
  },
  examples: {
    good: [
      roleWith(allowing(...NEEDED), VPC_CONFIG),
      roleWith(allowing('ec2:*'), VPC_CONFIG),
      roleWith(managedPolicy('service-role/AWSLambdaVPCAccessExecutionRole'), VPC_CONFIG),
      roleWith(managedPolicy('service-role/SomethingElse'), VPC_CONFIG),
      roleWith({}),
      { properties: { ...VPC_CONFIG, Role: { Ref: 'RoleArn' } } },
      roleWith({}, VPC_CONFIG, { Policy: { Type: 'AWS::IAM::Policy', Properties: { Roles: [{ Ref: 'Role' }], PolicyDocument: { Ref: 'Document' } } } }),
    ],
    bad: [
      roleWith({}, VPC_CONFIG),
      roleWith(allowing('ec2:CreateNetworkInterface', 'ec2:Describe*'), VPC_CONFIG),
      roleWith(managedPolicy('service-role/AWSLambdaBasicExecutionRole'), VPC_CONFIG),
    ],
  },
});
