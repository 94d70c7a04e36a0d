import { allowing, managedPolicy, roleWith } from '../example-roles';
import { lacking } from '../permissions';
import { defineRule, maybe } from '../rule';
import { list } from '../words';

const NEEDED = ['lambda:CheckpointDurableExecution', 'lambda:GetDurableExecutionState'];
const DURABLE = { DurableConfig: { ExecutionTimeout: 3600 } };

export const roleWithoutDurablePermissions = defineRule({
  id: 'role-without-durable-permissions',
  enforces: ['durable-role-checkpoint'],
  title: 'The role of a durable function may keep checkpoints',
  why: 'executions fail when the function may not write checkpoints or read the state of the execution',
  fix: 'attach the managed policy AWSLambdaBasicDurableExecutionRolePolicy, or allow its actions on the function ARN with :* at its end',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/durable-security.html',
  verified: '2026-11-21',
  reads: [maybe('role'), 'hasDurableConfig', 'rolePermissions'],
  check: ({ hasDurableConfig, rolePermissions }) => {
    const missing = hasDurableConfig === true && rolePermissions ? lacking(rolePermissions, NEEDED) : [];
    return missing.length > 0 ? `the function is durable and its role does not allow ${list(missing)}` : undefined;
  },
  examples: {
    good: [
      roleWith(allowing(...NEEDED), DURABLE),
      roleWith(allowing('lambda:*'), DURABLE),
      roleWith(managedPolicy('service-role/AWSLambdaBasicDurableExecutionRolePolicy'), DURABLE),
      roleWith(managedPolicy('Shop'), DURABLE),
      roleWith({}),
      { properties: DURABLE },
    ],
    bad: [
      roleWith({}, DURABLE),
      roleWith(allowing('lambda:CheckpointDurableExecution'), DURABLE),
      roleWith(managedPolicy('service-role/AWSLambdaBasicExecutionRole'), DURABLE),
    ],
  },
});
