import { ROLE, roleWith, TRUSTS_LAMBDA } from '../example-roles';
import { lackingFor } from '../permissions';
import { defineRule, maybe } from '../rule';

export const roleNotAssumableByLambda = defineRule({
  id: 'role-not-assumable-by-lambda',
  enforces: ['role-trust-lambda'],
  title: 'The role of a function lets Lambda take it',
  why: 'Lambda rejects a function whose role it cannot assume',
  fix: 'let the service principal lambda.amazonaws.com assume the role, as iam.Role with assumedBy new ServicePrincipal(\'lambda.amazonaws.com\') does',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html#permissions-executionrole-api',
  verified: '2026-11-21',
  reads: [maybe('role'), 'roleTrust'],
  check: ({ roleTrust }) => roleTrust !== undefined && lackingFor(['lambda.amazonaws.com'], roleTrust, ['sts:AssumeRole']).length > 0
    ? 'the trust policy of the role does not let lambda.amazonaws.com assume it'
    : undefined,
  examples: {
    good: [
      roleWith({}),
      roleWith({ AssumeRolePolicyDocument: { Statement: { Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' } } }),
      roleWith({ AssumeRolePolicyDocument: { Statement: [{ Effect: 'Allow', Principal: { Service: { 'Fn::Sub': 'lambda.${AWS::URLSuffix}' } }, Action: 'sts:AssumeRole' }] } }),
      roleWith({ AssumeRolePolicyDocument: { Statement: [TRUSTS_LAMBDA, { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }] } }),
      roleWith({ AssumeRolePolicyDocument: { Statement: [{ ...TRUSTS_LAMBDA, Action: ['sts:TagSession', 'sts:Assume*'] }] } }),
      roleWith({ AssumeRolePolicyDocument: { Statement: [{ ...TRUSTS_LAMBDA, Action: { Ref: 'Action' } }] } }),
      { properties: { Role: { Ref: 'RoleArn' } } },
      { properties: ROLE },
    ],
    bad: [
      roleWith({ AssumeRolePolicyDocument: { Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }] } }),
      roleWith({ AssumeRolePolicyDocument: { Statement: [{ ...TRUSTS_LAMBDA, Effect: 'Deny' }] } }),
      roleWith({ AssumeRolePolicyDocument: { Statement: [{ ...TRUSTS_LAMBDA, Action: 'sts:AssumeRoleWithWebIdentity' }] } }),
      roleWith({ AssumeRolePolicyDocument: { Statement: [{ Effect: 'Allow', Principal: { Service: ['edgelambda.amazonaws.com', 'apigateway.amazonaws.com'] }, Action: 'sts:AssumeRole' }] } }),
    ],
  },
});
