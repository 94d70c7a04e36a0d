import { defineRule, knownPart } from '../rule';
import { are, list } from '../words';

export const requestMemberRepeated = defineRule({
  id: 'request-member-repeated',
  enforces: [],
  severity: 'warning',
  title: 'Every name occurs once in an object of a request',
  why: 'boto3 and the AWS CLI send the last value without a word, and JSON leaves it open what others do',
  fix: 'leave the value that is meant',
  source: 'https://github.com/python/cpython/blob/main/Doc/library/json.rst#repeated-names-within-an-object',
  verified: '2026-11-21',
  reads: [knownPart('repeatedMembers')],
  check: ({ repeatedMembers }) => repeatedMembers.whenAny((paths) => ({
    what: `${list(paths)} ${are(paths)} given more than once`,
    members: paths,
  })),
  examples: {
    good: [{ properties: {}, view: { repeatedMembers: { known: [], atLeast: 0, complete: true } } }],
    bad: [{ properties: {}, view: { repeatedMembers: { known: ['Environment.Variables.TABLE', 'Timeout'], atLeast: 2, complete: true } } }],
  },
});
