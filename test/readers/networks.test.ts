import { ResourceIndex } from '../../src/readers/resource-index';
import { AppSurroundings } from '../../src/readers/surroundings/app-surroundings';
import { Template, TemplateResource } from '../../src/readers/template-scope';
import { UNKNOWN } from '../../src/view/maybe';
import { areDifferentVpcs, areDifferentZones, DEFAULT_VPC } from '../../src/view/network';

type Json = Readonly<Record<string, unknown>>;
type Resources = Readonly<Record<string, TemplateResource>>;

const NO_VALUE = { Ref: 'AWS::NoValue' };
const VPC = { Type: 'AWS::EC2::VPC', Properties: {} };
const subnet = (Properties: Json) => ({ Type: 'AWS::EC2::Subnet', Properties });
const group = (VpcId: unknown) => ({ Type: 'AWS::EC2::SecurityGroup', Properties: { VpcId } });
const fn = (SubnetIds: unknown, SecurityGroupIds: unknown = []) => ({ Type: 'AWS::Lambda::Function', Properties: { VpcConfig: { SubnetIds, SecurityGroupIds } } });

function around(Resources: Resources, others: Readonly<Record<string, Template>> = {}) {
  const templates = Object.entries({ shop: { Resources }, ...others }).map(([key, template]) => ({ key, template, stackName: key, region: 'eu-west-1', account: '123456789012' }));
  const index = new ResourceIndex(templates);
  return new AppSurroundings(index).of(index.resource('shop', 'Fn')!);
}

const subnetWith = (properties: Json, resources: Resources = {}) =>
  around({ Vpc: VPC, ...resources, S: subnet(properties), Fn: fn([{ Ref: 'S' }]) }).subnetsOfApp?.known[0];
const zone = (index: unknown, region: unknown) => ({ 'Fn::Select': [index, { 'Fn::GetAZs': region }] });

test('functions outside of VPCs have no network', () => {
  expect(around({ Fn: { Type: 'AWS::Lambda::Function', Properties: {} } }).subnetsOfApp).toBeUndefined();
  expect(around({ Fn: { Type: 'AWS::Lambda::Function', Properties: { VpcConfig: NO_VALUE } } }).securityGroupsOfApp).toBeUndefined();
});

test.each<[string, unknown, number, number, boolean]>([
  ['subnets of the app', [{ Ref: 'S' }], 1, 1, true],
  ['a subnet from elsewhere', [{ Ref: 'S' }, 'subnet-1'], 1, 2, false],
  ['a subnet under a condition', [{ 'Fn::If': ['IsProd', { Ref: 'S' }, NO_VALUE] }], 0, 0, false],
  ['no value', [{ Ref: 'S' }, NO_VALUE], 1, 1, true],
  ['another resource', [{ Ref: 'Vpc' }], 0, 1, false],
  ['a list that cannot be read', { 'Fn::Split': [',', { Ref: 'P' }] }, 0, 0, false],
])('of %s, the subnets of the app are told', (_, ids, known, atLeast, complete) => {
  const { subnetsOfApp } = around({ Vpc: VPC, S: subnet({}), Fn: fn(ids) });
  expect({ ...subnetsOfApp, known: subnetsOfApp?.known.length }).toEqual({ known, atLeast, complete });
});

test.each<[unknown, unknown]>([
  [{ Ref: 'Vpc' }, "'Vpc'"],
  [{ 'Fn::GetAtt': ['Vpc', 'VpcId'] }, "'Vpc'"],
  [{ 'Fn::GetAtt': ['G', 'VpcId'] }, "'Vpc'"],
  [{ 'Fn::GetAtt': ['S', 'VpcId'] }, UNKNOWN],
  [{ 'Fn::GetAtt': ['Vpc', 'CidrBlock'] }, UNKNOWN],
  [{ 'Fn::GetAtt': ['G', 'GroupId'] }, UNKNOWN],
  ['vpc-0123', "'vpc-0123'"],
  ['vpc-12345', UNKNOWN],
  [{ Ref: 'P' }, UNKNOWN],
  [undefined, UNKNOWN],
])('the VPC of a subnet with %j is %p', (VpcId, vpc) => expect(subnetWith({ VpcId }, { G: group({ Ref: 'Vpc' }) })?.vpc).toBe(vpc));

