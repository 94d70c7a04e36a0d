import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, CfnCondition, CfnResource, Fn, NestedStack, Stack, Validations } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { CheckedFunction, LambdaChecks } from '../../src';
import { ENV, MINIMAL_PROPS, shop } from '../function/stack';

interface Reported {
  readonly ruleName: string;
  readonly description: string;
  readonly violatingConstructs: readonly { constructPath: string; cloudFormationResource: { logicalId: string; propertyPaths: string[] } }[];
}

const ALIAS = { FunctionName: 'orders', FunctionVersion: '1', Name: 'live now' };

let printed: jest.SpyInstance;
beforeEach(() => {
  printed = jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => printed.mockRestore());

function violations(app: App): Reported[] {
  try {
    app.synth({ force: true });
  } catch { /* findings fail the synthesis */ }
  try {
    const { pluginReports } = JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8'));
    return pluginReports.flatMap((report: { pluginName: string; violations?: Reported[] }) => report.pluginName === 'LambdaChecks' ? report.violations ?? [] : []);
  } catch {
    return [];
  }
}

const found = (app: App) => violations(app).map(({ ruleName, violatingConstructs: [where] }) => `${ruleName} at ${where?.constructPath}`);

function withChecks(): App {
  const app = new App();
  Validations.of(app).addPlugins(new LambdaChecks());
  return app;
}

test('a finding on a resource that is no function says what and where', () => {
  const app = withChecks();
  new CfnResource(shop(app), 'Alias', { type: 'AWS::Lambda::Alias', properties: ALIAS });
  expect(violations(app)).toMatchObject([{
    ruleName: 'alias-name-malformed',
    description: expect.stringMatching(/^alias name is "live now"; Lambda accepts .* \(Lambda rejects the alias\)$/),
    violatingConstructs: [{ constructPath: 'Shop/Alias', cloudFormationResource: { logicalId: 'Alias', propertyPaths: ['Properties/Name'] } }],
  }]);
});

test('resources of nested stacks are judged', () => {
  const app = withChecks();
  new CfnResource(new NestedStack(shop(app), 'Nested'), 'Alias', { type: 'AWS::Lambda::Alias', properties: ALIAS });
  expect(found(app)).toEqual(['alias-name-malformed at Shop/Nested/Alias']);
});

test('the kind of an event source is known by the resource that the mapping refers to', () => {
  const app = withChecks();
  const stack = shop(app);
  new CfnResource(stack, 'Queue', { type: 'AWS::SQS::Queue' });
  new CfnResource(stack, 'Mapping', {
    type: 'AWS::Lambda::EventSourceMapping',
    properties: { FunctionName: 'orders', EventSourceArn: { 'Fn::GetAtt': ['Queue', 'Arn'] }, BatchSize: 11 },
  });
  expect(found(app)).toEqual(['batch-without-window at Shop/Mapping']);
});

test.each([[true, ['batch-size-of-fifo-queue at Shop/Mapping']], [false, []]])('a source that conditions decide, of which each is FIFO: %p', (isFifo, expected) => {
  const app = withChecks();
  const stack = shop(app);
  const isLarge = new CfnCondition(stack, 'IsLarge', { expression: Fn.conditionEquals(Fn.ref('AWS::StackName'), 'large') });
  const queues = ['Large', 'Small'].map((id, index) => new CfnResource(stack, id, { type: 'AWS::SQS::Queue', properties: { FifoQueue: isFifo || index === 0 } }));
  const [large, small] = queues.map((queue) => queue.getAtt('Arn'));
  new CfnResource(stack, 'Mapping', {
    type: 'AWS::Lambda::EventSourceMapping',
    properties: { FunctionName: 'orders', EventSourceArn: Fn.conditionIf(isLarge.logicalId, large, small), BatchSize: 11, MaximumBatchingWindowInSeconds: isFifo ? 0 : 1 },
  });
  expect(found(app)).toEqual(expected);
});

test('a checked function is judged together with what is inside it, and nothing else is', () => {
  const app = new App();
  const stack = shop(app);
  const fn = new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, alias: { aliasName: 'live' } });
  (fn.alias!.node.defaultChild as lambda.CfnAlias).addPropertyOverride('Name', 'live now');
  new CfnResource(stack, 'Alias', { type: 'AWS::Lambda::Alias', properties: ALIAS });
  expect(found(app)).toEqual([expect.stringMatching(/^alias-name-malformed at Shop\/Orders\//)]);
});

test('acknowledging holds for resources that are no functions', () => {
  const app = withChecks();
  const stack = shop(app);
  const alias = new CfnResource(stack, 'Alias', { type: 'AWS::Lambda::Alias', properties: ALIAS });
  Validations.of(alias).acknowledge({ id: 'LambdaChecks::alias-name-malformed', reason: 'a test' });
  expect(found(app)).toEqual([]);
});

test('a resource that nobody can make sense of does not make the checker throw', () => {
  const app = withChecks();
  const stack = shop(app);
  ['Alias', 'Url', 'EventSourceMapping', 'Permission'].forEach((type) => {
    new CfnResource(stack, type, { type: `AWS::Lambda::${type}` }).addOverride('Properties', { Name: [{}], FilterCriteria: { Filters: 'x' } });
  });
  expect(found(app).filter((one) => one.includes('internal-error'))).toEqual([]);
});

test('a queue of another stack, in another Region', () => {
  const app = withChecks();
  const queue = new CfnResource(new Stack(app, 'Queues', { env: { ...ENV, region: 'us-east-1' } }), 'Queue', { type: 'AWS::SQS::Queue', properties: { QueueName: 'orders' } });
  new CfnResource(shop(app), 'Mapping', {
    type: 'AWS::Lambda::EventSourceMapping',
    properties: { FunctionName: 'orders', EventSourceArn: queue.stack.formatArn({ service: 'sqs', resource: 'orders' }) },
  });
  expect(found(app)).toEqual(['queue-in-another-region at Shop/Mapping']);
});

test('the operator role of a capacity provider is followed', () => {
  const app = withChecks();
  const stack = shop(app);
  const role = new iam.Role(stack, 'Operator', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
  new CfnResource(stack, 'Provider', {
    type: 'AWS::Lambda::CapacityProvider',
    properties: {
      VpcConfig: { SubnetIds: ['subnet-071f712345678e7c8'], SecurityGroupIds: ['sg-085912345678492fb'] },
      PermissionsConfig: { CapacityProviderOperatorRoleArn: role.roleArn },
    },
  });
  expect(found(app)).toEqual(['operator-role-not-assumable at Shop/Provider', 'operator-role-without-permissions at Shop/Provider']);
});

test('the capacity provider of the CDK makes a role that will do', () => {
  const app = withChecks();
  const stack = shop(app);
  const vpc = new ec2.Vpc(stack, 'Vpc');
  new lambda.CapacityProvider(stack, 'Provider', { subnets: vpc.privateSubnets, securityGroups: [new ec2.SecurityGroup(stack, 'Group', { vpc })] });
  expect(found(app)).toEqual([]);
});
