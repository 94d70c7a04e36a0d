import { allowing, managedPolicy, roleWith } from '../example-roles';
import { obstaclesTo } from '../role-permissions';
import { defineRule } from '../rule';

const NEEDED = ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'];
const ACTIVE = { TracingConfig: { Mode: 'Active' } };

export const roleWithoutTracingPermissions = defineRule({
  id: 'role-without-tracing-permissions',
  enforces: ['role-xray-permissions', 'role-least-features'],
  severity: 'warning',
  title: 'The role of a function with active tracing may send traces',
  why: 'no traces arrive in AWS X-Ray, and nobody is told',
  fix: 'allow the actions on all resources, or turn tracing off',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html#services-xray-permissions',
  verified: '2026-11-21',
  reads: ['tracingMode', 'rolePermissions'],
  check: ({ tracingMode, rolePermissions }) => {
    const obstacles = tracingMode === 'Active' && rolePermissions ? obstaclesTo([{ actions: NEEDED, permissions: rolePermissions }]) : undefined;
    return obstacles && { what: `tracing is active and ${obstacles.words}`, fix: obstacles.fix };
  },
  examples: {
    good: [
      roleWith(allowing(...NEEDED), ACTIVE),
      roleWith(managedPolicy('AWSXRayDaemonWriteAccess'), ACTIVE),
      roleWith({}, { TracingConfig: { Mode: 'PassThrough' } }),
      roleWith(managedPolicy('Shop'), ACTIVE),
      { properties: ACTIVE },
    ],
    bad: [roleWith({}, ACTIVE), roleWith(allowing('xray:PutTraceSegments'), ACTIVE)],
  },
});
