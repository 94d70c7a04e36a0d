import { defineRule, knownPart } from '../rule';
import { list, quoted } from '../words';

export const tagKeyRepeated = defineRule({
  id: 'tag-key-repeated',
  enforces: ['tags-unique-keys'],
  severity: 'warning',
  title: 'Every tag key occurs once',
  why: 'Lambda takes the tags as a map, so that a key can have one value only',
  fix: 'leave one tag of that key',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html#lambda-CreateFunction-request-Tags',
  verified: '2026-11-21',
  reads: [knownPart('tags')],
  check: ({ tags }) => tags.repeated(({ key }) => key).whenAny((keys) => `more than one tag has the key ${list(keys.map(quoted))}`),
  examples: {
    good: [{ Tags: [{ Key: 'team', Value: 'orders' }, { Key: 'Team', Value: 'orders' }] }],
    bad: [{ Tags: [{ Key: 'team', Value: 'orders' }, { Key: 'team', Value: 'bills' }] }],
  },
});
