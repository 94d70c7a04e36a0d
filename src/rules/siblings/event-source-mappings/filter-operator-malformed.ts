import { EVENT_SOURCE_MAPPING } from '../../../view/siblings/event-source-mapping';
import { filtered, isObject, membersOf, patternIn } from '../../filter-patterns';
import { knownPart } from '../../rule';
import { rulesOn } from '../../sibling-rules';
import { list, quoted } from '../../words';

type Check = (value: unknown) => boolean;

const orders = (...values: readonly unknown[]) => filtered({ body: { size: values } });

/** What each operator takes, as far as no other form is documented; others stand for anything. */
const OPERATORS: Readonly<Record<string, Check>> = {
  'numeric': isNumeric,
  'exists': (value) => typeof value === 'boolean',
  'prefix': isTextOrObject,
  'suffix': isTextOrObject,
  'equals-ignore-case': (value) => typeof value === 'string',
  'wildcard': (value) => typeof value === 'string',
  'cidr': (value) => typeof value === 'string',
  'anything-but': (value) => value !== null && typeof value !== 'boolean',
};

export const filterOperatorMalformed = rulesOn(EVENT_SOURCE_MAPPING).defineRule({
  id: 'filter-operator-malformed',
  enforces: ['esm-filter-pattern-json'],
  title: 'Filter patterns compare by the operators of EventBridge',
  why: 'Lambda rejects an operator that there is not, or one with a value of another form, as an invalid filter pattern definition',
  fix: 'write one operator in each object, such as {"prefix":"new"}, {"exists":false} or {"numeric":[">",0,"<=",5]} with numbers that are not quoted',
  source: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html',
  verified: '2026-12-01',
  reads: [knownPart('filterPatterns')],
  check: ({ filterPatterns }) => filterPatterns.filter((pattern) => faultsIn(pattern).length > 0).whenAny((patterns) => {
    const faults = patterns.flatMap(faultsIn);
    return {
      what: `filter patterns have ${list([...new Set(faults.map(({ what }) => what))])}`,
      // There may be new ones.
      severity: faults.every((fault) => fault.isOperatorUnknown) ? 'warning' : undefined,
    };
  }),
  examples: {
    good: [
      orders({ numeric: ['>', 1, '<=', 5] }, { numeric: ['=', -2.5] }, { exists: false }, 'big', null),
      orders({ prefix: 'a' }, { prefix: { 'equals-ignore-case': 'a' } }, { 'anything-but': ['a', 'b'] }, { 'anything-but': { prefix: 'a' } }, { 'anything-but': 5 }),
      filtered({ body: { $or: [{ contains: ['a'] }, { size: [1] }] } }),
      filtered({ body: { numeric: ['a'], exists: { prefix: ['b'] } } }), // names of the event
      filtered('{"body":'.concat('{"size":[{"numeric":[">",1.0e3]}]}}')),
    ],
    bad: [
      orders({ numeric: ['>', '10'] }),
      orders({ numeric: ['>'] }),
      orders({ numeric: ['==', 5] }),
      orders({ numeric: 5 }),
      orders({ numeric: ['<', 5, '>', 1] }),
      orders({ exists: 'true' }),
      orders({ contains: 'a' }),
      orders({ prefix: 'a', suffix: 'b' }),
      orders({ prefix: 5 }),
      orders({}),
    ],
  },
});

interface Fault {
  readonly what: string;
  readonly isOperatorUnknown: boolean;
}

/** The malformed operators of a pattern, and where they are. */
function faultsIn(pattern: string): readonly Fault[] {
  const faults: Fault[] = [];
  const open: (readonly [string, unknown])[] = comparedIn('', patternIn(pattern));
  for (let member = open.shift(); member !== undefined; member = open.shift()) {
    const [path, value] = member;
    if (Array.isArray(value)) {
      faults.push(...value.filter(isMalformed).map((operator) =>
        ({ what: `${JSON.stringify(operator)} at ${quoted(path)}`, isOperatorUnknown: isOperatorUnknown(operator) })));
    } else {
      open.push(...comparedIn(`${path}.`, value));
    }
  }
  return faults;
}

/** Without alternatives, whose members are patterns in turn. */
function comparedIn(parent: string, value: unknown): [string, unknown][] {
  return membersOf(parent, value).filter(([path]) => path !== `${parent}$or`);
}

function isMalformed(operator: unknown): boolean {
  const [first, ...others] = isObject(operator) ? Object.entries(operator) : [];
  const [name, value] = first ?? [];
  return isObject(operator) && (name === undefined || others.length > 0 || !Object.hasOwn(OPERATORS, name) || !OPERATORS[name]!(value));
}

function isOperatorUnknown(operator: unknown): boolean {
  const [name, ...others] = isObject(operator) ? Object.keys(operator) : [];
  return name !== undefined && others.length === 0 && !Object.hasOwn(OPERATORS, name);
}

/** One comparison, or a lower bound and an upper one. */
function isNumeric(value: unknown): boolean {
  const [operator, number, upper, limit, ...others] = Array.isArray(value) ? value as readonly unknown[] : [];
  const isOne = ['=', '<', '<=', '>', '>='].includes(String(operator)) && typeof number === 'number';
  return isOne && others.length === 0 && (upper === undefined || (['>', '>='].includes(String(operator)) && ['<', '<='].includes(String(upper)) && typeof limit === 'number'));
}

function isTextOrObject(value: unknown): boolean {
  return typeof value === 'string' || isObject(value);
}
