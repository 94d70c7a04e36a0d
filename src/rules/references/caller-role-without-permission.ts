import { ACTIONS_ON_TARGETS } from '../../data/role-actions';
import { CallerOfFunction } from '../../view/function-view';
import { FLOW_BY_ROLE, SCHEDULE_BY_ROLE } from '../callers';
import { permissionWith } from '../example-permissions';
import { allowing } from '../example-roles';
import { Obstacles, obstaclesTo } from '../role-permissions';
import { defineRule, knownPart, Properties, Scenario } from '../rule';
import { list } from '../words';

const ARN = { 'Fn::GetAtt': ['Function', 'Arn'] };
const CallerRole = { 'Fn::GetAtt': ['Caller', 'Arn'] };
const TRUST = { Statement: [{ Effect: 'Allow', Principal: { Service: ['states.amazonaws.com', 'scheduler.amazonaws.com', 'firehose.amazonaws.com'] }, Action: 'sts:AssumeRole' }] };
const on = (...resources: readonly unknown[]) => ({ Policies: [{ PolicyName: 'Call', PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: resources }] } }] });
const OTHER = { Other: { Type: 'AWS::Lambda::Function', Properties: {} } };
const ARN_OF_OTHER = { 'Fn::GetAtt': ['Other', 'Arn'] };
const LambdaArn = { ParameterName: 'LambdaArn', ParameterValue: { 'Fn::Sub': '${Function.Arn}:$LATEST' } };
const STREAM = {
  Clicks: {
    Type: 'AWS::KinesisFirehose::DeliveryStream',
    Properties: {
      ExtendedS3DestinationConfiguration: {
        BucketARN: 'arn:aws:s3:::clicks', RoleARN: CallerRole, ProcessingConfiguration: { Enabled: true, Processors: [{ Type: 'Lambda', Parameters: [LambdaArn] }] },
      },
    },
  },
};

function by(resources: Scenario['resources'], role: Properties, more: Scenario['resources'] = {}): Scenario {
  return { properties: {}, resources: { ...resources, Caller: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: TRUST, ...role } }, ...more }, isWhole: true };
}

export const callerRoleWithoutPermission = defineRule({
  id: 'caller-role-without-permission',
  enforces: [],
  severity: 'warning',
  title: 'The role by which a service calls a function allows it',
  why: 'AWS Step Functions, EventBridge Scheduler and Pipes, Firehose, AppSync and API Gateway call functions by the role that they are given, and Lambda refuses the calls',
  fix: 'allow lambda:InvokeFunction on the function in a policy of the role',
  source: 'https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html',
  verified: '2026-12-01',
  reads: [knownPart('callers')],
  check: ({ callers }) => callers.filter((caller) => obstaclesOf(caller) !== undefined).whenAny((all) =>
    list([...new Set(all.map((caller) => obstaclesOf(caller)!.words))])),
  examples: {
    good: [
      by(FLOW_BY_ROLE, allowing('lambda:InvokeFunction')),
      by(SCHEDULE_BY_ROLE, allowing('lambda:Invoke*')),
      by(STREAM, allowing('lambda:InvokeFunction')),
      by(FLOW_BY_ROLE, on(ARN_OF_OTHER, ARN), OTHER),
      by(FLOW_BY_ROLE, on({ 'Fn::Sub': '${Function.Arn}:*' }, ARN_OF_OTHER), OTHER),
      by(FLOW_BY_ROLE, on({ 'Fn::Sub': 'arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:*' })),
      by(FLOW_BY_ROLE, on(ARN_OF_OTHER), { ...OTHER, Policy: permissionWith({ Principal: '123456789012' }) }),
      by(SCHEDULE_BY_ROLE, { ManagedPolicyArns: [{ Ref: 'PolicyArn' }] }),
      by(FLOW_BY_ROLE, allowing('sqs:SendMessage'), { Policy: permissionWith({ Principal: '123456789012' }) }),
      by(FLOW_BY_ROLE, {}, { Policy: { Type: 'AWS::IAM::Policy', Properties: { Roles: [{ Ref: 'Caller' }], PolicyDocument: { Statement: { Effect: 'Allow', Action: 'lambda:*', Resource: '*' } } } } }),
    ],
    bad: [by(FLOW_BY_ROLE, allowing('sqs:SendMessage')), by(SCHEDULE_BY_ROLE, {}), by(STREAM, {}), by(FLOW_BY_ROLE, on(ARN_OF_OTHER), OTHER)],
  },
});

function obstaclesOf({ kind, name, role }: CallerOfFunction): Obstacles | undefined {
  const { permissions, permissionsOnFunction: onResource } = role ?? {};
  return permissions && obstaclesTo([{ actions: ACTIONS_ON_TARGETS.function!, permissions, onResource }], `the role of ${kind} '${name}'`);
}
