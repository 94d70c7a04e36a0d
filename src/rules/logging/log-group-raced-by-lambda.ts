import { PolicyStatement } from '../../view/policy-statement';
import { whereSet } from '../asked-where';
import { allowing, bareRole, managedPolicy } from '../example-roles';
import { isHindered, surelyAllows } from '../role-permissions';
import { defineRule, knownPart, maybe, Properties } from '../rule';

const CREATES = 'logs:CreateLogGroup';
const group = (LogGroupName: unknown) => ({ Group: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName } } });
const named = group({ 'Fn::Join': ['', ['/aws/lambda/', { Ref: 'Function' }]] });
const BASIC = managedPolicy('service-role/AWSLambdaBasicExecutionRole');
const withGroup = (role: Properties, resources = named, properties: Properties = {}) => bareRole(role, { FunctionName: 'orders', ...properties }, resources);

function mayCreateGroups(permissions: readonly PolicyStatement[]): boolean {
  return surelyAllows(permissions, [CREATES]) && !isHindered({ actions: [CREATES], permissions });
}

export const logGroupRacedByLambda = defineRule({
  id: 'log-group-raced-by-lambda',
  enforces: ['log-group-implicit-conflict'],
  severity: 'warning',
  title: 'A function names the log group that the app makes for it',
  why: 'Lambda makes the log group itself when the function runs before CloudFormation has made it or after it has deleted it; under a fixed name the next deployment fails, since the log group already exists',
  fix: 'set LoggingConfig.LogGroup of the function to the log group, as logGroup of Function and logging of CheckedFunction do; it then is made before the function, so write its name out, or give it none: a reference to the function would be a circle',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-loggroups.html',
  verified: '2026-11-29',
  askedWhere: whereSet('functionName'),
  reads: ['functionName', maybe('logGroup'), knownPart('logGroupsOfApp'), maybe('role'), knownPart('rolePermissions')],
  // A generated name of a function is not used again, and neither is that of its log group.
  check: ({ functionName, logGroupsOfApp, rolePermissions }) =>
    functionName !== undefined && rolePermissions.whenAny(mayCreateGroups)
      ? logGroupsOfApp.filter(({ isNamedByFunction }) => !isNamedByFunction).whenAny(([{ name }]) => ({
        what: `log group '${name}' has the name that Lambda gives to the log group of the function, the function does not name it, and the role allows ${CREATES}`,
        properties: ['logGroupsOfApp'],
      }))
      : undefined,
  examples: {
    good: [
      withGroup(BASIC, group('/shop/orders')),
      withGroup(BASIC, group('/aws/lambda/prices')),
      withGroup(BASIC, group('/aws/lambda/orders'), { LoggingConfig: { LogGroup: { Ref: 'Group' } } }),
      withGroup(allowing('logs:CreateLogStream', 'logs:PutLogEvents')),
      withGroup(BASIC, named, { FunctionName: undefined }),
      withGroup(BASIC, named, { FunctionName: { Ref: 'Name' } }),
      { properties: { FunctionName: 'orders' }, resources: named },
    ],
    bad: [withGroup(BASIC), withGroup(allowing('logs:*')), withGroup(BASIC, group('/aws/lambda/orders'))],
  },
});
