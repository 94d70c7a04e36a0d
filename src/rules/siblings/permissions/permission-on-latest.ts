import { PERMISSION } from '../../../view/siblings/permission';
import { maybe } from '../../rule';
import { rulesOn } from '../../sibling-rules';
import { quoted } from '../../words';

export const permissionOnLatest = rulesOn(PERMISSION).defineRule({
  id: 'permission-on-latest',
  enforces: ['permission-not-latest'],
  title: 'Permissions are given on a function, a version or an alias, and not on $LATEST',
  why: 'Lambda does not support resource-based policies on $LATEST, and rejects the permission',
  fix: 'name the function without a qualifier, or an alias',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html',
  verified: '2026-11-21',
  reads: [maybe('functionName'), 'isOnLatest'],
  check: ({ functionName, isOnLatest }) => isOnLatest ? `the permission is on ${typeof functionName === 'string' ? quoted(functionName) : '$LATEST'}` : undefined,
  examples: {
    good: [
      { FunctionName: 'orders:live' },
      { FunctionName: 'arn:aws:lambda:eu-west-1:123456789012:function:orders:3' },
      { FunctionName: { 'Fn::Sub': '${Function.Arn}:${Qualifier}' } },
      { FunctionName: { 'Fn::Sub': 'orders:$LATEST${Suffix}' } },
    ],
    bad: [
      { FunctionName: 'orders:$LATEST' },
      { FunctionName: 'arn:aws:lambda:eu-west-1:123456789012:function:orders:$LATEST' },
      { FunctionName: { 'Fn::Sub': '${Function.Arn}:$LATEST' } },
    ],
  },
});
