import { allowing, bareRole, managedPolicy } from '../example-roles';
import { allows } from '../permissions';
import { defineRule, knownPart, maybe, Properties } from '../rule';

const CREATES = 'logs:CreateLogGroup';
const group = (LogGroupName: unknown) => ({ Group: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName } } });
const named = group({ 'Fn::Join': ['', ['/aws/lambda/', { Ref: 'Function' }]] });
const BASIC = managedPolicy('service-role/AWSLambdaBasicExecutionRole');
const withGroup = (role: Properties, resources = named, properties: Properties = {}) => bareRole(role, properties, resources);

export const logGroupRacedByLambda = defineRule({
  id: 'log-group-raced-by-lambda',
  enforces: ['log-group-implicit-conflict'],
  severity: 'warning',
  title: 'A function names the log group that the app makes for it',
  why: 'Lambda makes the log group itself when the function runs before CloudFormation has made it or after it has deleted it, and the next deployment fails since the log group already exists',
  fix: 'set LoggingConfig.LogGroup of the function to the log group, as logGroup of Function and logging of CheckedFunction do; it then is made before the function',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-loggroups.html',
  verified: '2026-11-29',
  reads: [maybe('logGroup'), knownPart('logGroupsOfApp'), maybe('role'), knownPart('rolePermissions')],
  check: ({ logGroupsOfApp, rolePermissions }) => rolePermissions.some((statement) => allows(statement, CREATES))
    ? logGroupsOfApp.filter(({ isNamedByFunction }) => !isNamedByFunction).whenAny(([{ name }]) =>
      `log group '${name}' has the name that Lambda gives to the log group of the function, the function does not name it, and the role allows ${CREATES}`)
    : undefined,
  examples: {
    good: [
      withGroup(BASIC, group('/shop/orders')),
      withGroup(BASIC, group('/aws/lambda/prices'), { FunctionName: 'orders' }),
      withGroup(BASIC, group('/aws/lambda/orders'), { FunctionName: 'orders', LoggingConfig: { LogGroup: { Ref: 'Group' } } }),
      withGroup(allowing('logs:CreateLogStream', 'logs:PutLogEvents')),
      { properties: {}, resources: named },
    ],
    bad: [withGroup(BASIC), withGroup(allowing('logs:*')), withGroup(BASIC, group('/aws/lambda/orders'), { FunctionName: 'orders' })],
  },
});
