import { App, CfnResource, Duration, RemovalPolicy, Stack, Tags } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { LambdaIntegration, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Bucket, EventType } from 'aws-cdk-lib/aws-s3';
import { LambdaDestination } from 'aws-cdk-lib/aws-s3-notifications';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { allows, ENV, MINIMAL_PROPS, shop } from './stack';
import { CheckedFunction, CheckedFunctionProps } from '../../src';

const EXECUTION_ROLE = { Ref: Match.stringLikeRegexp('^OrdersRole') };
const FUNCTION_NAME = { Ref: Match.stringLikeRegexp('^OrdersFunction') };
const FUNCTION_ARN = { 'Fn::GetAtt': [Match.stringLikeRegexp('^OrdersFunction'), 'Arn'] };
const ALIAS_ARN = { Ref: Match.stringLikeRegexp('^OrdersAlias') };
const ALIAS_NAME = joined({ 'Fn::Select': [6, { 'Fn::Split': [':', ALIAS_ARN] }] }, ':live');

const orders = (stack: Stack, props: Partial<CheckedFunctionProps>) => new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, ...props });

interface Target {
  readonly props: Partial<CheckedFunctionProps>;
  readonly arn: object;
  readonly name: object;
  readonly invokeArns: object[];
  readonly urlQualifier: unknown;
  readonly asyncQualifier: unknown;
}

const ALIAS: Target = {
  props: { alias: {} },
  arn: ALIAS_ARN,
  name: ALIAS_NAME,
  invokeArns: [ALIAS_ARN],
  urlQualifier: 'live',
  asyncQualifier: { 'Fn::Select': [7, { 'Fn::Split': [':', ALIAS_ARN] }] },
};
const NO_ALIAS: Target = {
  props: {},
  arn: FUNCTION_ARN,
  name: FUNCTION_NAME,
  invokeArns: [FUNCTION_ARN, joined(FUNCTION_ARN, ':*')],
  urlQualifier: Match.absent(),
  asyncQualifier: '$LATEST',
};

