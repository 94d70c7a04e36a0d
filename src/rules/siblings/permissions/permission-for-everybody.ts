import { PERMISSION } from '../../../view/siblings/permission';
import { rulesOn } from '../../sibling-rules';

const everybody = (properties = {}) => ({ Principal: '*', ...properties });

export const permissionForEverybody = rulesOn(PERMISSION).defineRule({
  id: 'permission-for-everybody',
  enforces: [],
  severity: 'warning',
  title: 'A permission does not let every account call the function',
  why: 'whoever has an AWS account may call the function, which could compromise data and causes costs',
  fix: 'name the account, role or organization, or set SourceAccount; the permissions of a function URL have FunctionUrlAuthType or InvokedViaFunctionUrl',
  source: 'https://docs.aws.amazon.com/config/latest/developerguide/lambda-function-public-access-prohibited.html',
  verified: '2026-11-21',
  reads: ['action', 'principal', 'sourceArn', 'sourceAccount', 'principalOrgId', 'eventSourceToken', 'functionUrlAuthType', 'invokedViaFunctionUrl'],
  check: ({ action, principal, ...limits }) => principal === '*' && action !== 'lambda:InvokeFunctionUrl' && Object.values(limits).every((limit) => limit === undefined || limit === false)
    ? 'everybody may call the function'
    : undefined,
  examples: {
    good: [
      everybody({ SourceAccount: '123456789012' }),
      everybody({ SourceArn: 'arn:aws:s3:::orders' }),
      everybody({ PrincipalOrgID: 'o-a1b2c3d4e5' }),
      everybody({ InvokedViaFunctionUrl: true }),
      everybody({ Action: 'lambda:InvokeFunctionUrl', FunctionUrlAuthType: 'NONE' }),
      everybody({ SourceAccount: { Ref: 'AWS::AccountId' } }),
      { Principal: { Ref: 'Principal' } },
    ],
    bad: [everybody(), everybody({ InvokedViaFunctionUrl: false })],
  },
});
