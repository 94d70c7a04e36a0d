import { corsCredentialsWithAnyOrigin } from './cors-credentials-with-any-origin';
import { corsMethodUnknown } from './cors-method-unknown';
import { functionUrlUnsupportedRegion } from './function-url-unsupported-region';
import { URL } from '../../../view/siblings/url';
import { SiblingRule } from '../../rule';
import { rulesOn } from '../../sibling-rules';
import { seconds } from '../../words';

const CREATE_URL = { source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunctionUrlConfig.html', verified: '2026-11-21' };
const CORS = { source: 'https://docs.aws.amazon.com/lambda/latest/api/API_Cors.html', verified: '2026-11-21' };
const url = rulesOn(URL);

export const FUNCTION_URLS: readonly SiblingRule[] = [
  url.missing('authType', {
    ...CREATE_URL,
    id: 'function-url-without-auth-type',
    enforces: ['url-auth-type-required'],
    path: 'AuthType',
    title: 'A function URL says who may call it',
    what: 'the function URL has no AuthType',
    fix: 'set AuthType to AWS_IAM, or to NONE for a public endpoint',
    examples: { good: [{ AuthType: 'NONE' }], bad: [{ AuthType: undefined }] },
  }),
  url.malformed('targetFunctionArn', {
    ...CREATE_URL,
    id: 'function-url-target-malformed',
    enforces: ['url-qualifier-alias-only'],
    accepts: 'the name or the ARN of a function, with or without an alias, and no version',
    good: ['orders', 'orders:live', 'arn:aws:lambda:eu-west-1:123456789012:function:orders:2nd'],
    bad: ['my orders', 'orders:2', 'arn:aws:lambda:eu-west-1:123456789012:function:orders:$LATEST', ''],
  }),
  url.notAllowed('authType', { ...CREATE_URL, id: 'function-url-auth-type-unknown', enforces: ['url-auth-type-enum'], bad: ['IAM', 'none', ''] }),
  url.malformed('qualifier', {
    ...CREATE_URL,
    id: 'function-url-qualifier-not-alias',
    enforces: ['url-qualifier-alias-only'],
    accepts: 'the name of an alias, and no version',
    good: ['live', '2nd'],
    bad: ['2', '$LATEST', ''],
  }),
  url.lengthOutOfRange('qualifier', { ...CREATE_URL, id: 'function-url-qualifier-too-long', enforces: ['url-qualifier-alias-only'], min: 0 }),
  url.notAllowed('invokeMode', { ...CREATE_URL, id: 'function-url-invoke-mode-unknown', enforces: ['url-invoke-mode-enum'], bad: ['STREAM', 'buffered'] }),
  url.outOfRange('maxAgeSeconds', {
    ...CORS,
    id: 'cors-max-age-out-of-range',
    enforces: ['url-cors-max-age'],
    unit: seconds,
  }),
  url.memberLengthOutOfRange('allowMethods', {
    ...CORS,
    id: 'cors-method-too-long',
    enforces: ['url-cors-methods'],
    member: 'allowed method',
    title: 'Allowed methods have at most 6 characters',
    sample: (length) => length === 1 ? '*' : 'DELETE'.padEnd(length, 'S'),
    fix: 'remove OPTIONS, which Lambda answers itself, and name other methods in capitals',
  }),
  corsMethodUnknown,
  url.tooMany('allowMethods', { ...CORS, id: 'cors-too-many-methods', enforces: ['url-cors-methods-max-6'], sample: (index) => ['GET', 'PUT', 'HEAD', 'POST', 'PATCH', 'DELETE', '*'][index] }),
  url.tooMany('allowOrigins', { ...CORS, id: 'cors-too-many-origins', enforces: ['url-cors-origins-max-100'], sample: (index) => `https://${index}.example.com` }),
  url.memberLengthOutOfRange('allowOrigins', { ...CORS, id: 'cors-origin-length-out-of-range', enforces: ['url-cors-origin-length'], member: 'allowed origin' }),
  url.tooMany('allowHeaders', { ...CORS, id: 'cors-too-many-allowed-headers', enforces: ['url-cors-headers-max-100'], sample: (index) => `X-${index}` }),
  url.tooMany('exposeHeaders', { ...CORS, id: 'cors-too-many-exposed-headers', enforces: ['url-cors-headers-max-100'], sample: (index) => `X-${index}` }),
  url.memberLengthOutOfRange('allowHeaders', { ...CORS, id: 'cors-allowed-header-too-long', enforces: ['url-cors-header-length'], member: 'allowed header' }),
  url.memberLengthOutOfRange('exposeHeaders', { ...CORS, id: 'cors-exposed-header-too-long', enforces: ['url-cors-header-length'], member: 'exposed header' }),
  corsCredentialsWithAnyOrigin,
  functionUrlUnsupportedRegion,
];
