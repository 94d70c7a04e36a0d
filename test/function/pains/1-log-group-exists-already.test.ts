import { App, Stack } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/assertions';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import { CheckedFunction, FunctionLogging } from '../../../src';
import { found, L2, reported } from '../../synthesis/findings';
import { MINIMAL_PROPS, shop, shopWith } from '../stack';

const RACED = 'log-group-raced-by-lambda at Shop/Orders/Resource';
const groupNamed = (stack: Stack, logGroupName: string, id = 'Group') => new logs.LogGroup(stack, id, { logGroupName });

test('pain 1: the log group has a name that nobody else has, is made before the function, and Lambda may make none', () => {
  const template = shopWith(() => ({ functionName: 'orders' }));
  template.hasResourceProperties('AWS::Logs::LogGroup', { LogGroupName: Match.absent() });
  template.hasResourceProperties('AWS::Lambda::Function', { LoggingConfig: { LogGroup: { Ref: Match.stringLikeRegexp('^OrdersLogs') } } });
  expect(JSON.stringify(template.toJSON())).not.toContain('logs:CreateLogGroup');
});

test('pain 1: the log group of Lambda is written to without a resource that could exist already', () => {
  const template = shopWith((stack) => ({ logging: FunctionLogging.json({ logGroup: logs.LogGroup.fromLogGroupName(stack, 'Logs', '/aws/lambda/orders') }) }));
  template.resourceCountIs('AWS::Logs::LogGroup', 0);
  template.hasResourceProperties('AWS::Lambda::Function', { LoggingConfig: { LogGroup: '/aws/lambda/orders' } });
});

test('pain 1: the log group of Lambda is brought in as the own one, which CheckedFunction names', () => {
  const app = new App();
  new CheckedFunction(shop(app), 'Orders', { ...MINIMAL_PROPS, functionName: 'orders', logging: FunctionLogging.json({ logGroupName: '/aws/lambda/orders' }) });
  expect(reported(app)).toEqual([]);
});

test.each<[string, (stack: Stack) => void, string[]]>([
  ['the name of the function, which is fixed', (stack) => groupNamed(stack, `/aws/lambda/${new lambda.Function(stack, 'Orders', { ...L2, functionName: 'orders' }).functionName}`), [RACED]],
  ['the name of the function, which is generated', (stack) => groupNamed(stack, `/aws/lambda/${new lambda.Function(stack, 'Orders', L2).functionName}`), []],
  [
    'a fixed name',
    (stack) => {
      new lambda.Function(stack, 'Orders', { ...L2, functionName: 'orders' });
      groupNamed(stack, '/aws/lambda/orders');
    },
    [RACED],
  ],
  ['a name of its own', (stack) => new lambda.Function(stack, 'Orders', { ...L2, logGroup: groupNamed(stack, '/aws/lambda/orders'), functionName: 'orders' }), []],
  [
    'the name of another log group',
    (stack) => {
      groupNamed(stack, '/shop/orders', 'Other');
      new lambda.Function(stack, 'Orders', { ...L2, logGroup: groupNamed(stack, '/shop/orders') });
    },
    ['log-group-name-repeated at Shop/Orders/Resource'],
  ],
])('pain 1: an L2 function beside a log group with %s', (_, build, findings) => {
  const ids = found(build).filter((one) => one.startsWith('log-group'));
  expect(ids).toEqual(findings);
});
