import { CallerOfFunction } from '../../view/function-view';
import { FLOW_BY_ROLE, SCHEDULE_BY_ROLE } from '../callers';
import { allowing } from '../example-roles';
import { lackingFor } from '../permissions';
import { defineRule, knownPart, Scenario } from '../rule';
import { list } from '../words';

const SCHEDULE = {
  Weekly: {
    Type: 'AWS::Scheduler::Schedule',
    Properties: { ScheduleExpression: 'rate(7 days)', Target: { Arn: { 'Fn::GetAtt': ['Function', 'Arn'] }, RoleArn: 'arn:aws:iam::123456789012:role/weekly' } },
  },
};

/** By a role that some principals may take. */
function by(resources: Scenario['resources'], Principal: unknown): Scenario {
  const AssumeRolePolicyDocument = { Statement: [{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' }] };
  return { properties: {}, resources: { ...resources, Caller: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument, ...allowing('lambda:InvokeFunction') } } } };
}

export const callerRoleNotAssumable = defineRule({
  id: 'caller-role-not-assumable',
  enforces: [],
  severity: 'warning',
  title: 'The role by which a service calls a function lets the service take it',
  why: 'AWS Step Functions and EventBridge Scheduler refuse a role that they cannot assume, and API Gateway, AppSync, Pipes and Firehose never reach the function',
  fix: 'let the service assume the role, as iam.Role with assumedBy new ServicePrincipal(\'states.amazonaws.com\') does for state machines',
  source: 'https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html',
  verified: '2026-12-01',
  reads: [knownPart('callers')],
  check: ({ callers }) => callers.filter(isRefused).whenAny((all) => ({
    what: list(all.map((caller) => `${caller.kind} '${caller.name}' calls the function by a role that does not let ${serviceOf(caller)} assume it`)),
    fix: `let ${list([...new Set(all.map(serviceOf))])} assume the role, as iam.Role with assumedBy new ServicePrincipal('${serviceOf(all[0])}') does`,
  })),
  examples: {
    good: [
      by(FLOW_BY_ROLE, { Service: 'states.amazonaws.com' }),
      by(FLOW_BY_ROLE, { Service: 'states.us-east-1.amazonaws.com' }), // which the Region of the stack may be
      by(FLOW_BY_ROLE, { Service: ['lambda.amazonaws.com', 'states.amazonaws.com'] }),
      by(SCHEDULE_BY_ROLE, { Service: { 'Fn::Sub': 'scheduler.${AWS::URLSuffix}' } }),
      by(SCHEDULE_BY_ROLE, { Service: { Ref: 'Service' } }),
      by(SCHEDULE, { Service: 'events.amazonaws.com' }),
    ],
    bad: [by(FLOW_BY_ROLE, { Service: 'lambda.amazonaws.com' }), by(SCHEDULE_BY_ROLE, { Service: 'events.amazonaws.com' }), by(SCHEDULE_BY_ROLE, { AWS: 'arn:aws:iam::123456789012:root' })],
  },
});

function isRefused({ role }: CallerOfFunction): boolean {
  return role?.trust !== undefined && lackingFor(role.services, role.trust, ['sts:AssumeRole']).length > 0;
}

function serviceOf({ role }: CallerOfFunction): string {
  return role?.services[0] ?? 'the service';
}
