import { numbers, sibling, text, texts } from '../sibling';

export const ALIAS = sibling('AWS::Lambda::Alias', 'alias', {
  functionName: text('FunctionName', 'function name'),
  name: text('Name', 'alias name'),
  functionVersion: text('FunctionVersion', 'function version'),
  description: text('Description', 'alias description'),
  additionalVersions: texts('RoutingConfig.AdditionalVersionWeights[].FunctionVersion', 'additional versions'),
  weights: numbers('RoutingConfig.AdditionalVersionWeights[].FunctionWeight', 'weight of the additional version'),
});
