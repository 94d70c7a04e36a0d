import { EVENT_SOURCE_MAPPING } from '../../../view/siblings/event-source-mapping';
import { filtered, membersOf, patternIn } from '../../filter-patterns';
import { knownPart } from '../../rule';
import { rulesOn } from '../../sibling-rules';
import { list, quoted } from '../../words';

export const filterValuesNotInList = rulesOn(EVENT_SOURCE_MAPPING).defineRule({
  id: 'filter-values-not-in-list',
  enforces: ['esm-filter-pattern-json'],
  title: 'Filter patterns have lists of values to match',
  why: 'Lambda takes the patterns of EventBridge, where values to match are in a list, and rejects others as invalid filter pattern definitions',
  fix: 'put each value into a list, such as {"body":{"state":["new"]}}; null is [null], and an empty text [""]',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html#filtering-syntax',
  verified: '2026-12-01',
  reads: [knownPart('filterPatterns')],
  check: ({ filterPatterns }) => filterPatterns.filter((pattern) => pathsWithoutList(pattern).length > 0).whenAny((patterns) =>
    `filter patterns have no list of values at ${list([...new Set(patterns.flatMap(pathsWithoutList))].map(quoted))}`),
  examples: {
    good: [
      filtered({ body: { state: ['new', null, '', 1, true], size: [{ numeric: ['>', 1] }], owner: { team: [{ exists: false }] } } }),
      filtered({ body: { $or: [{ state: ['new'] }, { size: [1] }] } }),
      filtered({}),
    ],
    bad: [filtered({ body: { state: 'new' } }), filtered({ body: { state: [] } }), filtered({ body: { state: ['new'] } }, { body: null, eventName: 1 })],
  },
});

/** Where a pattern has neither a list with a member nor an object; a text that is no JSON object has another mistake. */
function pathsWithoutList(pattern: string): readonly string[] {
  const missing: string[] = [];
  const open: (readonly [string, unknown])[] = membersOf('', patternIn(pattern));
  for (let member = open.pop(); member !== undefined; member = open.pop()) {
    const [path, value] = member;
    if (Array.isArray(value) ? value.length === 0 : typeof value !== 'object' || value === null) {
      missing.push(path);
    }
    open.push(...membersOf(`${path}.`, value));
  }
  return missing.reverse();
}
