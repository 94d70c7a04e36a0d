import { App, Stack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as codedeploy from 'aws-cdk-lib/aws-codedeploy';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { CheckedFunction, FunctionDeploymentOptions } from '../../../src';
import { reported } from '../../synthesis/findings';
import { ENV, MINIMAL_PROPS, shop, shopWith } from '../stack';

const deploying = (options: (stack: Stack) => FunctionDeploymentOptions) => shopWith((stack) => ({ deployment: options(stack) }));
const hookIn = (stack: Stack, id = 'Hook') => new lambda.Function(stack, id, { runtime: lambda.Runtime.PYTHON_3_13, handler: 'index.handler', code: lambda.Code.fromInline('x') });
const importedHook = (stack: Stack) => lambda.Function.fromFunctionName(stack, 'Hook', 'hook');
const arn = (pattern: string) => ({ 'Fn::GetAtt': [Match.stringLikeRegexp(pattern), 'Arn'] });
const ref = (pattern: string) => ({ Ref: Match.stringLikeRegexp(pattern) });
const READS = [
  { Effect: 'Allow', Action: ['lambda:GetAlias', 'lambda:UpdateAlias'], Resource: arn('^OrdersFunction') },
  { Effect: 'Allow', Action: 'lambda:GetProvisionedConcurrencyConfig', Resource: { 'Fn::Join': ['', [arn('^OrdersFunction'), ':*']] } },
  { Effect: 'Allow', Action: 'cloudwatch:DescribeAlarms', Resource: '*' },
];
const groupOf = (template: Template) => Object.values(template.findResources('AWS::CodeDeploy::DeploymentGroup'))[0]!.Properties;

beforeAll(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined); // most of these have no alarms
});
afterAll(() => {
  jest.restoreAllMocks();
});

describe('a deployment without options', () => {
  const template = deploying(() => ({}));

  test('implies the alias "live", which CodeDeploy moves', () => {
    template.hasResource('AWS::Lambda::Alias', {
      Properties: { Name: 'live' },
      UpdatePolicy: { CodeDeployLambdaAliasUpdate: { ApplicationName: ref('^OrdersDeploymentGroupApplication'), DeploymentGroupName: ref('^OrdersDeploymentGroup') } },
    });
  });

  test('is the canary that the CDK has as its default', () => {
    expect(groupOf(template)).toMatchObject({
      DeploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent5Minutes',
      AutoRollbackConfiguration: { Enabled: true, Events: ['DEPLOYMENT_FAILURE'] },
    });
  });

  test('has a role with these statements and no managed policy', () => {
    template.hasResourceProperties('AWS::IAM::Policy', { Roles: [ref('^OrdersDeploymentRole')], PolicyDocument: { Statement: READS } });
    template.allResourcesProperties('AWS::IAM::Role', { ManagedPolicyArns: Match.absent() });
    template.resourceCountIs('AWS::IAM::Policy', 2);
  });

  test('has the permissions before the alias moves', () => {
    template.hasResource('AWS::Lambda::Alias', { DependsOn: Match.arrayWith([Match.stringLikeRegexp('^OrdersDeploymentPolicy')]) });
  });
});

test('without a deployment there is no CodeDeploy', () => {
  const template = shopWith(() => ({ alias: {} }));
  template.resourceCountIs('AWS::CodeDeploy::DeploymentGroup', 0);
  template.hasResource('AWS::Lambda::Alias', { UpdatePolicy: Match.absent() });
});

test('options go to the deployment group as the CDK names them', () => {
  const template = deploying((stack) => ({
    deploymentConfig: codedeploy.LambdaDeploymentConfig.ALL_AT_ONCE,
    alarms: [cloudwatch.Alarm.fromAlarmName(stack, 'Errors', 'errors')],
    autoRollback: { stoppedDeployment: true },
    ignorePollAlarmsFailure: true,
    application: codedeploy.LambdaApplication.fromLambdaApplicationName(stack, 'Application', 'shop'),
    deploymentGroupName: 'orders',
  }));
  expect(groupOf(template)).toMatchObject({
    ApplicationName: 'shop',
    DeploymentGroupName: 'orders',
    DeploymentConfigName: 'CodeDeployDefault.LambdaAllAtOnce',
    AlarmConfiguration: { Alarms: [{ Name: 'errors' }], Enabled: true, IgnorePollAlarmFailure: true },
    AutoRollbackConfiguration: { Events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_REQUEST', 'DEPLOYMENT_STOP_ON_ALARM'] },
  });
  template.resourceCountIs('AWS::CodeDeploy::Application', 0);
});

test('an alarm on the function itself is added to the deployment group, without a cycle', () => {
  const stack = shop();
  const fn = new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, deployment: {} });
  fn.deploymentGroup!.addAlarm(fn.metricErrors().createAlarm(stack, 'Errors', { threshold: 1, evaluationPeriods: 1 }));
  const group = groupOf(Template.fromStack(stack));
  expect(group.AlarmConfiguration).toMatchObject({ Enabled: true, Alarms: [{ Name: { Ref: expect.stringMatching(/^Errors/) } }] });
});

