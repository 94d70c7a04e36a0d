import { allowing, roleWith } from '../example-roles';
import { isHindered, surelyAllows } from '../role-permissions';
import { defineRule, knownPart, maybe } from '../rule';
import { list } from '../words';

/** As for role-without-network-interface-permissions. */
const NEEDED = ['ec2:CreateNetworkInterface', 'ec2:DescribeNetworkInterfaces', 'ec2:DeleteNetworkInterface'];

const VPC_CONFIG = { VpcConfig: { SubnetIds: ['subnet-0123456789abcdef0'], SecurityGroupIds: ['sg-0123456789abcdef0'] } };
const POLICY = { Policy: { Type: 'AWS::IAM::Policy', Properties: { Roles: [{ Ref: 'Role' }], PolicyDocument: { Statement: { Effect: 'Allow', Action: NEEDED, Resource: '*' } } } } };

export const networkPermissionsAfterFunction = defineRule({
  id: 'network-permissions-after-function',
  enforces: ['vpc-role-dependson', 'state-insufficient-role-permissions'],
  severity: 'warning',
  title: 'Functions in a VPC are made after the policy that lets them manage network interfaces',
  why: 'Lambda rejects the function when CloudFormation attaches the policy to its role too late',
  fix: 'name the policy in DependsOn of the function, or put the statements into the role',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-policy.html',
  verified: '2026-11-21',
  reads: [maybe('role'), knownPart('subnets'), 'rolePermissions', 'rolePermissionsBefore'],
  check: ({ subnets, rolePermissions, rolePermissionsBefore }) => {
    const isEnough = subnets.countAbove(0) !== undefined && rolePermissions !== undefined
      && surelyAllows(rolePermissions, NEEDED) && !isHindered({ actions: NEEDED, permissions: rolePermissions });
    const isLate = (action: string) => rolePermissionsBefore !== undefined && isHindered({ actions: [action], permissions: rolePermissionsBefore });
    const late = isEnough ? NEEDED.filter(isLate) : [];
    return late.length > 0 ? `a policy that may be attached after the function is made allows ${list(late)}` : undefined;
  },
  examples: {
    good: [
      { ...roleWith({}, VPC_CONFIG, POLICY), dependsOn: ['Policy'] },
      roleWith(allowing(...NEEDED), VPC_CONFIG, POLICY),
      roleWith({}, {}, POLICY),
    ],
    bad: [roleWith({}, VPC_CONFIG, POLICY), roleWith(allowing('ec2:CreateNetworkInterface'), VPC_CONFIG, POLICY)],
  },
});
