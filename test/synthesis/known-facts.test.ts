import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Aws, CfnResource, Fn, Stack, Token, Validations } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as efs from 'aws-cdk-lib/aws-efs';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { CheckedFunction, KnownFacts, KnownSubnet, LambdaChecks } from '../../src';
import { ENV, MINIMAL_PROPS } from '../function/stack';

const L2 = { runtime: lambda.Runtime.PYTHON_3_13, handler: 'index.handler', code: lambda.Code.fromInline('def handler(event, context): return {}') };
const OTHER_ENV = { ...ENV, account: '222222222222' };
const VPC = 'vpc-0123456789abcdef0';
const A: KnownSubnet = { subnetId: 'subnet-0123456789abcdef0', vpcId: VPC, availabilityZone: 'eu-west-1a' };
const B: KnownSubnet = { subnetId: 'subnet-0fedcba9876543210', vpcId: VPC, availabilityZone: 'eu-west-1b' };

beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

/** What is found in an app about which the user knows something. */
function found(knownFacts: KnownFacts | undefined, build: (app: App) => void): string[] {
  const app = new App();
  build(app);
  Validations.of(app).addPlugins(new LambdaChecks({ knownFacts }));
  try {
    app.synth();
  } catch (error) {
    expect((error as Error).name).toContain('ValidationFailed');
  }
  const { pluginReports } = JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8'));
  return (pluginReports as any[]).flatMap(({ violations = [] }) => violations)
    .map(({ ruleName, violatingConstructs: [where] }) => `${ruleName} at ${where?.constructPath}`);
}

describe('the concurrency of an account', () => {
  const reserving = (stack: Stack, id: string, executions: number) =>
    new lambda.Function(stack, id, { ...L2, reservedConcurrentExecutions: executions });
  const facts = { accounts: [{ unreservedConcurrentExecutions: 1000 }] };

  test.each<[string, (app: App) => void, string[]]>([
    ['of one stack', (app) => {
      const stack = new Stack(app, 'Shop', { env: ENV });
      [500, 250, 151].forEach((executions, index) => reserving(stack, `Fn${index}`, executions));
    }, ['reserved-concurrency-above-account at Shop/Fn0/Resource']],
    ['that leave enough', (app) => {
      const stack = new Stack(app, 'Shop', { env: ENV });
      [500, 250, 150].forEach((executions, index) => reserving(stack, `Fn${index}`, executions));
    }, []],
    ['of two stacks', (app) => {
      reserving(new Stack(app, 'Shop', { env: ENV }), 'Fn', 400);
      reserving(new Stack(app, 'Office', { env: ENV }), 'Fn', 501);
    }, ['reserved-concurrency-above-account at Office/Fn/Resource']],
    ['of two stacks in different accounts', (app) => {
      reserving(new Stack(app, 'Shop', { env: ENV }), 'Fn', 400);
      reserving(new Stack(app, 'Office', { env: OTHER_ENV }), 'Fn', 501);
    }, []],
    ['of two stacks whose account is decided at deployment', (app) => {
      reserving(new Stack(app, 'Shop'), 'Fn', 400);
      reserving(new Stack(app, 'Office'), 'Fn', 501);
    }, []],
    ['of one stack whose account is decided at deployment', (app) => {
      reserving(new Stack(app, 'Shop'), 'Fn', 901);
    }, ['reserved-concurrency-above-account at Shop/Fn/Resource']],
    ['of a checked function', (app) => {
      new CheckedFunction(new Stack(app, 'Shop'), 'Fn', { ...MINIMAL_PROPS, reservedConcurrentExecutions: 901 });
    }, ['reserved-concurrency-above-account at Shop/Fn/Function/Resource']],
    ['beside provisioned concurrency', (app) => {
      const stack = new Stack(app, 'Shop', { env: ENV });
      reserving(stack, 'Fn', 800);
      new lambda.Function(stack, 'Fast', L2).addAlias('live', { provisionedConcurrentExecutions: 101 });
    }, ['provisioned-concurrency-above-account at Shop/Fast/Resource']],
  ])('limits the reservations %s', (_, build, expected) => {
    expect(found(facts, build)).toEqual(expected);
    expect(found(undefined, build)).toEqual([]);
  });

  test('is told per account', () => {
    const build = (app: App) => {
      reserving(new Stack(app, 'Shop', { env: ENV }), 'Fn', 400);
      reserving(new Stack(app, 'Office', { env: OTHER_ENV }), 'Fn', 400);
    };
    expect(found({ accounts: [{ account: OTHER_ENV.account, unreservedConcurrentExecutions: 400 }, { unreservedConcurrentExecutions: 500 }] }, build))
      .toEqual(['reserved-concurrency-above-account at Office/Fn/Resource']);
  });

  test('is unknown to checked functions without LambdaChecks of the user', () => {
    const app = new App();
    new CheckedFunction(new Stack(app, 'Shop'), 'Fn', { ...MINIMAL_PROPS, reservedConcurrentExecutions: 5000 });
    expect(() => app.synth()).not.toThrow();
  });
});

