import { aliasWith, VERSION, versionWith } from '../example-resources';
import { named } from '../neighbours';
import { defineRule, knownPart } from '../rule';
import { list } from '../words';

const OTHER = { Type: 'AWS::Lambda::Function', Properties: {} };
const pointing = (FunctionName: unknown, version = {}) =>
  ({ properties: {}, resources: { Other: OTHER, Version: versionWith({ FunctionName }), Alias: aliasWith(version) } });

export const aliasVersionOfAnotherFunction = defineRule({
  id: 'alias-version-of-another-function',
  enforces: ['alias-version-exists'],
  severity: 'warning',
  title: 'An alias points at a version of its own function',
  why: 'the number is that of another function; Lambda rejects the alias unless its own function has a version of that number too',
  fix: 'name a version of the function of the alias',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateAlias.html',
  verified: '2026-11-21',
  reads: [knownPart('aliases')],
  check: ({ aliases }) => aliases.filter(({ otherFunction }) => otherFunction !== undefined).whenAny((all) =>
    `${named('alias', 'aliases', all)} of the function ${all.length === 1 ? 'points' : 'point'} at a version of ${list([...new Set(all.map(({ otherFunction }) => `'${otherFunction}'`))])}`),
  examples: {
    good: [
      { properties: {}, resources: { Version: VERSION, Alias: aliasWith({}) } },
      pointing({ Ref: 'FunctionName' }),
      pointing({ Ref: 'Other' }, { FunctionVersion: '1' }),
    ],
    bad: [pointing({ Ref: 'Other' })],
  },
});
