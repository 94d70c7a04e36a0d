import { LIMITS } from '../../../data/limits';
import { RESOURCE_POLICY } from '../../../view/siblings/permission';
import { rulesOn } from '../../sibling-rules';
import { grouped } from '../../words';

const { max, source, verified } = LIMITS.resourcePolicyBytes;
const EMPTY = JSON.stringify({ Statement: [{ Resource: '' }] }).length;
const withResource = (Resource: unknown) => ({ PolicyDocument: { Statement: [{ Resource }] } });

export const resourcePolicyTooLarge = rulesOn(RESOURCE_POLICY).defineRule({
  id: 'resource-policy-too-large',
  enforces: ['resource-policy-size'],
  title: `A resource policy has at most ${grouped(max)} characters`,
  why: 'Lambda rejects a larger policy',
  fix: 'merge statements, for example by wildcards in their conditions',
  source,
  verified,
  reads: ['policyCharacters'],
  check: ({ policyCharacters = 0 }) => policyCharacters > max
    ? `the policy has at least ${grouped(policyCharacters)} characters as JSON; Lambda accepts ${grouped(max)}`
    : undefined,
  examples: {
    good: [withResource('x'.repeat(max - EMPTY)), withResource({ 'Fn::Join': ['', ['x'.repeat(max)]] }), withResource({ Ref: 'AWS::NoValue' }), { PolicyDocument: { Ref: 'Policy' } }],
    bad: [withResource('x'.repeat(max - EMPTY + 1)), withResource(['x'.repeat(max - EMPTY), { Ref: 'Arn' }])],
  },
});
