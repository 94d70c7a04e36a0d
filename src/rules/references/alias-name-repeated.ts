import { aliasWith, VERSION } from '../example-resources';
import { defineRule, knownPart } from '../rule';
import { list, quoted } from '../words';

const aliases = (first: unknown, second: unknown) =>
  ({ properties: {}, resources: { Version: VERSION, One: aliasWith({ Name: first }), Other: aliasWith({ Name: second }) } });

export const aliasNameRepeated = defineRule({
  id: 'alias-name-repeated',
  enforces: ['alias-name-unique'],
  title: 'The aliases of a function have different names',
  why: 'Lambda rejects the second of two aliases with one name',
  fix: 'give one of them another name, or leave it out',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateAlias.html#API_CreateAlias_Errors',
  verified: '2026-11-21',
  reads: [knownPart('aliases')],
  check: ({ aliases: all }) => all.filter(({ givenName }) => typeof givenName === 'string').repeated(({ givenName }) => String(givenName))
    .whenAny((names) => `two aliases of the function have the name ${list(names.map(quoted))}`),
  examples: {
    good: [aliases('live', 'canary'), aliases('live', 'Live'), aliases('live', { Ref: 'Name' }), aliases({ Ref: 'Name' }, { Ref: 'Name' })],
    bad: [aliases('live', 'live'), aliases('live', { 'Fn::Join': ['', ['li', 've']] })],
  },
});
