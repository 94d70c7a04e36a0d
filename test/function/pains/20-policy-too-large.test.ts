import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { LambdaIntegration, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { EventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { IFunction } from 'aws-cdk-lib/aws-lambda';
import { CheckedFunction, CheckedFunctionProps } from '../../../src';
import { reported } from '../../synthesis/findings';
import { MINIMAL_PROPS, shop } from '../stack';

const times = (count: number, make: (index: number) => void) => Array.from({ length: count }).forEach((_, index) => make(index));

function methods(stack: Stack, fn: IFunction): void {
  const { root } = new RestApi(stack, 'Api');
  times(25, (index) => root.addResource(`orders${index}`).addMethod('GET', new LambdaIntegration(fn)));
}

function rules(stack: Stack, fn: IFunction): void {
  const eventBus = new EventBus(stack, 'Bus', { eventBusName: 'shop' });
  times(50, (index) => new Rule(stack, `Rule${index}`, { eventBus, eventPattern: { source: [`shop${index}`] }, targets: [new LambdaFunction(fn)] }));
}

function permissionsAndFindings(wire: typeof methods, props: Partial<CheckedFunctionProps>) {
  const app = new App();
  const stack = shop(app);
  wire(stack, new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, ...props }));
  const findings = reported(app);
  return { findings, permissions: Object.keys(Template.fromStack(stack).findResources('AWS::Lambda::Permission')).length };
}

test.each<[string, typeof methods, RegExp]>([
  ['methods of an API', methods, /; the 50 of apigateway\.amazonaws\.com for API 'Api[0-9A-F]+' could be one \(/],
  ['rules of an event bus', rules, /; the 50 of events\.amazonaws\.com for rules of event bus '\w+' could be one \(/],
])('pain 20: %s fill the policy, which is found before it is full', (_, wire, words) => {
  const { findings } = permissionsAndFindings(wire, {});
  expect(findings.map(({ rule }) => rule)).toEqual([expect.stringMatching(/^permissions-(nearly-)?too-large$/)]);
  expect(findings[0]?.what).toMatch(words);
});

test.each([['methods of an API', methods], ['rules of an event bus', rules]])('pain 20: %s share one permission when they are merged', (_, wire) => {
  expect(permissionsAndFindings(wire, { mergeInvokePermissions: true })).toEqual({ permissions: 1, findings: [] });
});
