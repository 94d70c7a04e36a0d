import { FUNCTION_URL } from '../example-resources';
import { defineRule, knownPart, Properties } from '../rule';
import { list } from '../words';

const CLOUDFRONT = 'cloudfront.amazonaws.com';
const OTHER_ACCOUNT = '999999999999';
const permission = (Principal: unknown, Action: unknown, FunctionName: unknown = { Ref: 'Function' }) => ({ Type: 'AWS::Lambda::Permission', Properties: { FunctionName, Principal, Action } });
const CALL = 'lambda:InvokeFunctionUrl';
const INVOKE = 'lambda:InvokeFunction';
const OF_URL = { 'Fn::GetAtt': ['Url', 'FunctionArn'] };
const url = (resources: Record<string, ReturnType<typeof permission>>, properties: Properties = {}) =>
  ({ properties: {}, resources: { Url: { ...FUNCTION_URL, Properties: { ...FUNCTION_URL.Properties, ...properties } }, ...resources } });

export const functionUrlWithoutInvokePermission = defineRule({
  id: 'function-url-without-invoke-permission',
  enforces: [],
  severity: 'warning',
  title: 'Who may call a function URL from elsewhere may invoke the function too',
  why: 'function URLs need both actions since October 2025 and answer 403 without; services and other accounts have no policy but that of the function',
  fix: 'add a permission for lambda:InvokeFunction with InvokedViaFunctionUrl true and the same SourceArn; for CloudFront, grantInvokeUrlToDistribution of CheckedFunction gives both',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html',
  verified: '2026-11-29',
  reads: [knownPart('functionUrls')],
  check: ({ functionUrls }) => functionUrls.filter(({ unpairedCallers = [] }) => unpairedCallers.length > 0).whenAny((urls) =>
    list(urls.map(({ name, unpairedCallers = [] }) => `permissions let ${list(unpairedCallers)} call the function URL '${name}' by ${CALL}, and none allows ${INVOKE}`))),
  examples: {
    good: [
      url({ Call: permission(CLOUDFRONT, CALL), Invoke: permission(CLOUDFRONT, INVOKE) }),
      url({ Call: permission(CLOUDFRONT, CALL, OF_URL), Invoke: permission(CLOUDFRONT, 'lambda:*') }),
      url({ Call: permission(CLOUDFRONT, CALL), Somebody: permission({ Ref: 'Principal' }, INVOKE) }),
      url({ Call: permission(CLOUDFRONT, CALL), Elsewhere: permission(CLOUDFRONT, INVOKE, { Ref: 'FunctionName' }) }),
      url({ Call: permission(CLOUDFRONT, CALL, { Ref: 'FunctionName' }) }),
      url({ Call: permission('123456789012', CALL) }),
      url({ Call: permission(OTHER_ACCOUNT, CALL), Invoke: permission(`arn:aws:iam::${OTHER_ACCOUNT}:role/caller`, INVOKE) }),
      url({ Call: permission({ Ref: 'Principal' }, CALL) }),
      url({ Call: permission(CLOUDFRONT, CALL) }, { AuthType: { Ref: 'AuthType' } }),
    ],
    bad: [
      url({ Call: permission(CLOUDFRONT, CALL) }),
      url({ Call: permission(CLOUDFRONT, CALL, OF_URL) }),
      url({ Call: permission(OTHER_ACCOUNT, CALL), Invoke: permission(CLOUDFRONT, INVOKE) }),
      url({ Call: permission(`arn:aws:iam::${OTHER_ACCOUNT}:role/caller`, CALL), Invoke: permission('123456789012', INVOKE) }),
    ],
  },
});
