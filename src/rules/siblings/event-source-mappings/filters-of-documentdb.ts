import { EVENT_SOURCE_MAPPING } from '../../../view/siblings/event-source-mapping';
import { FROM } from '../../event-source-kinds';
import { knownPart } from '../../rule';
import { rulesOn } from '../../sibling-rules';

const FILTERED = { FilterCriteria: { Filters: [{ Pattern: '{"value":["new"]}' }] } };

export const filtersOfDocumentdb = rulesOn(EVENT_SOURCE_MAPPING).defineRule({
  id: 'filters-of-documentdb',
  enforces: ['esm-filter-docdb'],
  severity: 'warning',
  title: 'Events of Amazon DocumentDB have no filters',
  why: 'Lambda does not support event filtering for Amazon DocumentDB',
  fix: 'remove FilterCriteria, and leave out what does not concern the function in its code',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html',
  verified: '2026-11-21',
  reads: ['sourceKind', knownPart('filterPatterns')],
  check: ({ sourceKind, filterPatterns }) => sourceKind === 'documentDb' && filterPatterns.countAbove(0) !== undefined
    ? 'the event source mapping reads from Amazon DocumentDB and has filters'
    : undefined,
  examples: {
    good: [FROM.documentDb, { ...FROM.documentDb, FilterCriteria: { Filters: [] } }, { ...FROM.kafka, ...FILTERED }, { ...FILTERED, EventSourceArn: { Ref: 'SourceArn' } }],
    bad: [{ ...FROM.documentDb, ...FILTERED }],
  },
});
