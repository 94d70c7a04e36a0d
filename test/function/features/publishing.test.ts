import { Lazy, RemovalPolicy } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import * as appscaling from 'aws-cdk-lib/aws-applicationautoscaling';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { CheckedFunction, CheckedFunctionProps, FunctionAliasOptions, FunctionCompute } from '../../../src';
import { MINIMAL_PROPS, shop, shopWith } from '../stack';

const snapStart = lambda.SnapStartConf.ON_PUBLISHED_VERSIONS;
const VERSION = { 'Fn::GetAtt': [Match.stringLikeRegexp('^OrdersFunctionCurrentVersion'), 'Version'] };
const aliasIdOf = (template: Template) => Object.keys(template.findResources('AWS::Lambda::Alias'));

describe.each<[string, Partial<CheckedFunctionProps>, object]>([
  ['SnapStart', { snapStart }, { SnapStart: { ApplyOn: 'PublishedVersions' } }],
  ['an alias', { alias: {} }, { SnapStart: Match.absent() }],
])('%s', (_, props, properties) => {
  test('publishes a version, and points the alias "live" at it', () => {
    const template = shopWith(() => props);
    template.hasResourceProperties('AWS::Lambda::Function', properties);
    template.resourceCountIs('AWS::Lambda::Version', 1);
    template.hasResourceProperties('AWS::Lambda::Alias', { Name: 'live', FunctionVersion: VERSION, Description: Match.absent() });
  });

  test('publishes another version for other properties, under the same alias', () => {
    const before = shopWith(() => props);
    const after = shopWith(() => ({ ...props, memorySize: 512 }));
    expect(Object.keys(after.findResources('AWS::Lambda::Version'))).not.toEqual(Object.keys(before.findResources('AWS::Lambda::Version')));
    expect(aliasIdOf(after)).toEqual(aliasIdOf(before));
  });

  test('takes another name and a description for the alias, which keeps its logical id', () => {
    const template = shopWith(() => ({ ...props, alias: { aliasName: 'stable', description: 'what callers get' } }));
    template.hasResourceProperties('AWS::Lambda::Alias', { Name: 'stable', Description: 'what callers get', FunctionVersion: VERSION });
    expect(aliasIdOf(template)).toEqual(aliasIdOf(shopWith(() => props)));
  });

  test('leaves no warning', () => {
    const stack = shop();
    const fn = new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, ...props });
    expect(fn.alias!.aliasName).toBe('live');
    Annotations.fromStack(stack).hasNoWarning('*', Match.anyValue());
  });
});

test('nothing is published when nothing needs it', () => {
  const template = shopWith(() => ({}));
  template.resourceCountIs('AWS::Lambda::Version', 0);
  template.resourceCountIs('AWS::Lambda::Alias', 0);
});

test('the alias has this logical id, whatever its options are', () => {
  expect(aliasIdOf(shopWith(() => ({ alias: {} })))).toEqual(['OrdersAliasFA69D35F']);
});

const before = (weight: number): lambda.VersionWeight =>
  ({ version: lambda.Version.fromVersionArn(shop(), 'Before', 'arn:aws:lambda:eu-west-1:123456789012:function:orders:7'), weight });

test('part of the traffic goes to another version', () => {
  shopWith(() => ({ alias: { additionalVersions: [before(0.25)] } })).hasResourceProperties('AWS::Lambda::Alias', {
    FunctionVersion: VERSION, RoutingConfig: { AdditionalVersionWeights: [{ FunctionVersion: '7', FunctionWeight: 0.25 }] },
  });
});

test('provisioned concurrency follows the use and the time', () => {
  const schedule = appscaling.Schedule.cron({ hour: '8', minute: '0' });
  const template = shopWith(() => ({
    alias: {
      provisionedConcurrentExecutions: 2,
      provisionedConcurrencyScaling: { minCapacity: 2, maxCapacity: 20, utilizationTarget: 0.7, schedules: [{ schedule, minCapacity: 10 }] },
    },
  }));
  template.hasResourceProperties('AWS::Lambda::Alias', { ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions: 2 } });
  template.hasResourceProperties('AWS::ApplicationAutoScaling::ScalableTarget', {
    MinCapacity: 2,
    MaxCapacity: 20,
    ScalableDimension: 'lambda:function:ProvisionedConcurrency',
    ScheduledActions: [{ Schedule: 'cron(0 8 * * ? *)', ScheduledActionName: 'Schedule1', ScalableTargetAction: { MinCapacity: 10 } }],
  });
  template.hasResourceProperties('AWS::ApplicationAutoScaling::ScalingPolicy', {
    TargetTrackingScalingPolicyConfiguration: { TargetValue: 0.7, PredefinedMetricSpecification: { PredefinedMetricType: 'LambdaProvisionedConcurrencyUtilization' } },
  });
});

