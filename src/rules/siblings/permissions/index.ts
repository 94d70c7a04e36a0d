import { functionUrlPermissionOfOtherAction } from './function-url-permission-of-other-action';
import { permissionForEverybody } from './permission-for-everybody';
import { permissionOnLatest } from './permission-on-latest';
import { permissionPrincipalOfOtherSource } from './permission-principal-of-other-source';
import { permissionPrincipalUnknown } from './permission-principal-unknown';
import { permissionSourceNotAnArn } from './permission-source-not-an-arn';
import { permissionWithoutSource } from './permission-without-source';
import { permissionWithoutSourceAccount } from './permission-without-source-account';
import { resourcePolicyTooLarge } from './resource-policy-too-large';
import { resourcePolicyUnsupportedRegion } from './resource-policy-unsupported-region';
import { PERMISSION, RESOURCE_POLICY } from '../../../view/siblings/permission';
import { SiblingRule } from '../../rule';
import { rulesOn } from '../../sibling-rules';

const ADD_PERMISSION = { source: 'https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html', verified: '2026-11-21' };
const permission = rulesOn(PERMISSION);

export const PERMISSIONS: readonly SiblingRule[] = [
  permission.malformed('functionName', {
    ...ADD_PERMISSION,
    id: 'permission-function-name-malformed',
    enforces: [],
    accepts: 'the name or the ARN of a function, with or without a version or alias',
    good: ['orders', 'orders:live', 'arn:aws:lambda:eu-west-1:123456789012:function:orders:3'],
    bad: ['my orders', 'orders:live?', 'arn:aws:sqs:eu-west-1:123456789012:orders', ''],
  }),
  permission.malformed('action', {
    ...ADD_PERMISSION,
    id: 'permission-action-malformed',
    enforces: ['permission-action-pattern'],
    accepts: 'one action of Lambda, such as lambda:InvokeFunction, lambda:* or *',
    good: ['lambda:InvokeFunction', 'lambda:*', '*'],
    bad: ['InvokeFunction', 'lambda:Invoke*', 's3:GetObject', ''],
  }),
  permission.malformed('principal', {
    ...ADD_PERMISSION,
    id: 'permission-principal-malformed',
    enforces: ['permission-principal-pattern'],
    accepts: 'a service, an account id, an ARN or *, without spaces',
    good: ['*', 'arn:aws:iam::123456789012:role/caller'],
    bad: ['', 'sns.amazonaws.com ', 'my account'],
    among: { SourceAccount: '123456789012' },
  }),
  permission.lengthOutOfRange('principal', {
    ...ADD_PERMISSION,
    id: 'permission-principal-too-long',
    enforces: ['permission-principal-pattern'],
    sample: (length) => 'AROA'.padEnd(length, 'X'),
  }),
  permission.malformed('sourceAccount', {
    ...ADD_PERMISSION,
    id: 'permission-source-account-malformed',
    enforces: ['permission-source-account-pattern'],
    accepts: 'an account id of 12 digits',
    good: ['012345678901'],
    bad: ['12345678901', '1234567890123', 'my-account', ''],
  }),
  permission.malformed('principalOrgId', {
    ...ADD_PERMISSION,
    id: 'permission-organization-malformed',
    enforces: ['permission-org-id-pattern'],
    accepts: 'o- and 10 to 32 small letters or digits',
    good: ['o-a1b2c3d4e5'],
    bad: ['a1b2c3d4e5', 'o-short', 'o-A1B2C3D4E5'],
    among: { Principal: '*' },
  }),
  permission.malformed('eventSourceToken', {
    ...ADD_PERMISSION,
    id: 'permission-event-source-token-malformed',
    enforces: ['permission-event-source-token'],
    accepts: 'letters, digits, dots, underscores and hyphens',
    good: ['amzn1.ask.skill.0-1_a'],
    bad: ['my skill', ''],
    among: { Principal: 'alexa-appkit.amazon.com' },
  }),
  permission.lengthOutOfRange('eventSourceToken', {
    ...ADD_PERMISSION,
    id: 'permission-event-source-token-too-long',
    enforces: ['permission-event-source-token'],
    among: { Principal: 'alexa-appkit.amazon.com' },
  }),
  permission.notAllowed('functionUrlAuthType', {
    ...ADD_PERMISSION,
    id: 'permission-auth-type-unknown',
    enforces: ['permission-url-auth-type-enum'],
    bad: ['IAM', 'none'],
    among: { Action: 'lambda:InvokeFunctionUrl' },
  }),
  permissionPrincipalUnknown,
  permissionSourceNotAnArn,
  functionUrlPermissionOfOtherAction,
  permissionOnLatest,
  permissionForEverybody,
  permissionWithoutSource,
  permissionWithoutSourceAccount,
  permissionPrincipalOfOtherSource,
  rulesOn(RESOURCE_POLICY).malformed('resourceArn', {
    id: 'resource-policy-arn-malformed',
    enforces: ['resource-policy-arn-full'],
    source: 'https://docs.aws.amazon.com/lambda/latest/api/API_PutResourcePolicy.html',
    verified: '2026-11-21',
    accepts: 'the complete ARN of a function, with or without a version or alias, or of a runtime',
    good: ['arn:aws:lambda:eu-west-1:123456789012:function:orders:live'],
    bad: ['orders', 'arn:aws:lambda:eu-west-1:123456789012:function:*', '123456789012:function:orders'],
  }),
  resourcePolicyTooLarge,
  resourcePolicyUnsupportedRegion,
];
