import { Stack } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { NetworkingOptions } from '../../../src';
import { allows, shopWith } from '../stack';

const inVpc = (options: (vpc: ec2.Vpc, stack: Stack) => Omit<NetworkingOptions, 'vpc'> = () => ({}), vpcProps?: ec2.VpcProps) => shopWith((stack) => {
  const vpc = new ec2.Vpc(stack, 'Vpc', vpcProps);
  return { networking: { vpc, ...options(vpc, stack) } };
});
const ref = (pattern: string) => ({ Ref: Match.stringLikeRegexp(pattern) });
const groupId = (pattern: string) => ({ 'Fn::GetAtt': [Match.stringLikeRegexp(pattern), 'GroupId'] });
const OWN_GROUP = groupId('^OrdersFunctionSecurityGroup');
const ISOLATED = { subnetConfiguration: [{ name: 'Inner', subnetType: ec2.SubnetType.PRIVATE_ISOLATED }] };

test('a function has no VPC by default', () => {
  shopWith(() => ({})).hasResourceProperties('AWS::Lambda::Function', { VpcConfig: Match.absent() });
});

test('the role may manage network interfaces as the page says, and nothing else in EC2', () => {
  const template = inVpc();
  template.hasResourceProperties('AWS::IAM::Policy', {
    Roles: [ref('^OrdersRole')],
    ...allows({
      Action: [
        'ec2:CreateNetworkInterface', 'ec2:DescribeNetworkInterfaces', 'ec2:DescribeSubnets',
        'ec2:DeleteNetworkInterface', 'ec2:AssignPrivateIpAddresses', 'ec2:UnassignPrivateIpAddresses',
      ],
      Resource: '*',
    }),
  });
  template.hasResourceProperties('AWS::IAM::Role', { ManagedPolicyArns: Match.absent() });
  expect(Object.values(template.findResources('AWS::IAM::Policy')).flatMap(({ Properties }) => Properties.PolicyDocument.Statement)).toHaveLength(3);
});

test('the permission is there before the function, and until after it', () => {
  inVpc().hasResource('AWS::Lambda::Function', { DependsOn: Match.arrayWith([Match.stringLikeRegexp('^OrdersPolicy')]) });
});

test.each<[string, string, ec2.SubnetType | undefined, ec2.VpcProps | undefined]>([
  ['private subnets with egress by default', '^VpcPrivateSubnet', undefined, undefined],
  ['isolated subnets where no others are private', '^VpcInnerSubnet', undefined, ISOLATED],
  ['private subnets with egress', '^VpcPrivateSubnet', ec2.SubnetType.PRIVATE_WITH_EGRESS, undefined],
  ['isolated subnets', '^VpcInnerSubnet', ec2.SubnetType.PRIVATE_ISOLATED, ISOLATED],
])('the function reaches %s', (_, subnet, subnetType, vpcProps) => {
  inVpc(() => (subnetType ? { vpcSubnets: { subnetType } } : {}), { maxAzs: 2, ...vpcProps })
    .hasResourceProperties('AWS::Lambda::Function', { VpcConfig: { SubnetIds: [ref(subnet), ref(subnet)], SecurityGroupIds: [OWN_GROUP] } });
});

describe('public subnets', () => {
  const vpcSubnets = { subnetType: ec2.SubnetType.PUBLIC };

  test('are refused by the L2, in words that help', () => {
    expect(() => inVpc(() => ({ vpcSubnets }))).toThrow('Lambda Functions in a public subnet can NOT access the internet');
  });

  test('are accepted when asked for', () => {
    inVpc(() => ({ vpcSubnets, allowPublicSubnet: true }))
      .hasResourceProperties('AWS::Lambda::Function', { VpcConfig: { SubnetIds: Match.arrayWith([ref('^VpcPublicSubnet')]) } });
  });
});

test('subnets that the VPC does not have are refused by the VPC, in words that help', () => {
  expect(() => inVpc(() => ({ vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_ISOLATED } }))).toThrow("There are no 'Isolated' subnet groups in this VPC");
});

test('given security groups replace the own one', () => {
  const template = inVpc((vpc, stack) => ({ securityGroups: ['One', 'Two'].map((id) => new ec2.SecurityGroup(stack, id, { vpc })) }));
  template.hasResourceProperties('AWS::Lambda::Function', { VpcConfig: { SecurityGroupIds: [groupId('^One'), groupId('^Two')] } });
  template.resourceCountIs('AWS::EC2::SecurityGroup', 2);
});

test.each<[string, Omit<NetworkingOptions, 'vpc'>, unknown[]]>([
  ['all IPv4 traffic by default', {}, ['0.0.0.0/0']],
  ['no traffic', { allowAllOutbound: false }, ['255.255.255.255/32']],
  ['all traffic', { allowAllIpv6Outbound: true }, ['0.0.0.0/0', '::/0']],
])('the own security group lets out %s', (_, options, destinations) => {
  const [group] = Object.values(inVpc(() => options).findResources('AWS::EC2::SecurityGroup'));
  const rules: { CidrIp?: string; CidrIpv6?: string }[] = group!.Properties.SecurityGroupEgress;
  expect(rules.map(({ CidrIp, CidrIpv6 }) => CidrIp ?? CidrIpv6)).toEqual(destinations);
});

test.each([[true, true], [false, false], [undefined, Match.absent()]])('IPv6 in dual-stack subnets: %s', (ipv6AllowedForDualStack, expected) => {
  inVpc(() => ({ ipv6AllowedForDualStack }), { ipProtocol: ec2.IpProtocol.DUAL_STACK })
    .hasResourceProperties('AWS::Lambda::Function', { VpcConfig: { Ipv6AllowedForDualStack: expected } });
});