describe('hooks', () => {
  const template = deploying((stack) => ({ preHook: hookIn(stack), postHook: hookIn(stack, 'After') }));

  test('are called before and after', () => {
    template.hasResource('AWS::Lambda::Alias', {
      UpdatePolicy: {
        CodeDeployLambdaAliasUpdate: {
          ApplicationName: ref('^OrdersDeploymentGroupApplication'),
          DeploymentGroupName: ref('^OrdersDeploymentGroup'),
          BeforeAllowTrafficHook: ref('^Hook'),
          AfterAllowTrafficHook: ref('^After'),
        },
      },
    });
  });

  test('may be called by CodeDeploy, themselves and no version of them', () => {
    template.hasResourceProperties('AWS::IAM::Policy', {
      Roles: [ref('^OrdersDeploymentRole')],
      PolicyDocument: { Statement: [...READS, { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: [arn('^Hook'), arn('^After')] }] },
    });
  });

  test.each(['^Hook', '^After'])('%s may report on this deployment group, and do nothing else', (role) => {
    template.hasResourceProperties('AWS::IAM::Policy', {
      Roles: [ref(role)],
      PolicyDocument: {
        Statement: [{
          Effect: 'Allow',
          Action: 'codedeploy:PutLifecycleEventHookExecutionStatus',
          Resource: { 'Fn::Join': ['', Match.arrayWith([':codedeploy:eu-west-1:123456789012:deploymentgroup:', ref('^OrdersDeploymentGroupApplication'), '/', ref('^OrdersDeploymentGroup')])] },
        }],
      },
    });
    template.resourceCountIs('AWS::IAM::Policy', 4);
  });

  test('have their permissions before the alias moves', () => {
    template.hasResource('AWS::Lambda::Alias', { DependsOn: Match.arrayWith([Match.stringLikeRegexp('^OrdersHookPolicy1'), Match.stringLikeRegexp('^OrdersHookPolicy2')]) });
  });

  test('one function before and after gets its statement once', () => {
    const both = deploying((stack) => {
      const hook = hookIn(stack);
      return { preHook: hook, postHook: hook };
    });
    both.resourceCountIs('AWS::IAM::Policy', 3);
  });
});

describe('a role that is given', () => {
  test('of the app gets the statements in place of the managed policy', () => {
    const template = deploying((stack) => ({ role: new iam.Role(stack, 'Given', { assumedBy: new iam.ServicePrincipal('codedeploy.amazonaws.com') }) }));
    template.hasResourceProperties('AWS::IAM::Policy', { Roles: [ref('^Given')], PolicyDocument: { Statement: READS } });
    template.allResourcesProperties('AWS::IAM::Role', { ManagedPolicyArns: Match.absent() });
    expect(groupOf(template).ServiceRoleArn).toEqual({ 'Fn::GetAtt': [expect.stringMatching(/^Given/), 'Arn'] });
  });

  test('takes other managed policies, by way of the deployment group too', () => {
    const stack = shop();
    const role = new iam.Role(stack, 'Given', { assumedBy: new iam.ServicePrincipal('codedeploy.amazonaws.com') });
    const fn = new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, deployment: { role } });
    fn.deploymentGroup!.role.addManagedPolicy(iam.ManagedPolicy.fromAwsManagedPolicyName('ReadOnlyAccess'));
    Template.fromStack(stack).hasResourceProperties('AWS::IAM::Role', { ManagedPolicyArns: [Match.objectLike({ 'Fn::Join': Match.anyValue() })] });
  });

  test('and imported is taken without a warning of the CDK', () => {
    const stack = shop();
    const role = iam.Role.fromRoleArn(stack, 'Given', 'arn:aws:iam::123456789012:role/codedeploy');
    new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, deployment: { role } });
    Template.fromStack(stack).hasResourceProperties('AWS::IAM::Policy', { Roles: ['codedeploy'] });
    Annotations.fromStack(stack).hasNoWarning('*', Match.anyValue());
  });
});

/** What is said of policies that could not be changed. */
function notAdded(options: (stack: Stack) => FunctionDeploymentOptions): string[] {
  const app = new App();
  const stack = new Stack(app, 'Shop', { env: ENV });
  new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, deployment: { deploymentConfig: codedeploy.LambdaDeploymentConfig.ALL_AT_ONCE, ...options(stack) } });
  return reported(app).map(({ rule, what }) => `${rule}: ${what}`);
}

test.each<[string, (stack: Stack) => FunctionDeploymentOptions, string, string]>([
  ['an imported role', (stack) => ({ role: iam.Role.fromRoleArn(stack, 'Given', 'arn:aws:iam::123456789012:role/codedeploy', { mutable: false }) }),
    "the role 'codedeploy'", '"Action":["lambda:GetAlias","lambda:UpdateAlias"]'],
  ['an imported hook', (stack) => ({ preHook: importedHook(stack) }), "the role of the function 'Shop/Hook'", '"Action":"codedeploy:PutLifecycleEventHookExecutionStatus"'],
])('%s that cannot be changed is told with its statements', (_, options, whose, statement) => {
  expect(notAdded(options)).toEqual([expect.stringContaining(`statements-not-added: the policy of ${whose} was not changed and needs {`)]);
  expect(notAdded(options)[0]).toContain(statement);
});

