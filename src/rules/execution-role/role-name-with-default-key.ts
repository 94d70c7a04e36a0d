import { whereSet } from '../asked-where';
import { bareRole, managedPolicy } from '../example-roles';
import { defineRule, knownPart, maybe, Properties } from '../rule';
import { quoted } from '../words';

const KEY = 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const Environment = { Variables: { STAGE: 'test' } };
const named = (RoleName: unknown, properties: Properties) => bareRole({ RoleName, ...managedPolicy('service-role/AWSLambdaBasicExecutionRole') }, properties);

export const roleNameWithDefaultKey = defineRule({
  id: 'role-name-with-default-key',
  enforces: ['kms-role-recreated'],
  severity: 'warning',
  title: 'A role with a fixed name goes with a customer managed key for the environment',
  why: 'Lambda gives its default key to the role that is there when the function is created or configured; a role that is made anew under the same name cannot decrypt the environment, and invocations fail with KMSAccessDeniedException',
  fix: 'leave the name of the role to CloudFormation, or encrypt the environment with a customer managed key and allow kms:Decrypt to the role',
  source: 'https://aws.amazon.com/premiumsupport/knowledge-center/lambda-kmsaccessdeniedexception-errors/',
  verified: '2026-11-29',
  askedWhere: whereSet('roleName'),
  reads: [maybe('role'), 'roleName', knownPart('environment'), maybe('kmsKeyArn')],
  check: ({ roleName, environment, kmsKeyArn }) => roleName !== undefined && kmsKeyArn === undefined && environment.countAbove(0) !== undefined
    ? { what: `the role has the fixed name ${quoted(roleName)} and the default key of Lambda encrypts the environment`, properties: ['role', 'environment'] }
    : undefined,
  examples: {
    good: [
      named('orders', {}),
      named('orders', { Environment, KmsKeyArn: KEY }),
      named('orders', { Environment, KmsKeyArn: { Ref: 'KeyArn' } }),
      named(undefined, { Environment }),
      named({ 'Fn::If': ['IsProd', 'orders', { Ref: 'AWS::NoValue' }] }, { Environment }),
      { properties: { Environment } },
    ],
    bad: [named('orders', { Environment })],
  },
});
