import { defineRule, knownPart } from '../rule';
import { list } from '../words';

export const requestMemberOfOtherCall = defineRule({
  id: 'request-member-of-other-call',
  enforces: [],
  title: 'A request holds nothing that the API sets by another call',
  why: 'CloudFormation has it among the properties of the function; CreateFunction does not, so boto3 and the AWS CLI refuse it, and other clients leave it out',
  fix: 'remove it, and make the other call when the function exists',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html#API_CreateFunction_RequestBody',
  verified: '2026-11-21',
  acknowledgeable: false,
  reads: [knownPart('unknownMembers')],
  check: ({ unknownMembers }) => unknownMembers.filter(({ setBy }) => setBy !== undefined).whenAny((members) => ({
    what: list(members.map(({ path, setBy = '' }) => `${path} is set by ${setBy}`)),
    members: members.map(({ path }) => path),
  })),
  examples: {
    good: [{ properties: {}, view: { unknownMembers: { known: [], atLeast: 0, complete: true } } }],
    bad: [{
      properties: {},
      view: {
        unknownMembers: {
          known: [{ path: 'ReservedConcurrentExecutions', nearest: 'Environment', isMisspelled: false, setBy: 'PutFunctionConcurrency' }],
          atLeast: 1,
          complete: true,
        },
      },
    }],
  },
});
