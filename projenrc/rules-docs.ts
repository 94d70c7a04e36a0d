import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { anchor, code, grouped, headingAnchor, page, table, text } from './markdown';
import { rulesPage } from './rules-page';
import census from '../model/constraints.json';
import coverage from '../model/coverage.json';
import { RuleCatalog, RuleDescription } from '../src/catalog/rule-catalog';

/** Why no rule enforces a row of the census. */
interface Decision {
  readonly status: keyof typeof DECISIONS;
  readonly because: string;
}

/** One row of the census, and how it is covered. */
export interface CensusRow {
  readonly id: string;
  readonly area: string;
  readonly property: string;
  readonly constraint: string;
  readonly kind: string;
  readonly scope: string;
  readonly status: string;
  readonly rules: readonly string[];
  readonly because: string;
}

const DECISIONS = {
  'impossible-by-type': 'impossible by type',
  'by-construction': 'guaranteed by construction',
  'not-knowable': 'not knowable before deployment',
} as const;
const ENFORCED = 'enforced';
export const NOT_YET = 'not yet';
const STATUSES = [ENFORCED, ...Object.values(DECISIONS), NOT_YET];

export function censusRows(rules: readonly RuleDescription[] = RuleCatalog.all()): CensusRow[] {
  const decisions = coverage as Readonly<Record<string, Decision>>;
  return census.map(({ id, area, property, constraint, kind, scope }) => {
    const enforcing = rules.filter((rule) => rule.censusRows.includes(id)).map((rule) => rule.id);
    const { status, because = '' } = decisions[id] ?? {};
    const covered = enforcing.length > 0 ? ENFORCED : status ? DECISIONS[status] : NOT_YET;
    return { id, area, property, constraint, kind, scope, status: covered, rules: enforcing, because };
  });
}

/** COVERAGE.md */
export function coveragePage(rows: readonly CensusRow[] = censusRows()): string {
  const areas = grouped(rows, (row) => row.area);
  const counts = (members: readonly CensusRow[]) => STATUSES.map((status) => members.filter((row) => row.status === status).length);
  const totals = areas.map(([area, members]) => [`[${area}](#${headingAnchor(area)})`, members.length, ...counts(members)].map(String));
  return page([
    '# Coverage',
    `The census lists ${rows.length} documented constraints around a function. Each has one status; [RULES.md](RULES.md) explains the rules.`,
    table(['Area', 'Rows', ...STATUSES], [...totals, ['**all**', rows.length, ...counts(rows)].map(String)]),
    ...areas.flatMap(([area, members]) => [`## ${area}`, table(['Row', 'Constraint', 'Status'], members.map(rowCells))]),
  ]);
}

function rowCells({ id, property, constraint, status, rules, because }: CensusRow): string[] {
  const detail = status === ENFORCED ? ` by ${rules.map((rule) => `[${rule}](RULES.md#${rule})`).join(', ')}` : because && `, because ${text(because)}`;
  return [`${anchor(id)}${id}`, `${code(property)}: ${text(constraint)}`, `${status}${detail}`];
}

if (require.main === module) {
  const root = join(__dirname, '..');
  writeFileSync(join(root, 'RULES.md'), rulesPage());
  writeFileSync(join(root, 'COVERAGE.md'), coveragePage());
}
