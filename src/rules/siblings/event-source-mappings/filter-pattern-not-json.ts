import { EVENT_SOURCE_MAPPING } from '../../../view/siblings/event-source-mapping';
import { filtered, patternIn } from '../../filter-patterns';
import { knownPart } from '../../rule';
import { rulesOn } from '../../sibling-rules';
import { list, quoted } from '../../words';

export const filterPatternNotJson = rulesOn(EVENT_SOURCE_MAPPING).defineRule({
  id: 'filter-pattern-not-json',
  enforces: ['esm-filter-pattern-json'],
  title: 'Filter patterns are JSON objects',
  why: 'a pattern is a JSON filter rule as a text; Lambda rejects anything else as an invalid filter pattern definition',
  fix: 'write the pattern as a JSON object in a text, such as {"body":{"state":["new"]}}',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html#filtering-basics',
  verified: '2026-11-29',
  reads: [knownPart('filterPatterns')],
  check: ({ filterPatterns }) => filterPatterns.filter((pattern) => patternIn(pattern) === undefined).whenAny((patterns) =>
    `filter pattern is ${list(patterns.map(quoted))}; Lambda accepts JSON objects`),
  examples: {
    good: [filtered('{"body":{"state":["new"]}}'), { FilterCriteria: { Filters: [] } }],
    bad: [filtered('state = new'), filtered('["new"]'), filtered("{'body': ['new']}")],
  },
});
