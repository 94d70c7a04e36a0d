import { LIMITS } from '../../data/limits';
import { isKnown } from '../../view/maybe';
import { defineRule, knownPart } from '../rule';
import { characters, grouped, list, quoted } from '../words';

const KEY = LIMITS.tagKeyCharacters;
const VALUE = LIMITS.tagValueCharacters;

export const tagLengthOutOfRange = defineRule({
  id: 'tag-length-out-of-range',
  enforces: ['tags-key-length', 'tags-value-length'],
  title: `Tag keys have ${KEY.min} to ${KEY.max} characters and tag values at most ${VALUE.max}`,
  why: 'Lambda rejects the function',
  fix: 'shorten the key or the value, and give every tag a key',
  source: KEY.source,
  verified: '2026-11-21',
  reads: [knownPart('tags')],
  check: ({ tags }) => {
    const wrongKeys = tags.filter(({ key }) => characters(key) < KEY.min || characters(key) > KEY.max)
      .whenAny((wrong) => wrong.map(({ key }) => `the tag key ${quoted(key)} has ${grouped(characters(key))} characters`)) ?? [];
    const wrongValues = tags.filter(({ value = '' }) => isKnown(value) && characters(value) > VALUE.max)
      .whenAny((wrong) => wrong.map(({ key }) => `the value of tag ${quoted(key)} is longer than ${VALUE.max}`)) ?? [];
    const wrong = [...wrongKeys, ...wrongValues];
    return wrong.length > 0
      ? `${list(wrong)}; Lambda accepts keys of ${KEY.min} to ${KEY.max} and values of up to ${VALUE.max} characters`
      : undefined;
  },
  examples: {
    good: [{ Tags: [{ Key: 'k'.repeat(128), Value: 'v'.repeat(256) }, { Key: 'k', Value: '' }] }],
    bad: [{ Tags: [{ Key: 'k'.repeat(129), Value: 'v' }] }, { Tags: [{ Key: 'team', Value: 'v'.repeat(257) }] }, { Tags: [{ Key: '', Value: 'v' }] }],
  },
});
