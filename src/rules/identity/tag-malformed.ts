import { isKnown } from '../../view/maybe';
import { defineRule, knownPart } from '../rule';
import { memberPattern, wholeValue } from '../shapes';
import { list, quoted } from '../words';

const KEY = wholeValue(memberPattern('Tags{key}'));
const VALUE = wholeValue(memberPattern('Tags{value}'));

/** The characters that are refused, and never the value around them. */
function refused(text: string, accepted: RegExp, words: string): string[] {
  const found = new Set([...text].filter((character) => !accepted.test(character)));
  return found.size > 0 ? [`${words} has ${quoted([...found].join(''))}`] : [];
}

export const tagMalformed = defineRule({
  id: 'tag-malformed',
  enforces: ['tags-charset'],
  title: 'Tags hold letters, digits, spaces and _ . : / = + - @',
  why: 'Lambda rejects the function',
  fix: 'use letters, digits, spaces and _ . : / = + - @ only',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html#lambda-CreateFunction-request-Tags',
  verified: '2026-11-21',
  reads: [knownPart('tags')],
  check: ({ tags }) => tags
    .filter(({ key, value = '' }) => !KEY.test(key) || (isKnown(value) && !VALUE.test(value)))
    .whenAny((wrong) => list(wrong.flatMap(({ key, value = '' }) => [
      ...refused(key, KEY, `the key ${quoted(key)}`),
      ...refused(isKnown(value) ? value : '', VALUE, `the value of ${quoted(key)}`),
    ]))),
  examples: {
    good: [{ Tags: [{ Key: 'Kosten stelle/über:a=b', Value: '料金 @ 1.0+2_3-4' }] }],
    bad: [
      { Tags: [{ Key: 'team#1', Value: 'orders' }] },
      { Tags: [{ Key: 'team', Value: 'orders & bills' }] },
      { Tags: [{ Key: 'version', Value: '%%VERSION%%' }, { Key: 'team(s)', Value: 'orders, bills' }] },
    ],
  },
});
