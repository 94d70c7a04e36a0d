import { FUNCTION_URL } from '../example-resources';
import { defineRule, knownPart, Properties } from '../rule';
import { list } from '../words';

const OPEN_URL = { ...FUNCTION_URL, Properties: { ...FUNCTION_URL.Properties, AuthType: 'NONE' } };
const permission = (Action: unknown, properties: Properties = {}) => ({ Type: 'AWS::Lambda::Permission', Properties: { FunctionName: { Ref: 'Function' }, Principal: '*', Action, ...properties } });
const INVOKE_URL = permission('lambda:InvokeFunctionUrl', { FunctionUrlAuthType: 'NONE' });
const INVOKE = permission('lambda:InvokeFunction', { InvokedViaFunctionUrl: true });
const open = (resources: Record<string, ReturnType<typeof permission>>, url: Properties = {}) =>
  ({ properties: {}, resources: { Url: { ...OPEN_URL, Properties: { ...OPEN_URL.Properties, ...url } }, ...resources } });

export const functionUrlClosed = defineRule({
  id: 'function-url-closed',
  enforces: ['url-none-needs-both-permissions'],
  severity: 'warning',
  title: 'A function URL without authentication has permissions for everybody',
  why: 'the policy of the function is in effect whatever the AuthType; new URLs need both actions, and answer 403 without',
  fix: 'allow both actions to the principal * in an AWS::Lambda::Permission each, as addFunctionUrl of the CDK does',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html#urls-auth-none',
  verified: '2026-11-21',
  reads: [knownPart('functionUrls')],
  check: ({ functionUrls }) => functionUrls.filter(({ closedActions = [] }) => closedActions.length > 0).whenAny((urls) =>
    list(urls.map(({ name, closedActions = [] }) => `the function URL '${name}' has AuthType NONE and no permission allows everybody ${list(closedActions)}`))),
  examples: {
    good: [
      open({ InvokeUrl: INVOKE_URL, Invoke: INVOKE }),
      open({ All: permission('lambda:*') }),
      open({ InvokeUrl: INVOKE_URL, Somebody: permission({ Ref: 'Action' }) }),
      open({ Elsewhere: permission('*', { FunctionName: { Ref: 'FunctionName' } }) }),
      open({ InvokeUrl: INVOKE_URL, Invoke: permission('lambda:InvokeFunction', { Principal: { Ref: 'Principal' } }) }),
      open({}, { AuthType: 'AWS_IAM' }),
      open({}, { AuthType: { Ref: 'AuthType' } }),
      open({}, { Qualifier: 'live' }),
    ],
    bad: [open({}), open({ InvokeUrl: INVOKE_URL }), open({ InvokeUrl: INVOKE_URL, Invoke: permission('lambda:InvokeFunction', { Principal: '123456789012' }) })],
  },
});
