import { sibling, text } from '../sibling';

export const VERSION = sibling('AWS::Lambda::Version', 'version', {
  functionName: text('FunctionName', 'function name'),
  description: text('Description', 'version description'),
});
