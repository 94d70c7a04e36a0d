import { allowing, managedPolicy, roleWith } from '../example-roles';
import { obstaclesTo } from '../role-permissions';
import { defineRule, Properties } from '../rule';

const NEEDED = ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'];
const ACTIVE = { TracingConfig: { Mode: 'Active' } };
const [inline] = allowing(...NEEDED).Policies as readonly [object];

/** What a policy that allows the actions is worth within a boundary that allows these. */
function within(...actions: readonly string[]) {
  const Statement = [{ Effect: 'Allow', Action: actions, Resource: '*' }];
  const boundary = { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: { Statement } } };
  return roleWith({ ...allowing(...NEEDED), PermissionsBoundary: { Ref: 'Boundary' } }, ACTIVE, { Boundary: boundary });
}

/** The same beside a statement. */
function beside(statement: Properties) {
  return roleWith({ Policies: [inline, { PolicyName: 'Other', PolicyDocument: { Statement: statement } }] }, ACTIVE);
}


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
      within('logs:*', 'xray:*'),
      beside({ Effect: 'Deny', Action: 'xray:Get*', Resource: '*' }),
    ],
    bad: [
      roleWith({}, ACTIVE),
      roleWith(allowing('xray:PutTraceSegments'), ACTIVE),
      within('logs:*'),
      beside({ Effect: 'Deny', Action: 'xray:*', Resource: '*' }),
    ],
  },
});
