import { boolean, jsonSize, sibling, text } from '../sibling';

export const PERMISSION = sibling('AWS::Lambda::Permission', 'permission', {
  functionName: text('FunctionName', 'function name'),
  action: text('Action', 'action'),
  principal: text('Principal', 'principal'),
  principalOrgId: text('PrincipalOrgID', 'organization id'),
  sourceArn: text('SourceArn', 'source ARN'),
  sourceAccount: text('SourceAccount', 'source account'),
  eventSourceToken: text('EventSourceToken', 'event source token'),
  functionUrlAuthType: text('FunctionUrlAuthType', 'auth type of the function URL'),
  invokedViaFunctionUrl: boolean('InvokedViaFunctionUrl', 'restriction to the function URL'),
});

export const RESOURCE_POLICY = sibling('AWS::Lambda::ResourcePolicy', 'resource policy', {
  resourceArn: text('ResourceArn', 'resource ARN'),
  policyCharacters: jsonSize('PolicyDocument', 'policy document'),
});
