import { defineRule, knownPart } from '../rule';
import { list } from '../words';

export const requestMemberUnknown = defineRule({
  id: 'request-member-unknown',
  enforces: [],
  // AWS adds members every year, and a newer client than this library knows them.
  severity: 'warning',
  title: 'A request has the members of CreateFunction only',
  why: 'boto3 and the AWS CLI refuse a request with a name that they do not know, and other clients leave it out',
  fix: 'remove it or use the name of the API, or update cdk-checked-lambda if AWS has added it since',
  source: 'https://github.com/boto/botocore/blob/develop/botocore/validate.py',
  verified: '2026-11-21',
  reads: [knownPart('unknownMembers')],
  check: ({ unknownMembers }) => unknownMembers.filter(({ isMisspelled, setBy }) => !isMisspelled && setBy === undefined).whenAny((members) => ({
    what: `CreateFunction has no ${list(members.map(({ path, nearest }) => nearest === undefined ? path : `${path} (the nearest name is ${nearest})`), 'or')}`,
    members: members.map(({ path }) => path),
  })),
  examples: {
    good: [{ properties: {}, view: { unknownMembers: { known: [], atLeast: 0, complete: true } } }],
    bad: [{
      properties: {},
      view: { unknownMembers: { known: [{ path: 'LogRetention', nearest: 'DeadLetterConfig', isMisspelled: false }], atLeast: 1, complete: true } },
    }],
  },
});