type Partner = (stack: Stack) => FunctionDeploymentOptions;

/** Partners in the stack of the function, in another one that is deployed before, and imported. */
const PARTNERS: [string, Partner, Partner][] = [
  ['a hook before', (stack) => ({ preHook: hookIn(stack) }), (stack) => ({ preHook: importedHook(stack) })],
  ['a hook after', (stack) => ({ postHook: hookIn(stack) }), (stack) => ({ postHook: importedHook(stack) })],
  [
    'an alarm',
    (stack) => ({ alarms: [new cloudwatch.Alarm(stack, 'Errors', { metric: new cloudwatch.Metric({ namespace: 'Shop', metricName: 'Errors' }), threshold: 1, evaluationPeriods: 1 })] }),
    (stack) => ({ alarms: [cloudwatch.Alarm.fromAlarmArn(stack, 'Errors', 'arn:aws:cloudwatch:eu-west-1:123456789012:alarm:errors')] }),
  ],
  ['a role', (stack) => ({ role: new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('codedeploy.amazonaws.com') }) }),
    (stack) => ({ role: iam.Role.fromRoleName(stack, 'Role', 'codedeploy') })],
  ['an application', (stack) => ({ application: new codedeploy.LambdaApplication(stack, 'Application') }),
    (stack) => ({ application: codedeploy.LambdaApplication.fromLambdaApplicationName(stack, 'Application', 'shop') })],
  ['a deployment configuration',
    (stack) => ({ deploymentConfig: new codedeploy.LambdaDeploymentConfig(stack, 'Config', { trafficRouting: codedeploy.TrafficRouting.allAtOnce() }) }),
    (stack) => ({ deploymentConfig: codedeploy.LambdaDeploymentConfig.fromLambdaDeploymentConfigName(stack, 'Config', 'slowly') })],
];

describe.each(PARTNERS)('%s', (_, made, imported) => {
  const assembled = (make: Partner, where: (app: App, shopStack: Stack) => Stack) => () => {
    const app = new App();
    const stack = new Stack(app, 'Shop', { env: ENV });
    const deployment = make(where(app, stack));
    new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, deployment });
    return app.synth().getStackByName('Shop').template;
  };

  test.each([
    ['in the same stack', assembled(made, (__, stack) => stack)],
    ['in another stack', assembled(made, (app) => new Stack(app, 'Other', { env: ENV }))],
    ['imported', assembled(imported, (__, stack) => stack)],
  ])('%s makes no cycle', (__, assemble) => {
    const { Resources } = assemble();
    expect(cycleIn(Resources)).toBeUndefined();
  });
});

test('another stack that uses the alias makes no cycle with a hook and a role of its own', () => {
  const app = new App();
  const stack = new Stack(app, 'Shop', { env: ENV });
  const fn = new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, deployment: { preHook: hookIn(stack) } });
  fn.grantInvoke(new iam.Role(new Stack(app, 'Callers', { env: ENV }), 'Caller', { assumedBy: new iam.AccountRootPrincipal() }));
  expect(cycleIn(app.synth().getStackByName('Shop').template.Resources)).toBeUndefined();
});

test('a hook may know the version that it tests, and not the alias, which waits for it', () => {
  const withHookThatKnows = (known: (fn: CheckedFunction) => string) => {
    const stack = new Stack(new App(), 'Shop', { env: ENV });
    const hook = hookIn(stack);
    hook.addEnvironment('TESTED', known(new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, deployment: { preHook: hook } })));
    return (stack.node.root as App).synth().getStackByName('Shop').template.Resources;
  };
  expect(cycleIn(withHookThatKnows((fn) => fn.lambdaFunction.currentVersion.functionArn))).toBeUndefined();
  expect(() => withHookThatKnows((fn) => fn.functionArn)).toThrow(/'Hook\w+' needs 'OrdersAlias/);
});

/** What CloudFormation refuses: it counts references in an update policy as dependencies. */
function cycleIn(resources: Record<string, unknown>): string[] | undefined {
  const needs = new Map(Object.entries(resources).map(([id, resource]) =>
    [id, [...JSON.stringify(resource).matchAll(/"(?:Ref|Fn::GetAtt)":\[?"(\w+)"|"DependsOn":(\[[^\]]*\])/g)]
      .flatMap(([, name, dependsOn]) => dependsOn ? JSON.parse(dependsOn) as string[] : [name!]).filter((name) => name in resources)]));
  const done = new Set<string>();
  const visit = (id: string, path: string[]): string[] | undefined => {
    if (path.includes(id)) {
      return [...path, id];
    }
    const found = done.has(id) ? undefined : needs.get(id)!.map((next) => visit(next, [...path, id])).find((cycle) => cycle !== undefined);
    done.add(id);
    return found;
  };
  return [...needs.keys()].map((id) => visit(id, [])).find((cycle) => cycle !== undefined);
}