describe('an imported subnet', () => {
  const imported = (stack: Stack, subnets: readonly KnownSubnet[] = [A, B]) => ec2.Vpc.fromVpcAttributes(stack, 'Vpc', {
    vpcId: VPC, availabilityZones: ['eu-west-1a', 'eu-west-1b'], privateSubnetIds: subnets.map(({ subnetId }) => subnetId),
  });
  const inVpc = (app: App) => {
    const stack = new Stack(app, 'Shop', { env: ENV });
    new lambda.Function(stack, 'Fn', { ...L2, vpc: imported(stack) });
  };
  const mounting = (app: App) => {
    const stack = new Stack(app, 'Shop', { env: ENV });
    const vpc = imported(stack);
    const files = new efs.FileSystem(stack, 'Files', { vpc, vpcSubnets: { subnets: vpc.privateSubnets.slice(0, 1) } });
    const accessPoint = files.addAccessPoint('Point', { path: '/orders', posixUser: { uid: '1000', gid: '1000' }, createAcl: { ownerUid: '1000', ownerGid: '1000', permissions: '750' } });
    new lambda.Function(stack, 'Fn', { ...L2, vpc, filesystem: lambda.FileSystem.fromEfsAccessPoint(accessPoint, '/mnt/files') });
  };

  test.each<[string, (app: App) => void, KnownSubnet[], string[]]>([
    ['that is as it should be', inVpc, [A, B], []],
    ['of another VPC than the next', inVpc, [A, { ...B, vpcId: 'vpc-0fedcba9876543210' }],
      ['vpc-subnets-in-different-vpcs at Shop/Fn/Resource', 'vpc-security-group-in-another-vpc at Shop/Fn/Resource']],
    ['of another VPC than the security group', inVpc, [{ ...A, vpcId: 'vpc-0fedcba9876543210' }], ['vpc-security-group-in-another-vpc at Shop/Fn/Resource']],
    ['that is public', inVpc, [{ ...A, subnetType: ec2.SubnetType.PUBLIC }, B], ['vpc-public-subnet-without-internet at Shop/Fn/Resource']],
    ['that is private', inVpc, [{ ...A, subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS }, { ...B, subnetType: ec2.SubnetType.PRIVATE_ISOLATED }], []],
    ['that is told in two steps', inVpc, [A, B, { subnetId: A.subnetId, subnetType: ec2.SubnetType.PUBLIC }], ['vpc-public-subnet-without-internet at Shop/Fn/Resource']],
    ['in a zone without a mount target', mounting, [A, B], ['mount-target-missing-in-zone at Shop/Fn/Resource']],
    ['in the zone of the mount target', mounting, [A, { ...B, availabilityZone: 'eu-west-1a' }], []],
    ['whose zone is given in another way', mounting, [A, { ...B, availabilityZone: 'euw1-az2' }], []],
  ])('%s is judged', (_, build, subnets, expected) => {
    expect(found({ subnets }, build)).toEqual(expected);
    expect(found(undefined, build)).toEqual([]);
  });

  test('of a VPC that the CDK looks up is passed over until it knows the VPC', () => {
    const app = new App();
    const stack = new Stack(app, 'Shop', { env: ENV });
    const vpc = ec2.Vpc.fromLookup(stack, 'Vpc', { isDefault: true });
    const known = { vpcId: vpc.vpcId, subnetType: ec2.SubnetType.PUBLIC };
    const subnets = vpc.publicSubnets.map(({ subnetId, availabilityZone }) => ({ ...known, subnetId, availabilityZone }));
    new lambda.Function(stack, 'Fn', { ...L2, vpc, vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC }, allowPublicSubnet: true });
    Validations.of(app).addPlugins(new LambdaChecks({ knownFacts: { subnets } }));
    expect(() => app.synth()).not.toThrow();
  });

  test('is found by whatever CloudFormation can compute', () => {
    const build = (app: App) => {
      const stack = new Stack(app, 'Shop', { env: ENV });
      const SubnetIds = [Fn.select(1, Fn.split(',', `${B.subnetId},${A.subnetId}`))];
      new CfnResource(stack, 'Fn', {
        type: 'AWS::Lambda::Function',
        properties: { Role: 'arn:aws:iam::123456789012:role/orders', Runtime: 'python3.13', Handler: 'index.handler', Code: { ZipFile: 'handler = print' }, VpcConfig: { SubnetIds, SecurityGroupIds: ['sg-0123456789abcdef0'] } },
      });
    };
    expect(found({ subnets: [{ ...A, subnetType: ec2.SubnetType.PUBLIC }] }, build)).toEqual(['vpc-public-subnet-without-internet at Shop/Fn']);
  });
});

