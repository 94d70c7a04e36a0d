import { ALIAS_OF_VERSION, permissionWith } from '../example-permissions';
import { defineRule, knownPart } from '../rule';
import { list } from '../words';

const POLICY = (ResourceArn: unknown) => ({ Type: 'AWS::Lambda::ResourcePolicy', Properties: { ResourceArn, PolicyDocument: { Statement: [] } } });
const ARN = { 'Fn::GetAtt': ['Function', 'Arn'] };
const ALIAS = { Ref: 'Alias' };
const both = (permission: unknown, policy: unknown, name = 'ResourceArn') => ({
  properties: {},
  resources: { ...ALIAS_OF_VERSION, Permission: permissionWith({ FunctionName: permission, Principal: '123456789012' }), Policy: { ...POLICY(undefined), Properties: { ...POLICY(undefined).Properties, [name]: policy } } },
});

export const permissionsReplaced = defineRule({
  id: 'permissions-replaced',
  enforces: ['resource-policy-overwrites'],
  severity: 'warning',
  title: 'A function, version or alias has permissions or a resource policy, not both',
  why: 'a resource policy replaces the whole policy, with the statements that permissions have added',
  fix: 'make each AWS::Lambda::Permission a statement of the resource policy, or give permissions only',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-resourcepolicy.html',
  verified: '2026-11-29',
  reads: [knownPart('policies')],
  check: ({ policies }) => policies.filter(({ permissions, replacedBy }) => permissions.length > 0 && replacedBy.length > 0).whenAny((all) =>
    list(all.map(({ of, permissions, replacedBy }) => `the resource policy '${replacedBy[0]}' replaces the policy of ${of}, to which '${permissions[0]?.name}' adds a statement`))),
  examples: {
    good: [both(ARN, ALIAS), both(ALIAS, ARN), both(ARN, { Ref: 'Arn' }), { properties: {}, resources: { Policy: POLICY(ARN) } }],
    bad: [both(ARN, ARN), both({ Ref: 'Function' }, ARN), both(ALIAS, ALIAS), both(ARN, ARN, 'FunctionResourceArn')],
  },
});
