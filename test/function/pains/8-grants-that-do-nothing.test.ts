import { App, Duration, Stack } from 'aws-cdk-lib';
import { Table, AttributeType } from 'aws-cdk-lib/aws-dynamodb';
import * as iam from 'aws-cdk-lib/aws-iam';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { CheckedFunction, CheckedFunctionProps } from '../../../src';
import { reported } from '../../synthesis/findings';
import { MINIMAL_PROPS, shop } from '../stack';

const ROLE = 'arn:aws:iam::123456789012:role/shop';
const unchangeable = (stack: Stack) => ({ role: iam.Role.fromRoleArn(stack, 'Given', ROLE, { mutable: false }) });

function toldAfter(props: (stack: Stack) => Partial<CheckedFunctionProps>, use: (fn: CheckedFunction, stack: Stack) => void): string[] {
  const app = new App();
  const stack = shop(app);
  use(new CheckedFunction(stack, 'Orders', { ...MINIMAL_PROPS, ...props(stack) }), stack);
  return reported(app).filter(({ rule }) => rule === 'statements-not-added').map(({ what }) => what);
}

const table = (stack: Stack) => new Table(stack, 'Orders-Table', { partitionKey: { name: 'id', type: AttributeType.STRING } });

test.each<[string, (fn: CheckedFunction, stack: Stack) => void, string]>([
  ['a grant to the function', (fn, stack) => table(stack).grantReadData(fn), '"dynamodb:BatchGetItem"'],
  ['a grant to the function of the CDK', (fn, stack) => table(stack).grantReadData(fn.lambdaFunction), '"dynamodb:BatchGetItem"'],
  ['a statement', (fn) => fn.addToRolePolicy(new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: ['*'] })), '{"Action":"s3:GetObject","Effect":"Allow","Resource":"*"}'],
  ['an event source', (fn, stack) => fn.addEventSource(new SqsEventSource(new sqs.Queue(stack, 'Queue'))), '"sqs:ReceiveMessage"'],
])('pain 8: %s that does nothing is told, with what the function needs itself', (_, use, statement) => {
  const [told, ...others] = toldAfter(unchangeable, use);
  expect(others).toEqual([]);
  expect(told).toContain("the policy of the role 'shop' was not changed and needs {");
  expect(told).toContain('"logs:PutLogEvents"');
  expect(told).toContain(statement);
});

test('pain 8: the same grant twice is told once', () => {
  const [told] = toldAfter(unchangeable, (fn) => ['', ''].forEach(() => fn.addToRolePolicy(new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: ['*'] }))));
  expect(told!.split('s3:GetObject')).toHaveLength(2);
});

test('pain 8: durable executions are told too', () => {
  const [told] = toldAfter((stack) => ({ ...unchangeable(stack), durableConfig: { executionTimeout: Duration.hours(1) } }), () => undefined);
  expect(told).toContain('"lambda:CheckpointDurableExecution"');
});

test('pain 8: a role that stands for the app is still a role to others', () => {
  toldAfter(unchangeable, (fn, stack) => {
    expect(fn.role?.roleArn).toBe(ROLE);
    expect(fn.grantPrincipal).toBe(fn.role);
    new sqs.Queue(stack, 'Queue').grantSendMessages(fn.role!);
  });
});

test.each<[string, (stack: Stack) => Partial<CheckedFunctionProps>]>([
  ['the own role', () => ({})],
  ['an imported role that can be changed', (stack) => ({ role: iam.Role.fromRoleArn(stack, 'Given', ROLE) })],
])('pain 8: nothing is told of %s', (_, props) => expect(toldAfter(props, (fn, stack) => table(stack).grantReadData(fn))).toEqual([]));
