import { allowing, managedPolicy, roleWith } from '../example-roles';
import { obstaclesTo } from '../role-permissions';
import { defineRule, maybe } from '../rule';

const NEEDED = ['lambda:CheckpointDurableExecution', 'lambda:GetDurableExecutionState'];
const DURABLE = { DurableConfig: { ExecutionTimeout: 3600 } };

export const roleWithoutDurablePermissions = defineRule({
  id: 'role-without-durable-permissions',
  enforces: ['durable-role-checkpoint', 'role-least-features'],
  title: 'The role of a durable function may make checkpoints and read them',
  why: 'durable executions fail at their first checkpoint',
  fix: 'attach the managed policy AWSLambdaBasicDurableExecutionRolePolicy, or allow the actions on the ARN of the function with :* at its end',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/durable-security.html#durable-execution-role',
  verified: '2026-11-21',
  reads: ['hasDurableConfig', maybe('role'), 'rolePermissions'],
  check: ({ hasDurableConfig, rolePermissions }) => {
    const obstacles = hasDurableConfig && rolePermissions ? obstaclesTo([{ actions: NEEDED, permissions: rolePermissions }]) : undefined;
    return obstacles && { what: `the function is durable and ${obstacles.words}`, fix: obstacles.fix };
  },
  examples: {
    good: [
      roleWith(allowing(...NEEDED), DURABLE),
      roleWith(allowing('lambda:*'), DURABLE),
      roleWith(managedPolicy('service-role/AWSLambdaBasicDurableExecutionRolePolicy'), DURABLE),
      roleWith(managedPolicy('Shop'), DURABLE),
      roleWith({}),
      { properties: { ...DURABLE, Role: { Ref: 'RoleArn' } } },
    ],
    bad: [
      roleWith({}, DURABLE),
      roleWith(allowing('lambda:CheckpointDurableExecution'), DURABLE),
      roleWith(managedPolicy('service-role/AWSLambdaBasicExecutionRole'), DURABLE),
    ],
  },
});
