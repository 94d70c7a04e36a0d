import { defineRule, knownPart } from '../rule';
import { are, list, quoted } from '../words';

const RESERVED = 'aws:';

export const tagReservedPrefix = defineRule({
  id: 'tag-reserved-prefix',
  enforces: ['tags-aws-prefix'],
  title: 'Tag keys do not start with aws:',
  why: 'the prefix is reserved for AWS, and tags of yours that use it are rejected',
  fix: 'give the tag a key without the prefix',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-tags.html',
  verified: '2026-11-21',
  reads: [knownPart('tags')],
  check: ({ tags }) => tags.filter(({ key }) => key.startsWith(RESERVED)).whenAny((reserved) => {
    const keys = reserved.map(({ key }) => quoted(key));
    return `the tag key ${list(keys)} ${are(keys)} reserved for AWS`;
  }),
  examples: {
    good: [{ Tags: [{ Key: 'awsome', Value: 'yes' }, { Key: 'my:aws:team', Value: 'orders' }] }],
    bad: [{ Tags: [{ Key: 'aws:team', Value: 'orders' }] }],
  },
});
