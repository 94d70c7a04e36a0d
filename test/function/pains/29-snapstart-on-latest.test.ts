import { Match, Template } from 'aws-cdk-lib/assertions';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { CheckedFunction } from '../../../src';
import { found, L2 } from '../../synthesis/findings';
import { MINIMAL_PROPS, shop } from '../stack';

const snapStart = lambda.SnapStartConf.ON_PUBLISHED_VERSIONS;

test('pain 29: what calls a function with SnapStart calls the alias of a published version', () => {
  const stack = shop();
  const fn = new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, snapStart });
  fn.addEventSource(new SqsEventSource(new sqs.Queue(stack, 'Queue')));
  const template = Template.fromStack(stack);
  const [mapping] = Object.values(template.findResources('AWS::Lambda::EventSourceMapping'));
  expect(JSON.stringify(mapping!.Properties.FunctionName)).toMatch(/"Ref":"OrdersAlias\w+"}.*:live"/);
  template.hasResourceProperties('AWS::Lambda::Alias', { FunctionVersion: { 'Fn::GetAtt': [Match.stringLikeRegexp('^OrdersFunctionCurrentVersion'), 'Version'] } });
});

test('pain 29: what SnapStart refuses is an error where the function is made', () => {
  const fn = () => new CheckedFunction(shop(), 'Orders', { ...MINIMAL_PROPS, snapStart, alias: { provisionedConcurrentExecutions: 5 } });
  expect(fn).toThrow("alias 'live' has 5 provisioned executions and SnapStart is on");
});

test('pain 29: a caller of $LATEST is found in any app', () => {
  const calling = (target: (fn: lambda.Function) => lambda.IFunction) => found((stack) => {
    const fn = new lambda.Function(stack, 'Orders', { ...L2, snapStart });
    const alias = fn.addAlias('live');
    expect(alias).toBeDefined();
    target(fn).addEventSource(new SqsEventSource(new sqs.Queue(stack, 'Queue')));
  }).filter((one) => one.startsWith('snapstart'));
  expect(calling((fn) => fn)).toEqual(['snapstart-called-unqualified at Shop/Orders/Resource']);
  expect(calling((fn) => lambda.Alias.fromAliasAttributes(fn, 'Same', { aliasName: 'live', aliasVersion: fn.currentVersion }))).toEqual([]);
});
