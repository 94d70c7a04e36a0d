import { ACTIONS_ON_LOG_GROUPS } from '../../data/role-actions';
import { allowing, bareRole, managedPolicy } from '../example-roles';
import { obstaclesTo } from '../role-permissions';
import { defineRule, knownPart, maybe } from '../rule';

const NEEDED = ACTIONS_ON_LOG_GROUPS;

export const roleWithoutLogPermissions = defineRule({
  id: 'role-without-log-permissions',
  enforces: ['role-logs-permissions', 'role-least-features'],
  severity: 'warning',
  title: 'The role of a function may write logs',
  why: 'the function runs, and nothing of it is logged',
  fix: 'allow the actions on the log group, or attach the managed policy AWSLambdaBasicExecutionRole',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs.html#monitoring-cloudwatchlogs-prereqs',
  verified: '2026-11-21',
  reads: [maybe('role'), 'rolePermissions', knownPart('logGroupsOfApp')],
  check: ({ rolePermissions, logGroupsOfApp }) => {
    const onResource = logGroupsOfApp.whenAny(([group]) => group.permissions);
    const obstacles = rolePermissions && obstaclesTo([{ actions: NEEDED, permissions: rolePermissions, onResource }]);
    return obstacles && { what: obstacles.words, fix: obstacles.fix };
  },
  examples: {
    good: [
      bareRole(allowing(...NEEDED)),
      bareRole(allowing('logs:*')),
      bareRole(allowing('*')),
      bareRole(managedPolicy('service-role/AWSLambdaBasicExecutionRole')),
      bareRole(managedPolicy('Shop')),
      bareRole({}, {}, { Attached: { Type: 'AWS::IAM::Policy', Properties: { Roles: [{ Ref: 'Role' }], PolicyDocument: { Statement: { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' } } } } }),
    ],
    bad: [
      bareRole({}),
      bareRole(allowing('logs:PutLogEvents')),
      bareRole({}, {}, { Attached: { Type: 'AWS::IAM::Policy', Properties: { Roles: [{ Ref: 'Role' }], PolicyDocument: { Statement: { Effect: 'Deny', Action: 'logs:*', Resource: '*' } } } } }),
    ],
  },
});
