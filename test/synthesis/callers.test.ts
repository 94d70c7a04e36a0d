import { App, CfnResource, CustomResource, Stack, Validations } from 'aws-cdk-lib';
import { ApiDefinition, RestApi, SpecRestApi, TokenAuthorizer } from 'aws-cdk-lib/aws-apigateway';
import { Alarm, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { LambdaAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { LambdaVersion, UserPool, UserPoolOperation } from 'aws-cdk-lib/aws-cognito';
import { CustomRule } from 'aws-cdk-lib/aws-config';
import * as iam from 'aws-cdk-lib/aws-iam';
import { DeliveryStream, LambdaFunctionProcessor, S3Bucket } from 'aws-cdk-lib/aws-kinesisfirehose';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { ReceiptRuleSet } from 'aws-cdk-lib/aws-ses';
import { Lambda } from 'aws-cdk-lib/aws-ses-actions';
import { DefinitionBody, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { L2, reported } from './findings';
import { LambdaChecks } from '../../src';
import { ENV } from '../function/stack';

type Called = lambda.Function | lambda.Alias;

const uriOf = ({ functionArn }: Called) => `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${functionArn}/invocations`;
const add = (stack: Stack, type: string, properties: object) => new CfnResource(stack, 'Caller', { type, properties: { ...properties } });

/** The ways in which constructs of the CDK have a function called, and some that have none. */
const CALLERS: readonly [string, (stack: Stack, fn: Called) => unknown][] = [
  ['state machine', (stack, lambdaFunction) =>
    new StateMachine(stack, 'Flow', { definitionBody: DefinitionBody.fromChainable(new LambdaInvoke(stack, 'Check', { lambdaFunction })) })],
  ['API', (stack, fn) => {
    const get = { 'x-amazon-apigateway-integration': { uri: uriOf(fn), type: 'aws_proxy' } };
    const api = new SpecRestApi(stack, 'Api', { apiDefinition: ApiDefinition.fromInline({ paths: { '/': { get } } }) });
    fn.addPermission('Api', { principal: new iam.ServicePrincipal('apigateway.amazonaws.com'), sourceArn: api.arnForExecuteApi('GET', '/') });
  }],
  ['authorizer', (stack, handler) =>
    new RestApi(stack, 'Api', { defaultMethodOptions: { authorizer: new TokenAuthorizer(stack, 'Token', { handler }) } }).root.addMethod('GET')],
  ['alarm', (stack, fn) => new Alarm(stack, 'Alarm', { metric: new Metric({ namespace: 'Shop', metricName: 'Orders' }), threshold: 1, evaluationPeriods: 1 })
    .addAlarmAction(new LambdaAction(fn))],
  ['user pool', (stack, fn) => new UserPool(stack, 'Users').addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, fn, LambdaVersion.V2_0)],
  ['Config rule', (stack, lambdaFunction) => new CustomRule(stack, 'Rule', { lambdaFunction, periodic: true })],
  ['delivery stream', (stack, fn) =>
    new DeliveryStream(stack, 'Stream', { destination: new S3Bucket(new Bucket(stack, 'Bucket'), { processors: [new LambdaFunctionProcessor(fn)] }) })],
  ['rotation schedule', (stack, rotationLambda) => new Secret(stack, 'Secret').addRotationSchedule('Rotation', { rotationLambda })],
  ['receipt rule', (stack, fn) => new ReceiptRuleSet(stack, 'Mails').addRule('Mail', { actions: [new Lambda({ function: fn })] })],
  ['custom resource', (stack, { functionArn: serviceToken }) => new CustomResource(stack, 'Custom', { serviceToken })],
  ['topic rule', (stack, fn) => {
    fn.addPermission('Rule', { principal: new iam.ServicePrincipal('iot.amazonaws.com'), sourceAccount: stack.account });
    add(stack, 'AWS::IoT::TopicRule', { TopicRulePayload: { Sql: 'SELECT *', Actions: [{ Lambda: { FunctionArn: fn.functionArn } }] } });
  }],
  ['data source', (stack, { functionArn: LambdaFunctionArn }) =>
    add(stack, 'AWS::AppSync::DataSource', { ApiId: 'api', Name: 'orders', Type: 'AWS_LAMBDA', LambdaConfig: { LambdaFunctionArn } })],
  ['pipe', (stack, { functionArn: Target }) =>
    add(stack, 'AWS::Pipes::Pipe', { Source: 'arn:aws:sqs:eu-west-1:123456789012:orders', Target, RoleArn: 'arn:aws:iam::123456789012:role/pipe' })],
];

function said(call: (stack: Stack, fn: lambda.Function, alias: lambda.Alias) => unknown): string[] {
  const app = new App();
  const stack = new Stack(app, 'Shop', { env: ENV });
  const fn = new lambda.Function(stack, 'Orders', { ...L2, snapStart: lambda.SnapStartConf.ON_PUBLISHED_VERSIONS });
  call(stack, fn, fn.addAlias('live'));
  Validations.of(app).addPlugins(new LambdaChecks());
  return reported(app).map(({ rule, what }) => `${rule}: ${what}`);
}

test.each(CALLERS)('%s: a call of a function with SnapStart without its alias is found', (kind, call) => {
  expect(said(call)).toEqual([expect.stringMatching(`^snapstart-called-unqualified: SnapStart is on and ${kind} '\\w+' calls the function without a version or alias`)]);
});

test.each(CALLERS)('%s: a call of its alias gives nothing', (_, call) => {
  expect(said((stack, __, alias) => call(stack, alias))).toEqual([]);
});
