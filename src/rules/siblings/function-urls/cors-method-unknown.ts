import { URL } from '../../../view/siblings/url';
import { knownPart } from '../../rule';
import { rulesOn } from '../../sibling-rules';
import { are, list, quoted } from '../../words';

const METHODS = ['GET', 'PUT', 'HEAD', 'POST', 'PATCH', 'DELETE', '*'];
/** Longer ones have another mistake. */
const LONGEST = 6;
const cors = (...AllowMethods: string[]) => ({ Cors: { AllowMethods } });

export const corsMethodUnknown = rulesOn(URL).defineRule({
  id: 'cors-method-unknown',
  enforces: ['url-cors-methods'],
  title: 'Allowed methods are GET, PUT, HEAD, POST, PATCH, DELETE or *',
  why: 'CloudFormation rejects others',
  fix: 'write the method in capitals, or take one that there is',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-url-cors.html#cfn-lambda-url-cors-allowmethods',
  verified: '2026-12-01',
  reads: [knownPart('allowMethods')],
  check: ({ allowMethods }) => allowMethods.filter((method) => method.length <= LONGEST && !METHODS.includes(method)).whenAny((methods) =>
    `allowed methods ${are(methods)} ${list(methods.map(quoted))}`),
  examples: { good: [cors('*'), cors('GET', 'POST')], bad: [cors('get'), cors('GET', 'TRACE')] },
});
