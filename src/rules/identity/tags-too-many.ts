import { LIMITS } from '../../data/limits';
import { defineRule, knownPart } from '../rule';
import { grouped } from '../words';

const { max, source } = LIMITS.tagsPerFunction;
const tags = (length: number) => ({ Tags: Array.from({ length }, (_, index) => ({ Key: `tag-${index}`, Value: 'v' })) });

export const tagsTooMany = defineRule({
  id: 'tags-too-many',
  enforces: ['tags-max-50'],
  title: `A function has at most ${max} tags`,
  why: 'Lambda rejects the function',
  fix: `keep at most ${max}`,
  source,
  verified: '2026-11-21',
  reads: [knownPart('tags')],
  check: (reading) => {
    const count = reading.tags.filter(({ key }) => !key.startsWith('aws:')).countAbove(max);
    return count === undefined ? undefined : `there are ${grouped(count)} tags; Lambda accepts at most ${max}`;
  },
  examples: { good: [tags(max)], bad: [tags(max + 1)] },
});
