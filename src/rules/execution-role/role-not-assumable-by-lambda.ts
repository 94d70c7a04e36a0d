import { ROLE, roleWith, TRUSTS_LAMBDA } from '../example-roles';
import { lackingFor } from '../permissions';
import { refusalOf } from '../role-trust';
import { defineRule, maybe } from '../rule';

const LAMBDA = 'lambda.amazonaws.com';

const trusting = (...Statement: readonly unknown[]) => roleWith({ AssumeRolePolicyDocument: { Statement } });

export const roleNotAssumableByLambda = defineRule({
  id: 'role-not-assumable-by-lambda',
  enforces: ['role-trust-lambda'],
  title: 'The role of a function lets Lambda take it',
  why: 'Lambda rejects a function whose role it cannot assume',
  fix: 'let the service principal lambda.amazonaws.com assume the role, as iam.Role with assumedBy new ServicePrincipal(\'lambda.amazonaws.com\') does',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html#permissions-executionrole-api',
  verified: '2026-11-21',
  reads: [maybe('role'), 'roleTrust'],
  check: ({ roleTrust }) => roleTrust && (refusalOf(roleTrust, LAMBDA)
    ?? (lackingFor([LAMBDA], roleTrust, ['sts:AssumeRole']).length > 0 ? `the trust policy of the role does not let ${LAMBDA} assume it` : undefined)),
  examples: {
    good: [
      roleWith({}),
      roleWith({ AssumeRolePolicyDocument: { Statement: { Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' } } }),
      roleWith({ AssumeRolePolicyDocument: { Statement: [{ Effect: 'Allow', Principal: { Service: { 'Fn::Sub': 'lambda.${AWS::URLSuffix}' } }, Action: 'sts:AssumeRole' }] } }),
      roleWith({ AssumeRolePolicyDocument: { Statement: [TRUSTS_LAMBDA, { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }] } }),
      roleWith({ AssumeRolePolicyDocument: { Statement: [{ ...TRUSTS_LAMBDA, Action: ['sts:TagSession', 'sts:Assume*'] }] } }),
      roleWith({ AssumeRolePolicyDocument: { Statement: [{ ...TRUSTS_LAMBDA, Action: { Ref: 'Action' } }] } }),
      trusting(TRUSTS_LAMBDA, { ...TRUSTS_LAMBDA, Effect: 'Deny', Condition: { StringNotEquals: { 'aws:SourceAccount': '123456789012' } } }),
      trusting(TRUSTS_LAMBDA, { ...TRUSTS_LAMBDA, Effect: 'Deny', Action: 'sts:TagSession' }),
      trusting(TRUSTS_LAMBDA, { ...TRUSTS_LAMBDA, Effect: 'Deny', Principal: { Service: 'ec2.amazonaws.com' } }),
      trusting(TRUSTS_LAMBDA, { Effect: 'Deny', NotPrincipal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }),
      { properties: { Role: { Ref: 'RoleArn' } } },
      { properties: ROLE },
    ],
    bad: [
      roleWith({ AssumeRolePolicyDocument: { Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }] } }),
      roleWith({ AssumeRolePolicyDocument: { Statement: [{ ...TRUSTS_LAMBDA, Effect: 'Deny' }] } }),
      trusting(TRUSTS_LAMBDA, { ...TRUSTS_LAMBDA, Effect: 'Deny', Action: 'sts:*' }),
      trusting(TRUSTS_LAMBDA, { Effect: 'Deny', Principal: { AWS: '*' }, Action: '*' }),
      roleWith({ AssumeRolePolicyDocument: { Statement: [{ ...TRUSTS_LAMBDA, Action: 'sts:AssumeRoleWithWebIdentity' }] } }),
      roleWith({ AssumeRolePolicyDocument: { Statement: [{ Effect: 'Allow', Principal: { Service: ['edgelambda.amazonaws.com', 'apigateway.amazonaws.com'] }, Action: 'sts:AssumeRole' }] } }),
    ],
  },
});
