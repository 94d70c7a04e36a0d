import { ALIAS_OF_VERSION, permissionWith } from '../example-permissions';
import { defineRule, knownPart, Properties } from '../rule';
import { list } from '../words';

const ALIAS = { Ref: 'Alias' };
const ARN = { 'Fn::GetAtt': ['Function', 'Arn'] };
const ON_ALIAS: Properties = { DependsOn: 'Alias' };
const called = (by: unknown, permission: Properties, others = {}) => ({
  properties: {},
  resources: {
    ...ALIAS_OF_VERSION,
    Rule: { Type: 'AWS::Events::Rule', Properties: { ScheduleExpression: 'rate(1 day)', Targets: [{ Id: 'Orders', Arn: by }] } },
    Permission: permissionWith({ Principal: 'events.amazonaws.com', SourceArn: { 'Fn::GetAtt': ['Rule', 'Arn'] }, ...permission }),
    ...others,
  },
});

/** What names the alias by its name waits for it. */
const AFTER_ALIAS = {
  ...permissionWith({ Principal: 'events.amazonaws.com', SourceArn: { 'Fn::GetAtt': ['Rule', 'Arn'] }, FunctionName: { 'Fn::Sub': '${Function.Arn}:live' } }),
  ...ON_ALIAS,
};

export const callerWithoutPermission = defineRule({
  id: 'caller-without-permission',
  enforces: ['permission-qualified-caller'],
  severity: 'warning',
  title: 'Services call what of the function they may call',
  why: 'with a permission on a version or an alias, the caller must name that version or alias',
  fix: 'name the version or alias where the function is called, or give the permission on the function',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html',
  verified: '2026-11-29',
  reads: [knownPart('callers')],
  check: ({ callers }) => callers.filter(({ permittedOnly = [] }) => permittedOnly.length > 0).whenAny((all) =>
    list(all.map(({ kind, name, permittedOnly = [] }) => `${kind} '${name}' calls the function and the only permission of its service is on ${list(permittedOnly)}`))),
  examples: {
    good: [
      called(ALIAS, { FunctionName: ALIAS }),
      called(ARN, {}),
      called(ARN, { FunctionName: ALIAS }, { Other: permissionWith({ FunctionName: 'orders', Principal: 'events.amazonaws.com', SourceAccount: '123456789012' }) }),
      called(ARN, { FunctionName: ALIAS }, { Other: permissionWith({ Principal: { Ref: 'Principal' } }) }),
      called(ARN, { FunctionName: ALIAS, Principal: 'sns.amazonaws.com' }),
      called(ARN, { FunctionName: ALIAS, Principal: { Ref: 'Principal' } }),
    ],
    bad: [called(ARN, { FunctionName: ALIAS }), called({ 'Fn::Sub': '${Function.Arn}' }, {}, { Permission: AFTER_ALIAS })],
  },
});
