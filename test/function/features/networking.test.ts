import { Fn, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import { NetworkingOptions } from '../../../src';
import { shopWith } from '../stack';

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

const CHANGES = ['ec2:CreateNetworkInterface', 'ec2:DeleteNetworkInterface', 'ec2:AssignPrivateIpAddresses', 'ec2:UnassignPrivateIpAddresses'];
const NETWORK_INTERFACES = { Effect: 'Allow', Action: [...CHANGES, 'ec2:DescribeNetworkInterfaces', 'ec2:DescribeSubnets'], Resource: '*' };
const NOT_FOR_THE_CODE = {
  Effect: 'Deny',
  Action: CHANGES,
  Resource: '*',
  Condition: { ArnLike: { 'lambda:SourceFunctionArn': { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':lambda:eu-west-1:123456789012:function:*']] } } },
};

/** All statements about EC2 in a template, and nothing else may be attached to a role. */
function networkStatements(template: Template): unknown[] {
  template.allResourcesProperties('AWS::IAM::Role', { ManagedPolicyArns: Match.absent() });
  return Object.values(template.findResources('AWS::IAM::Policy')).flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
    .filter(({ Action }) => [Action].flat().some((action: string) => action.startsWith('ec2:')));
}

describe('in EC2', () => {
  test('the own role may manage network interfaces as the page says, and the code may not', () => {
    expect(networkStatements(inVpc())).toEqual([NETWORK_INTERFACES, NOT_FOR_THE_CODE]);
  });

  test('a role of the app gets what Lambda needs, and keeps what its code may do', () => {
    const template = shopWith((stack) => ({
      networking: { vpc: new ec2.Vpc(stack, 'Vpc') }, role: new iam.Role(stack, 'Given', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }),
    }));
    expect(networkStatements(template)).toEqual([NETWORK_INTERFACES]);
  });

  test('a function outside of VPCs may do nothing', () => expect(networkStatements(shopWith(() => ({})))).toEqual([]));
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

  test('are refused in words that help', () => {
    expect(() => inVpc(() => ({ vpcSubnets }))).toThrow('or set networking.allowPublicSubnet when the function calls nothing outside of the VPC');
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

describe('outbound', () => {
  const HTTPS = { IpProtocol: 'tcp', FromPort: 443, ToPort: 443 };
  const POSTGRES = ec2.Port.tcp(5432);
  const egressOf = (template: Template) => Object.values(template.findResources('AWS::EC2::SecurityGroup', { Properties: { GroupDescription: Match.stringLikeRegexp('Lambda') } }))
    .flatMap(({ Properties }) => Properties.SecurityGroupEgress);

  test.each<[string, ec2.IPeer, object]>([
    ['addresses', ec2.Peer.ipv4('10.1.0.0/16'), { CidrIp: '10.1.0.0/16' }],
    ['IPv6 addresses', ec2.Peer.ipv6('2001:db8::/32'), { CidrIpv6: '2001:db8::/32' }],
    ['all addresses, for one port', ec2.Peer.anyIpv4(), { CidrIp: '0.0.0.0/0' }],
  ])('opens nothing but the named way to %s', (_, peer, destination) => {
    const template = inVpc(() => ({ outbound: [{ peer, port: ec2.Port.HTTPS, description: 'to payments' }] }));
    expect(egressOf(template)).toEqual([...('CidrIpv6' in destination ? [expect.objectContaining({ CidrIp: '255.255.255.255/32' })] : []), { ...destination, ...HTTPS, Description: 'to payments' }]);
    template.resourceCountIs('AWS::EC2::SecurityGroupEgress', 0);
  });

  test('opens the way to a prefix list', () => {
    const template = inVpc(() => ({ outbound: [{ peer: ec2.Peer.prefixList('pl-0123456789abcdef0'), port: ec2.Port.HTTPS }] }));
    template.hasResourceProperties('AWS::EC2::SecurityGroupEgress', { ...HTTPS, GroupId: OWN_GROUP, DestinationPrefixListId: 'pl-0123456789abcdef0' });
  });

  test('opens the way to a security group on both sides', () => {
    const template = inVpc((vpc, stack) => ({ outbound: [{ peer: new ec2.SecurityGroup(stack, 'Database', { vpc }), port: POSTGRES }] }));
    const rule = { IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432 };
    template.hasResourceProperties('AWS::EC2::SecurityGroupEgress', { ...rule, GroupId: OWN_GROUP, DestinationSecurityGroupId: groupId('^Database') });
    template.hasResourceProperties('AWS::EC2::SecurityGroupIngress', { ...rule, GroupId: groupId('^Database'), SourceSecurityGroupId: OWN_GROUP });
  });

  test('lets nothing out when it is empty', () => {
    expect(egressOf(inVpc(() => ({ outbound: [] })))).toEqual([expect.objectContaining({ CidrIp: '255.255.255.255/32' })]);
  });

  test.each<[string, (vpc: ec2.Vpc, stack: Stack) => Omit<NetworkingOptions, 'vpc'>]>([
    ['named IPv6 beside all IPv4', () => ({ allowAllOutbound: true, outbound: [{ peer: ec2.Peer.anyIpv6(), port: ec2.Port.HTTPS }] })],
    ['named IPv4 beside all IPv6', () => ({ allowAllIpv6Outbound: true, outbound: [{ peer: ec2.Peer.anyIpv4(), port: ec2.Port.HTTPS }] })],
    ['closed egress said twice', () => ({ allowAllOutbound: false, outbound: [{ peer: ec2.Peer.anyIpv4(), port: ec2.Port.HTTPS }] })],
    ['an empty list of security groups', () => ({ securityGroups: [], outbound: [] })],
    ['addresses that nobody knows yet', (vpc) => ({ outbound: [{ peer: ec2.Peer.ipv4(vpc.vpcCidrBlock), port: ec2.Port.allTraffic() }] })],
  ])('accepts %s', (_, options) => expect(() => inVpc(options)).not.toThrow());

  test.each<[string, (vpc: ec2.Vpc, stack: Stack) => Omit<NetworkingOptions, 'vpc'>, string]>([
    ['given security groups', (vpc, stack) => ({ securityGroups: [new ec2.SecurityGroup(stack, 'One', { vpc })], outbound: [{ peer: ec2.Peer.anyIpv4(), port: POSTGRES }] }),
      'networking.outbound has no effect, because networking.securityGroups are given and keep their own rules'],
    ['all IPv4 traffic', () => ({ allowAllOutbound: true, outbound: [{ peer: ec2.Peer.anyIpv6(), port: POSTGRES }, { peer: ec2.Peer.anyIpv4(), port: POSTGRES }] }),
      'networking.outbound[1] has no effect, because networking.allowAllOutbound lets all IPv4 traffic out'],
    ['all IPv6 traffic', () => ({ allowAllIpv6Outbound: true, outbound: [{ peer: ec2.Peer.anyIpv6(), port: POSTGRES }] }),
      'networking.outbound[0] has no effect, because networking.allowAllIpv6Outbound lets all IPv6 traffic out'],
  ])('is refused beside %s', (_, options, sentence) => expect(() => inVpc(options)).toThrow(sentence));

  test.each<[string, ec2.IPeer, string]>([['IPv4', ec2.Peer.anyIpv4(), 'allowAllOutbound'], ['IPv6', ec2.Peer.anyIpv6(), 'allowAllIpv6Outbound']])(
    'refuses a rule for all %s traffic, as the CDK would', (family, peer, option) => {
      expect(() => inVpc(() => ({ outbound: [{ peer, port: ec2.Port.allTraffic() }] })))
        .toThrow(`networking.outbound[0] has no effect, because a security group lets all ${family} traffic out by networking.${option} and by no rule`);
    });

  test.each<[string, unknown, string]>([
    ['is no list', { peer: ec2.Peer.anyIpv4(), port: ec2.Port.HTTPS }, 'an object'],
    ['has a peer that is text', [{ peer: '10.0.0.0/16', port: ec2.Port.HTTPS }], 'a list'],
    ['has a port that is a number', [{ peer: ec2.Peer.anyIpv4(), port: 443 }], 'a list'],
    ['has no rule', [undefined], 'a list'],
  ])('is told what it must be when it %s', (_, outbound, found) => {
    expect(() => inVpc(() => ({ outbound: outbound as NetworkingOptions['outbound'] })))
      .toThrow(`networking.outbound is ${found} instead of a list of rules such as { peer: Peer.anyIpv4(), port: Port.HTTPS }`);
  });
});

describe('a VPC from elsewhere', () => {
  test.each<[string, (stack: Stack) => NetworkingOptions]>([
    ['that is looked up and not yet found', (stack) => ({ vpc: ec2.Vpc.fromLookup(stack, 'Vpc', { vpcId: 'vpc-0123456789abcdef0' }) })],
    ['whose subnets are a list that nobody knows yet', (stack) => ({
      vpc: ec2.Vpc.fromVpcAttributes(stack, 'Vpc', {
        vpcId: Fn.importValue('Vpc'), availabilityZones: ['eu-west-1a', 'eu-west-1b'], privateSubnetIds: Fn.split(',', Fn.importValue('Subnets'), 2),
      }),
    })],
    ['whose subnet is a parameter', (stack) => ({
      vpc: ec2.Vpc.fromVpcAttributes(stack, 'Vpc', { vpcId: 'vpc-0123456789abcdef0', availabilityZones: ['eu-west-1a'] }),
      vpcSubnets: { subnets: [ec2.Subnet.fromSubnetAttributes(stack, 'Subnet', { subnetId: Fn.importValue('Subnet'), availabilityZone: 'eu-west-1a', routeTableId: 'rtb-0123456789abcdef0' })] },
    })],
  ])('%s takes named openings', (_, networking) => {
    const template = shopWith((stack) => ({ networking: { ...networking(stack), outbound: [{ peer: ec2.Peer.anyIpv4(), port: ec2.Port.HTTPS }] } }));
    template.hasResourceProperties('AWS::EC2::SecurityGroup', { SecurityGroupEgress: [Match.objectLike({ FromPort: 443 })] });
  });
});
