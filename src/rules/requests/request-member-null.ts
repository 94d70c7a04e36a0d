import { defineRule, knownPart } from '../rule';
import { are, list } from '../words';

export const requestMemberNull = defineRule({
  id: 'request-member-null',
  enforces: [],
  // Other clients leave out what is null.
  severity: 'warning',
  title: 'No value in a request is null',
  why: 'boto3 and the AWS CLI refuse a request with a null, which is None in Python',
  fix: 'leave out what has no value',
  source: 'https://github.com/boto/botocore/blob/develop/botocore/validate.py',
  verified: '2026-11-21',
  reads: [knownPart('nullMembers')],
  check: ({ nullMembers }) => nullMembers.whenAny((paths) => ({ what: `${list(paths)} ${are(paths)} null`, members: paths })),
  examples: {
    good: [{ properties: {}, view: { nullMembers: { known: [], atLeast: 0, complete: true } } }],
    bad: [{ properties: {}, view: { nullMembers: { known: ['Description', 'Layers[1]'], atLeast: 2, complete: true } } }],
  },
});