describe.each([
  ['with an alias', ALIAS],
  ['without an alias', NO_ALIAS],
])('a function %s', (_, { props, arn, name, invokeArns, urlQualifier, asyncQualifier }) => {
  let stack: Stack;
  let fn: CheckedFunction;
  beforeEach(() => {
    stack = shop();
    fn = orders(stack, props);
  });
  const has = (type: string, properties: object) => Template.fromStack(stack).hasResourceProperties(type, properties);
  const hasPermission = (principal: string, more: object = {}) =>
    has('AWS::Lambda::Permission', { Action: 'lambda:InvokeFunction', FunctionName: arn, Principal: principal, ...more });
  const output = (value: string) => {
    stack.exportValue(value, { name: 'value' });
    return { is: (expected: object) => Template.fromStack(stack).hasOutput('*', { Value: expected, Export: { Name: 'value' } }) };
  };
  const caller = () => new iam.Role(stack, 'Caller', { assumedBy: new iam.AccountRootPrincipal() });

  test('has the ARN of what callers call', () => output(fn.functionArn).is(arn));
  test('has the name of what callers call', () => output(fn.functionName).is(name));

  test('has the same reference', () => {
    expect(fn.functionRef).toEqual({ functionArn: fn.functionArn, functionName: fn.functionName });
  });

  test('shows the role, the principal, the instruction set and the tenancy of the function that was composed', () => {
    expect(fn.role).toBe(fn.lambdaFunction.role);
    expect(fn.grantPrincipal).toBe(fn.lambdaFunction.grantPrincipal);
    expect(fn.architecture).toBe(lambda.Architecture.X86_64);
    expect(fn.tenancyConfig).toBe(fn.lambdaFunction.tenancyConfig);
  });

  test('keeps permissions where the L2 looks for them', () => {
    expect(fn.permissionsNode).toBe((fn.alias ?? fn.lambdaFunction).permissionsNode);
  });

  test('names the ARNs that a grant to invoke covers', () => {
    expect(fn.resourceArnsForGrantInvoke).toEqual((fn.alias ?? fn.lambdaFunction).resourceArnsForGrantInvoke);
  });

  test('lets a role invoke it', () => {
    fn.grantInvoke(caller());
    has('AWS::IAM::Policy', { Roles: [{ Ref: Match.stringLikeRegexp('^Caller') }], ...allows({ Action: 'lambda:InvokeFunction', Resource: oneOrMore(invokeArns) }) });
  });

  test('lets a service invoke it, with one permission for two grants', () => {
    const service = new iam.ServicePrincipal('events.amazonaws.com');
    fn.grantInvoke(service).assertSuccess();
    fn.grantInvoke(service).assertSuccess();
    hasPermission('events.amazonaws.com');
    Template.fromStack(stack).resourceCountIs('AWS::Lambda::Permission', 1);
  });

  test('lets each part of a composite principal invoke it', () => {
    fn.grantInvokeCompositePrincipal(new iam.CompositePrincipal(new iam.AccountPrincipal('111111111111'), new iam.OrganizationPrincipal('o-1234567890')));
    hasPermission('111111111111');
    hasPermission('*', { PrincipalOrgID: 'o-1234567890' });
  });

  test('lets a role call its URL', () => {
    fn.grantInvokeUrl(caller());
    has('AWS::IAM::Policy', allows(
      { Action: 'lambda:InvokeFunctionUrl', Resource: arn, Condition: { StringEquals: { 'lambda:FunctionUrlAuthType': 'AWS_IAM' } } },
      { Action: 'lambda:InvokeFunction', Resource: arn, Condition: { Bool: { 'lambda:InvokedViaFunctionUrl': true } } },
    ));
  });

  test('takes permissions', () => {
    fn.addPermission('Alexa', { principal: new iam.ServicePrincipal('alexa-appkit.amazon.com'), eventSourceToken: 'skill' });
    hasPermission('alexa-appkit.amazon.com', { EventSourceToken: 'skill' });
  });

  test('reads from a queue', () => {
    fn.addEventSource(new SqsEventSource(new Queue(stack, 'Queue')));
    has('AWS::Lambda::EventSourceMapping', { FunctionName: name, EventSourceArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Queue'), 'Arn'] } });
    has('AWS::IAM::Policy', { Roles: [EXECUTION_ROLE], ...allows({ Action: Match.arrayWith(['sqs:ReceiveMessage']) }) });
  });

  test('takes event source mappings', () => {
    fn.addEventSourceMapping('Stream', { eventSourceArn: 'arn:aws:kinesis:eu-west-1:123456789012:stream/s', startingPosition: lambda.StartingPosition.LATEST });
    has('AWS::Lambda::EventSourceMapping', { FunctionName: name, StartingPosition: 'LATEST' });
  });

  test('is notified by a bucket', () => {
    new Bucket(stack, 'Bucket').addEventNotification(EventType.OBJECT_CREATED, new LambdaDestination(fn));
    hasPermission('s3.amazonaws.com');
    has('Custom::S3BucketNotifications', { NotificationConfiguration: { LambdaFunctionConfigurations: [{ Events: ['s3:ObjectCreated:*'], LambdaFunctionArn: arn }] } });
  });

  test('subscribes to a topic', () => {
    new Topic(stack, 'Topic').addSubscription(new LambdaSubscription(fn));
    hasPermission('sns.amazonaws.com');
    has('AWS::SNS::Subscription', { Protocol: 'lambda', Endpoint: arn });
  });

  test('is the target of a rule', () => {
    new Rule(stack, 'Rule', { schedule: Schedule.rate(Duration.hours(1)), targets: [new LambdaFunction(fn)] });
    hasPermission('events.amazonaws.com');
    has('AWS::Events::Rule', { Targets: [{ Arn: arn, Id: 'Target0' }] });
  });

  test('serves an HTTP API', () => {
    new HttpApi(stack, 'Api').addRoutes({ path: '/orders', integration: new HttpLambdaIntegration('Integration', fn) });
    hasPermission('apigateway.amazonaws.com');
    has('AWS::ApiGatewayV2::Integration', { IntegrationType: 'AWS_PROXY', IntegrationUri: arn });
  });

  test('serves a REST API', () => {
    new RestApi(stack, 'Api').root.addMethod('GET', new LambdaIntegration(fn));
    hasPermission('apigateway.amazonaws.com');
    has('AWS::ApiGateway::Method', { Integration: { Type: 'AWS_PROXY', Uri: { 'Fn::Join': ['', Match.arrayWith([arn, '/invocations'])] } } });
  });

  test('configures its asynchronous invocation', () => {
    fn.configureAsyncInvoke({ retryAttempts: 1 });
    has('AWS::Lambda::EventInvokeConfig', { FunctionName: FUNCTION_NAME, MaximumRetryAttempts: 1, Qualifier: asyncQualifier });
  });

  test('gets a URL', () => {
    fn.addFunctionUrl();
    has('AWS::Lambda::Url', { AuthType: 'AWS_IAM', TargetFunctionArn: FUNCTION_ARN, Qualifier: urlQualifier });
  });

  test.each([
    ['metric', (of: CheckedFunction) => of.metric('ConcurrentExecutions'), 'ConcurrentExecutions'],
    ['metricErrors', (of: CheckedFunction) => of.metricErrors(), 'Errors'],
    ['metricDuration', (of: CheckedFunction) => of.metricDuration(), 'Duration'],
    ['metricInvocations', (of: CheckedFunction) => of.metricInvocations(), 'Invocations'],
    ['metricThrottles', (of: CheckedFunction) => of.metricThrottles(), 'Throttles'],
  ])('has its own %s', (__, metric, metricName) => {
    const { lambdaFunction: { functionName }, alias } = fn;
    expect(metric(fn)).toMatchObject({
      namespace: 'AWS/Lambda', metricName, dimensions: { FunctionName: functionName, ...(alias && { Resource: `${functionName}:live` }) },
    });
  });

  test('has an unpublished version, which is that of the function', () => {
    expect(fn.latestVersion).toBe(fn.lambdaFunction.latestVersion);
    output(fn.latestVersion.functionArn).is(joined(FUNCTION_ARN, ':$LATEST'));
  });

  test('lets a role invoke one version of the function, or the unpublished one', () => {
    fn.grantInvokeVersion(caller(), fn.lambdaFunction.currentVersion);
    fn.grantInvokeLatestVersion(new iam.Role(stack, 'Tester', { assumedBy: new iam.AccountRootPrincipal() }));
    const version = { 'Fn::GetAtt': [Match.stringLikeRegexp('^OrdersFunctionCurrentVersion'), 'Version'] };
    has('AWS::IAM::Policy', allows({ Action: 'lambda:InvokeFunction', Resource: { 'Fn::Join': ['', [FUNCTION_ARN, ':', version]] } }));
    has('AWS::IAM::Policy', allows({ Action: 'lambda:InvokeFunction', Resource: [joined(FUNCTION_ARN, ':$LATEST'), FUNCTION_ARN] }));
  });

  test('takes statements for its role, which are there before it', () => {
    fn.addToRolePolicy(new iam.PolicyStatement({ actions: ['ses:SendEmail'], resources: ['arn:aws:ses:eu-west-1:123456789012:identity/shop'] }));
    has('AWS::IAM::Policy', { Roles: [EXECUTION_ROLE], ...allows({ Action: 'ses:SendEmail' }) });
    Template.fromStack(stack).hasResource('AWS::Lambda::Function', { DependsOn: Match.arrayWith([Match.stringLikeRegexp('OrdersRoleDefaultPolicy')]) });
  });

  test('is a grantee', () => {
    new Topic(stack, 'Topic').grantPublish(fn);
    has('AWS::IAM::Policy', { Roles: [EXECUTION_ROLE], ...allows({ Action: 'sns:Publish' }) });
  });

  test('applies a removal policy to the function', () => {
    fn.applyRemovalPolicy(RemovalPolicy.RETAIN);
    expect((fn.node.defaultChild as CfnResource).cfnResourceType).toBe('AWS::Lambda::Function');
    Template.fromStack(stack).hasResource('AWS::Lambda::Function', { DeletionPolicy: 'Retain' });
  });

  test('is tagged with everything it consists of', () => {
    Tags.of(fn).add('team', 'shop');
    ['AWS::Lambda::Function', 'AWS::Logs::LogGroup', 'AWS::IAM::Role'].forEach((type) => has(type, { Tags: [{ Key: 'team', Value: 'shop' }] }));
  });

  test('is an IFunction', () => {
    const invokedBy = (target: lambda.IFunction, role: iam.IRole) => target.grantInvoke(role);
    invokedBy(fn, caller()).assertSuccess();
    has('AWS::IAM::Policy', allows({ Action: 'lambda:InvokeFunction', Resource: oneOrMore(invokeArns) }));
  });

  test('has no member named version, which a function URL would take for a version', () => {
    expect('version' in fn).toBe(false);
    expect(() => new lambda.FunctionUrl(stack, 'Url', { function: fn })).not.toThrow();
  });

  test('is called from another stack', () => {
    const callers = new Stack(stack.node.root as App, 'Callers', { env: ENV });
    fn.grantInvoke(new iam.Role(callers, 'Caller', { assumedBy: new iam.AccountRootPrincipal() }));
    const exported = { 'Fn::ImportValue': Match.stringLikeRegexp(fn.alias ? '^Shop:.*RefOrdersAlias' : '^Shop:.*GetAttOrdersFunction.*Arn') };
    Template.fromStack(callers).hasResourceProperties('AWS::IAM::Policy', allows({
      Action: 'lambda:InvokeFunction', Resource: fn.alias ? exported : [exported, joined(exported, ':*')],
    }));
  });

  test('has security groups in a VPC', () => {
    const vpc = new ec2.Vpc(stack, 'Vpc');
    const inside = new CheckedFunction(stack, 'Inside', { ...MINIMAL_PROPS, ...props, networking: { vpc } });
    expect(inside.isBoundToVpc).toBe(true);
    expect(inside.connections).toBe(inside.connections);
    expect(inside.connections.securityGroups).toEqual(inside.lambdaFunction.connections.securityGroups);
    const database = new ec2.SecurityGroup(stack, 'Database', { vpc });
    database.connections.allowFrom(inside, ec2.Port.tcp(5432));
    has('AWS::EC2::SecurityGroupIngress', { FromPort: 5432, SourceSecurityGroupId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^InsideFunctionSecurityGroup'), 'GroupId'] } });
  });

  test('has none outside', () => {
    expect(fn.isBoundToVpc).toBe(false);
    expect(() => fn.connections).toThrow('Only VPC-associated Lambda Functions have security groups to manage');
  });
});

function joined(first: object, last: string): object {
  return { 'Fn::Join': ['', [first, last]] };
}

function oneOrMore(values: object[]): object {
  return values.length === 1 ? values[0]! : values;
}
