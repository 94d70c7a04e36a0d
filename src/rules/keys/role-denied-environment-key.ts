import { keyFor, WITH_KEY } from '../example-keys';
import { ROLE, TRUSTS_LAMBDA } from '../example-roles';
import { denies } from '../permissions';
import { defineRule, knownPart, maybe, Properties } from '../rule';

const DENIED = { Effect: 'Deny', Action: 'kms:Decrypt', Resource: '*' };
const LOGS = { Effect: 'Allow', Action: 'logs:*', Resource: '*' };

function withStatement(statement: Properties, properties: Properties = {}) {
  const { resources, properties: keyed } = keyFor('environment', {}, { ...ROLE, ...properties });
  const Policies = [{ PolicyName: 'Shop', PolicyDocument: { Statement: [LOGS, statement] } }];
  return { properties: keyed, resources: { ...resources, Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: { Statement: [TRUSTS_LAMBDA] }, Policies } } } };
}

export const roleDeniedEnvironmentKey = defineRule({
  id: 'role-denied-environment-key',
  enforces: ['kms-role-decrypt'],
  severity: 'warning',
  title: 'The role of a function is not denied the key of its environment',
  why: 'Lambda decrypts the environment by a grant to the role, and what a policy denies no grant gives: invocations fail with KMSAccessDeniedException',
  fix: 'leave the key of the function out of what the statement denies, by NotResource or a condition',
  source: 'https://aws.amazon.com/premiumsupport/knowledge-center/lambda-kmsaccessdeniedexception-errors/',
  verified: '2026-11-21',
  reads: [maybe('kmsKeyArn'), maybe('role'), knownPart('keys'), knownPart('rolePermissions')],
  check: ({ keys, rolePermissions }) => keys.filter(({ use, isUsed }) => use === 'environment' && isUsed).whenAny(([{ name }]) =>
    rolePermissions.some((statement) => denies(statement, 'kms:Decrypt'))
      ? `key '${name}' encrypts the environment and a policy of the role denies kms:Decrypt everywhere`
      : undefined),
  examples: {
    good: [
      keyFor('environment', {}),
      withStatement({ ...DENIED, Action: 'kms:Encrypt' }),
      withStatement({ ...DENIED, Resource: 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab' }),
      withStatement({ ...DENIED, Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      withStatement({ ...DENIED, Resource: { Ref: 'KeyArn' } }),
      withStatement({ ...DENIED, Action: undefined, NotAction: ['kms:*', 'logs:*'] }),
      withStatement({ ...DENIED, Effect: 'Allow' }),
      withStatement(DENIED, { Environment: undefined }),
      withStatement(DENIED, { KmsKeyArn: undefined, ...{ Environment: WITH_KEY.environment.Environment } }),
    ],
    bad: [withStatement(DENIED), withStatement({ ...DENIED, Action: ['kms:*'] }), withStatement({ ...DENIED, Action: undefined, NotAction: ['logs:*', 'ec2:*'] })],
  },
});
