import { OPERATOR_ACTIONS } from '../../../data/managed-policies';
import { CAPACITY_PROVIDER } from '../../../view/siblings/capacity-provider';
import { operatorWith } from '../../example-operators';
import { allowing } from '../../example-roles';
import { obstaclesTo } from '../../role-permissions';
import { maybe } from '../../rule';
import { rulesOn } from '../../sibling-rules';

const allowed = (...actions: readonly string[]) => operatorWith({ ManagedPolicyArns: undefined, ...allowing(...actions) });

export const operatorRoleWithoutPermissions = rulesOn(CAPACITY_PROVIDER).defineRule({
  id: 'operator-role-without-permissions',
  enforces: ['cp-operator-role-trust'],
  severity: 'warning',
  title: 'The operator role of a capacity provider may run instances',
  why: 'at the minimum, the role needs the permissions of AWSLambdaManagedEC2ResourceOperator',
  fix: 'attach the managed policy AWSLambdaManagedEC2ResourceOperator to the role, or allow the actions',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-operator-role.html#lambda-managed-instances-operator-role-permissions-policy',
  verified: '2026-11-29',
  reads: [maybe('operatorRoleArn'), 'operatorPermissions'],
  check: ({ operatorPermissions }) => {
    const obstacles = operatorPermissions && obstaclesTo([{ actions: OPERATOR_ACTIONS, permissions: operatorPermissions }], 'the operator role');
    return obstacles && { what: obstacles.words, fix: obstacles.fix };
  },
  examples: {
    good: [operatorWith({}), allowed(...OPERATOR_ACTIONS), allowed('ec2:*'), operatorWith({ ManagedPolicyArns: [{ Ref: 'PolicyArn' }] })],
    bad: [operatorWith({ ManagedPolicyArns: [] }), allowed(...OPERATOR_ACTIONS.slice(1))],
  },
});
