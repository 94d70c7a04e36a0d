import { App, CfnOutput, NestedStack, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as rds from 'aws-cdk-lib/aws-rds';
import { IConstruct } from 'constructs';
import { CheckedFunction, NetworkingOptions } from '../../../src';
import { ENV, MINIMAL_PROPS, shop as shopStack } from '../stack';

const PORT = ec2.Port.tcp(5432);

type Partner = ec2.IConnectable & IConstruct;

interface Stacks {
  readonly network: Stack;
  readonly data: Stack;
  readonly shop: Stack;
}

const PARTNERS: readonly [string, (scope: Stack, vpc: ec2.IVpc) => Partner][] = [
  ['a database', (scope, vpc) => new rds.DatabaseInstance(scope, 'Partner', {
    vpc, engine: rds.DatabaseInstanceEngine.postgres({ version: rds.PostgresEngineVersion.VER_16 }),
  })],
  ['a security group', (scope, vpc) => new ec2.SecurityGroup(scope, 'Partner', { vpc, allowAllOutbound: false })],
  ['an interface endpoint', (scope, vpc) => new ec2.InterfaceVpcEndpoint(scope, 'Partner', {
    vpc, service: ec2.InterfaceVpcEndpointAwsService.SECRETS_MANAGER, open: false,
  })],
];

const SIDES: readonly [string, (fn: CheckedFunction, partner: Partner) => void][] = [
  ['the function', (fn, partner) => fn.connections.allowTo(partner, PORT)],
  ['the partner', (fn, partner) => partner.connections.allowFrom(fn, PORT)],
];

const PLACES: readonly [string, (stacks: Stacks) => Stack][] = [
  ['in the stack of the function', ({ shop }) => shop],
  ['in a stack of its own', ({ data }) => data],
  ['in the stack of the VPC', ({ network }) => network],
];

const CASES = PARTNERS.flatMap(([partner, make]) => SIDES.flatMap(([side, allow]) => PLACES.map(([place, at]) =>
  ({ partner, side, place, make, allow, at }))));

/** The stacks of an app in which a function `Orders` uses a partner. */
function appWith(
  make: (scope: Stack, vpc: ec2.IVpc) => Partner,
  at: (stacks: Stacks) => Stack,
  options: (stacks: Stacks, vpc: ec2.IVpc) => Partial<NetworkingOptions> = () => ({}),
) {
  const app = new App();
  const [network, data, shop] = ['Network', 'Data', 'Shop'].map((id) => new Stack(app, id, { env: ENV })) as [Stack, Stack, Stack];
  const stacks = { network, data, shop };
  const vpc = new ec2.Vpc(network, 'Vpc', { maxAzs: 2, natGateways: 1 });
  const partner = make(at(stacks), vpc);
  const groups = partner.connections.securityGroups.map(({ securityGroupId }) => securityGroupId).join();
  const fn = new CheckedFunction(shop, 'Orders', {
    ...MINIMAL_PROPS, networking: { vpc, allowAllOutbound: false, ...options(stacks, vpc) }, environment: { PARTNER: groups },
  });
  return { app, stacks, vpc, partner, fn };
}

/** The stacks with rules for the port that are resources of their own, by type. */
function rulesIn(app: App) {
  const rules = app.synth().stacks.flatMap(({ stackName, template: { Resources = {} } }) =>
    (Object.values(Resources) as any[]).filter(({ Properties }) => Properties?.FromPort === 5432).map(({ Type }) => [Type.replace('AWS::EC2::SecurityGroup', ''), stackName]));
  return Object.fromEntries(rules);
}

test.each(CASES)('$side may ask for a rule to $partner $place, and the stack of the function has it', ({ make, at, allow }) => {
  const { app, fn, partner } = appWith(make, at);
  allow(fn, partner);
  expect(rulesIn(app)).toEqual({ Ingress: 'Shop', Egress: 'Shop' });
});

describe.each(SIDES)('asked by %s', (_, allow) => {
  const makeGroup = PARTNERS[1]![1];

  test.each<[string, (stacks: Stacks) => Stack, string]>([
    ['the stack of the function', ({ shop }) => shop, 'Shop'],
    ['a stack of its own', ({ data }) => data, 'Data'],
    ['the stack of the group', ({ network }) => network, 'Network'],
  ])('a rule for a group from another stack is beside the partner in %s', (__, at, expected) => {
    const { app, fn, partner } = appWith(makeGroup, at, ({ network }, vpc) => ({
      allowAllOutbound: undefined, securityGroups: [new ec2.SecurityGroup(network, 'Shared', { vpc, allowAllOutbound: false })],
    }));
    allow(fn, partner);
    expect(rulesIn(app)).toEqual({ Ingress: expected, Egress: expected });
  });

  test('two functions with the same group have one rule', () => {
    const { app, fn, partner, vpc, stacks } = appWith(makeGroup, ({ data }) => data, ({ network }, ofNetwork) => ({
      allowAllOutbound: undefined, securityGroups: [new ec2.SecurityGroup(network, 'Shared', { vpc: ofNetwork })],
    }));
    const other = new CheckedFunction(stacks.shop, 'Other', {
      ...MINIMAL_PROPS, networking: { vpc, securityGroups: fn.connections.securityGroups },
    });
    [fn, other].forEach((one) => allow(one, partner));
    const { template } = app.synth().getStackByName('Data');
    expect(Object.values(template.Resources as object).filter(({ Type }) => Type === 'AWS::EC2::SecurityGroupIngress')).toHaveLength(1);
  });

  test('an imported partner gets its rule from the stack of the function', () => {
    const { app, fn, stacks } = appWith(makeGroup, ({ data }) => data);
    allow(fn, ec2.SecurityGroup.fromSecurityGroupId(stacks.network, 'Imported', 'sg-0123456789abcdef0'));
    expect(rulesIn(app)).toEqual({ Ingress: 'Shop', Egress: 'Shop' });
  });

  test('a function in a nested stack takes the rule for a partner in its parent', () => {
    const parent = shopStack();
    const nested = new NestedStack(parent, 'Nested');
    const vpc = new ec2.Vpc(parent, 'Vpc');
    const partner = makeGroup(parent, vpc);
    allow(new CheckedFunction(nested, 'Orders', { ...MINIMAL_PROPS, networking: { vpc } }), partner);
    Template.fromStack(nested).resourceCountIs('AWS::EC2::SecurityGroupIngress', 1);
    Template.fromStack(parent).resourceCountIs('AWS::EC2::SecurityGroupIngress', 0);
  });

  test('a stack that waits for the stack of the function keeps its rules', () => {
    const app = new App();
    const [orders, data] = ['Shop', 'Data'].map((id) => new Stack(app, id, { env: ENV })) as [Stack, Stack];
    const vpc = ec2.Vpc.fromVpcAttributes(orders, 'Vpc', { vpcId: 'vpc-0123456789abcdef0', availabilityZones: ['eu-west-1a'], privateSubnetIds: ['subnet-0123456789abcdef0'] });
    const fn = new CheckedFunction(orders, 'Orders', { ...MINIMAL_PROPS, networking: { vpc, allowAllOutbound: false } });
    const partner = new ec2.SecurityGroup(data, 'Partner', { vpc });
    new CfnOutput(data, 'Trigger', { value: fn.functionArn });
    data.addStackDependency(orders);
    allow(fn, partner);
    expect(rulesIn(app)).toEqual({ Ingress: 'Data', Egress: 'Data' });
  });
});

test('a partner asked twice has one rule for each port', () => {
  const { app, fn, partner } = appWith(PARTNERS[1]![1], ({ data }) => data);
  partner.connections.allowFrom(fn, PORT);
  partner.connections.allowFrom(fn, PORT);
  partner.connections.allowFrom(fn, ec2.Port.tcp(443));
  const { template } = app.synth().getStackByName('Shop');
  const ports = Object.values(template.Resources as Record<string, any>).filter(({ Type }) => Type === 'AWS::EC2::SecurityGroupIngress').map(({ Properties }) => Properties.FromPort);
  expect(ports.sort()).toEqual([443, 5432]);
});
