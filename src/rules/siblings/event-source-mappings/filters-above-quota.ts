import { EVENT_SOURCE_MAPPING } from '../../../view/siblings/event-source-mapping';
import { knownPart } from '../../rule';
import { rulesOn } from '../../sibling-rules';
import { grouped } from '../../words';

const QUOTA = 5;
const filters = (count: number) => ({ FilterCriteria: { Filters: Array.from({ length: count }, (_, index) => ({ Pattern: `{"body":["${index}"]}` })) } });

export const filtersAboveQuota = rulesOn(EVENT_SOURCE_MAPPING).defineRule({
  id: 'filters-above-quota',
  enforces: ['esm-filter-count-default-5'],
  severity: 'warning',
  title: 'An event source mapping has at most five filters, without a higher quota',
  why: 'Lambda rejects more filters than the quota of the account allows, which is 5, and 10 at most on request',
  fix: 'join patterns, or request a quota of up to 10 filters for each event source',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html',
  verified: '2026-11-21',
  reads: [knownPart('filterPatterns')],
  check: ({ filterPatterns }) => {
    const count = filterPatterns.countAbove(QUOTA);
    return count === undefined ? undefined : `there are ${grouped(count)} filters`;
  },
  examples: { good: [filters(5), { FilterCriteria: { Filters: [] } }], bad: [filters(6), filters(11)] },
});
