import { App, CfnCondition, CfnResource, Fn, Stack, Validations } from 'aws-cdk-lib';
import { LambdaIntegration, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { ConfigurationContent, HostedConfiguration, Application, LambdaValidator } from 'aws-cdk-lib/aws-appconfig';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { ApplicationLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { LambdaTarget } from 'aws-cdk-lib/aws-elasticloadbalancingv2-targets';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { foundIn, L2, reported } from './findings';
import { LambdaChecks } from '../../src';
import { ENV } from '../function/stack';

function shop(build: (fn: lambda.Function, stack: Stack) => void): App {
  const app = new App();
  const stack = new Stack(app, 'Shop', { env: ENV });
  build(new lambda.Function(stack, 'Orders', { ...L2 }), stack);
  return app;
}

/** A REST API with this many methods, for each of which the CDK gives two permissions. */
function api(stack: Stack, integration: LambdaIntegration, methods: number): void {
  const { root } = new RestApi(stack, 'Api');
  Array.from({ length: methods }).forEach((_, number) => root.addResource(`resource${number}`).addMethod('GET', integration));
}

test('constructs of the CDK that give a service a permission give nothing', () => {
  expect(foundIn(shop((fn, stack) => {
    api(stack, new LambdaIntegration(fn), 3);
    new HttpApi(stack, 'Http').addRoutes({ path: '/orders', integration: new HttpLambdaIntegration('Integration', fn) });
    new ApplicationLoadBalancer(stack, 'Balancer', { vpc: new Vpc(stack, 'Vpc') }).addListener('Listener', { port: 80, open: false })
      .addTargets('Targets', { targets: [new LambdaTarget(fn)] });
    new Secret(stack, 'Secret').addRotationSchedule('Rotation', { rotationLambda: fn });
    new HostedConfiguration(stack, 'Configuration', {
      application: new Application(stack, 'Application'), content: ConfigurationContent.fromInlineText('on'), validators: [LambdaValidator.fromFunction(fn)],
    });
    new Rule(stack, 'Rule', { schedule: Schedule.expression('rate(1 day)'), targets: [new LambdaFunction(fn)] });
    new Rule(stack, 'AliasRule', { schedule: Schedule.expression('rate(1 day)'), targets: [new LambdaFunction(fn.addAlias('live'))] });
  }))).toEqual([]);
});

test.each([
  ['few methods of an API', 10, []],
  ['so many methods that the policy is nearly full', 21, ['permissions-nearly-too-large at Shop/Orders/Resource']],
])('%s', (_, methods, expected) => {
  expect(foundIn(shop((fn, stack) => api(stack, new LambdaIntegration(fn), methods)))).toEqual(expected);
});

test('the sentence tells which statements could be one', () => {
  const app = shop((fn, stack) => api(stack, new LambdaIntegration(fn), 25));
  Validations.of(app).addPlugins(new LambdaChecks());
  expect(reported(app).map(({ what }) => what)).toEqual([expect.stringMatching(
    /^the policy of the function has 50 statements of about [\d,]+ bytes, and room for 20,480; the 50 of apigateway\.amazonaws\.com for API 'Api[0-9A-F]+' could be one /,
  )]);
});

test('a service that calls the function with a permission on its alias only', () => {
  expect(foundIn(shop((fn, stack) => {
    const rule = new Rule(stack, 'Rule', { schedule: Schedule.expression('rate(1 day)'), targets: [new LambdaFunction(fn.addAlias('live'))] });
    (rule.node.defaultChild as CfnResource).addPropertyOverride('Targets.0.Arn', stack.resolve(fn.functionArn));
  }))).toEqual(['caller-without-permission at Shop/Orders/Resource']);
});

describe('what conditions decide about a function', () => {
  const TRUST = { Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }] };
  const role = (...actions: string[]) => ({
    type: 'AWS::IAM::Role',
    properties: { AssumeRolePolicyDocument: TRUST, Policies: [{ PolicyName: 'own', PolicyDocument: { Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }] } }] },
  });
  const LOGS = ['logs:CreateLogStream', 'logs:PutLogEvents'];
  const rulesWith = (one: string[], other: string[]) => {
    const app = new App();
    const stack = new Stack(app, 'Shop', { env: ENV });
    const isLarge = new CfnCondition(stack, 'IsLarge', { expression: Fn.conditionEquals(Fn.ref('AWS::StackName'), 'large') });
    const either = (...resources: CfnResource[]) => Fn.conditionIf(isLarge.logicalId, ...resources.map((resource) => resource.getAtt('Arn')) as [unknown, unknown]);
    new CfnResource(stack, 'Fn', {
      type: 'AWS::Lambda::Function',
      properties: {
        Code: { S3Bucket: 'packages', S3Key: 'orders.zip' },
        Handler: 'index.handler',
        Runtime: 'nodejs24.x',
        Role: either(new CfnResource(stack, 'Role', role(...one)), new CfnResource(stack, 'OtherRole', role(...other))),
        DeadLetterConfig: { TargetArn: either(...['Queue', 'OtherQueue'].map((id) => new CfnResource(stack, id, { type: 'AWS::SQS::Queue' }))) },
      },
    });
    return foundIn(app);
  };

  test.each<[string, string[], string[], string[]]>([
    ['either way', LOGS, [...LOGS, 's3:GetObject'], ['role-without-dead-letter-permission at Shop/Fn']],
    ['one way', LOGS, [...LOGS, 'sqs:SendMessage'], []],
    ['no way', [...LOGS, 'sqs:*'], [...LOGS, 'sqs:SendMessage'], []],
  ])('is found where it is wrong %s', (_, one, other, expected) => expect(rulesWith(one, other)).toEqual(expected));
});