describe('facts that cannot be', () => {
  const refused = (knownFacts: unknown) => {
    try {
      new LambdaChecks({ knownFacts } as never);
    } catch (error) {
      return (error as Error).message.split('\n').map((line) => line.replace(/^LambdaChecksProps\.knownFacts\./, ''));
    }
    return [];
  };
  const account = (more: object) => ({ accounts: [{ unreservedConcurrentExecutions: 1000, ...more }] });
  const subnet = (more: object) => ({ subnets: [{ ...A, ...more }] });
  const NUMBER = 'a whole number, 0 or more';

  test.each<[unknown, string[]]>([
    [{ accounts: [] }, ['accounts is empty; leave it out']],
    [{ subnets: [] }, ['subnets is empty; leave it out']],
    [{ subnets: 'subnet-0123' }, ['subnets is no list']],
    [{ subnets: [null], accounts: [undefined] }, ['accounts[0] is missing', 'subnets[0] is missing']],
    [{ subnets: [{}] }, ['subnets[0].subnetId is missing']],
    [{ accounts: [{ unreservedConcurrentExecutions: null }] }, ['accounts[0].unreservedConcurrentExecutions is missing']],
    [account({ unreservedConcurrentExecutions: -1 }), [`accounts[0].unreservedConcurrentExecutions is -1 instead of ${NUMBER}`]],
    [account({ unreservedConcurrentExecutions: NaN }), [`accounts[0].unreservedConcurrentExecutions is NaN instead of ${NUMBER}`]],
    [account({ unreservedConcurrentExecutions: 1.5 }), [`accounts[0].unreservedConcurrentExecutions is 1.5 instead of ${NUMBER}`]],
    [account({ unreservedConcurrentExecutions: '1000' }), [`accounts[0].unreservedConcurrentExecutions is "1000" instead of ${NUMBER}`]],
    [account({ unreservedConcurrentExecutions: Token.asNumber({ Ref: 'P' }) }), [`accounts[0].unreservedConcurrentExecutions is known only at deployment instead of ${NUMBER}`]],
    [account({ account: '12345', region: 'Ireland' }), [
      'accounts[0].account is "12345" instead of the 12 digits of an account', 'accounts[0].region is "Ireland" instead of a Region such as eu-west-1',
    ]],
    [account({ account: Aws.ACCOUNT_ID }), ['accounts[0].account is known only at deployment instead of the 12 digits of an account']],
    [{ accounts: [{ unreservedConcurrentExecutions: 1 }, { account: ENV.account, unreservedConcurrentExecutions: 2 }] }, ['accounts[1] never counts, because accounts[0] fits wherever it does']],
    [{ accounts: [{ ...ENV, unreservedConcurrentExecutions: 1 }, { ...ENV, unreservedConcurrentExecutions: 1 }] }, ['accounts[1] never counts, because accounts[0] fits wherever it does']],
    [{ subnets: [A, { ...B, subnetId: 'subnet-12' }] }, ['subnets[1].subnetId is "subnet-12" instead of the id of a subnet such as subnet-0123456789abcdef0']],
    [subnet({ vpcId: 'vpc', availabilityZone: 'first' }), [
      'subnets[0].vpcId is "vpc" instead of the id of a VPC such as vpc-0123456789abcdef0',
      'subnets[0].availabilityZone is "first" instead of an Availability Zone such as eu-west-1a or euw1-az1',
    ]],
    [subnet({ subnetType: 'public' }), ['subnets[0].subnetType is "public" instead of PUBLIC, PRIVATE_WITH_EGRESS or PRIVATE_ISOLATED']],
    [{ subnets: [A, { subnetId: A.subnetId, vpcId: 'vpc-0fedcba9876543210', availabilityZone: 'eu-west-1b' }] }, [
      `subnets contradict each other: vpcId of ${A.subnetId} is "${VPC}" and "vpc-0fedcba9876543210"`,
      `subnets contradict each other: availabilityZone of ${A.subnetId} is "eu-west-1a" and "eu-west-1b"`,
    ]],
  ])('%j are one error', (facts, expected) => expect(refused(facts)).toEqual(expected));

  test.each<[unknown]>([
    [undefined], [null], [{}], [{ accounts: null, subnets: null }],
    [account({ account: null, region: null })], [account({ unreservedConcurrentExecutions: 0 })],
    [subnet({ vpcId: null, availabilityZone: null, subnetType: null })],
    [{ subnets: [A, A, { subnetId: A.subnetId, availabilityZone: 'euw1-az1' }] }],
    [{ accounts: [ENV, { region: ENV.region }, {}].map((place) => ({ ...place, unreservedConcurrentExecutions: 1 })) }],
  ])('%j are none of them', (facts) => expect(refused(facts)).toEqual([]));

  test('come together with all else that is wrong with the props', () => {
    expect(() => new LambdaChecks({ today: 'tomorrow', excludeRules: ['memory-out-of-rnge', null as never], knownFacts: { subnets: [] } })).toThrow([
      'LambdaChecksProps.today is "tomorrow" instead of a day as YYYY-MM-DD',
      'LambdaChecksProps.excludeRules: there is no rule "memory-out-of-rnge"; the nearest is "memory-out-of-range"; there is no rule "null"; the nearest is "request-member-null"',
      'LambdaChecksProps.knownFacts.subnets is empty; leave it out',
    ].join('\n'));
  });
});
