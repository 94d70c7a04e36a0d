import { App, CfnElement, CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { Code, DurableConfig, Function, FunctionOptions, IFunction, Runtime, SnapStartConf, Tracing } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { IConstruct } from 'constructs';
import { orders as after } from '../../examples/migration/after';
import { orders as before } from '../../examples/migration/before';
import { ordersInPlace as inPlace } from '../../examples/migration/in-place';
import { Shop } from '../../examples/migration/shop';
import { CheckedFunction, CheckedFunctionProps, FunctionCode, FunctionLogging } from '../../src';

type Make<T extends IFunction> = (stack: Stack) => T;

const PYTHON = { runtime: Runtime.PYTHON_3_13, handler: 'index.handler' };
const SOURCE = Code.fromInline('def handler(event, context): pass');
const l2 = (props: FunctionOptions = {}) => (stack: Stack) => new Function(stack, 'Orders', { ...PYTHON, code: SOURCE, ...props });
const checked = (props: Partial<CheckedFunctionProps> = {}) => (stack: Stack) =>
  new CheckedFunction(stack, 'Orders', { code: FunctionCode.zip({ ...PYTHON, source: SOURCE }), ...props });
const keep = (construct: IConstruct, id: string) => (construct.node.defaultChild as CfnElement).overrideLogicalId(id);

function templateOf<T extends IFunction>(make: Make<T>, use: (fn: T, stack: Stack) => unknown = () => {}, context = {}): Template {
  const stack = new Stack(new App({ context }), 'Shop');
  use(make(stack), stack);
  return Template.fromStack(stack);
}

const shopWith = (make: (shop: Shop) => unknown) => {
  const shop = new Shop();
  make(shop);
  return Template.fromStack(shop);
};
const idOf = (template: Template, type: string) => Object.keys(template.findResources(type)).join();
const functionOf = (template: Template) => Object.entries(template.findResources('AWS::Lambda::Function'))[0]!;

test('the function has another logical id after, and the same in place', () => {
  const [id] = functionOf(shopWith(before));
  expect(functionOf(shopWith(after))[0]).not.toBe(id);
  expect(functionOf(shopWith(inPlace))[0]).toBe(id);
});

test('in place, only properties change that Lambda updates', () => {
  const [, { Properties: old }] = functionOf(shopWith(before));
  const [, { Properties: own }] = functionOf(shopWith(inPlace));
  const names = Object.keys({ ...old, ...own }).filter((name) => JSON.stringify(old[name]) !== JSON.stringify(own[name]));
  expect(names).toEqual(['Role', 'LoggingConfig', 'TracingConfig']);
});

test('a fixed name stays with its logical id', () => {
  const [id, { Properties }] = functionOf(templateOf(l2({ functionName: 'orders' })));
  const [idInPlace, inPlaceResource] = functionOf(templateOf(checked({ functionName: 'orders' }), (fn) => keep(fn, id)));
  expect([idInPlace, inPlaceResource.Properties.FunctionName]).toEqual([id, Properties.FunctionName]);
});

test('a log group of the CDK stays, and another one is written to', () => {
  const context = { '@aws-cdk/aws-lambda:useCdkManagedLogGroup': true };
  const [id, group] = Object.entries(templateOf(l2(), undefined, context).findResources('AWS::Logs::LogGroup'))[0]!;
  expect(group).toMatchObject({ DeletionPolicy: 'Retain', Properties: { LogGroupName: { 'Fn::Join': ['', ['/aws/lambda/', expect.anything()]] } } });
  const own = Object.keys(templateOf(checked(), undefined, context).findResources('AWS::Logs::LogGroup'));
  expect(own).toHaveLength(1);
  expect(own).not.toContain(id);
});

test('without the flag no log group is in the template before, and an existing one can be given', () => {
  templateOf(l2()).resourceCountIs('AWS::Logs::LogGroup', 0);
  templateOf(checked()).resourceCountIs('AWS::Logs::LogGroup', 1);
  const stack = new Stack(new App(), 'Shop');
  checked({ logging: FunctionLogging.text({ logGroup: LogGroup.fromLogGroupName(stack, 'Logs', '/aws/lambda/orders') }), tracing: Tracing.DISABLED })(stack);
  Template.fromStack(stack).resourceCountIs('AWS::Logs::LogGroup', 0);
  Template.fromStack(stack).hasResourceProperties('AWS::Lambda::Function', {
    LoggingConfig: { LogFormat: 'Text', LogGroup: '/aws/lambda/orders' }, TracingConfig: Match.absent(),
  });
  expect(Annotations.fromStack(stack).findWarning('*', Match.anyValue())).toEqual([]);
});

test('managed policies are gone, also in a VPC', () => {
  const managed = (template: Template) => Object.values(template.findResources('AWS::IAM::Role')).flatMap(({ Properties }) => Properties.ManagedPolicyArns ?? []);
  const inVpc = (make: (vpc: Vpc) => Make<IFunction>) => templateOf((stack) => make(new Vpc(stack, 'Vpc', { restrictDefaultSecurityGroup: false }))(stack));
  expect(JSON.stringify(managed(inVpc((vpc) => l2({ vpc }))))).toMatch(/AWSLambdaBasicExecutionRole.*AWSLambdaVPCAccessExecutionRole/);
  expect(managed(inVpc((vpc) => checked({ networking: { vpc } })))).toEqual([]);
});

test.each([
  ['SnapStart', { snapStart: SnapStartConf.ON_PUBLISHED_VERSIONS }],
  ['durable execution', { durableConfig: { executionTimeout: Duration.minutes(10) } satisfies DurableConfig }],
])('%s implies the alias live, which everybody gets', (_, props) => {
  const template = templateOf(checked(props), (fn, stack) => {
    fn.addEventSource(new SqsEventSource(new Queue(stack, 'Queue')));
    fn.addFunctionUrl();
    new CfnOutput(stack, 'Arn', { value: fn.functionArn });
  });
  const alias = { Ref: idOf(template, 'AWS::Lambda::Alias') };
  template.hasResourceProperties('AWS::Lambda::Alias', { Name: 'live' });
  template.hasResourceProperties('AWS::Lambda::Url', { Qualifier: 'live' });
  template.hasOutput('Arn', { Value: alias });
  expect(JSON.stringify(template.findResources('AWS::Lambda::EventSourceMapping'))).toContain(JSON.stringify(alias));
});

test('event sources keep their logical id, and the export of the ARN in place', () => {
  expect(idOf(shopWith(after), 'AWS::Lambda::EventSourceMapping')).toBe(idOf(shopWith(before), 'AWS::Lambda::EventSourceMapping'));
  const exportOf = (make: (shop: Shop) => IFunction) => {
    const shop = new Shop(new App({ context: { '@aws-cdk/core:defaultCrossStackReferences': 'strong' } }));
    new CfnOutput(new Stack(shop.node.root, 'Other'), 'Orders', { value: make(shop).functionArn });
    return Object.values(Template.fromStack(shop).findOutputs('*')).map((output) => output.Export.Name);
  };
  expect(exportOf(after)).not.toEqual(exportOf(before));
  expect(exportOf(inPlace)).toEqual(exportOf(before));
});

test.each<[string, (fn: IFunction) => unknown, (fn: CheckedFunction) => IConstruct]>([
  ['AWS::Lambda::Url', (fn) => fn.addFunctionUrl(), (fn) => fn.addFunctionUrl()],
  ['AWS::Lambda::EventInvokeConfig', (fn) => fn.configureAsyncInvoke({ retryAttempts: 0 }), (fn) => {
    fn.configureAsyncInvoke({ retryAttempts: 0 });
    return fn.lambdaFunction.node.findChild('EventInvokeConfig');
  }],
  ['AWS::Lambda::Alias', (fn) => (fn as Function).addAlias('live'), (fn) => fn.alias!],
])('%s gets another logical id, which can be kept', (type, use, useOfOurs) => {
  const props = type === 'AWS::Lambda::Alias' ? { alias: {} } : {};
  const id = idOf(templateOf(l2(), use), type);
  const keepId = (fn: CheckedFunction) => keep(useOfOurs(fn), id);
  expect(id).not.toBe('');
  expect(idOf(templateOf(checked(props), useOfOurs), type)).not.toBe(id);
  expect(idOf(templateOf(checked(props), keepId), type)).toBe(id);
});
