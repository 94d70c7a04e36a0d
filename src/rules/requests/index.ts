import { Rule } from '../rule';
import { missing } from '../shapes';
import { requestMemberMisspelled } from './request-member-misspelled';
import { requestMemberNull } from './request-member-null';
import { requestMemberOfOtherCall } from './request-member-of-other-call';
import { requestMemberRepeated } from './request-member-repeated';
import { requestMemberUnknown } from './request-member-unknown';
import { requestNotJson } from './request-not-json';
import { requestPackageNotBase64 } from './request-package-not-base64';
import { requestPublishToUnknown } from './request-publish-to-unknown';
import { requestValueWrongType } from './request-value-wrong-type';

/** Rules on what only a CreateFunction request can get wrong. */
export const REQUESTS: readonly Rule[] = [
  requestNotJson,
  requestMemberMisspelled,
  requestMemberOfOtherCall,
  requestMemberUnknown,
  requestMemberRepeated,
  requestMemberNull,
  requestValueWrongType,
  missing('functionName', {
    id: 'function-name-missing',
    enforces: [],
    path: 'FunctionName',
    what: 'no function name is given',
    title: 'A request names the function',
    why: 'the name is required; only CloudFormation makes one up',
    fix: 'set FunctionName',
    source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html#lambda-CreateFunction-request-FunctionName',
    verified: '2026-11-21',
    examples: {
      good: [{ FunctionName: 'orders' }],
      bad: [{ properties: {}, view: { missingMembers: { known: ['FunctionName'], atLeast: 1, complete: false } } }],
    },
  }),
  requestPackageNotBase64,
  requestPublishToUnknown,
];