const scaling = (options: Partial<FunctionAliasOptions['provisionedConcurrencyScaling']>) => ({ provisionedConcurrencyScaling: { maxCapacity: 10, ...options } });
const schedule = appscaling.Schedule.cron({ minute: '0' });
const errors = (alias: object, props: Partial<CheckedFunctionProps> = {}) => () => new CheckedFunction(shop(), 'Orders', { ...MINIMAL_PROPS, alias, ...props });

test.each<[string, object, Partial<CheckedFunctionProps>, string]>([
  ['a name that Lambda does not take', { aliasName: 'live now' }, {}, 'alias-name-malformed at alias.aliasName'],
  ['a long description', { description: 'x'.repeat(257) }, {}, 'alias-description-too-long at alias.description'],
  ['a weight above 1', { additionalVersions: [before(1.1)] }, {}, 'alias-weight-out-of-range at alias.additionalVersions'],
  ['two additional versions', { additionalVersions: [before(0.7), before(0.7)] }, {}, 'alias-too-many-versions at alias.additionalVersions'],
  ['weights and provisioned concurrency', { additionalVersions: [before(0.1)], provisionedConcurrentExecutions: 1 }, {}, 'provisioned-concurrency-on-weighted-alias'],
  ['weights and scaling', { additionalVersions: [before(0.1)], ...scaling({}) }, {}, 'provisioned-concurrency-on-weighted-alias'],
  ['weights and a deployment', { additionalVersions: [before(0.1)] }, { deployment: {} }, 'deployment-of-weighted-alias'],
  ['SnapStart and scaling', scaling({}), { snapStart }, 'snapstart-with-provisioned-concurrency'],
  ['a utilization in percent', scaling({ utilizationTarget: 70 }), {}, "the provisioned concurrency of alias 'live' is to be used to 70; the CDK accepts 0.1 to 0.9"],
  ['a minimum above the maximum', scaling({ minCapacity: 11 }), {}, "the provisioned concurrency of alias 'live' scales from 11 to 10"],
  ['a schedule without capacity', scaling({ schedules: [{ schedule }] }), {}, "a schedule of alias 'live' has neither a minCapacity nor a maxCapacity"],
  ['more scaling than is reserved', scaling({ minCapacity: 6 }), { reservedConcurrentExecutions: 5 }, 'provisioned-concurrency-above-reserved'],
  ['weights that are none', { additionalVersions: ['7'] }, {}, 'alias.additionalVersions is a list instead of a list of { version, weight }'],
  ['scaling without a maximum', { provisionedConcurrencyScaling: {} }, {}, 'alias.provisionedConcurrencyScaling is an object instead of an object with a maxCapacity'],
  ['alarms by their names', {}, { deployment: { alarms: ['errors'] as unknown as cloudwatch.IAlarmRef[] } }, 'deployment.alarms is a list instead of a list of alarms'],
])('rejects %s before the CDK does', (_, alias, props, message) => {
  expect(errors(alias, props)).toThrow(message);
});

test.each<[string, object]>([
  ['the whole traffic for another version', { additionalVersions: [before(1)] }],
  ['scaling whose numbers nobody knows yet', scaling({ minCapacity: Lazy.number({ produce: () => 1 }), maxCapacity: Lazy.number({ produce: () => 5 }) })],
  ['a utilization at the bound', scaling({ utilizationTarget: 0.9 })],
  ['a schedule that sets the maximum to 0', scaling({ schedules: [{ schedule, maxCapacity: 0, minCapacity: 0 }] })],
])('takes %s', (_, alias) => expect(errors(alias)).not.toThrow());

describe('the version of before', () => {
  const policyOf = (props: Partial<CheckedFunctionProps>) => Object.values(shopWith(() => props).findResources('AWS::Lambda::Version'))[0]!.DeletionPolicy;
  const compute = FunctionCompute.managedInstances(lambda.CapacityProvider.fromCapacityProviderName(shop(), 'Fleet', 'fleet'));

  test.each<[string, Partial<CheckedFunctionProps>, string | undefined]>([
    ['goes with the next deployment of the stack', { alias: {} }, 'Delete'],
    ['stays where CodeDeploy may return to it', { deployment: {} }, 'Retain'],
    ['stays when that is asked for', { alias: { versionRemovalPolicy: RemovalPolicy.RETAIN } }, 'Retain'],
    ['goes when that is asked for', { deployment: {}, alias: { versionRemovalPolicy: RemovalPolicy.DESTROY } }, 'Delete'],
    ['goes where it would keep instances', { deployment: {}, compute }, 'Delete'],
  ])('%s', (_, props, policy) => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(policyOf(props) ?? 'Delete').toBe(policy);
    jest.restoreAllMocks();
  });
});