test.each<[Json, unknown]>([
  [{ InstanceTenancy: 'dedicated' }, 'dedicated'],
  [{}, 'default'],
  [{ InstanceTenancy: { Ref: 'P' } }, UNKNOWN],
])('the tenancy of a VPC with %j is %p', (Properties, tenancy) => expect(subnetWith({ VpcId: { Ref: 'Vpc' } }, { Vpc: { ...VPC, Properties } })?.tenancy).toBe(tenancy));

test.each<[Json, unknown]>([
  [{ AvailabilityZone: 'eu-west-1a' }, 'eu-west-1a'],
  [{ AvailabilityZoneId: 'euw1-az1' }, 'euw1-az1'],
  [{ AvailabilityZone: 'dummy1a' }, UNKNOWN],
  [{ AvailabilityZone: zone(1, '') }, '#1'],
  [{ AvailabilityZone: zone('1', { Ref: 'AWS::Region' }) }, '#1'],
  [{ AvailabilityZone: zone(1, 'eu-west-1') }, '#1'],
  [{ AvailabilityZone: zone(1, 'eu-west-2') }, UNKNOWN],
  [{ AvailabilityZone: zone({ Ref: 'P' }, '') }, UNKNOWN],
  [{ AvailabilityZone: { 'Fn::Select': 7 } }, UNKNOWN],
  [{}, UNKNOWN],
])('the zone of a subnet with %j is %p', (properties, expected) => expect(subnetWith(properties)?.zone).toBe(expected));

test.each<[Json, unknown, unknown]>([
  [{ CidrBlock: '10.0.0.0/24' }, true, false],
  [{ Ipv6CidrBlock: { Ref: 'P' } }, false, true],
  [{ Ipv4IpamPoolId: 'p', Ipv6IpamPoolId: 'p' }, true, true],
  [{ CidrBlock: { 'Fn::If': ['A', '10.0.0.0/24', NO_VALUE] } }, UNKNOWN, false],
])('a subnet with %j has IPv4: %p, and IPv6: %p', (properties, hasIpv4, hasIpv6) => expect(subnetWith(properties)).toMatchObject({ hasIpv4, hasIpv6 }));

test.each<[unknown, unknown]>([[{ Ref: 'S' }, true], [{ Ref: 'Other' }, false], ['subnet-1', UNKNOWN]])('a subnet has the IPv6 block of %j: %p', (SubnetId, hasIpv6) => {
  expect(subnetWith({}, { More: { Ref: 'P' } as never })?.hasIpv6).toBe(UNKNOWN);
  const resources = { Other: subnet({}), B: { Type: 'AWS::EC2::SubnetCidrBlock', Properties: { SubnetId } } };
  expect(subnetWith({}, resources)?.hasIpv6).toBe(hasIpv6);
});

test.each<[string, Json, Json, boolean]>([
  ['through an internet gateway of the app', { GatewayId: { Ref: 'G' } }, {}, true],
  ['through one from elsewhere', { GatewayId: 'igw-1' }, {}, true],
  ['through another gateway', { NatGatewayId: { Ref: 'G' } }, {}, false],
  ['to somewhere else', { GatewayId: { Ref: 'G' }, DestinationCidrBlock: '10.0.0.0/8' }, {}, false],
  ['under a condition', { GatewayId: { Ref: 'G' } }, { Condition: 'IsPublic' }, false],
])('with a route %s', (_, route, more, isPublic) => {
  const RouteTableId = { Ref: 'T' };
  expect(subnetWith({}, {
    G: { Type: 'AWS::EC2::InternetGateway' },
    T: { Type: 'AWS::EC2::RouteTable' },
    A: { Type: 'AWS::EC2::SubnetRouteTableAssociation', Properties: { SubnetId: { Ref: 'S' }, RouteTableId } },
    R: { Type: 'AWS::EC2::Route', Properties: { RouteTableId, DestinationCidrBlock: '0.0.0.0/0', ...route }, ...more },
  })?.isPublic).toBe(isPublic);
});

test.each([['the same condition', 'IsPublic', true], ['another one', 'IsProd', false]])('a subnet under a condition, and its route under %s', (_, Condition, isPublic) => {
  const RouteTableId = { Ref: 'T' };
  expect(around({
    T: { Type: 'AWS::EC2::RouteTable', Condition: 'IsPublic' },
    A: { Type: 'AWS::EC2::SubnetRouteTableAssociation', Properties: { SubnetId: { Ref: 'S' }, RouteTableId }, Condition: 'IsPublic' },
    R: { Type: 'AWS::EC2::Route', Properties: { RouteTableId, DestinationCidrBlock: '0.0.0.0/0', GatewayId: 'igw-0123456789abcdef0' }, Condition },
    S: { ...subnet({}), Condition: 'IsPublic' },
    Fn: { ...fn([{ Ref: 'S' }]), Condition: 'IsPublic' },
  }).subnetsOfApp?.known[0]?.isPublic).toBe(isPublic);
});

