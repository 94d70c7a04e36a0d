import { CAPACITY_PROVIDER } from '../../../view/siblings/capacity-provider';
import { operatorWith } from '../../example-operators';
import { TRUSTS_LAMBDA } from '../../example-roles';
import { lackingFor } from '../../permissions';
import { refusalOf } from '../../role-trust';
import { maybe } from '../../rule';
import { rulesOn } from '../../sibling-rules';

const LAMBDA = 'lambda.amazonaws.com';

const trusting = (...Statement: readonly object[]) => operatorWith({ AssumeRolePolicyDocument: { Statement } });

export const operatorRoleNotAssumable = rulesOn(CAPACITY_PROVIDER).defineRule({
  id: 'operator-role-not-assumable',
  enforces: ['cp-operator-role-trust'],
  title: 'The operator role of a capacity provider lets Lambda take it',
  why: 'Lambda must assume the operator role to manage the instances',
  fix: 'let the service principal lambda.amazonaws.com assume the role',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-operator-role.html#lambda-managed-instances-operator-role-trust-policy',
  verified: '2026-11-29',
  reads: [maybe('operatorRoleArn'), 'operatorTrust'],
  check: ({ operatorTrust }) => operatorTrust && (refusalOf(operatorTrust, LAMBDA, 'the operator role')
    ?? (lackingFor([LAMBDA], operatorTrust, ['sts:AssumeRole']).length > 0 ? `the trust policy of the operator role does not let ${LAMBDA} assume it` : undefined)),
  examples: {
    good: [trusting(TRUSTS_LAMBDA), trusting({ Ref: 'Statement' }), {}],
    bad: [trusting(), trusting({ ...TRUSTS_LAMBDA, Principal: { Service: 'ec2.amazonaws.com' } }), trusting(TRUSTS_LAMBDA, { ...TRUSTS_LAMBDA, Effect: 'Deny' })],
  },
});
