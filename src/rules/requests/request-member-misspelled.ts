import { defineRule, knownPart } from '../rule';
import { list } from '../words';

export const requestMemberMisspelled = defineRule({
  id: 'request-member-misspelled',
  enforces: [],
  title: 'The names in a request are spelled as in the API',
  why: 'boto3 and the AWS CLI refuse a request with a name that CreateFunction does not have, and other clients leave it out',
  fix: 'use the name of the API',
  source: 'https://github.com/boto/botocore/blob/develop/botocore/validate.py',
  verified: '2026-11-21',
  acknowledgeable: false,
  reads: [knownPart('unknownMembers')],
  check: ({ unknownMembers }) => unknownMembers.filter(({ isMisspelled, setBy }) => isMisspelled && setBy === undefined).whenAny((members) => ({
    what: list(members.map(({ path, nearest = '' }) => `${path} is called ${nearest} in the API`)),
    members: members.map(({ path }) => path),
  })),
  examples: {
    good: [{ properties: {}, view: { unknownMembers: { known: [], atLeast: 0, complete: true } } }],
    bad: [{
      properties: {},
      view: { unknownMembers: { known: [{ path: 'Memorysize', nearest: 'MemorySize', isMisspelled: true }], atLeast: 1, complete: true } },
    }, {
      properties: {},
      view: {
        unknownMembers: {
          known: [
            { path: 'KmsKeyArn', nearest: 'KMSKeyArn', isMisspelled: true },
            { path: 'VpcConfig.SubnetId', nearest: 'SubnetIds', isMisspelled: true },
          ],
          atLeast: 2,
          complete: true,
        },
      },
    }],
  },
});