test.each<[unknown, unknown]>([
  [{ 'Fn::GetAtt': ['G', 'GroupId'] }, [{ name: "'G'", isDefaultOfVpc: false, vpc: "'Vpc'" }]],
  [{ Ref: 'G' }, [{ name: "'G'", isDefaultOfVpc: false, vpc: "'Vpc'" }]],
  [{ 'Fn::GetAtt': ['Vpc', 'DefaultSecurityGroup'] }, [{ name: "'Vpc'", isDefaultOfVpc: true, vpc: "'Vpc'" }]],
  [{ 'Fn::GetAtt': ['G', 'VpcId'] }, []],
  [{ Ref: 'Vpc' }, []],
  ['sg-1', []],
])('the security group %j', (id, known) => expect(around({ Vpc: VPC, G: group({ Ref: 'Vpc' }), Fn: fn([], [id]) }).securityGroupsOfApp?.known).toEqual(known));

describe('across stacks', () => {
  const net = { Vpc: VPC, S: subnet({ VpcId: { Ref: 'Vpc' }, AvailabilityZone: zone(0, '') }) };
  const exporting = { Resources: net, Outputs: { Subnet: { Value: { Ref: 'S' }, Export: { Name: 'net:Subnet' } } } };

  test.each<[string, unknown]>([
    ['an export', { 'Fn::ImportValue': 'net:Subnet' }],
    ['an output', { 'Fn::GetStackOutput': { StackName: 'net', OutputName: 'Subnet' } }],
  ])('a subnet is found by %s, and told from one of the same id', (_, id) => {
    const { subnetsOfApp } = around({ ...net, Fn: fn([id, { Ref: 'S' }]) }, { net: exporting });
    expect(subnetsOfApp?.known.map(({ name, vpc }) => [name, vpc])).toEqual([["'S' of the stack 'net'", "'Vpc' of the stack 'net'"], ["'S'", "'Vpc'"]]);
  });

  test('a subnet is found in a nested stack that is given it', () => {
    const nested = { Parameters: { Subnet: { Type: 'String' } }, Resources: { Fn: fn([{ Ref: 'Subnet' }]) } };
    const index = new ResourceIndex([
      { key: 'shop', template: { Resources: { ...net, Nested: { Type: 'AWS::CloudFormation::Stack', Properties: { Parameters: { Subnet: { Ref: 'S' } } } } } } },
      { key: 'nested', template: nested, nestedIn: { key: 'shop', logicalId: 'Nested' } },
    ]);
    expect(new AppSurroundings(index).of(index.resource('nested', 'Fn')!).subnetsOfApp?.known).toMatchObject([{ vpc: "'Vpc' of another stack" }]);
  });
});

test.each<[string, string, boolean]>([
  ['#0', '#1', true], ['#0', '#0', false], ['#0', 'eu-west-1b', false], ['eu-west-1a', 'eu-west-1b', true], ['eu-west-1a', 'euw1-az2', false], ['euw1-az1', 'euw1-az2', true],
])('the zones %s and %s are different: %p', (a, b, expected) => {
  expect([areDifferentZones(a, b), areDifferentZones(b, a), areDifferentZones(a, UNKNOWN)]).toEqual([expected, expected, false]);
});

test('a VPC of the app may have the id that is written elsewhere', () => {
  const pairs = [["'Vpc'", "'Other'"], ["'vpc-1'", "'vpc-2'"], ["'Vpc'", "'vpc-1'"], ["'Vpc'", "'Vpc'"]] as const;
  expect(pairs.map(([a, b]) => areDifferentVpcs(a, b))).toEqual([true, true, false, false]);
});

test('a security group that names no VPC is in the default one, which the app does not make', () => {
  const { securityGroupsOfApp } = around({ Vpc: VPC, G: group(undefined), Fn: fn([], [{ 'Fn::GetAtt': ['G', 'GroupId'] }]) });
  expect(securityGroupsOfApp?.known).toMatchObject([{ name: "'G'", vpc: DEFAULT_VPC }]);
  expect(["'Vpc'", "'vpc-1'", DEFAULT_VPC, UNKNOWN].map((vpc) => areDifferentVpcs(DEFAULT_VPC, vpc as string))).toEqual([true, false, false, false]);
});
