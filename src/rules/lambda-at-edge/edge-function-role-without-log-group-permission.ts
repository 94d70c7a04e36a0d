import { whereSet } from '../asked-where';
import { atEdge, atEdgeWithRole, runsAtEdge, TRUSTS_EDGE } from '../edge-shapes';
import { allowing, managedPolicy, roleWith, TRUSTS_LAMBDA } from '../example-roles';
import { isCurrent } from '../neighbours';
import { obstaclesTo } from '../role-permissions';
import { defineRule, knownPart, maybe, Properties, Scenario } from '../rule';

const NEEDED = 'logs:CreateLogGroup';
const GIVEN = ['logs:CreateLogStream', 'logs:PutLogEvents'];

function withPolicies(policies: Properties): Scenario {
  return atEdgeWithRole({ AssumeRolePolicyDocument: { Statement: [TRUSTS_LAMBDA, TRUSTS_EDGE] }, ...policies });
}

export const edgeFunctionRoleWithoutLogGroupPermission = defineRule({
  id: 'edge-function-role-without-log-group-permission',
  enforces: ['role-logs-permissions'],
  severity: 'warning',
  title: 'The role of a function that CloudFront runs may create log groups',
  why: 'a replica logs in the Region where it runs, and nothing is logged where nobody has created its log group',
  fix: `allow ${NEEDED}, ${GIVEN.join(' and ')} on log groups of all Regions, or attach the managed policy AWSLambdaBasicExecutionRole`,
  source: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/edge-functions-logs.html#lambda-at-edge-logs',
  verified: '2026-12-01',
  askedWhere: whereSet('edgeAssociations'),
  reads: [maybe('role'), 'rolePermissions', knownPart('edgeAssociations')],
  check: ({ rolePermissions, edgeAssociations }) => {
    const obstacles = rolePermissions && obstaclesTo([{ actions: [NEEDED], permissions: rolePermissions }]);
    return obstacles && edgeAssociations.filter(isCurrent).whenAny((associations) => ({ what: `${obstacles.words} and ${runsAtEdge(associations)}`, fix: obstacles.fix }));
  },
  examples: {
    good: [
      withPolicies(allowing(NEEDED, ...GIVEN)),
      withPolicies(managedPolicy('service-role/AWSLambdaBasicExecutionRole')),
      withPolicies(managedPolicy('Shop')),
      roleWith({}),
      atEdge({ Role: { Ref: 'RoleArn' } }),
    ],
    bad: [withPolicies(allowing(...GIVEN))],
  },
});
