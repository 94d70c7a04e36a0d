import { CallerOfFunction } from '../../view/function-view';
import { flowsTo } from '../callers';
import { permissionWith } from '../example-permissions';
import { allowing } from '../example-roles';
import { Obstacles, obstaclesTo } from '../role-permissions';
import { defineRule, knownPart, Properties, Scenario } from '../rule';
import { list } from '../words';

const ARN = { 'Fn::GetAtt': ['Function', 'Arn'] };
const CallerRole = { 'Fn::GetAtt': ['Caller', 'Arn'] };
const [FLOW] = flowsTo(ARN);
const STATES = { Checkout: { Type: 'AWS::StepFunctions::StateMachine', Properties: { ...FLOW!.Checkout!.Properties, RoleArn: CallerRole } } };
const SCHEDULE = { Weekly: { Type: 'AWS::Scheduler::Schedule', Properties: { ScheduleExpression: 'rate(7 days)', Target: { Arn: ARN, RoleArn: CallerRole } } } };

function by(resources: Scenario['resources'], role: Properties, more: Scenario['resources'] = {}): Scenario {
  return { properties: {}, resources: { ...resources, Caller: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: {}, ...role } }, ...more }, isWhole: true };
}

export const callerRoleWithoutPermission = defineRule({
  id: 'caller-role-without-permission',
  enforces: [],
  severity: 'warning',
  title: 'The role by which a service calls a function allows it',
  why: 'AWS Step Functions, EventBridge Scheduler and Pipes, AppSync and API Gateway call functions by the role that they are given, and Lambda refuses the calls',
  fix: 'allow lambda:InvokeFunction on the function in a policy of the role',
  source: 'https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html',
  verified: '2026-12-01',
  reads: [knownPart('callers')],
  check: ({ callers }) => callers.filter((caller) => obstaclesOf(caller) !== undefined).whenAny((all) =>
    list([...new Set(all.map((caller) => obstaclesOf(caller)!.words))])),
  examples: {
    good: [
      by(STATES, allowing('lambda:InvokeFunction')),
      by(SCHEDULE, allowing('lambda:Invoke*')),
      by(SCHEDULE, { ManagedPolicyArns: [{ Ref: 'PolicyArn' }] }),
      by(STATES, allowing('sqs:SendMessage'), { Policy: permissionWith({ Principal: '123456789012' }) }),
      by(STATES, {}, { Policy: { Type: 'AWS::IAM::Policy', Properties: { Roles: [{ Ref: 'Caller' }], PolicyDocument: { Statement: { Effect: 'Allow', Action: 'lambda:*', Resource: '*' } } } } }),
    ],
    bad: [by(STATES, allowing('sqs:SendMessage')), by(SCHEDULE, {})],
  },
});

function obstaclesOf({ kind, name, rolePermissions: permissions }: CallerOfFunction): Obstacles | undefined {
  return permissions && obstaclesTo([{ actions: ['lambda:InvokeFunction'], permissions }], `the role of ${kind} '${name}'`);
}
