import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as codedeploy from 'aws-cdk-lib/aws-codedeploy';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { CheckedFunction, CheckedFunctionProps } from '../../../src';
import { found, L2, reported } from '../../synthesis/findings';
import { ENV, MINIMAL_PROPS, shop } from '../stack';

const silent = () => jest.spyOn(console, 'error').mockImplementation(() => undefined);
const aliasOf = (props: Partial<CheckedFunctionProps>) => {
  const stack = shop();
  new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, ...props });
  return Object.entries(Template.fromStack(stack).findResources('AWS::Lambda::Alias'))[0]!;
};

test('pain 31: with and without CodeDeploy the alias is the same resource of the same name', () => {
  silent();
  const [[id, without], [other, deployed]] = [aliasOf({ alias: {} }), aliasOf({ deployment: {}, memorySize: 512 })];
  expect([other, deployed.Properties.Name]).toEqual([id, without.Properties.Name]);
  expect([without.UpdatePolicy, deployed.UpdatePolicy]).toEqual([undefined, expect.anything()]);
});

describe('pain 31: traffic that moves in steps is watched by an alarm, or a warning says that it is not', () => {
  const { ALL_AT_ONCE, LINEAR_10PERCENT_EVERY_1MINUTE } = codedeploy.LambdaDeploymentConfig;
  const alarm = (stack: Stack) => cloudwatch.Alarm.fromAlarmArn(stack, 'Errors', 'arn:aws:cloudwatch:eu-west-1:123456789012:alarm:errors');

  test.each<[string, (fn: CheckedFunction) => void, (stack: Stack) => CheckedFunctionProps['deployment'], string[]]>([
    ['the canary of the CDK', () => undefined, () => ({}), ["warning: CodeDeploy moves alias 'live' in steps and no alarm can stop it"]],
    ['a line', () => undefined, () => ({ deploymentConfig: LINEAR_10PERCENT_EVERY_1MINUTE }), ["warning: CodeDeploy moves alias 'live' in steps and no alarm can stop it"]],
    ['an alarm', () => undefined, (stack) => ({ alarms: [alarm(stack)] }), []],
    ['an alarm that is added', (fn) => fn.deploymentGroup!.addAlarm(alarm(fn.stack)), () => ({}), []],
    ['all at once', () => undefined, () => ({ deploymentConfig: ALL_AT_ONCE }), []],
  ])('%s', (_, change, options, expected) => {
    const app = new App();
    const stack = new Stack(app, 'Shop', { env: ENV });
    change(new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, deployment: options(stack) }));
    expect(reported(app).filter(({ rule }) => rule === 'deployment-without-alarms').map(({ severity, what }) => `${severity}: ${what.split(' (')[0]}`)).toEqual(expected);
  });

  test('also in an app without our construct', () => {
    expect(found((stack) => {
      const alias = new lambda.Function(stack, 'Orders', L2).addAlias('live');
      new codedeploy.LambdaDeploymentGroup(stack, 'Group', { alias });
    }).filter((one) => one.startsWith('deployment'))).toEqual(['deployment-without-alarms at Shop/Orders/Resource']);
  });
});
