import { PERMISSION } from '../../../view/siblings/permission';
import { knownPart, maybe } from '../../rule';
import { rulesOn } from '../../sibling-rules';
import { quoted } from '../../words';

const allowing = (Action: string) => ({ Action, Principal: '*', FunctionUrlAuthType: 'NONE' });

export const functionUrlPermissionOfOtherAction = rulesOn(PERMISSION).defineRule({
  id: 'function-url-permission-of-other-action',
  enforces: ['permission-url-auth-type-action'],
  title: 'FunctionUrlAuthType goes with lambda:InvokeFunctionUrl',
  why: 'Lambda rejects FunctionUrlAuthType with any other action than lambda:InvokeFunctionUrl',
  fix: 'remove FunctionUrlAuthType, with InvokedViaFunctionUrl where only the function URL may call, or use lambda:InvokeFunctionUrl',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html',
  verified: '2026-11-21',
  reads: [maybe('functionUrlAuthType'), 'action', knownPart('given')],
  check: ({ action, given }) =>
    action !== undefined && action !== 'lambda:InvokeFunctionUrl' && given.some((path) => path === 'FunctionUrlAuthType')
      ? `FunctionUrlAuthType is given and the action is ${quoted(action)}`
      : undefined,
  examples: {
    good: [allowing('lambda:InvokeFunctionUrl'), { Action: 'lambda:InvokeFunction', Principal: '*', InvokedViaFunctionUrl: true }],
    bad: [allowing('lambda:InvokeFunction'), allowing('lambda:*')],
  },
});
